import { UpstreamError } from '#errors'
import { fullJitter } from '#toolkit'
import { exchange } from './exchange.ts'
import { type Fields, parseFields } from './fields.ts'
import type { Message, WireParts } from './message.ts'

/** What came back: the status, and the body where it is a JSON object. */
export interface Reply {
  readonly status: number
  readonly fields: Fields | undefined
  /** The receiver's clock in milliseconds, from its `Date` header. */
  readonly serverTime: number | undefined
}

const comeBack: readonly number[] = [408, 425, 429, 500, 502, 503, 504]

/** Sends until there is an answer. Every message of ours may be repeated: reading is harmless, a deployment has an id. */
export async function send(message: Message, parts: WireParts): Promise<Reply> {
  for (let attempt = 0; ; attempt++) {
    const { problem, reply, retryAfterMs } = await attemptOf(message, parts)
    if (reply) return reply
    const delay = retryAfterMs ?? fullJitter(attempt, { baseMs: 1_000, maxMs: 30_000 })
    if (parts.clock.now() + delay >= message.until) throw unreachable(parts.address, problem, attempt + 1)
    parts.log.info(`${parts.address.host} gave no answer: ${problem}; trying again in ${(delay / 1_000).toFixed(1)} s`)
    await parts.clock.wait(delay)
  }
}

interface Attempt {
  readonly problem: string
  readonly reply?: Reply
  readonly retryAfterMs?: number | undefined
}

async function attemptOf(message: Message, parts: WireParts): Promise<Attempt> {
  const sent = await exchange(message, parts)
  if (sent.kind === 'failed') return { problem: sent.problem }
  const { status, headers } = sent
  if (status >= 300 && status < 400) throw redirected(parts.address, status)
  if (comeBack.includes(status) && !message.final?.includes(status)) {
    const retryAfterMs = retryAfter(headers['retry-after'], parts.clock.now())
    return { problem: `it answered ${status}`, retryAfterMs }
  }
  const date = Date.parse(headers['date'] ?? '')
  return {
    problem: '',
    reply: { status, fields: parseFields(sent.body, parts.scrub), serverTime: Number.isNaN(date) ? undefined : date },
  }
}

/** Seconds or a date, as HTTP allows; undefined when it is neither. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

function redirected(address: URL, status: number): UpstreamError {
  return new UpstreamError(
    'receiver-redirect',
    `${address.host} answered ${status}, a redirect. It is not followed, because a signed request must not go ` +
      'elsewhere and would arrive as another one. Set runner-url to the address it redirects to, if you trust that.',
  )
}

function unreachable(address: URL, problem: string, attempts: number): UpstreamError {
  const tried = attempts === 1 ? 'once' : `${attempts} times`
  return new UpstreamError(
    'receiver-unreachable',
    `${address.host} gave no answer: ${problem} (tried ${tried}). Check runner-url and that the IaC Runner is up, ` +
      'then run again; nothing is deployed twice.',
  )
}
