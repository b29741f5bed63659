import { compareVersions, kindOf, parseTrailers, type ReleaseTag } from '#versioning'
import type { Ports } from '../connect.ts'
import { messageIds, type Release, type Releases, sameLine } from '../releases.ts'

export interface StagingFacts {
  readonly mode: 'staging'
  /** The commit this is about. */
  readonly commit: string
  readonly main: { readonly name: string; readonly commit: string }
  readonly onMain: boolean
  /** Every version that is taken, whatever took it. */
  readonly taken: readonly ReleaseTag[]
  /** The staging tag that this very commit has. */
  readonly own: ReleaseTag | undefined
  /** The newest staging tag, or the newest before `own`, and where this commit stands to its commit. */
  readonly latest: { readonly tag: ReleaseTag; readonly relation: Relation } | undefined
  readonly runUrl: string
  readonly actor: string
}

/** `after`: this commit contains the tagged one. `before`: the tagged one contains it. */
export type Relation = 'after' | 'before' | 'diverged'

export async function observeStaging({ main, all, taken }: Releases, ports: Ports): Promise<StagingFacts> {
  const { subject, runUrl, actor } = ports
  const { commit } = subject
  const patches = all.filter(({ tag }) => tag.patch > 0)
  const place = { main: main.commit, commit, all }
  const own = await firstStaging(
    patches.filter((release) => release.commit === commit),
    place,
    ports,
  )
  const others = own ? patches.filter(({ tag }) => compareVersions(tag, own.tag) < 0) : patches
  const latest = await firstStaging(others, place, ports)
  const onMain = (own ?? latest)?.onMain ?? (await isOnMain(place, ports))
  return { mode: 'staging', commit, main, onMain, taken, own: own?.tag, latest, runUrl, actor }
}

/** The commit in question, and main's tip. */
interface Place {
  readonly commit: string
  readonly main: string
  readonly all: readonly Release[]
}

interface Proven {
  readonly tag: ReleaseTag
  readonly relation: Relation
  /** Whether the commit in question is on main: the same answer brings it. */
  readonly onMain: boolean
}

/** Walks until a tag proves to be a staging one; that is the first, unless hotfixes stand before it. */
export async function firstStaging(
  releases: readonly Release[],
  place: Place,
  ports: Ports,
): Promise<Proven | undefined> {
  for (const release of releases) {
    const proven = await prove(release, place, ports)
    if (proven) return proven
  }
  return undefined
}

/** One question to the history: what the tag is, and where the commit stands to it. */
async function prove(release: Release, place: Place, ports: Ports): Promise<Proven | undefined> {
  const { tag, commit } = release
  const answers = await ports.history.ask({
    contains: [
      { descendant: place.main, ancestor: commit },
      { descendant: place.main, ancestor: place.commit },
      { descendant: place.commit, ancestor: commit },
      { descendant: commit, ancestor: place.commit },
      { descendant: place.main, ancestor: commit, along: 'first-parents' },
    ],
    messages: messageIds([release]),
  })
  const [tagOnMain = false, onMain = false, after = false, before = false, onMainline = false] = answers.contains
  const trailers = parseTrailers(answers.messages[0] ?? '')
  const kind = kindOf({
    version: tag,
    commit,
    trailers,
    onMain: tagOnMain,
    onMainline,
    // Where the tag says what it is, or main was at it, this cannot make a staging tag of one that is none.
    descendsFromProduction: trailers
      ? trailers.kind === 'hotfix'
      : !onMainline && (await descends(release, place, ports)),
    stagingTagged: false,
  })
  if (kind !== 'staging') return undefined
  return { tag, relation: after ? 'after' : before ? 'before' : 'diverged', onMain }
}

/** Asked of a person's tag that main only merged: a hotfix is numbered after the production tag it began at. */
async function descends({ tag, commit }: Release, { all }: Place, ports: Ports): Promise<boolean> {
  const opener = all.find((other) => other.tag.patch === 0 && sameLine(other.tag, tag) && other.commit !== commit)
  if (!opener) return false
  const question = { descendant: commit, ancestor: opener.commit }
  return (await ports.history.ask({ contains: [question], messages: [] })).contains[0] ?? false
}

async function isOnMain({ main, commit }: Place, ports: Ports): Promise<boolean> {
  if (main === commit) return true
  const answers = await ports.history.ask({ contains: [{ descendant: main, ancestor: commit }], messages: [] })
  return answers.contains[0] ?? false
}
