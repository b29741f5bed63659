import type { Clock } from '#toolkit'

export interface SteppingClock extends Clock {
  /** Every wait that was asked for, in milliseconds. */
  readonly waits: readonly number[]
}

/** A clock whose waits take no time: each is written down, and moves `now` on. */
export function steppingClock(startAt = Date.UTC(2026, 0, 1)): SteppingClock {
  const waits: number[] = []
  let now = startAt
  return {
    waits,
    now: () => now,
    wait: async (milliseconds) => {
      waits.push(milliseconds)
      now += milliseconds
    },
  }
}
