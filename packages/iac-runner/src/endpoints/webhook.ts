import { UpstreamError } from '#errors'
import { authenticate, type Sender } from '../authentication/authenticate.ts'
import type { Answer } from './answers.ts'
import { deliveryId, openDeliveries } from './deliveries.ts'
import type { Incoming, RouteParts } from './incoming.ts'
import { type Push, parsePush } from './push.ts'
import { deployPushed, type Pushed } from './pushed.ts'
import { textOf } from './reader.ts'
import { tagsOfCommit } from './remote-tags.ts'

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

function summary(outcomes: readonly Pushed[]): string {
  const order = ['accepted', 'waiting', 'refused', 'no_changes'] as const
  return order.find((status) => outcomes.some((outcome) => outcome.status === status)) ?? 'no_changes'
}

function textOfOutcome({ env, status, deployment_id, reason }: Pushed): string {
  return [env, status, deployment_id ?? reason ?? ''].join(' ').trim()
}

async function outcomesOf(parts: RouteParts, push: Push, sender: Sender): Promise<readonly Pushed[]> {
  const { releases, repository } = parts
  const environments = await releases.policy()
  const wanted = environments.filter(({ webhook }) => webhook)
  if (wanted.length === 0) return []
  const { commit, tags } = await tagsOfCommit(repository, push)
  const outcomes: Pushed[] = []
  for (const environment of wanted) {
    outcomes.push(await deployPushed(environment, { parts, before: push.before, sender, commit, tags }))
  }
  return outcomes
}
