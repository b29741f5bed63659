import type { Drift, Resource, ResourceChange, TerraformPlan } from '#terraform'
import { attribute, type Evidence, operationsOn, spanOf, sweeps, within } from '../attribution/index.ts'
import type { Facts } from '../facts.ts'
import { type IgnoreRule, withoutIgnored } from './ignore.ts'
import type { Attribution, DriftReport, Place, Row } from './model.ts'
import { placeOf } from './place.ts'
import { targetOf } from './projects.ts'
import type { ReadPlan } from './read-plan.ts'
import { repairFor, severity, whatOf } from './repair.ts'

/** Resources that differ from the code, the worst first. */
export function rowsOf(plans: readonly ReadPlan[], evidence: Evidence | undefined, facts: Facts): readonly Row[] {
  const { ignore } = facts.asked
  const rows = plans.flatMap((read) => {
    const drifted = read.plan.drift.flatMap((drift) => withoutIgnored(drift, ignore) ?? [])
    const known = new Set(read.plan.drift.map(({ resource }) => resource.address))
    const created = read.plan.changes.filter(
      ({ action, resource }) => action === 'create' && !known.has(resource.address),
    )
    return [
      ...drifted.map((drift) => driftedRow(drift, read, { evidence, facts })),
      ...created.flatMap((change) => existingRow(change, read, { evidence, facts }) ?? []),
    ]
  })
  return rows.toSorted(worstFirst)
}

/** What is no drift: `null` that became `{}`, and what the workflow ignores. */
export function noiseOf(plans: readonly ReadPlan[], ignore: readonly IgnoreRule[]): DriftReport['noise'] {
  return plans.flatMap(({ plan, project }) => [
    ...plan.noise.map(({ resource, paths }) => ({ project, address: resource.address, paths })),
    ...plan.drift
      .filter((drift) => withoutIgnored(drift, ignore) === undefined)
      .map(({ resource, paths }) => ({ project, address: resource.address, paths: paths ?? [] })),
  ])
}

interface Around {
  readonly evidence: Evidence | undefined
  readonly facts: Facts
}

function driftedRow(drift: Drift, read: ReadPlan, { evidence, facts }: Around): Row {
  const { resource, paths, action } = drift
  const change = ({ create: 'created', update: 'updated', delete: 'deleted' } as const)[action]
  const what = whatOf(drift, read.plan)
  return row({ resource, paths, what, cause: attribute({ resource, change, paths }, evidence) }, read, facts)
}

/** The code wants to make it, and somebody was faster: the apply is going to fail. */
function existingRow(change: ResourceChange, read: ReadPlan, { evidence, facts }: Around): Row | undefined {
  const { resource } = change
  if (!evidence || read.plan.mode !== 'normal' || imported(resource, read.plan)) return undefined
  const cause = attribute({ resource, change: 'created', paths: undefined }, evidence)
  const [newest] = cause.operations
  if (!newest || cause.confidence === 'cascade') return undefined
  if (cause.confidence !== 'likely' && goneSince(resource, newest.at ?? 0, evidence)) return undefined
  return row({ resource, paths: [], what: 'exists', cause }, read, facts)
}

function imported({ address }: Resource, { imports }: TerraformPlan): boolean {
  return imports.some(({ resource }) => resource.address === address)
}

function goneSince({ object }: Resource, sinceMs: number, evidence: Evidence): boolean {
  if (!object) return false
  const { log } = evidence
  const later = { ...spanOf(object, evidence), fromMs: sinceMs }
  const deletions = operationsOn(log, object).filter(
    ({ verb, object: { subresource } }) => verb === 'delete' && subresource === '',
  )
  return [...deletions, ...log.sweeps.filter((sweep) => sweeps(sweep, object))].some((one) => within(one, later))
}

function row(
  { resource, paths, what, cause }: Pick<Row, 'resource' | 'paths' | 'what'> & { cause: Attribution },
  { project, source }: ReadPlan,
  facts: Facts,
): Row {
  const at = { target: targetOf(source, facts), allowed: facts.asked.atlantisCommands }
  const namespace = resource.object?.namespace || resource.release?.namespace || ''
  const place: Place = placeOf(namespace, facts)
  return { project, resource, place, what, paths, cause, repair: repairFor(what, resource, at) }
}

function worstFirst(one: Row, other: Row): number {
  return severity(one.what) - severity(other.what)
}
