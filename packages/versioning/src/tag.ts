import compareBuild from 'semver/functions/compare.js'

/** A release version. It names a commit; what a commit contains is decided by ancestry, never by comparing versions. */
export interface Version {
  readonly major: number
  readonly minor: number
  readonly patch: number
}

export interface ReleaseTag extends Version {
  /** The whole name, such as `v1.2.4`. */
  readonly name: string
}

// Fifteen digits stay exact in a number; a leading zero would make two names of one version.
const grammar = /^(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})$/

/** `v1.2.4` as a version; undefined for everything that is no release tag of this prefix, such as `v1.2.4-rc.1`. */
export function parseTag(name: string, prefix: string): ReleaseTag | undefined {
  if (!name.startsWith(prefix)) return undefined
  const [, major, minor, patch] = grammar.exec(name.slice(prefix.length)) ?? []
  if (major === undefined) return undefined
  return { name, major: Number(major), minor: Number(minor), patch: Number(patch) }
}

export function formatTag(version: Version, prefix: string): ReleaseTag {
  const { major, minor, patch } = version
  return { name: `${prefix}${major}.${minor}.${patch}`, major, minor, patch }
}

/** Numeric order: v1.9.0 comes before v1.10.0. */
export function compareVersions(a: Version, b: Version): number {
  return compareBuild(dotted(a), dotted(b))
}

function dotted({ major, minor, patch }: Version): string {
  return `${major}.${minor}.${patch}`
}
