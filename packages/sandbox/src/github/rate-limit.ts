import { type Answer, json } from './answer.ts'

export interface RateLimit {
  /** Counts one call; the answer when there was none left. */
  spend(): Answer | undefined
  state(): { readonly limit: number; readonly remaining: number; readonly used: number; readonly reset: number }
  headers(): Readonly<Record<string, string>>
}

export interface RateLimitOptions {
  readonly limit: number
  readonly remaining?: number
  readonly resetSeconds?: number
}

/** Without options it counts but never refuses: the limit of a token on GitHub Enterprise Cloud. */
export function createRateLimit(options: RateLimitOptions | undefined): RateLimit {
  const limit = options?.limit ?? 15_000
  const windowSeconds = options?.resetSeconds ?? 3_600
  let used = limit - (options?.remaining ?? limit)
  let reset = Math.floor(Date.now() / 1000) + windowSeconds
  const turn = (): void => {
    const now = Date.now() / 1000
    if (now < reset) return
    used = 0
    reset = Math.floor(now) + windowSeconds
  }
  const state = () => ({ limit, used: Math.min(used, limit), remaining: Math.max(0, limit - used), reset })
  return {
    state,
    spend: () => {
      turn()
      used += 1
      return options !== undefined && used > limit ? exhausted() : undefined
    },
    headers: () => ({
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(state().remaining),
      'x-ratelimit-used': String(state().used),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': 'core',
    }),
  }
}

function exhausted(): Answer {
  return json(403, {
    message:
      'API rate limit exceeded for installation ID 1. If you reach out to GitHub Support for help, please include the request ID.',
    documentation_url: 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api',
    status: '403',
  })
}
