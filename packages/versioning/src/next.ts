import { compareVersions, type Version } from './tag.ts'

/** Staging goes on from the highest version there is, whatever made it; the first one is `initial`. */
export function nextStaging(existing: readonly Version[], initial: Version): Version {
  const highest = existing.toSorted(compareVersions).at(-1)
  return highest ? { ...highest, patch: highest.patch + 1 } : initial
}

/** Production takes a minor of its own, above every minor of the major that is promoted from. */
export function nextProduction(existing: readonly Version[], from: Version): Version {
  const minors = existing.filter(({ major }) => major === from.major).map(({ minor }) => minor)
  return { major: from.major, minor: Math.max(from.minor, ...minors) + 1, patch: 0 }
}

/** A new major begins above all there are; only a person decides that. */
export function nextMajor(existing: readonly Version[]): Version {
  return { major: Math.max(0, ...existing.map(({ major }) => major)) + 1, minor: 0, patch: 0 }
}

/** A hotfix takes the next free patch of the line it repairs, above staging tags that share it. */
export function nextHotfix(existing: readonly Version[], base: Version): Version {
  const { major, minor } = base
  const line = existing.filter((version) => version.major === major && version.minor === minor)
  return { major, minor, patch: Math.max(base.patch, ...line.map(({ patch }) => patch)) + 1 }
}
