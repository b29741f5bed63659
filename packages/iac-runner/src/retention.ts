import type { Log } from './log.ts'
import { dropExpired } from './nonces.ts'
import type { Store } from './store.ts'

/** Drops what is no longer needed, now and every ten minutes. */
export function cleanRegularly(store: Store, log: Log, now: () => number): NodeJS.Timeout {
  const clean = () =>
    void store
      .write((transaction) => dropExpired(transaction, now()))
      .catch((error: unknown) => log.error('store-unavailable', { reason: String(error) }))
  clean()
  return setInterval(clean, 600_000).unref()
}
