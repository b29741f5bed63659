import { messageOf } from '#errors'
import type { Log } from '../host/log.ts'
import type { Deployment } from '../store/deployment.ts'
import type { Store } from '../store/store.ts'
import { renew } from './lease.ts'

export type Ended = 'lost' | 'canceled'

export interface HeartbeatParts {
  readonly store: Store
  readonly log: Log
  readonly leaseMs: number
  readonly beatMs: number
}

/** For how long nobody else may take a deployment over, as far as this runner knows. */
export interface Lease {
  /** What is left; nothing when it has lapsed. Infinite where nobody else can take over. */
  leftMs(): number
  /** Calls at each sign of life that the store has; the returned function ends that. */
  onRenewed(listener: () => void): () => void
  /** A task was killed because it saw no renewal in time: what came of it says nothing about the release. */
  lapse(): void
}

export interface Kept {
  readonly lease: Lease
  stop(): void
}

/** What a task may not use of a lease: it has to be dead before somebody else begins, however late its killer wakes up. */
function marginOf(leaseMs: number): number {
  return Math.max(leaseMs / 10, Math.min(leaseMs / 3, 1000))
}

/** Shows that this runner lives, until stopped; says once when it must let go of the deployment. */
export function keepLease(
  parts: HeartbeatParts,
  { deployment, claimedAt }: { readonly deployment: Deployment; readonly claimedAt: number },
  ended: (why: Ended) => void,
): Kept {
  const { store, log, leaseMs, beatMs } = parts
  const usableMs = leaseMs - marginOf(leaseMs)
  const listeners = new Set<() => void>()
  // Counted from before the store was asked: its own clock starts later.
  let validUntil = claimedAt + usableMs
  let beating = false
  const beat = async () => {
    if (beating) return
    beating = true
    const startedAt = performance.now()
    try {
      const answer = await store.write((transaction) => renew(transaction, deployment, leaseMs))
      if (answer !== 'held') ended(answer)
      if (answer !== 'lost') validUntil = startedAt + usableMs
      for (const listener of listeners) listener()
    } catch (error) {
      log.error('heartbeat-failed', { deployment_id: deployment.id, reason: messageOf(error) })
    } finally {
      beating = false
    }
  }
  // Where nobody else can take over, a store that cannot be written for a while is no reason to stop what runs.
  const leftMs = () => (store.shared ? Math.max(0, validUntil - performance.now()) : Number.POSITIVE_INFINITY)
  const timers = [
    setInterval(() => void beat(), beatMs),
    setInterval(() => void (leftMs() === 0 && ended('lost')), Math.min(1000, beatMs)),
  ]
  const onRenewed = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    lease: { leftMs, onRenewed, lapse: () => ended('lost') },
    stop: () => {
      for (const timer of timers) clearInterval(timer)
    },
  }
}
