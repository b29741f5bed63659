import { ConflictError } from '#errors'
import { NoGitEndpoint } from '../git/git-command.ts'
import { snapshotByGit } from '../git/ls-refs.ts'
import type { NewTag, RefSnapshot, RemoteTag, TagStore } from '../ports/ports.ts'
import type { Remote } from '../wire/remote.ts'
import { snapshotByApi } from './snapshot-api.ts'
import { peel, type Target } from './tag-object.ts'
import { lostTag, makeRef, makeTagObject, readBack } from './tag-objects.ts'

/** Tags this run has seen to exist; a list that lacks one of them is older than what we know. */
type Known = Map<string, Target>

/** Tags of one repository on GitHub: read by git, written through the API. */
export function createTagStore(remote: Remote): TagStore {
  const known: Known = new Map()
  return {
    snapshot: async (query) => await withKnown(remote, await snapshot(remote, query), { known, prefix: query.prefix }),
    create: (tag) => create(remote, tag, known),
  }
}

async function snapshot(remote: Remote, query: { readonly prefix: string; readonly main: string }) {
  try {
    return await snapshotByGit(remote.git, query)
  } catch (error) {
    if (error instanceof NoGitEndpoint) return await snapshotByApi(remote, query)
    throw error
  }
}

/** Refs become visible late, and a replica may be older than our own write: what we know is never forgotten. */
async function withKnown(
  remote: Remote,
  listed: RefSnapshot,
  { known, prefix }: { readonly known: Known; readonly prefix: string },
): Promise<RefSnapshot> {
  const names = new Set(listed.tags.map(({ name }) => name))
  const missing: RemoteTag[] = []
  for (const [name, target] of known) {
    if (names.has(name) || !name.startsWith(prefix)) continue
    const end = await peel(remote, target)
    const commit = end.type === 'commit' ? end.id : undefined
    missing.push({ name, objectId: target.id, commit, annotated: target.type === 'tag' })
  }
  return { ...listed, tags: [...listed.tags, ...missing] }
}

async function create(remote: Remote, tag: NewTag, known: Known): Promise<void> {
  const made = await makeTagObject(remote, tag)
  for (let tried = 1; ; tried++) {
    const outcome = await makeRef(remote, { ...tag, ref: `refs/tags/${tag.name}` }, made)
    const found = outcome.kind === 'made' ? { id: made, type: 'tag' } : await readBack(remote, `tags/${tag.name}`)
    if (found) known.set(tag.name, found)
    if (found?.id === made) return
    if (found || outcome.kind === 'exists') throw taken(tag)
    if (outcome.kind === 'refused') throw outcome.error
    if (tried === 2) throw lostTag(tag)
  }
}

function taken({ name }: NewTag): ConflictError {
  return new ConflictError('tag-exists', `Tag ${name} exists already; somebody else was faster.`)
}
