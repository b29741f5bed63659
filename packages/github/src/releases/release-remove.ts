import { ConflictError } from '#errors'
import { unlessUnknown } from '../wire/broken.ts'
import type { Remote } from '../wire/remote.ts'
import { lostRelease, saysNotFound } from './release-errors.ts'
import { parseRelease, type StoredRelease } from './release-parse.ts'

/** What is gone is removed; what was published meanwhile stays. */
export async function removeDraft(remote: Remote, id: number): Promise<void> {
  for (let tried = 1; tried <= 3; tried++) {
    const found = await findRelease(remote, id)
    if (!found) return
    if (!found.draft) throw published(found)
    if (tried < 3 && (await remove(remote, id))) return
  }
  throw lostRelease(`removed the draft ${id}`)
}

export async function findRelease({ rest, owner, repo }: Remote, id: number): Promise<StoredRelease | undefined> {
  try {
    return parseRelease((await rest.repos.getRelease({ owner, repo, release_id: id })).data)
  } catch (error) {
    if (saysNotFound(error)) return undefined
    throw error
  }
}

/** True when GitHub says so; a 404 may mean that another run was faster, which only a look can tell. */
async function remove({ rest, owner, repo }: Remote, id: number): Promise<boolean> {
  try {
    const answer = await unlessUnknown(() => rest.repos.deleteRelease({ owner, repo, release_id: id }))
    return answer !== undefined
  } catch (error) {
    if (saysNotFound(error)) return false
    throw error
  }
}

function published({ tag, url }: StoredRelease): ConflictError {
  return new ConflictError('release-published', `Release ${tag} is published and no draft any more: ${url}`)
}
