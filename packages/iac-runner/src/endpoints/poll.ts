import { createHmac, timingSafeEqual } from 'node:crypto'
import { EventEmitter } from 'node:events'

/** Lets clients wait for the next change of a deployment. */
export interface Changes {
  readonly changed: (id: string) => void
  /** Ends all waiting, now and later. */
  readonly close: () => void
  readonly closed: () => boolean
  /** Resolves at the next change, at the end of the time, or when the signal aborts. */
  readonly next: (id: string, milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** With a tick nobody waits longer than that without another look: changes may be made elsewhere. */
export function openChanges(tickMs = Number.POSITIVE_INFINITY): Changes {
  const emitter = new EventEmitter().setMaxListeners(0)
  let closed = false
  return {
    changed: (id) => void emitter.emit(id),
    closed: () => closed,
    close: () => {
      closed = true
      for (const name of emitter.eventNames()) emitter.emit(name)
    },
    next: (id, milliseconds, signal) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer)
          emitter.off(id, done)
          signal.removeEventListener('abort', done)
          resolve()
        }
        const timer = setTimeout(done, Math.min(milliseconds, tickMs))
        emitter.once(id, done)
        signal.addEventListener('abort', done, { once: true })
        if (signal.aborted) done()
      }),
  }
}

/** Lets its holder read one deployment, without a key and without the runner keeping a list. */
export function pollToken(key: string, id: string): string {
  return createHmac('sha256', key).update(`poll.${id}`).digest('base64url')
}

export function fitsToken(key: string, id: string, given: string): boolean {
  const expected = Buffer.from(pollToken(key, id))
  const actual = Buffer.from(given)
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}
