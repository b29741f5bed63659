import { deployType, objectOf, wireName } from '#deploy-protocol'
import { ConfigurationError } from '#errors'
import type { Deployment } from '../store/deployment.ts'
import { lastOf, latestAttempt } from '../store/deployments.ts'
import type { Transaction } from '../store/store.ts'

/** Which deployment a status request means: by its id, or by what it was to bring. */
export interface StatusRequest {
  readonly id: string | undefined
  readonly env: string | undefined
  readonly sha: string | undefined
}

/** The body of `POST /deploy/status`, also as the clients of the origin send it. */
export function parseStatusRequest(body: string): StatusRequest {
  const fields = objectOf(body)
  const text = (key: string, shape: RegExp) => {
    const value = fields[key]
    if (value === undefined) return undefined
    if (typeof value === 'string' && shape.test(value)) return value
    throw new ConfigurationError('body-invalid', `"${key}" must match ${shape.source}.`)
  }
  // With a tag these very bytes would also be a request to deploy, and whoever sees them could send them there.
  if (fields['tag'] !== undefined || fields['source_ref'] !== undefined || fields['type'] === deployType) {
    throw new ConfigurationError(
      'body-invalid',
      'A status request must have neither "tag" nor "source_ref" nor a "type" to deploy.',
    )
  }
  const id = text('deployment_id', /^[A-Za-z0-9_-]{8,64}$/)
  const named = text('env', /^[a-z0-9][a-z0-9-]{0,62}$/)
  const sha = text('commit', /^[0-9a-f]{40}$/) ?? text('ref', /^[0-9a-f]{40}$/)
  const env = named === undefined ? undefined : wireName(named)
  if (id === undefined && (env === undefined || sha === undefined)) {
    throw new ConfigurationError('body-invalid', 'The body must have "deployment_id", or "env" with "ref".')
  }
  return { id, env, sha }
}

export async function findDeployment(transaction: Transaction, wanted: StatusRequest): Promise<Deployment | undefined> {
  const { id, env, sha } = wanted
  if (id !== undefined) return latestAttempt(transaction, id)
  return env === undefined || sha === undefined ? undefined : lastOf(transaction, { env, sha })
}
