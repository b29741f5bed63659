import { type ExpectedError, UpstreamError } from '#errors'
import { type Clock, fullJitter } from '#toolkit'
import { Broken, UnknownOutcome } from './broken.ts'
import { type Answer, type Call, exchange, type Wire } from './exchange.ts'
import { limitWaitMs, retryAfterMs } from './limits.ts'
import { explain, Refusal } from './refusal.ts'

/** The way to GitHub for everything: its API through Octokit, and git. */
export interface Transport {
  /** A whole, verified answer below 400. Throws an `ExpectedError`, or `UnknownOutcome` for a write. */
  send(call: Call): Promise<Answer>
}

export interface TransportOptions extends Wire {
  readonly clock: Clock
  /** The longest that one request may wait for rate limits and repeats together. */
  readonly maxWaitMs: number
}

const tries = 4
const transientWaitMs = 2_000

/** What a try that brought no answer leads to: a wait before the next, or the end. */
type Verdict = { readonly waitMs: number } | { readonly error: Error }

export function createTransport(options: TransportOptions): Transport {
  return { send: (call) => send(call, options) }
}

async function send(call: Call, options: TransportOptions): Promise<Answer> {
  const { clock, maxWaitMs } = options
  let waitedMs = 0
  for (let tried = 1; ; tried++) {
    const outcome = await attempt(call, options)
    if (!(outcome instanceof Broken) && outcome.status < 400 && !call.limited?.(outcome)) return outcome
    const verdict = judge(call, outcome, { tried, now: clock.now() })
    if ('error' in verdict) throw verdict.error
    if (waitedMs + verdict.waitMs > maxWaitMs) throw tooLong(call, clock.now() + verdict.waitMs)
    waitedMs += verdict.waitMs
    await clock.wait(verdict.waitMs)
  }
}

async function attempt(call: Call, options: TransportOptions): Promise<Answer | Broken> {
  options.signal.throwIfAborted()
  try {
    return await exchange(call, options)
  } catch (error) {
    if (error instanceof Broken) return error
    throw error
  }
}

function judge(call: Call, outcome: Answer | Broken, at: { tried: number; now: number }): Verdict {
  if (outcome instanceof Broken) return afterBroken(call, outcome, at.tried)
  const limitMs = limitWaitMs(call, outcome, at)
  if (limitMs !== undefined) {
    return at.tried < tries ? { waitMs: limitMs } : { error: tooLong(call, at.now + limitMs) }
  }
  // 501 is a definite no; every other 5xx leaves open what happened behind it.
  if (outcome.status >= 500 && outcome.status !== 501) {
    const verdict = afterBroken(call, new Broken(`${outcome.status}`, { cause: new Refusal(call, outcome) }), at.tried)
    const askedMs = retryAfterMs(outcome.headers.get('retry-after'), at.now)
    return 'error' in verdict || askedMs === undefined ? verdict : { waitMs: askedMs }
  }
  const refusal = new Refusal(call, outcome)
  if (call.kind === 'write' && at.tried === 1 && transient(refusal)) return { waitMs: transientWaitMs }
  return { error: explain(refusal) }
}

/** GitHub refuses a good write like this now and then, right after a token was made; the same words mean it, too. */
function transient({ status, message }: Refusal): boolean {
  return status === 403 && /not accessible by integration/i.test(message)
}

function afterBroken(call: Call, broken: Broken, tried: number): Verdict {
  if (call.kind === 'write') {
    return { error: new UnknownOutcome(`${where(call)}: ${broken.message}`, { cause: broken }) }
  }
  if (broken.repeatable && tried < tries) return { waitMs: fullJitter(tried - 1, { baseMs: 500, maxMs: 8_000 }) }
  return { error: unavailable(call, broken, tried) }
}

function unavailable(call: Call, broken: Broken, tried: number): ExpectedError {
  const id = broken.cause instanceof Refusal ? `, request ${broken.cause.requestId}` : ''
  return new UpstreamError(
    'github-unavailable',
    `${where(call)} brought no usable answer in ${tried} ${tried === 1 ? 'try' : 'tries'} (${broken.message}${id}). See whether GitHub is up and reachable from this runner, then run this again.`,
    { cause: broken },
  )
}

function tooLong(call: Call, at: number): ExpectedError {
  return new UpstreamError(
    'rate-limited',
    `GitHub limits the rate of this token: ${where(call)} works again at ${new Date(at).toISOString()}. Run this again after that, or use a token with a larger quota.`,
  )
}

/** Such as `GET /repos/o/r on api.github.com`. */
function where({ method, url }: Call): string {
  const { host, pathname } = new URL(url)
  return `${method} ${pathname} on ${host}`
}
