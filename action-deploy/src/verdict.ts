import { allServices, wireName } from '#deploy-protocol'
import { type ExpectedError, PreconditionError, UpstreamError } from '#errors'
import type { FailureCode } from './failures.ts'
import type { Deployment } from './plan.ts'
import type { Answer, Service } from './receiver/answer.ts'

/** What an answer proves. Green is only `deployed`, `superseded` and, where asked for, `accepted`. */
export type Verdict =
  | { readonly kind: 'deployed'; readonly already: boolean }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'going' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'failed'; readonly failure: ExpectedError }

export type Wanted = Pick<Deployment, 'id' | 'env' | 'tag' | 'commit' | 'services' | 'allowSkipped' | 'wait'> & {
  /** Nothing else was deployed to this environment since this deployment was first asked for. */
  readonly newest: boolean
}

export function judge(answer: Answer, wanted: Wanted): Verdict {
  if (answer.state === 'not_found') return { kind: 'lost' }
  const elsewhere = speaksOfAnother(answer, wanted)
  if (elsewhere) return unproven(elsewhere, wanted)
  switch (answer.state) {
    case 'accepted':
    case 'queued':
    case 'running':
    case 'interrupted':
      return underWay(answer, wanted)
    case 'succeeded':
      return success(answer, wanted)
    case 'superseded':
      return answer.ref === undefined ? unproven('it names no commit', wanted) : { kind: 'superseded' }
    case 'canceled':
      return failed('canceled-on-server', `The deployment of ${wanted.tag} was canceled on the server. Run again.`)
    case 'failed':
    case 'timed_out':
    case 'error':
      return failed('deploy-failed', failureText(answer, wanted))
  }
}

function underWay(answer: Answer, { wait, tag }: Wanted): Verdict {
  if (!wait) return { kind: 'accepted' }
  if (answer.state !== 'accepted' && answer.observable) return { kind: 'going' }
  return failed(
    'outcome-unknown',
    `The receiver accepted ${tag}, but cannot say what becomes of it, so nobody knows whether it was deployed. ` +
      'Update the receiver to one with a status endpoint, or set wait: false and check by other means.',
  )
}

function success(answer: Answer, wanted: Wanted): Verdict {
  if (answer.ref === undefined) return unproven('it names no commit', wanted)
  if (answer.contradiction) return unproven(answer.contradiction, wanted)
  if (answer.cached && !wanted.newest) {
    return unproven('it is from memory, ran nothing, and something else may have been deployed since', wanted)
  }
  const missing = missingServices(answer.services, wanted)
  if (missing === undefined) return { kind: 'deployed', already: answer.cached || answer.duplicate }
  return failed(
    'services-incomplete',
    `The receiver reports success for ${wanted.tag}, but ${missing}. Check the ids in services against slipway.yml at ` +
      'that tag; allow-skipped: true lets skipped ones pass.',
  )
}

/** Why the services do not add up to what was asked for; undefined when they do. */
function missingServices(services: readonly Service[], wanted: Wanted): string | undefined {
  const { services: requested, allowSkipped } = wanted
  const done = services.filter(({ state }) => state === 'synced' || state === 'unchanged')
  if (done.length === 0) return 'not one service was synced or found unchanged'
  const skipped = (service: Service) => service.state === 'skipped' || service.state === 'not_run'
  const undone = services.filter((service) => !done.includes(service) && !(allowSkipped && skipped(service)))
  if (undone.length > 0) return `these were not synced: ${names(undone.map(({ id, state }) => `${id} (${state})`))}`
  if (requested.includes(allServices)) return undefined
  const absent = requested.filter((id) => !services.some((service) => service.id === id))
  return absent.length > 0 ? `it says nothing of ${names(absent)}` : undefined
}

/** An answer about anything else proves nothing about this. */
function speaksOfAnother(answer: Answer, { id, env, commit }: Wanted): string | undefined {
  if (answer.ref !== undefined && answer.ref !== commit) return `it speaks of ${answer.ref} instead of ${commit}`
  if (answer.env !== undefined && wireName(answer.env) !== env) return `it speaks of the environment ${answer.env}`
  const ours = answer.deploymentId?.startsWith('dep_') === true
  return ours && answer.deploymentId !== id ? `it speaks of ${answer.deploymentId} instead of ${id}` : undefined
}

function failureText(answer: Answer, { tag, env }: Wanted): string {
  const failures = answer.services.filter(({ state }) => state === 'failed' || state === 'timed_out')
  const what = failures.length > 0 ? `: ${names(failures.map(({ id, state }) => `${id} (${state})`))}` : ''
  const memory = answer.cached
    ? ' The receiver answered from memory and ran nothing; the origin keeps a failure for ten minutes.'
    : ''
  return `${env} did not get ${tag}${what}. The summary says why.${memory} Repair it, then run again.`
}

function names(all: readonly string[]): string {
  return all.length <= 5 ? all.join(', ') : `${all.slice(0, 5).join(', ')} and ${all.length - 5} more`
}

function unproven(why: string, { tag }: Wanted): Verdict {
  return {
    kind: 'failed',
    failure: new UpstreamError(
      'outcome-unproven',
      `The receiver’s answer does not prove that ${tag} was deployed: ${why}. Look at the receiver, then run again.`,
    ),
  }
}

function failed(code: FailureCode, message: string): Verdict {
  return { kind: 'failed', failure: new PreconditionError(code, message) }
}
