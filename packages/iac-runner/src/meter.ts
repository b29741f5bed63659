/** Counts what happens while this runner lives; what outlives it is counted in the store. */
export interface Meter {
  refused(code: string): void
  synced(env: string, state: string, milliseconds: number): void
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
    refusals: () => refusals,
    syncs: () => [...syncs.values()],
  }
}
