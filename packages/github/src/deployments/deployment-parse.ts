import { UpstreamError } from '#errors'
import { type DeploymentState, type DeploymentStatus, deploymentStates, type GitHubDeployment } from '../ports/ports.ts'
import { integer, object, objectId, text } from '../wire/parse.ts'
import { parsePayload } from './deployment-payload.ts'

export function parseDeployment(value: unknown): GitHubDeployment {
  const from = object(value, 'a deployment')
  return {
    id: integer(from['id'], 'the id of a deployment'),
    commit: objectId(from['sha'], 'the sha of a deployment'),
    environment: text(from['environment'], 'the environment of a deployment'),
    createdAt: text(from['created_at'], 'the time of a deployment'),
    creator: login(from['creator']),
    payload: parsePayload(from['payload']),
  }
}

export function parseStatus(value: unknown): DeploymentStatus {
  const from = object(value, 'a deployment status')
  const logUrl = from['log_url']
  const environmentUrl = from['environment_url']
  return {
    state: parseState(text(from['state'], 'the state of a deployment')),
    description: typeof from['description'] === 'string' ? from['description'] : '',
    ...(typeof logUrl === 'string' && logUrl !== '' ? { logUrl } : {}),
    ...(typeof environmentUrl === 'string' && environmentUrl !== '' ? { environmentUrl } : {}),
  }
}

/** A job that waits for its environment shows as `waiting`, which no write of ours can be. */
export function parseState(state: string): DeploymentState {
  const known = deploymentStates.find((candidate) => candidate === state)
  if (known) return known
  if (state === 'waiting') return 'queued'
  throw new UpstreamError(
    'github-mistyped',
    `GitHub names a deployment state that its API does not describe: ${JSON.stringify(state.slice(0, 40))}.`,
  )
}

/** The account is gone when there is none. */
function login(creator: unknown): string {
  if (typeof creator !== 'object' || creator === null || !('login' in creator)) return ''
  return typeof creator.login === 'string' ? creator.login : ''
}
