import type { ReleaseStore } from '../ports/evidence-ports.ts'
import { unlessUnknown } from '../wire/broken.ts'
import { allPages } from '../wire/pages.ts'
import type { Remote } from '../wire/remote.ts'
import { attach } from './release-assets.ts'
import { lostRelease, releaseErrorOf, releaseExists } from './release-errors.ts'
import { parseRelease, type StoredRelease, shown } from './release-parse.ts'
import { publish } from './release-publish.ts'
import { removeDraft } from './release-remove.ts'

type NewDraft = Parameters<ReleaseStore['draft']>[0]

const maxBody = 125_000
const cutNotice = '\n\n… cut: GitHub allows no longer text.'
const readBackWaitsMs = [500, 1_000, 2_000]
/** A draft may stand anywhere among the Releases, because GitHub orders them by the dates of their commits. */
const all = { atMost: 1_000 }

/** Releases of one repository on GitHub. */
export function createReleaseStore(remote: Remote): ReleaseStore {
  return {
    list: async (query) => (await list(remote, query)).map(shown),
    draft: async (release) => shown(await draft(remote, { ...release, body: fitted(release.body, release.marker) })),
    publish: async (release) => shown(await publish(remote, { ...release, body: fitted(release.body) })),
    removeDraft: (id) => removeDraft(remote, id),
  }
}

async function list(
  { rest, owner, repo }: Remote,
  { atMost }: { readonly atMost: number },
): Promise<readonly StoredRelease[]> {
  const where = { owner, repo, per_page: Math.min(100, atMost) }
  const found = new Map<number, StoredRelease>()
  for await (const entry of allPages((page) => rest.repos.listReleases({ ...where, page }))) {
    const release = parseRelease(entry)
    found.set(release.id, release)
    if (found.size >= atMost) break
  }
  return [...found.values()].toSorted((a, b) => b.id - a.id)
}

/**
 * GitHub lets a tag have any number of drafts. So a draft is made first, and then all runs that made one agree without
 * a word: the oldest of those that are alike stays, and every run removes the others. The answer of the POST says by
 * which account this token writes; a draft of a person, or of another tool with that account, is none of these.
 */
async function draft(remote: Remote, release: NewDraft): Promise<StoredRelease> {
  const made = await make(remote, release)
  const ofTag = (await list(remote, all)).filter(({ tag, id }) => tag === release.tag && id !== made.id)
  const published = ofTag.find((other) => !other.draft)
  if (published) {
    await removeDraft(remote, made.id)
    throw releaseExists(release.tag, published.url)
  }
  const { marker = '' } = release
  const alike = ofTag.filter(
    ({ name, author, body }) => name === made.name && author === made.author && body.includes(marker),
  )
  const [oldest = made, ...others] = [made, ...alike].toSorted((a, b) => a.id - b.id)
  for (const { id } of others) await removeDraft(remote, id)
  return await attach(remote, oldest, release.asset)
}

async function make(remote: Remote, release: NewDraft): Promise<StoredRelease> {
  const made =
    (await post(remote, release)) ??
    (await readBack(remote, release)) ??
    (await post(remote, release)) ??
    (await readBack(remote, release))
  if (made) return made
  throw lostRelease(`made a draft of Release ${release.tag}`)
}

/** Without `target_commitish`: the tag is there, and GitHub would make a missing one wherever that says. */
async function post({ rest, owner, repo }: Remote, { tag, name, body }: NewDraft): Promise<StoredRelease | undefined> {
  try {
    return await unlessUnknown(async () => {
      return parseRelease(
        (await rest.repos.createRelease({ owner, repo, tag_name: tag, name, body, draft: true })).data,
      )
    })
  } catch (error) {
    throw releaseErrorOf(error, tag)
  }
}

/** A draft has no address by its tag, so all are looked through; one that an earlier run left alike serves as well. */
async function readBack(remote: Remote, { tag, name, body }: NewDraft): Promise<StoredRelease | undefined> {
  for (const waitMs of [0, ...readBackWaitsMs]) {
    if (waitMs > 0) await remote.clock.wait(waitMs)
    const found = (await list(remote, all)).find(
      (candidate) => candidate.draft && candidate.tag === tag && candidate.name === name && candidate.body === body,
    )
    if (found) return found
  }
  return undefined
}

/** Cut between lines where there is one near, never through a character, and never without its marker. */
function fitted(body: string, marker = ''): string {
  if (body.length <= maxBody) return body
  const kept = body.slice(0, maxBody - cutNotice.length - marker.length)
  const lineEnd = kept.lastIndexOf('\n')
  const whole = (lineEnd > kept.length / 2 ? kept.slice(0, lineEnd) : kept).replace(/[\uD800-\uDBFF]$/, '')
  return `${whole}${cutNotice}${whole.includes(marker) ? '' : marker}`
}
