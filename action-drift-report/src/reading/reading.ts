import type { AuditReport } from '#kube-audit'
import { type Evidence, logIndex } from '../attribution/index.ts'
import type { Facts } from '../facts.ts'
import { manualWork } from './manual.ts'
import type { Counts, DriftReport, Row, Window } from './model.ts'
import { projectsOf, sourcesOf } from './projects.ts'
import type { ReadPlan } from './read-plan.ts'
import { remarksOf } from './remarks.ts'
import { noiseOf, rowsOf } from './rows.ts'
import { windowOf } from './since.ts'
import { coversWindow, verdictOf } from './verdict.ts'

/** Joins what Terraform saw with what people did. */
export function driftReport(facts: Facts): DriftReport {
  const plans = plansOf(facts)
  const audit = reportOf(facts)
  const window = windowOf(facts)
  const evidence = audit && evidenceOf(audit, window)
  const rows = rowsOf(plans, evidence, facts)
  const noise = noiseOf(plans, facts.asked.ignore)
  const work = manualWork({ plans, rows, evidence, facts })
  const counts = countsOf({ rows, noise: noise.length, work })
  const covered = audit !== undefined && coversWindow(audit, window)
  return {
    verdict: verdictOf({ facts, plans, rows, work, covered }),
    window,
    rows,
    ...work,
    noise,
    moves: plans.flatMap(({ plan, project }) =>
      plan.moves.map(({ resource, from }) => ({ project, address: resource.address, from })),
    ),
    checks: plans.flatMap(({ plan, project }) => plan.checks.map((check) => ({ ...check, project }))),
    projects: projectsOf(facts, plans, rows),
    sources: sourcesOf(facts),
    coverage: audit?.coverage,
    covered,
    counts,
    remarks: remarksOf({ plans, audit, head: facts.pull?.head ?? '' }),
    head: facts.pull?.head ?? '',
    runUrl: facts.runUrl,
  }
}

function plansOf({ plans }: Facts): readonly ReadPlan[] {
  return plans.flatMap((source) => {
    if (source.state.kind !== 'read') return []
    const { project } = source
    return source.state.readings.flatMap((one) => (one.kind === 'plan' ? [{ plan: one.plan, project, source }] : []))
  })
}

function reportOf({ audit }: Facts): AuditReport | undefined {
  return audit && audit.reading.kind !== 'unavailable' ? audit.reading.report : undefined
}

function evidenceOf(audit: AuditReport, { sinceMs, untilMs }: Window): Evidence {
  return { log: logIndex(audit), window: { fromMs: sinceMs, toMs: untilMs } }
}

function countsOf({
  rows,
  noise,
  work,
}: {
  rows: readonly Row[]
  noise: number
  work: ReturnType<typeof manualWork>
}): Counts {
  const of = (...kinds: readonly Row['what'][]) => rows.filter(({ what }) => kinds.includes(what)).length
  return {
    drift: rows.length - of('exists'),
    manual: work.timeline.length,
    deleted: of('deleted', 'leftover', 'gone', 'missing'),
    imports: of('exists'),
    leftover: of('leftover'),
    blind: work.blind.length,
    noise,
    sessions: work.sessions.length,
    denied: work.denied.length,
  }
}
