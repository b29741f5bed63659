import { type DeployAnswer, schemes } from '#deploy-protocol'
import { authenticate } from '../authentication/authenticate.ts'
import type { Deployment } from '../store/deployment.ts'
import { latestAttempt, reportsOf } from '../store/deployments.ts'
import { type Answer, deployAnswer, notFound } from './answers.ts'
import type { Incoming, RouteParts } from './incoming.ts'
import { checkReader, readerOf, spend, textOf } from './reader.ts'
import { findDeployment, parseStatusRequest } from './status-request.ts'

const longestWaitSeconds = 25

/** `POST /deploy/status`: what became of a deployment, as the clients of the origin ask. */
export async function deployStatus(parts: RouteParts, { target, headers, body }: Incoming): Promise<Answer> {
  const { store } = parts
  const sender = await authenticate(parts, { target, headers, content: body }, schemes)
  const wanted = parseStatusRequest(textOf(body))
  await spend(parts, sender)
  const found = await store.read((transaction) => findDeployment(transaction, wanted))
  if (!found) return notFound()
  await checkReader(parts, sender, found.env)
  return { status: 200, body: await shown(parts, found) }
}

/** `GET /deployments/:id`: the same, at once or when it changes. */
export async function deploymentStatus(parts: RouteParts, incoming: Incoming): Promise<Answer> {
  const { target } = incoming
  const gone = incoming.gone()
  const url = new URL(target, 'http://runner.invalid')
  const id = url.pathname.slice('/deployments/'.length)
  const sender = await readerOf(parts, incoming, id)
  const after = Number(/^\d{1,12}$/.exec(url.searchParams.get('after') ?? '')?.[0] ?? -1)
  const wait = Number(/^\d{1,3}$/.exec(url.searchParams.get('wait') ?? '')?.[0] ?? 0)
  const end = performance.now() + Math.min(wait, longestWaitSeconds) * 1000
  for (;;) {
    const changed = new AbortController()
    const left = end - performance.now()
    // Listening starts before looking, so that no change falls between the two.
    const change = parts.changes.next(id, Math.max(0, left), AbortSignal.any([gone, changed.signal]))
    const found = await parts.store.read((transaction) => latestAttempt(transaction, id))
    if (!found) return notFound()
    if (sender) await checkReader(parts, sender, found.env)
    if (left <= 0 || found.version > after || parts.changes.closed() || gone.aborted) {
      changed.abort()
      return { status: 200, body: await shown(parts, found) }
    }
    await change
  }
}

async function shown({ store }: RouteParts, deployment: Deployment): Promise<DeployAnswer> {
  const services = await store.read((transaction) => reportsOf(transaction, deployment))
  return deployAnswer(deployment, services, { duplicate: false })
}
