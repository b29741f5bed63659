/** Counts what happens while this runner lives; what outlives it is counted in the store. */
export interface Meter {
  refused(code: string): void
  synced(env: string, state: string, milliseconds: number): void
  /** Whether a service answers its probe; what it did before is returned. */
  alive(env: string, service: string, works: boolean): boolean | undefined
  readonly lives: () => readonly { readonly env: string; readonly service: string; readonly works: boolean }[]
  readonly refusals: () => ReadonlyMap<string, number>
  readonly syncs: () => readonly Syncs[]
}

export interface Syncs {
  readonly env: string
  readonly state: string
  readonly count: number
  readonly seconds: number
  /** How many took at most as long as each of `syncBuckets`. */
  readonly within: readonly number[]
}

export const syncBuckets = [1, 5, 15, 60, 300, 900]

export function openMeter(): Meter {
  const refusals = new Map<string, number>()
  const syncs = new Map<string, Syncs>()
  const lives = new Map<string, { readonly env: string; readonly service: string; readonly works: boolean }>()
  return {
    // The codes are our own, so a stranger cannot make this grow.
    refused: (code) => void refusals.set(code, (refusals.get(code) ?? 0) + 1),
    synced: (env, state, milliseconds) => {
      const key = `${env} ${state}`
      const { count, seconds, within } = syncs.get(key) ?? { count: 0, seconds: 0, within: syncBuckets.map(() => 0) }
      const took = milliseconds / 1000
      const reached = within.map((number, index) => number + (took <= (syncBuckets[index] ?? 0) ? 1 : 0))
      syncs.set(key, { env, state, count: count + 1, seconds: seconds + took, within: reached })
    },
    alive: (env, service, works) => {
      const key = `${env} ${service}`
      const before = lives.get(key)?.works
      lives.set(key, { env, service, works })
      return before
    },
    lives: () => [...lives.values()],
    refusals: () => refusals,
    syncs: () => [...syncs.values()],
  }
}
