import { blocks, code, details, link, type Markdown, md, table } from '#markdown'
import type { Report } from '#toolkit'
import type { Result } from './apply.ts'
import { adviceOf } from './foreign.ts'
import type { metadata } from './metadata.ts'
import type { Plan } from './plan.ts'
import type { Service } from './receiver/answer.ts'
import type { Decided } from './running.ts'

type Outputs = keyof (typeof metadata)['outputs']

export function report(plan: Plan, result: Result | undefined): Report<Outputs> {
  if (plan.kind === 'refuse') {
    return {
      title: `${plan.env} ← ${plan.tag} refused: ${plan.failure.code}`,
      summary: [failureBlock(plan.failure.message, undefined)],
      outputs: { status: 'failed', sha: plan.sha },
      failure: plan.failure,
    }
  }
  if (!result) {
    return {
      title: `${plan.env} ← ${plan.tag} would be deployed`,
      summary: [factTable(plan, undefined)],
      outputs: { 'deployment-id': plan.id, sha: plan.commit },
      warnings: plan.warnings,
    }
  }
  const { settled, known } = result
  const services = known.answer?.services ?? []
  const failure = settled.kind === 'failed' ? settled.failure : undefined
  return {
    title: titleOf(plan, result),
    summary: [
      ...(failure ? [failureBlock(failure.message, adviceOf(known.answer))] : []),
      ...(settled.kind === 'superseded' ? [supersededBlock(plan, known.answer?.supersededBy)] : []),
      factTable(plan, result),
      serviceTable(services),
    ],
    outputs: outputsOf(plan, result),
    warnings: [...plan.warnings, ...result.warnings],
    ...(failure ? { failure } : {}),
  }
}

/** The verdict, the object and the delta, as it reads in the preview of a mail. */
function titleOf({ env, tag }: Decided, { settled, known, seconds }: Result): string {
  const object = `${env} ← ${tag}`
  const tally = tallyOf(known.answer?.services ?? [])
  switch (settled.kind) {
    case 'deployed':
      return settled.already
        ? `${object} was already deployed (${tally})`
        : `${object} deployed in ${lengthOf(seconds)} (${tally})`
    case 'superseded':
      return `${object} superseded: a newer release took its place`
    case 'accepted':
      return `${object} accepted; its outcome was not waited for`
    case 'failed':
      return settled.failure.code === 'canceled'
        ? `${object} canceled while waiting`
        : `${object} not deployed: ${settled.failure.code}`
  }
}

function outputsOf(plan: Decided, { settled, known, githubDeploymentId, seconds }: Result): Report<Outputs>['outputs'] {
  const services = known.answer?.services ?? []
  return {
    'deployment-id': known.ticket.deploymentId ?? plan.id,
    status: statusWord(settled, known.answer?.state),
    sha: plan.commit,
    synced: count(services, 'synced'),
    unchanged: count(services, 'unchanged'),
    failed: count(services, 'failed') + count(services, 'timed_out'),
    'github-deployment-id': githubDeploymentId ?? '',
    duration: seconds,
  }
}

function statusWord(settled: Result['settled'], state: string | undefined): string {
  if (settled.kind === 'deployed') return 'succeeded'
  if (settled.kind !== 'failed') return settled.kind
  if (settled.failure.code === 'timeout' || state === 'timed_out') return 'timed_out'
  return /^canceled/.test(settled.failure.code) ? 'canceled' : 'failed'
}

function failureBlock(what: string, advice: ReturnType<typeof adviceOf>): Markdown {
  return blocks(
    md`**What** ${what}`,
    advice?.why ? md`**Why** ${advice.why}` : undefined,
    advice?.todo ? md`**Do this** ${advice.todo}` : undefined,
  )
}

function supersededBlock({ tag }: Decided, by: string | undefined): Markdown {
  return by
    ? md`${code(by)} was asked for before ${code(tag)} had its turn, and contains it; nothing is lost.`
    : md`A newer release was asked for before ${code(tag)} had its turn, and contains it; nothing is lost.`
}

function factTable(plan: Decided, result: Result | undefined): Markdown {
  const id = result?.known.ticket.deploymentId ?? plan.id
  return table(
    ['', ''],
    [
      ['Environment', plan.environmentUrl ? link(plan.env, plan.environmentUrl) : code(plan.env)],
      ['Tag', code(plan.tag)],
      ['Commit', link(plan.commit.slice(0, 7), plan.commitUrl)],
      ['Deployment', code(id)],
      ['Signed as', plan.scheme],
      ['Asked by', md`${plan.actor}, ${link(`run ${plan.runId}, attempt ${plan.runAttempt}`, plan.runUrl)}`],
      ...(result ? [['Started', new Date(result.startedAt).toISOString().replace(/\.\d+Z$/, 'Z')]] : []),
      ...(result ? [['Took', lengthOf(result.seconds)]] : []),
    ],
  )
}

const shownServices = 8
const worstFirst: readonly Service['state'][] = [
  'failed',
  'timed_out',
  'not_run',
  'skipped',
  'syncing',
  'pending',
  'synced',
  'unchanged',
]

function serviceTable(services: readonly Service[]): Markdown {
  const sorted = services.toSorted((a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state))
  const rows = sorted.map(({ id, state, problem }) => [code(id), state.replace('_', ' '), problem?.summary ?? ''])
  const head = ['Service', 'State', 'Why']
  const rest = rows.slice(shownServices)
  const more = rest.length > 0 ? details(`${rest.length} more services`, table(head, rest)) : undefined
  return blocks(table(head, rows.slice(0, shownServices)), more)
}

function tallyOf(services: readonly Service[]): string {
  return `${count(services, 'synced')} synced, ${count(services, 'unchanged')} unchanged`
}

function count(services: readonly Service[], state: Service['state']): number {
  return services.filter((service) => service.state === state).length
}

function lengthOf(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
