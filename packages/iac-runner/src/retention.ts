import type { Log } from './log.ts'
import { dropExpired, nonceFloor } from './nonces.ts'
import type { Store } from './store.ts'

/** What is no longer needed, and what follows from its being gone. */
export interface Retention {
  /** Drops it, now and every ten minutes, until it is told to stop. */
  start(): () => void
  /** What was received before this time may be forgotten, in milliseconds. */
  floor(): number
}

export async function openRetention(store: Store, log: Log, now: () => number): Promise<Retention> {
  let floor = await store.read(nonceFloor)
  const clean = async () => {
    await store.write((transaction) => dropExpired(transaction, now()))
    floor = await store.read(nonceFloor)
  }
  const cleanOrSay = () =>
    void clean().catch((error: unknown) => log.error('store-unavailable', { reason: String(error) }))
  return {
    floor: () => floor,
    start: () => {
      cleanOrSay()
      const timer = setInterval(cleanOrSay, 600_000).unref()
      return () => clearInterval(timer)
    },
  }
}
