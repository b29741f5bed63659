import { type DeployAnswer, type ErrorAnswer, originStatus, type ServiceReport } from '#deploy-protocol'
import { ExpectedError } from '#errors'
import { RefusedError } from '../authentication/refused.ts'
import type { Deployment } from '../store/deployment.ts'

export interface Answer {
  readonly status: number
  /** An object is sent as JSON, a text as it is, what comes by and by as it comes. */
  readonly body: object | string | AsyncIterable<string>
  readonly headers?: Readonly<Record<string, string>>
}

/** A deployment in the words of the protocol. `version` is what a long poll waits to be exceeded. */
export function deployAnswer(
  deployment: Deployment,
  services: readonly ServiceReport[],
  more: { readonly duplicate: boolean; readonly poll_token?: string },
): DeployAnswer {
  const { id, attempt, version, env, tag, sha, state, error, supersededBy } = deployment
  const count = (...states: readonly ServiceReport['state'][]) =>
    services.filter((one) => states.includes(one.state)).length
  return {
    deployment_id: id,
    status: originStatus(state),
    state,
    env,
    tag,
    ref: sha,
    attempt,
    triggered_by: deployment.triggeredBy,
    requested_services: deployment.services,
    services,
    status_url: `/deployments/${id}`,
    success: state === 'succeeded',
    succeeded: count('synced', 'unchanged'),
    failed: count('failed', 'timed_out'),
    skipped: count('not_run'),
    ...more,
    ...(error === undefined ? {} : { error }),
    ...(supersededBy === undefined ? {} : { superseded_by: supersededBy }),
    version,
  }
}

const statuses: Readonly<Record<string, number>> = {
  'body-invalid': 400,
  audience: 403,
  'kind-not-accepted': 403,
  'rollback-not-timestamped': 403,
  'not-found': 404,
  'plans-missing': 404,
  'sync-off': 404,
  'method-not-allowed': 405,
  stale: 409,
  'tag-moved': 409,
  'environment-left': 409,
  'nothing-runs': 409,
  'environment-busy': 409,
  'deployment-ended': 409,
  'deployment-started': 409,
  'nothing-before': 409,
  'body-too-large': 413,
  'content-type': 415,
  'content-encoding': 415,
  'unknown-environment': 422,
  'unknown-service': 422,
  'key-reused': 422,
  'plan-has-values': 422,
  'plan-invalid': 422,
  'plan-too-large': 413,
  untagged: 422,
  frozen: 423,
  'config-invalid': 422,
  'config-missing': 422,
}

export function notFound(): Answer {
  const body: ErrorAnswer = { error: 'There is no such deployment.', code: 'not-found' }
  return { status: 404, body: { ...body, status: 'not_found' } }
}

/** An error in the words of the protocol; undefined for a bug, of which a stranger learns nothing. */
export function errorAnswer(error: unknown): Answer | undefined {
  if (!(error instanceof ExpectedError)) return undefined
  const body: ErrorAnswer = { error: error.message, code: error.code }
  if (error instanceof RefusedError) {
    return {
      status: 401,
      body: { ...body, ...(error.serverTime === undefined ? {} : { server_time: error.serverTime }) },
    }
  }
  const status = statuses[error.code] ?? 503
  return { status, body, ...(status === 503 ? { headers: { 'retry-after': '5' } } : {}) }
}
