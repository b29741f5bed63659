import { compareVersions, formatTag, type ReleaseKind, type ReleaseTag, type Version } from '#versioning'
import type { Finding, Judged, Release } from './finding.ts'
import { lineOf } from './judge.ts'
import { short } from './rules-of-one.ts'

// What can be wrong between tags.

export function twoStaging({ releases }: Judged): readonly Finding[] {
  return sharing(releases, 'staging').map(({ tag, others, commit }) => ({
    code: 'two-staging',
    tag,
    related: others,
    what: `is a second staging tag of commit ${short(commit)}, beside ${others.join(', ')}`,
    why: 'One commit has one version: a re-run must find its tag, and two would be deployed and proven apart.',
    advice: `Promote ${others[0] ?? tag} only, and let action-tag reuse the tag that a commit has.`,
  }))
}

export function twoProduction({ releases }: Judged): readonly Finding[] {
  return sharing(releases, 'production').map(({ tag, others, commit }) => ({
    code: 'two-production',
    tag,
    related: others,
    what: `is a second production tag of commit ${short(commit)}, beside ${others.join(', ')}`,
    why: 'What was promoted twice has two versions in production, and a rollback to one is a rollback to neither.',
    advice: `Deploy ${others[0] ?? tag} only; a promotion that is repeated by action-promote finds its tag again.`,
  }))
}

export function twoHotfix({ releases }: Judged): readonly Finding[] {
  return sharing(releases, 'hotfix').map(({ tag, others, commit }) => ({
    code: 'two-hotfix',
    tag,
    related: others,
    what: `is a second hotfix tag of commit ${short(commit)}, beside ${others.join(', ')}`,
    why: 'A hotfix is promoted as itself: one commit under two numbers is two releases of the same content.',
    advice: `Promote ${others[0] ?? tag} only, and leave ${tag} alone; action-tag in mode hotfix reuses the tag of a commit.`,
  }))
}

/** Staging goes on in the line that production opened; only the oldest line was there before any production. */
export function withoutProduction({ releases, prefix }: Judged): readonly Finding[] {
  const opened = new Set(releases.filter(({ tag }) => tag.patch === 0).map(({ tag }) => lineOf(tag)))
  const [oldest] = releases
  const firstOfLine = releases.filter(
    ({ tag }, index) => index === 0 || lineOf(releases[index - 1]?.tag ?? tag) !== lineOf(tag),
  )
  return firstOfLine
    .filter(({ tag }) => !opened.has(lineOf(tag)) && lineOf(tag) !== lineOf(oldest?.tag ?? tag))
    .map(({ tag }) => {
      const production = formatTag({ ...tag, patch: 0 }, prefix).name
      return {
        code: 'no-production',
        tag: tag.name,
        related: [],
        what: `belongs to line ${lineOf(tag)}, which has no ${production}`,
        why: 'A line is opened by its production tag; without it no hotfix of the line can be told from a stray tag.',
        advice: `If ${production} was deleted, push it again from a clone that has it; else leave the line.`,
      }
    })
}

/** Numbers that were given and are gone, or never were. */
export function gaps({ releases, withoutCommit, prefix }: Judged): readonly Finding[] {
  // A tag on a tree is a finding of its own, and its number is taken.
  const taken = [...releases, ...withoutCommit].map(({ tag }) => tag).sort(compareVersions)
  return taken.flatMap((tag, index) => {
    const missing = between(taken[index - 1], tag).map((version) => formatTag(version, prefix).name)
    const [first, last] = missing
    if (first === undefined) return []
    return [
      {
        code: 'gap' as const,
        tag: tag.name,
        related: missing,
        what: `comes where ${last === undefined ? `${first} is` : `${first} to ${last} are`} missing`,
        why: 'Tags are only ever added, so a missing number was deleted, or an immutable release burned it.',
        advice: 'Find it in a clone that still has it and push it again; do not give the number to another commit.',
      },
    ]
  })
}

/** The first and the last version that are missing between two neighbours: patches of a line, or whole lines. */
function between(before: ReleaseTag | undefined, after: ReleaseTag): readonly Version[] {
  if (before?.major !== after.major) return []
  const { major, minor } = before
  const lines = after.minor - minor - 1
  if (lines > 0) return ends(lines, (nth) => ({ major, minor: minor + nth, patch: 0 }))
  const patches = lines < 0 ? after.patch - before.patch - 1 : 0
  return ends(patches, (nth) => ({ major, minor, patch: before.patch + nth }))
}

function ends(count: number, version: (nth: number) => Version): readonly Version[] {
  if (count === 0) return []
  return count === 1 ? [version(1)] : [version(1), version(count)]
}

interface Shared {
  readonly tag: string
  readonly others: readonly string[]
  readonly commit: string
}

/** Commits with several tags of one kind: the newest of them, and the others. */
function sharing(releases: readonly Release[], kind: ReleaseKind): readonly Shared[] {
  const byCommit = Map.groupBy(
    releases.filter((release) => release.kind === kind),
    ({ commit }) => commit,
  )
  return [...byCommit].flatMap(([commit, group]) => {
    const names = group.map(({ tag }) => tag.name)
    const newest = names.at(-1)
    return newest !== undefined && names.length > 1 ? [{ tag: newest, others: names.slice(0, -1), commit }] : []
  })
}
