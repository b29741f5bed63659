import { type DeployAnswer, parseRequest, schemes } from '#deploy-protocol'
import { UpstreamError } from '#errors'
import { type AcceptParts, accept } from './accept.ts'
import { type Answer, deployAnswer, notFound } from './answers.ts'
import { auditOperations } from './audit-operations.ts'
import type { AuditSource } from './audit-source.ts'
import { authenticate, schemesOf } from './authenticate.ts'
import { cancelDeployment } from './cancel.ts'
import type { Deployment } from './deployment.ts'
import { latestAttempt, reportsOf } from './deployments.ts'
import { freezeEnvironment, unfreezeEnvironment } from './freeze-routes.ts'
import type { Log } from './log.ts'
import { deploymentLogs } from './logs.ts'
import type { Meter } from './meter.ts'
import { metrics } from './metrics.ts'
import { planPath, plansOf, plansPath, storePlan } from './plans.ts'
import { type Changes, pollToken } from './poll.ts'
import { checkReader, readerOf, spend, textOf } from './reader.ts'
import { rollBack } from './rollback.ts'
import { findDeployment, parseStatusRequest } from './status-request.ts'
import { syncByHand } from './sync-request.ts'
import { version } from './version.ts'
import { webhook } from './webhook.ts'

/** A request as far as the routes care: nothing of sockets and streams. */
export interface Incoming {
  readonly method: string
  /** Path and query as they were sent, which is what is signed when there is no body. */
  readonly target: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
  /** Aborts when the client has gone. */
  readonly gone: () => AbortSignal
  /** Sent from this machine, and by no proxy for somebody else. */
  readonly local: boolean
}

export interface RouteParts extends AcceptParts {
  /** What was received before this time may be forgotten, in milliseconds. */
  readonly floor: () => number
  readonly log: Log
  readonly changes: Changes
  readonly pollKey: string
  readonly wake: (env: string) => void
  readonly cancel: (id: string) => void
  readonly stopping: () => boolean
  readonly meter: Meter
  readonly metricsToken: string | undefined
  readonly ready: (parts: RouteParts) => Promise<Answer>
  readonly stateDir: string
  readonly logDir: string
  readonly repository: RepositoryPlace
  /** Undefined where no audit log is read. */
  readonly audit: AuditSource | undefined
}

/** The repository that is deployed, and the clone of it. */
export interface RepositoryPlace {
  readonly url: string
  readonly branch: string
  readonly gitDir: string
}

export type Route = (parts: RouteParts, incoming: Incoming) => Promise<Answer>

const longestWaitSeconds = 25

/** The route of a path, by its method; undefined when there is no such path. */
export function routesAt(path: string): Readonly<Record<string, Route>> | undefined {
  if (path === '/health') return { GET: health }
  if (path === '/ready') return { GET: (parts) => parts.ready(parts) }
  if (path === '/metrics') return { GET: metrics }
  if (path === '/webhook') return { POST: webhook }
  if (path === '/sync') return { POST: syncByHand }
  if (path === '/rollback') return { POST: rollBack }
  if (/^\/deployments\/dep_[\w-]{22}\/cancel$/.test(path)) return { POST: cancelDeployment }
  if (/^\/envs\/[a-z0-9][a-z0-9-]{0,62}\/freeze$/.test(path)) return { POST: freezeEnvironment }
  if (/^\/envs\/[a-z0-9][a-z0-9-]{0,62}\/unfreeze$/.test(path)) return { POST: unfreezeEnvironment }
  if (planPath.test(path)) return { PUT: storePlan }
  if (plansPath.test(path)) return { GET: plansOf }
  if (path === '/audit/operations') return { GET: auditOperations }
  if (path === '/deploy') return { POST: deploy }
  if (path === '/deploy/status') return { POST: deployStatus }
  if (/^\/deployments\/dep_[\w-]{22}\/logs$/.test(path)) return { GET: deploymentLogs }
  return /^\/deployments\/dep_[\w-]{22}$/.test(path) ? { GET: deploymentStatus } : undefined
}

async function health(parts: RouteParts): Promise<Answer> {
  return { status: 200, body: { status: 'healthy', version, schemes: schemesOf(parts) } }
}

async function deploy(parts: RouteParts, { target, headers, body }: Incoming): Promise<Answer> {
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

async function deployStatus(parts: RouteParts, { target, headers, body }: Incoming): Promise<Answer> {
  const { store } = parts
  const sender = await authenticate(parts, { target, headers, content: body }, schemes)
  const wanted = parseStatusRequest(textOf(body))
  await spend(parts, sender)
  const found = await store.read((transaction) => findDeployment(transaction, wanted))
  if (!found) return notFound()
  await checkReader(parts, sender, found.env)
  return { status: 200, body: await shown(parts, found) }
}

async function deploymentStatus(parts: RouteParts, incoming: Incoming): Promise<Answer> {
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
