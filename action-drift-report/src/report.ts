import { PreconditionError } from '#errors'
import { code, Markdown, md } from '#markdown'
import type { Report } from '#toolkit'
import type { Result } from './apply.ts'
import { summaryOf, titleOf } from './comment/index.ts'
import { withoutSecrets } from './leaks.ts'
import type { metadata } from './metadata.ts'
import type { Plan } from './plan.ts'
import type { DriftReport } from './reading/model.ts'

type Outputs = keyof (typeof metadata)['outputs']

export function report(plan: Plan, result: Result | undefined): Report<Outputs> {
  switch (plan.kind) {
    case 'refuse':
      return refusal(plan.reasons)
    case 'collect':
      return {
        title: `Collected ${operationsIn(plan)} operations of people`,
        summary: [md`They are in ${code(result?.files.collected ?? '')}, without any body.`],
        outputs: { collected: result?.files.collected ?? '' },
      }
    case 'summary':
    case 'comment':
      return reported(plan, result)
  }
}

function refusal(reasons: readonly string[]): Report<Outputs> {
  const message = `Nothing could be read, so nothing is known.\n${reasons.join('\n')}\nGive at least one plan or one audit log that can be read.`
  return {
    title: 'Unknown: nothing could be read',
    summary: reasons.map((reason) => md`${reason}`),
    outputs: { verdict: 'unknown', covered: false },
    failure: new PreconditionError('nothing-readable', message),
  }
}

function reported(plan: Extract<Plan, { kind: 'summary' | 'comment' }>, result: Result | undefined): Report<Outputs> {
  const { report: drift, objection } = plan
  const why =
    plan.kind === 'summary' && plan.why === 'no-pull-request'
      ? ['There is no pull request, so there is no comment.']
      : []
  const failure =
    objection === undefined
      ? undefined
      : new PreconditionError('fail-on', `Found ${objection}. The report says what to do.`)
  return {
    title: titleOf(drift, plan.asked.language),
    summary: summaryOf(drift, plan.asked.language).map(({ source }) => new Markdown(withoutSecrets(source).text)),
    outputs: { ...outputsOf(drift), ...written(result) },
    warnings: [...plan.problems, ...why, ...(result?.warnings ?? [])],
    ...(failure ? { failure } : {}),
  }
}

function outputsOf({ verdict, counts, covered, window }: DriftReport): Report<Outputs>['outputs'] {
  return {
    verdict: verdict.kind,
    'has-drift': counts.drift > 0,
    'drift-count': counts.drift,
    'manual-count': counts.manual,
    'deleted-count': counts.deleted,
    'import-count': counts.imports,
    'leftover-count': counts.leftover,
    'blind-count': counts.blind,
    'noise-count': counts.noise,
    'session-count': counts.sessions,
    'denied-count': counts.denied,
    covered,
    since: window.sinceMs === undefined ? '' : new Date(window.sinceMs).toISOString(),
    until: new Date(window.untilMs).toISOString(),
  }
}

function written(result: Result | undefined): Report<Outputs>['outputs'] {
  const comment = result?.published?.kind === 'refused' ? undefined : result?.published
  return {
    'comment-id': comment?.id ?? '',
    'comment-url': comment?.url ?? '',
    changed: comment?.kind === 'created' || comment?.kind === 'updated',
    'report-json': result?.files.json ?? '',
    'report-markdown': result?.files.markdown ?? '',
  }
}

function operationsIn({ audit }: Extract<Plan, { kind: 'collect' }>): number {
  return audit && audit.reading.kind !== 'unavailable' ? audit.reading.report.operations.length : 0
}
