import { refusalOf } from '../wire/refusal.ts'
import type { Remote } from '../wire/remote.ts'
import { baseUnresolved } from './commit-id.ts'

/** A commit that the repository has, or PreconditionError. Page 2 spares the changed files. */
export async function checkCommit({ rest, owner, repo }: Remote, id: string): Promise<void> {
  const found = await orNotFound(rest.repos.getCommit({ owner, repo, ref: id, per_page: 1, page: 2 }))
  if (!found) throw baseUnresolved(id)
}

/** What GitHub answers; undefined when it has no such thing. */
export async function orNotFound(request: Promise<{ readonly data: unknown }>): Promise<unknown> {
  try {
    return (await request).data
  } catch (error) {
    if ([404, 422].includes(refusalOf(error)?.status ?? 0)) return undefined
    throw error
  }
}
