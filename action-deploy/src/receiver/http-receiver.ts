import { randomBytes } from 'node:crypto'
import { allServices, audienceOf, type Scheme, schemes, sign } from '#deploy-protocol'
import { UpstreamError } from '#errors'
import { type Answer, invalid, parseAnswer } from './answer.ts'
import type { Credentials } from './credentials.ts'
import { type Fields, fieldsOf } from './fields.ts'
import type { IdTokens } from './id-token.ts'
import type { Message, WireParts } from './message.ts'
import type { DeployReceiver, Health, Order, ReceiverSurvey, Ticket } from './receiver.ts'
import { refusalOf } from './refusal.ts'
import { scrubber } from './scrub.ts'
import { type Reply, send } from './wire.ts'

// Below the limit of one attempt, and far below what proxies allow.
const longPollSeconds = 10
const noCommit = '0'.repeat(40)

/** An IaC Runner behind HTTP. The key is known here and nowhere else. */
export function connectReceiver(given: Omit<WireParts, 'scrub'>, credentials: Credentials): DeployReceiver {
  const parts: WireParts = { ...given, scrub: scrubber(credentials.secret) }
  const post = (path: string, body: string, order: Order) =>
    send(signed({ path, body, order, credentials }, parts), parts)
  return {
    submit: async (order) => answerOf(await post('/deploy', order.body, order), parts),
    progress: async (order, ticket) => {
      const message = longPoll(order, ticket, parts)
      if (message) {
        const reply = await send(message, parts)
        if (reply.status !== 401) return statusOf(reply, parts)
      }
      return statusOf(await post('/deploy/status', question(order, ticket.deploymentId), order), parts)
    },
    takeBack: async (order, ticket) => {
      if (!ticket.deploymentId) return 'unsupported'
      const { deploymentId } = ticket
      const body = JSON.stringify({ type: 'deployment.cancel', deployment_id: deploymentId, if_state: 'queued' })
      const reply = await post(`/deployments/${deploymentId}/cancel`, body, order)
      if (reply.status >= 200 && reply.status < 300) return 'taken-back'
      return reply.status === 409 ? 'refused' : 'unsupported'
    },
  }
}

/** What can be learnt of a receiver without deploying anything. */
export function surveyReceiver(
  given: Omit<WireParts, 'scrub'>,
  credentials: Credentials,
  until: number,
): ReceiverSurvey {
  const parts: WireParts = { ...given, scrub: scrubber(credentials.secret) }
  return {
    holds: { key: credentials.secret !== '', token: credentials.tokens !== undefined },
    health: async () => {
      const message: Message = { method: 'GET', path: '/health', headers: () => ({}), until, final: [500, 503] }
      return healthOf(await send(message, parts))
    },
    guard: async () => {
      const body = '{"env":"__auth_probe__"}'
      const reply = await send({ method: 'POST', path: '/deploy', body, headers: () => ({}), until }, parts)
      if (reply.status === 401 || reply.status === 403) return 'guarded'
      return reply.status === 404 || reply.status === 405 ? 'absent' : 'open'
    },
    recognises: async (scheme) => {
      const order = { scheme, body: '', env: 'staging', commit: noCommit, services: [allServices], until }
      const body = question(order, undefined)
      const reply = await send(signed({ path: '/deploy/status', body, order, credentials }, parts), parts)
      if (reply.status === 401) return 'refused'
      return reply.fields?.['status'] === undefined && reply.fields?.['state'] === undefined
        ? 'no-status-endpoint'
        : 'known'
    },
  }
}

interface ToSign {
  readonly path: string
  readonly body: string
  readonly order: Order
  readonly credentials: Credentials
}

function signed({ path, body, order, credentials }: ToSign, { clock, address }: WireParts): Message {
  const { scheme, until } = order
  const headers = () => {
    const timestamp = Math.floor(clock.now() / 1_000)
    const id = `msg_${randomBytes(18).toString('base64url')}`
    if (scheme !== 'oidc') return sign({ scheme, content: body, id, timestamp }, credentials.secret)
    const audience = audienceOf({ address: address.href, path, id, timestamp, content: body })
    return presented(credentials.tokens, { audience, id, timestamp, until })
  }
  return { method: 'POST', path, body, headers, until: order.until }
}

async function presented(
  tokens: IdTokens | undefined,
  message: { readonly audience: string; readonly id: string; readonly timestamp: number; readonly until: number },
): Promise<Readonly<Record<string, string>>> {
  const { audience, id, timestamp, until } = message
  const token = await tokens?.token(audience, until)
  return { authorization: `Bearer ${token}`, 'webhook-id': id, 'webhook-timestamp': String(timestamp) }
}

function longPoll({ until }: Order, ticket: Ticket, { clock }: WireParts): Message | undefined {
  const { deploymentId, pollToken, version } = ticket
  if (!deploymentId || !pollToken) return undefined
  const secondsLeft = Math.floor((until - clock.now()) / 1_000)
  const wait = Math.max(0, Math.min(longPollSeconds, secondsLeft - 1))
  const after = version === undefined ? '' : `&after=${version}`
  const path = `/deployments/${deploymentId}?wait=${wait}${after}`
  return { method: 'GET', path, headers: () => ({ authorization: `Bearer ${pollToken}` }), until }
}

function question({ env, commit, services }: Order, deploymentId: string | undefined): string {
  return JSON.stringify({
    env,
    ref: commit,
    services,
    ...(deploymentId === undefined ? {} : { deployment_id: deploymentId }),
  })
}

function answerOf(reply: Reply, { clock }: WireParts): Answer {
  if (reply.status < 200 || reply.status > 299) throw refusalOf(reply, clock.now())
  if (!reply.fields) throw invalid('it is no JSON object')
  return parseAnswer(reply.fields)
}

function statusOf(reply: Reply, parts: WireParts): Answer {
  if (reply.status === 404 && reply.fields) return parseAnswer({ status: 'not_found' })
  if (reply.status === 409) {
    throw new UpstreamError(
      'outcome-unproven',
      'The receiver cannot tell which deployment is meant (409), so its outcome is unknown. Look at the receiver, ' +
        'then run again; nothing is deployed twice.',
    )
  }
  return answerOf(reply, parts)
}

function healthOf({ fields }: Reply): Health {
  const declared = fields?.['schemes']
  const checks: Fields = fieldsOf(fields?.['checks']) ?? {}
  return {
    json: fields !== undefined,
    schemes: schemes.filter((scheme: Scheme) => Array.isArray(declared) && declared.includes(scheme)),
    // A fresh runner has no workspace until its first deployment: waiting for it would wait for ever.
    unwell: Object.entries(checks).flatMap(([name, well]) =>
      well === false && name !== 'git_workspace' && /^[\w.-]{1,60}$/.test(name) ? [name] : [],
    ),
  }
}
