import type { RefSnapshot, RemoteTag } from '#github'
import { compareVersions, parseTag, parseTrailers, type ReleaseTag, type Trailers, type Version } from '#versioning'
import type { Ports } from './connect.ts'

/** A tag that follows the grammar and ends in what may be a commit. */
export interface Release {
  readonly tag: ReleaseTag
  readonly remote: RemoteTag
  readonly commit: string
}

export interface Releases {
  readonly main: RefSnapshot['main']
  /** Newest first. */
  readonly all: readonly Release[]
  /** Every version that is taken, whatever took it. */
  readonly taken: readonly ReleaseTag[]
}

/** All release tags and main's tip, of one moment, by one request. */
export async function readReleases(
  { prefix, main }: { readonly prefix: string; readonly main: string },
  ports: Ports,
): Promise<Releases> {
  const snapshot = await ports.tags.snapshot({ prefix, main })
  const names = [...snapshot.tags.map(({ name }) => name), ...ports.burned]
  const taken = names.flatMap((name) => parseTag(name, prefix) ?? [])
  logTags(ports, { prefix, taken, ignored: names.filter((name) => !parseTag(name, prefix)) })
  const all = snapshot.tags
    .flatMap((remote) => {
      const tag = parseTag(remote.name, prefix)
      return tag && remote.commit ? [{ tag, remote, commit: remote.commit }] : []
    })
    .sort((a, b) => compareVersions(b.tag, a.tag))
  return { main: snapshot.main, all, taken }
}

/** What the history has to be asked for to know the trailers of these. */
export function messageIds(releases: readonly Release[]): readonly string[] {
  return releases.filter(({ remote }) => remote.annotated).map(({ remote }) => remote.objectId)
}

/** The trailers of the same releases, from the messages that were asked for. */
export function trailersOf(
  releases: readonly Release[],
  messages: readonly string[],
): ReadonlyMap<Release, Trailers | undefined> {
  const ids = messageIds(releases)
  return new Map(
    releases.map((release) => {
      const at = release.remote.annotated ? ids.indexOf(release.remote.objectId) : -1
      return [release, parseTrailers(messages[at] ?? '')]
    }),
  )
}

export function sameLine(a: Version, b: Version): boolean {
  return a.major === b.major && a.minor === b.minor
}

function logTags(
  { log }: Ports,
  facts: { readonly prefix: string; readonly taken: readonly ReleaseTag[]; readonly ignored: readonly string[] },
): void {
  const { prefix, taken, ignored } = facts
  const newest = taken.toSorted(compareVersions).at(-1)
  log.info(`${taken.length} release tags start with ${prefix}${newest ? `; the highest is ${newest.name}` : ''}`)
  if (ignored.length === 0) return
  const more = ignored.length > 3 ? ', …' : ''
  log.info(`${ignored.length} tags ignored, since they are no release tags: ${ignored.slice(0, 3).join(', ')}${more}`)
}
