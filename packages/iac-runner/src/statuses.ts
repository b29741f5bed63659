import { statusWriter } from './github-status.ts'
import type { Log } from './log.ts'
import type { RunnerOptions } from './options.ts'
import { startPostman } from './postman.ts'
import type { Store } from './store.ts'

/** Writes deployment statuses to GitHub until stopped; what is not written by then is written by the successor. */
export function writeStatuses(
  { github, now = Date.now }: Pick<RunnerOptions, 'github' | 'now'>,
  store: Store,
  log: Log,
): () => Promise<void> {
  if (!github) return async () => undefined
  const stopping = new AbortController()
  const postman = startPostman({ store, log, now, deliver: statusWriter(github, stopping.signal) })
  return () => {
    stopping.abort()
    return postman.stop()
  }
}
