import { invalid, notFound, Refusal } from '../answer.ts'
import { isoSeconds, parseCommit } from '../commit-object.ts'
import { validRefName } from '../ref-name.ts'
import type { ReleaseRecord } from '../release-book.ts'
import { resolveCommit } from '../resolve.ts'
import type { Call, Place } from '../route.ts'
import { flag, optional, required } from './body.ts'
import { checkRules, createAtomically } from './refs.ts'
import { hidesWorkflows } from './workflows-trap.ts'

const maxBody = 125_000

/** Any number of drafts may have one tag; of published releases only one. */
export async function createRelease(call: Call): Promise<ReleaseRecord> {
  const { place, body } = call
  const tag = required(body, 'tag_name')
  if ((await place.currentRefs()).size === 0) throw new Refusal(422, 'Repository is empty.')
  if (!validRefName(`refs/tags/${tag}`)) throw invalid('Release', 'tag_name')
  const now = isoSeconds(Date.now())
  const release = await settled(call, {
    id: 0,
    tag,
    target: optional(body, 'target_commitish') ?? (await call.head()),
    name: optional(body, 'name') ?? null,
    body: optional(body, 'body') ?? null,
    draft: flag(body, 'draft', false),
    prerelease: flag(body, 'prerelease', false),
    latest: latestOf(call, 'true'),
    immutable: false,
    author: place.login,
    createdAt: now,
    updatedAt: now,
    publishedAt: null,
    madeAt: Date.now(),
  })
  return place.releases.add(release)
}

/** What is not named stays. Publishing is changing `draft` to false. */
export async function updateRelease(call: Call, before: ReleaseRecord): Promise<ReleaseRecord> {
  const { place, body } = call
  const wanted = {
    ...before,
    tag: optional(body, 'tag_name') ?? before.tag,
    target: optional(body, 'target_commitish') ?? before.target,
    name: optional(body, 'name') ?? before.name,
    body: optional(body, 'body') ?? before.body,
    draft: flag(body, 'draft', before.draft),
    prerelease: flag(body, 'prerelease', before.prerelease),
    latest: latestOf(call, before.latest),
    updatedAt: isoSeconds(Date.now()),
  }
  if (before.immutable) checkImmutable(before, wanted)
  return place.releases.change(await settled(call, wanted))
}

/** Of an immutable release only the title and the notes may change. */
function checkImmutable(before: ReleaseRecord, wanted: ReleaseRecord): void {
  const locked = ['tag', 'target', 'draft', 'prerelease', 'latest'] as const
  if (locked.every((name) => before[name] === wanted[name])) return
  throw new Refusal(422, 'Validation Failed', [custom('tag_name', 'tag_name cannot be changed: release is immutable')])
}

async function settled(call: Call, release: ReleaseRecord): Promise<ReleaseRecord> {
  const { place } = call
  if ((release.body ?? '').length > maxBody) {
    throw new Refusal(422, 'Validation Failed', [custom('body', `body is too long (maximum is ${maxBody} characters)`)])
  }
  if (release.draft) return { ...release, createdAt: (await dateOf(call, release)) ?? release.createdAt }
  const others = place.releases.releases().filter(({ id }) => id !== release.id)
  if (others.some(({ tag, draft }) => tag === release.tag && !draft)) {
    throw invalid('Release', 'tag_name', 'already_exists')
  }
  if (place.releases.burned().includes(release.tag) || place.burnedTagNames.has(release.tag)) {
    throw new Refusal(422, 'Validation Failed', [custom('tag_name', 'tag_name was used by an immutable release')])
  }
  await makeTag(call, release)
  return {
    ...release,
    createdAt: (await dateOf(call, release)) ?? release.createdAt,
    publishedAt: release.publishedAt ?? isoSeconds(Date.now()),
    immutable: release.immutable || place.immutableReleases,
  }
}

/** A tag that is not there is made where `target_commitish` says, which may be a branch or an id, but not a tag. */
async function makeTag(call: Call, { tag, target }: ReleaseRecord): Promise<void> {
  const { place } = call
  const name = `refs/tags/${tag}`
  if ((await place.currentRefs()).has(name)) return
  const found = await resolveCommit(await place.currentRefs(), place.objects, target)
  if (!found || found.ref?.startsWith('refs/tags/')) throw invalid('Release', 'target_commitish')
  try {
    checkRules(place, name)
  } catch (error) {
    const message = `pre_receive ${error instanceof Refusal ? error.message : ''}`
    const valid = custom('tag_name', 'Published releases must have a valid tag')
    throw new Refusal(422, 'Validation Failed', [custom('pre_receive', message), valid])
  }
  // GitHub hides what the token may not do here: its answer is that of a missing page.
  if (await hidesWorkflows(place, found.sha)) throw notFound()
  await createAtomically(place, name, found.sha)
}

/** GitHub dates a release by its commit, not by when somebody wrote it. */
async function dateOf(call: Call, { tag, target }: ReleaseRecord): Promise<string | undefined> {
  const { objects, currentRefs }: Place = call.place
  const refs = await currentRefs()
  const name = refs.has(`refs/tags/${tag}`) ? `refs/tags/${tag}` : target
  const commit = await resolveCommit(refs, objects, name)
  const object = commit && (await objects.read(commit.sha))
  return object && parseCommit(object.content).committer.date
}

function latestOf({ body }: Call, otherwise: ReleaseRecord['latest']): ReleaseRecord['latest'] {
  const asked = optional(body, 'make_latest') ?? otherwise
  if (asked === 'true' || asked === 'false' || asked === 'legacy') return asked
  throw invalid('Release', 'make_latest')
}

function custom(field: string, message: string) {
  return { resource: 'Release', code: 'custom', field, message }
}
