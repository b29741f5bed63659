import type { AuditReport } from '#kube-audit'
import { vouchesFor } from '../attribution/index.ts'
import type { Facts } from '../facts.ts'
import type { DriftReport, Row, UnknownReason, Verdict, Window } from './model.ts'
import type { ReadPlan } from './read-plan.ts'
import { decisive } from './repair.ts'

interface Known {
  readonly facts: Facts
  readonly plans: readonly ReadPlan[]
  readonly rows: readonly Row[]
  readonly work: Pick<DriftReport, 'timeline' | 'sessions'>
  readonly covered: boolean
}

/** Only a log without holes and plans without gaps allow the sentence that nobody did anything by hand. */
export function verdictOf({ facts, plans, rows, work, covered }: Known): Verdict {
  const doubt = planDoubt(facts, plans) ?? (covered ? undefined : auditDoubt(facts))
  // Nobody knows what a person did inside a container.
  if (rows.length + work.timeline.length + work.sessions.length > 0) {
    const decisions = rows.filter(({ what }) => decisive(what)).length
    return { kind: 'found', decisions, complete: doubt === undefined }
  }
  return doubt === undefined ? { kind: 'clean' } : { kind: 'unknown', because: doubt }
}

export function coversWindow({ coverage }: AuditReport, { sinceMs, untilMs }: Window): boolean {
  return vouchesFor(coverage, { fromMs: sinceMs, toMs: untilMs })
}

function planDoubt({ plans: sources, atlantis }: Facts, plans: readonly ReadPlan[]): UnknownReason | undefined {
  if (sources.length === 0) return 'no-plan'
  const unread = sources.some(
    ({ state }) => state.kind === 'unavailable' || state.readings.some((one) => one.kind === 'refused'),
  )
  if (unread) return 'plan-unavailable'
  if (plans.some(({ plan }) => plan.incomplete !== 'no')) return 'plan-incomplete'
  const planned = atlantis?.kind === 'read' ? atlantis.projects.length : 0
  return planned > sources.length ? 'plan-unavailable' : undefined
}

function auditDoubt({ audit }: Facts): UnknownReason {
  if (!audit) return 'no-audit-log'
  if (audit.reading.kind === 'unavailable') return 'audit-unavailable'
  const { gaps } = audit.reading.report.coverage
  return gaps.some(({ reason }) => reason === 'no-writes') ? 'audit-without-writes' : 'audit-holes'
}
