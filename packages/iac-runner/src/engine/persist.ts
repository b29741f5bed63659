import { ExpectedError, messageOf } from '#errors'
import type { Log } from '../host/log.ts'

const againMs = 1000

/** A full disk or a database that is away must not make unknown what happened: it is written as soon as it can be. */
export async function persist<T>(
  write: () => Promise<T>,
  { stop, log }: { readonly stop: AbortSignal; readonly log: Log },
): Promise<T> {
  for (;;) {
    try {
      return await write()
    } catch (error) {
      if (error instanceof ExpectedError && error.code !== 'store-unavailable') throw error
      log.error('store-unavailable', { reason: messageOf(error) })
      if (stop.aborted) throw error
      await new Promise((resolve) => setTimeout(resolve, againMs))
    }
  }
}
