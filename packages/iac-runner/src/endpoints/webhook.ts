import type { Environment, SlipwayConfig } from '#config'
import { reasonsFor } from '#config'
import type { DeployRequest } from '#deploy-protocol'
import { ConflictError, PreconditionError, UpstreamError } from '#errors'
import { accept } from '../acceptance/accept.ts'
import { authenticate, type Sender } from '../authentication/authenticate.ts'
import { servicesOf } from '../executor/execute.ts'
import { changedFiles } from '../repository/changed-files.ts'
import { currentOf } from '../store/deployments.ts'
import type { Answer } from './answers.ts'
import { deliveryId, openDeliveries } from './deliveries.ts'
import type { Incoming, RouteParts } from './incoming.ts'
import { type Push, parsePush } from './push.ts'
import { textOf } from './reader.ts'
import { tagsOfCommit } from './remote-tags.ts'

/** What a push came to in one environment. */
interface Outcome {
  readonly env: string
  readonly status: 'accepted' | 'no_changes' | 'waiting' | 'refused'
  readonly reason?: string
  readonly deployment_id?: string
  readonly tag?: string
  readonly services?: readonly string[]
}

/** GitHub's push deliveries: what a tagged commit changed is deployed where `slipway.yml` says `webhook: true`. */
export async function webhook(parts: RouteParts, { target, headers, body }: Incoming): Promise<Answer> {
  const sender = await authenticate(parts, { target, headers, content: body }, ['body'])
  if (parts.stopping()) throw new UpstreamError('stopping', 'The runner is stopping. Send the delivery again.')
  const id = deliveryId(headers['x-github-delivery'])
  const event = headers['x-github-event'] ?? ''
  if (event === 'ping') return { status: 200, body: { status: 'pong' } }
  if (event !== 'push') return ignored('only pushes are deployed')
  const deliveries = openDeliveries(parts.store, parts.now)
  const known = await deliveries.outcomeOf(id)
  if (known !== undefined) return { status: 200, body: { ...JSON.parse(known), status: 'duplicate' } }
  const push = parsePush(textOf(body), parts.repository.branch)
  if (typeof push === 'string') return ignored(push)
  const environments = await outcomesOf(parts, push, sender)
  if (environments.length === 0) return ignored('no environment of slipway.yml has webhook: true')
  const answer = { commit: push.after.slice(0, 8), environments }
  // A commit without a tag is looked at again when the same delivery is sent again.
  const waiting = environments.some(({ status }) => status === 'waiting')
  if (!waiting) await deliveries.keep(id, JSON.stringify(answer))
  parts.log.info('push-received', { delivery: id, commit: push.after, outcomes: environments.map(textOfOutcome) })
  const accepted = environments.some(({ status }) => status === 'accepted')
  return { status: accepted ? 202 : 200, body: { status: summary(environments), ...answer } }
}

function ignored(reason: string): Answer {
  return { status: 200, body: { status: 'ignored', reason } }
}

function summary(outcomes: readonly Outcome[]): string {
  const order = ['accepted', 'waiting', 'refused', 'no_changes'] as const
  return order.find((status) => outcomes.some((outcome) => outcome.status === status)) ?? 'no_changes'
}

function textOfOutcome({ env, status, deployment_id, reason }: Outcome): string {
  return [env, status, deployment_id ?? reason ?? ''].join(' ').trim()
}

async function outcomesOf(parts: RouteParts, push: Push, sender: Sender): Promise<readonly Outcome[]> {
  const { releases, repository } = parts
  const environments = await releases.policy()
  const wanted = environments.filter(({ webhook }) => webhook)
  if (wanted.length === 0) return []
  const { commit, tags } = await tagsOfCommit(repository, push)
  const outcomes: Outcome[] = []
  for (const environment of wanted) outcomes.push(await deployTo(environment, { parts, push, sender, commit, tags }))
  return outcomes
}

interface Delivered {
  readonly parts: RouteParts
  readonly push: Push
  readonly sender: Sender
  readonly commit: string
  readonly tags: readonly string[]
}

async function deployTo(environment: Environment, delivered: Delivered): Promise<Outcome> {
  const { name: env } = environment
  const { tags, commit, parts, push } = delivered
  if (tags.length === 0) return { env, status: 'waiting', reason: 'the commit carries no tag yet' }
  let refused = ''
  for (const tag of tags) {
    // Asking for the tag brings its commit here.
    await parts.releases.find({ env, tag })
    const services = await changedServices(parts, { env, push, commit })
    if (services.length === 0) return { env, status: 'no_changes', tag }
    try {
      return await request(delivered, { env, tag, services })
    } catch (error) {
      if (!(error instanceof PreconditionError || error instanceof ConflictError)) throw error
      refused = error.message
    }
  }
  return { env, status: 'refused', reason: refused }
}

async function request(
  { parts, sender, commit }: Delivered,
  { env, tag, services }: { readonly env: string; readonly tag: string; readonly services: readonly string[] },
): Promise<Outcome> {
  const asked: DeployRequest = {
    env,
    tag,
    commit,
    services,
    triggeredBy: 'github-webhook',
    rollback: false,
    audience: undefined,
    source: undefined,
  }
  const { deployment, duplicate } = await accept(parts, asked, sender)
  if (!duplicate) parts.wake(env)
  return { env, status: 'accepted', tag, deployment_id: deployment.id, services }
}

/**
 * The services that a push concerns: what it changed, and what changed since the release that the environment runs, so
 * that a push that never arrived is made up for. Without a commit to compare with it is every service.
 */
async function changedServices(
  { store, releases, repository }: RouteParts,
  { env, push, commit }: { readonly env: string; readonly push: Push; readonly commit: string },
): Promise<readonly string[]> {
  const config: SlipwayConfig = await releases.configAt(commit)
  const here = servicesOf(config, env).map(({ name }) => name)
  const current = await store.read((transaction) => currentOf(transaction, env))
  if (!current) return here
  const since = await changedFiles(repository.gitDir, current.sha, commit)
  if (since === undefined) return here
  const pushed = (await changedFiles(repository.gitDir, push.before, commit)) ?? []
  const files = [...new Set([...since, ...pushed])]
  const concerned = reasonsFor(config, files).flatMap((one) => (one.kind === 'services' ? one.services : []))
  // Commands and variables of services stand in slipway.yml itself; each service's hash tells whether it is concerned.
  return files.includes('slipway.yml') ? here : here.filter((name) => concerned.includes(name))
}
