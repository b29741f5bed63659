import type { Log } from '../host/log.ts'
import type { Store } from '../store/store.ts'
import { type GitHubPlace, statusWriter } from './github-status.ts'
import { startPostman } from './postman.ts'

/** Writes deployment statuses to GitHub until stopped; what is not written by then is written by the successor. */
export function writeStatuses(
  { github, now = Date.now }: { readonly github?: GitHubPlace; readonly now?: () => number },
  store: Store,
  log: Log,
): () => Promise<void> {
  if (!github) return async () => undefined
  const stopping = new AbortController()
  const stop = startPostman({ store, log, now, deliver: statusWriter(github, stopping.signal) })
  return () => {
    stopping.abort()
    return stop()
  }
}
