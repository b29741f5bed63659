import type { Config } from '#toolkit'
import type { Facts } from './facts.ts'
import type { metadata } from './metadata.ts'
import type { Counts, DriftReport } from './reading/model.ts'
import { driftReport } from './reading/reading.ts'

export type Plan =
  /** A comment on the pull request, and a commit status where one is asked for. */
  | ({ readonly kind: 'comment'; readonly pull: NonNullable<Facts['pull']> } & Reported)
  /** The job summary alone: no pull request, or nobody wants a comment. */
  | ({ readonly kind: 'summary'; readonly why: 'asked' | 'no-pull-request' | 'closed' } & Reported)
  /** What people did, for another run to read. */
  | { readonly kind: 'collect'; readonly asked: Facts['asked']; readonly audit: Facts['audit'] }
  /** Nothing could be read, so there is nothing to report. */
  | { readonly kind: 'refuse'; readonly asked: Facts['asked']; readonly reasons: readonly string[] }

interface Reported {
  readonly asked: Facts['asked']
  readonly report: DriftReport
  /** What `fail-on` objects to; undefined when it does not. */
  readonly objection: string | undefined
  readonly status: CommitStatus | undefined
  /** What could not be done, in sentences. */
  readonly problems: readonly string[]
}

/** Atlantis can be told to wait for it. */
export interface CommitStatus {
  readonly context: string
  readonly state: 'success' | 'failure' | 'pending'
  readonly description: string
  readonly commit: string
}

export function plan(_config: Config<typeof metadata>, facts: Facts): Plan {
  const { asked, pull } = facts
  if (asked.mode === 'collect') {
    return facts.audit?.reading.kind === 'unavailable' || !facts.audit
      ? { kind: 'refuse', asked, reasons: reasonsOf(facts) }
      : { kind: 'collect', asked, audit: facts.audit }
  }
  if (nothingReadable(facts)) return { kind: 'refuse', asked, reasons: reasonsOf(facts) }
  const report = driftReport(facts)
  const reported = {
    asked,
    report,
    objection: objectionTo(report, asked.failOn),
    status: statusOf(report, facts),
    problems: facts.problems,
  }
  if (asked.mode === 'summary') return { kind: 'summary', why: 'asked', ...reported }
  if (pull && !pull.open) return { kind: 'summary', why: 'closed', ...reported }
  return pull ? { kind: 'comment', pull, ...reported } : { kind: 'summary', why: 'no-pull-request', ...reported }
}

/** One source that could be read is a report; none is a failure, and never an empty report. */
function nothingReadable({ plans, audit }: Facts): boolean {
  const planRead = plans.some(
    ({ state }) => state.kind === 'read' && state.readings.some(({ kind }) => kind === 'plan'),
  )
  return !planRead && (audit === undefined || audit.reading.kind === 'unavailable')
}

function reasonsOf({ plans, audit }: Facts): readonly string[] {
  const ofPlans = plans.flatMap(({ name, state }) => {
    if (state.kind === 'unavailable') return [`${name}: ${state.reason}.`]
    return state.readings.flatMap((one) => (one.kind === 'refused' ? [`${name}: ${one.reason}.`] : []))
  })
  const ofAudit = audit?.reading.kind === 'unavailable' ? [`${audit.name}: ${audit.reading.message}`] : []
  const reasons = [...ofPlans, ...ofAudit]
  return reasons.length > 0 ? reasons : ['Neither "plan" nor "audit-log" nor "audit-command" was given.']
}

function objectionTo({ counts, rows }: DriftReport, failOn: Facts['asked']['failOn']): string | undefined {
  const found = [
    ...(counts.deleted > 0 ? [`${counts.deleted} deleted`] : []),
    ...(failOn !== 'deleted' && counts.manual > 0 ? [`${counts.manual} manual changes`] : []),
    ...(failOn === 'any' && rows.length > 0 ? [`${rows.length} resources that differ`] : []),
  ]
  return failOn === 'none' || found.length === 0 ? undefined : found.join(', ')
}

/** Green only for what is known: an unknown state waits, as a decision does. */
function statusOf(report: DriftReport, { asked, pull }: Facts): CommitStatus | undefined {
  if (asked.statusContext === '' || !pull) return undefined
  const common = { context: asked.statusContext, commit: pull.head }
  const { verdict } = report
  switch (verdict.kind) {
    case 'clean':
      return { ...common, state: 'success', description: 'No drift and no manual operations' }
    case 'unknown':
      return { ...common, state: 'failure', description: 'Not everything could be looked at; see the report' }
    case 'found':
      return verdict.decisions === 0 && verdict.complete
        ? { ...common, state: 'success', description: 'Nothing waits for a decision' }
        : { ...common, state: 'failure', description: waiting(verdict.decisions, report.counts) }
  }
}

function waiting(decisions: number, { manual }: Counts): string {
  return `${decisions} resources wait for a decision, ${manual} manual operations`
}
