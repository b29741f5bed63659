import { setTimeout as sleep } from 'node:timers/promises'

/** Time, as the parts that wait see it; a test hands in one of its own. */
export interface Clock {
  now(): number
  wait(milliseconds: number): Promise<void>
}

/** The machine's clock; a wait ends early, with the signal's reason, when the run is canceled. */
export function systemClock(signal: AbortSignal): Clock {
  return {
    now: Date.now,
    wait: async (milliseconds) => {
      signal.throwIfAborted()
      await sleep(milliseconds, undefined, { signal }).catch((error) => {
        signal.throwIfAborted()
        throw error
      })
    },
  }
}

/** A random share of `base × 2^attempt`, at most `max`: many waiters spread out instead of meeting again. */
export function fullJitter(
  attempt: number,
  { baseMs, maxMs }: { readonly baseMs: number; readonly maxMs: number },
): number {
  return Math.random() * Math.min(maxMs, baseMs * 2 ** attempt)
}
