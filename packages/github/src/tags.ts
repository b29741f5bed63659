import { ConflictError, PreconditionError, UpstreamError } from '#errors'
import { UnknownOutcome } from './broken.ts'
import { snapshotByGit } from './ls-refs.ts'
import { object, objectId } from './parse.ts'
import type { NewTag, RefSnapshot, RemoteTag, TagStore } from './ports.ts'
import { NoGitEndpoint, type Remote } from './remote.ts'
import { snapshotByApi } from './snapshot-api.ts'
import { refErrorOf, saysItExists, saysItFailed, tagErrorOf } from './tag-errors.ts'
import { peel, type Target, targetOf } from './tag-object.ts'

/** How long a ref may stay invisible after it was made: GitHub's reads lag behind its writes. */
const readBackWaitsMs = [500, 1_000, 2_000, 4_000]

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
    const outcome = await makeRef(remote, tag, made)
    const found = outcome.kind === 'made' ? { id: made, type: 'tag' } : await readBack(remote, tag.name)
    if (found) known.set(tag.name, found)
    if (found?.id === made) return
    if (found || outcome.kind === 'exists') throw taken(tag)
    if (outcome.kind === 'refused') throw outcome.error
    if (tried === 2) throw lost(tag)
  }
}

/** An object that no ref names is nothing to anybody, so an answer that was lost only costs a second object. */
async function makeTagObject({ rest, owner, repo }: Remote, tag: NewTag): Promise<string> {
  const { name, commit, message } = tag
  for (let tried = 1; ; tried++) {
    try {
      const { data } = await rest.git.createTag({ owner, repo, tag: name, message, object: commit, type: 'commit' })
      return objectId(object(data, 'the tag object')['sha'], 'the tag object’s sha')
    } catch (error) {
      if (!(error instanceof UnknownOutcome)) throw tagErrorOf(error, tag)
      if (tried === 3) throw lost(tag, error)
    }
  }
}

type Outcome =
  | { readonly kind: 'made' | 'exists' | 'unknown' }
  /** Refused with words that GitHub has for a rule and for a race alike. */
  | { readonly kind: 'refused'; readonly error: unknown }

/** The answer of the write is the truth about the ref; only without one is anything read. */
async function makeRef({ rest, owner, repo }: Remote, tag: NewTag, sha: string): Promise<Outcome> {
  try {
    const { data } = await rest.git.createRef({ owner, repo, ref: `refs/tags/${tag.name}`, sha })
    return { kind: targetOf(object(data, 'the new ref')).id === sha ? 'made' : 'unknown' }
  } catch (error) {
    if (error instanceof UnknownOutcome) return { kind: 'unknown' }
    if (saysItExists(error)) return { kind: 'exists' }
    if (saysItFailed(error)) return { kind: 'refused', error: refErrorOf(error, tag) }
    throw refErrorOf(error, tag)
  }
}

/** What a tag points at, by its full name; undefined when it stays invisible for as long as reads may lag. */
async function readBack({ rest, owner, repo, clock }: Remote, name: string): Promise<Target | undefined> {
  for (const waitMs of [0, ...readBackWaitsMs]) {
    if (waitMs > 0) await clock.wait(waitMs)
    try {
      const { data } = await rest.git.getRef({ owner, repo, ref: `tags/${name}` })
      return targetOf(object(data, 'the ref'))
    } catch (error) {
      if (!(error instanceof PreconditionError && error.code === 'not-found')) throw error
    }
  }
  return undefined
}

function taken({ name }: NewTag): ConflictError {
  return new ConflictError('tag-exists', `Tag ${name} exists already; somebody else was faster.`)
}

function lost({ name }: NewTag, cause?: unknown): UpstreamError {
  return new UpstreamError(
    'github-unavailable',
    `GitHub did not say whether it made tag ${name}, and it does not show it. Run this again: a tag that was made after all is found then.`,
    { cause },
  )
}
