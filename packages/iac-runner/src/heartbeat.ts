import { messageOf } from '#errors'
import type { Deployment } from './deployment.ts'
import { renew } from './lease.ts'
import type { Log } from './log.ts'
import type { Store } from './store.ts'

export type Ended = 'lost' | 'canceled'

export interface HeartbeatParts {
  readonly store: Store
  readonly log: Log
  readonly leaseMs: number
  readonly beatMs: number
}

/** Shows that this runner lives, until stopped; says once when it must let go of the deployment. */
export function keepLease(
  { store, log, leaseMs, beatMs }: HeartbeatParts,
  deployment: Deployment,
  ended: (why: Ended) => void,
): () => void {
  let validUntil = performance.now() + leaseMs
  let beating = false
  const beat = async () => {
    if (beating) return
    beating = true
    const startedAt = performance.now()
    try {
      const answer = await store.write((transaction) => renew(transaction, deployment, leaseMs))
      if (answer !== 'held') ended(answer)
      validUntil = startedAt + leaseMs
    } catch (error) {
      log.error('heartbeat-failed', { deployment_id: deployment.id, reason: messageOf(error) })
    } finally {
      beating = false
    }
  }
  const timer = setInterval(() => void beat(), beatMs)
  // Where nobody else can take over, a store that cannot be written for a while is no reason to stop what runs.
  const watch = store.shared
    ? setInterval(
        () => {
          if (performance.now() > validUntil) ended('lost')
        },
        Math.min(1000, beatMs),
      )
    : undefined
  return () => {
    clearInterval(timer)
    clearInterval(watch)
  }
}
