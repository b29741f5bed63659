import { PreconditionError } from '#errors'

/** An id becomes a line of a request, so it has to be one. */
export function checkIds(ids: readonly string[]): void {
  const wrong = ids.find((id) => !/^[0-9a-f]{40}$/.test(id))
  if (wrong === undefined) return
  throw new PreconditionError('base-unresolved', `${JSON.stringify(wrong)} is no commit id of 40 hex digits.`)
}

/** For an id that may be a commit's somewhere, and is none here. */
export function baseUnresolved(id: string): PreconditionError {
  return new PreconditionError(
    'base-unresolved',
    `The repository on GitHub does not have ${id}, so nothing can be said about its history. Push it, or check that the right repository was asked.`,
  )
}
