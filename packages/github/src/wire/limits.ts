import type { Answer, Call } from './exchange.ts'

interface At {
  readonly now: number
  readonly tried: number
}

/**
 * How long GitHub asks us to stay away; undefined when the answer is no rate limit. It says so in three forms:
 * `retry-after`, an empty quota with its reset, or mere words.
 */
export function limitWaitMs(call: Pick<Call, 'limited'>, answer: Answer, at: At): number | undefined {
  const { now, tried } = at
  const said = call.limited?.(answer) ?? false
  if (answer.status !== 403 && answer.status !== 429 && !said) return undefined
  const asked = retryAfterMs(answer.headers.get('retry-after'), now)
  if (asked !== undefined) return asked
  if (answer.headers.get('x-ratelimit-remaining') === '0') {
    const reset = Number(answer.headers.get('x-ratelimit-reset') ?? Number.NaN)
    // One second more: its clock and ours need not agree, and a try too early counts against us.
    if (Number.isFinite(reset)) return Math.max(0, reset * 1000 - now) + 1_000
  }
  if (said || answer.status === 429 || /rate limit|abuse detection/i.test(answer.body.toString('utf8', 0, 4_096))) {
    return 60_000 * 2 ** (tried - 1)
  }
  return undefined
}

/** Seconds or an HTTP date. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
