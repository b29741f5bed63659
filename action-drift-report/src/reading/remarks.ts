import { type AuditReport, objectKey } from '#kube-audit'
import type { Remark } from './model.ts'
import type { ReadPlan } from './read-plan.ts'

/** What a reader should know before trusting the rest. */
export function remarksOf(known: {
  plans: readonly ReadPlan[]
  audit: AuditReport | undefined
  head: string
}): readonly Remark[] {
  const { plans, audit, head } = known
  const moved = plans.some(({ source: { commit } }) => commit !== '' && head !== '' && commit !== head)
  return [
    ...(moved ? ['head-moved' as const] : []),
    ...(audit && disjoint(plans, audit) ? ['plan-and-log-disjoint' as const] : []),
    ...(plans.some(({ plan }) => plan.form === 'stream' && plan.drift.length > 0)
      ? ['plan-without-values' as const]
      : []),
    ...(audit && audit.counts.unreadable + audit.counts.foreign > 0 ? ['log-lines-unreadable' as const] : []),
  ]
}

/** No object of the plan is in the log, though the log names many: they may belong to two clusters. */
function disjoint(plans: readonly ReadPlan[], { operations, terraform, automated }: AuditReport): boolean {
  const objects = plans.flatMap(({ plan }) =>
    [...plan.managed, ...plan.drift.map(({ resource }) => resource)].flatMap(({ object }) => object ?? []),
  )
  const touched = [...operations, ...terraform, ...automated].map(({ object }) => object)
  if (objects.length === 0 || touched.length === 0) return false
  const keys = new Set(objects.map(objectKey))
  const namespaces = new Set(objects.map(({ namespace }) => namespace).filter((namespace) => namespace !== ''))
  return !touched.some((object) => keys.has(objectKey(object)) || namespaces.has(object.namespace))
}
