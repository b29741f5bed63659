import type { ReleaseStore } from '../ports/evidence-ports.ts'
import { unlessUnknown } from '../wire/broken.ts'
import type { Remote } from '../wire/remote.ts'
import {
  lostRelease,
  releaseErrorOf,
  releaseExists,
  releaseGone,
  saysAlreadyExists,
  saysNotFound,
  tagMissing,
} from './release-errors.ts'
import { parseRelease, type StoredRelease } from './release-parse.ts'
import { findRelease } from './release-remove.ts'

type Publication = Parameters<ReleaseStore['publish']>[0]

/** What is published stays as it is: a second run, days later, must not make an old Release the latest again. */
export async function publish(remote: Remote, release: Publication): Promise<StoredRelease> {
  const found = await findRelease(remote, release.id)
  if (!found) throw releaseGone(release.id)
  if (!found.draft) return found
  if (!(await tagExists(remote, found.tag))) throw tagMissing(found.tag)
  for (let tried = 1; tried <= 2; tried++) {
    const answered = await patch(remote, release, found)
    if (answered) return answered
    const seen = await findRelease(remote, release.id)
    if (!seen) throw releaseGone(release.id)
    if (!seen.draft) return seen
  }
  throw lostRelease(`published Release ${found.tag}`)
}

async function tagExists({ rest, owner, repo }: Remote, tag: string): Promise<boolean> {
  try {
    await rest.git.getRef({ owner, repo, ref: `tags/${tag}` })
    return true
  } catch (error) {
    if (saysNotFound(error)) return false
    throw error
  }
}

async function patch(
  remote: Remote,
  { id, body, latest }: Publication,
  draft: StoredRelease,
): Promise<StoredRelease | undefined> {
  const { rest, owner, repo } = remote
  const make_latest = latest ? 'true' : 'false'
  try {
    const answer = await unlessUnknown(async () => {
      return parseRelease(
        (await rest.repos.updateRelease({ owner, repo, release_id: id, draft: false, body, make_latest })).data,
      )
    })
    // An answer that still says draft is no success, whatever its status.
    return answer?.draft === false ? answer : undefined
  } catch (error) {
    if (saysNotFound(error)) throw releaseGone(id)
    if (saysAlreadyExists(error)) return await publishedTwin(remote, draft)
    throw releaseErrorOf(error, draft.tag)
  }
}

/** Another run published a draft like this one; then this work is done. Anybody else's Release is a conflict. */
async function publishedTwin({ rest, owner, repo }: Remote, draft: StoredRelease): Promise<StoredRelease> {
  const { tag, name, author } = draft
  const other = parseRelease((await rest.repos.getReleaseByTag({ owner, repo, tag })).data)
  if (other.name === name && other.author === author) return other
  throw releaseExists(tag, other.url)
}
