import { parseRequest, schemes } from '#deploy-protocol'
import { UpstreamError } from '#errors'
import { accept } from '../acceptance/accept.ts'
import { authenticate } from '../authentication/authenticate.ts'
import { reportsOf } from '../store/deployments.ts'
import { type Answer, deployAnswer } from './answers.ts'
import type { Incoming, RouteParts } from './incoming.ts'
import { pollToken } from './poll.ts'
import { textOf } from './reader.ts'

/** `POST /deploy`: a tag into an environment. What is answered with 202 is on disk. */
export async function deploy(parts: RouteParts, { target, headers, body }: Incoming): Promise<Answer> {
  const { log, store, pollKey, wake } = parts
  const sender = await authenticate(parts, { target, headers, content: body }, schemes)
  if (parts.stopping()) throw new UpstreamError('stopping', 'The runner is stopping. Try again in a moment.')
  const request = parseRequest(textOf(body))
  const { deployment, duplicate, admission } = await accept(parts, request, sender)
  const { id, attempt, env, tag } = deployment
  log.info(duplicate ? 'deployment-repeated' : 'deployment-accepted', {
    deployment_id: id,
    attempt,
    env,
    tag,
    ...admission,
  })
  if (!duplicate) wake(env)
  const services = duplicate ? await store.read((transaction) => reportsOf(transaction, deployment)) : []
  const answer = deployAnswer(deployment, services, { duplicate, poll_token: pollToken(pollKey, id) })
  const location = { location: `/deployments/${id}` }
  return {
    status: duplicate ? 200 : 202,
    body: answer,
    headers: duplicate ? location : { ...location, 'retry-after': '1' },
  }
}
