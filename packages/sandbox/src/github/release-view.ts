import type { ReleaseRecord } from './release-book.ts'
import type { Place } from './route.ts'

/** What the asker may see, newest first; the date of a release is the date of its commit. */
export function seenReleases({ releases, permissions }: Place): readonly ReleaseRecord[] {
  const drafts = permissions.contents === 'write'
  return releases
    .releases()
    .filter(({ draft }) => drafts || !draft)
    .toSorted((one, other) => byDate(other, one))
}

/** As lists show them: what was just made is not in them for a while, though it has its address at once. */
export function listedReleases(place: Place): readonly ReleaseRecord[] {
  const since = Date.now() - place.visibilityDelayMs
  return seenReleases(place).filter(({ madeAt }) => place.visibilityDelayMs === 0 || madeAt <= since)
}

/** The one that `/releases/latest` shows: the last that was made so by hand, or else the newest. */
export function latestRelease({ releases }: Place): ReleaseRecord | undefined {
  const eligible = releases.releases().filter(({ draft, prerelease }) => !draft && !prerelease)
  const chosen = eligible.filter(({ latest }) => latest === 'true')
  if (chosen.length > 0) return chosen.toSorted((one, other) => byPublication(other, one))[0]
  return eligible.filter(({ latest }) => latest === 'legacy').toSorted((one, other) => byDate(other, one))[0]
}

export function isLatest(place: Place, { id }: ReleaseRecord): boolean {
  return latestRelease(place)?.id === id
}

function byDate(one: ReleaseRecord, other: ReleaseRecord): number {
  return one.createdAt === other.createdAt ? one.id - other.id : one.createdAt < other.createdAt ? -1 : 1
}

function byPublication(one: ReleaseRecord, other: ReleaseRecord): number {
  const [first, second] = [one.publishedAt ?? '', other.publishedAt ?? '']
  return first === second ? one.id - other.id : first < second ? -1 : 1
}
