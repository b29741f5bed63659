import { allServices, type DeployRequest, deployType, objectOf, parseRequest } from '#deploy-protocol'
import { ConfigurationError, ConflictError, PreconditionError, UpstreamError } from '#errors'
import { accept } from '../acceptance/accept.ts'
import { checkSender } from '../acceptance/admission.ts'
import { authenticate } from '../authentication/authenticate.ts'
import { currentOf } from '../store/deployments.ts'
import { type Answer, deployAnswer } from './answers.ts'
import type { Incoming, RouteParts } from './incoming.ts'
import { pollToken } from './poll.ts'
import { textOf, timestamped } from './reader.ts'

/** Services by hand, at the release that the environment already runs; off unless `slipway.yml` says `sync: true`. */
export async function syncByHand(parts: RouteParts, { target, headers, body }: Incoming): Promise<Answer> {
  const { store, releases } = parts
  const sender = await authenticate(parts, { target, headers, content: body }, timestamped)
  if (parts.stopping()) throw new UpstreamError('stopping', 'The runner is stopping. Try again in a moment.')
  const { env: named, services } = parseSync(textOf(body))
  const environment = (await releases.policy()).find(({ name, alias }) => name === named || alias === named)
  if (!environment?.sync) {
    throw new PreconditionError('sync-off', `Syncing by hand is off in ${named}. Set sync: true there in slipway.yml.`)
  }
  const env = environment.name
  checkSender(parts.keyring, sender, environment)
  const current = await store.read((transaction) => currentOf(transaction, env))
  if (!current) {
    throw new ConflictError(
      'nothing-runs',
      `${env} runs no release yet. Deploy one first; then services can be synced.`,
    )
  }
  const { tag, sha: commit } = current
  const request: DeployRequest = {
    ...{ env, tag, commit, services },
    triggeredBy: 'sync',
    rollback: false,
    audience: undefined,
    source: undefined,
  }
  const { deployment, duplicate } = await accept(parts, request, sender)
  if (!duplicate) parts.wake(env)
  const { id } = deployment
  const answer = deployAnswer(deployment, [], { duplicate, poll_token: pollToken(parts.pollKey, id) })
  return { status: duplicate ? 200 : 202, body: answer, headers: { location: `/deployments/${id}` } }
}

function parseSync(body: string): Pick<DeployRequest, 'env' | 'services'> {
  const { env, services, all, type, ...rest } = objectOf(body)
  // These very bytes must not be a request to deploy as well.
  if (rest['tag'] !== undefined || type === deployType) {
    throw new ConfigurationError('body-invalid', 'A request to sync must have neither "tag" nor a "type" to deploy.')
  }
  if (all === true ? services !== undefined : services === undefined) {
    throw new ConfigurationError('body-invalid', 'The body must have either "services", a list of ids, or "all": true.')
  }
  const wanted = all === true ? [allServices] : services
  return parseRequest(JSON.stringify({ env, services: wanted, tag: 'v0.0.0' }))
}
