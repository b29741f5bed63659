import { parseTag } from '#versioning'
import type { Finding, History, Judged, Release } from './finding.ts'
import { lineOf, trailersOf } from './judge.ts'

// What can be wrong with one tag by itself.

export function endsElsewhere({ withoutCommit }: Judged): readonly Finding[] {
  return withoutCommit.map(({ tag, read }) => ({
    code: 'no-commit',
    tag: tag.name,
    related: [],
    what: `ends in a ${read.end.type}, not in a commit`,
    why: 'Nothing can be deployed from it, and its number is taken for ever.',
    advice: 'Leave it; the next tag takes the next number.',
  }))
}

export function nested({ releases }: Judged): readonly Finding[] {
  return releases
    .filter(({ read }) => read.depth > 1)
    .map(({ tag, read, commit }) => ({
      code: 'nested',
      tag: tag.name,
      related: [],
      what: `points at another tag, not at commit ${short(commit)} (${read.depth} tag objects in a row)`,
      why: 'Programs that peel a tag once get a tag where they expect a commit.',
      advice: `Leave it, and tag commits from now on: git tag -a NAME 'TAG^{commit}'.`,
    }))
}

export function lightweight({ releases }: Judged): readonly Finding[] {
  return releases
    .filter(({ read }) => read.depth === 0)
    .map(({ tag }) => ({
      code: 'lightweight',
      tag: tag.name,
      related: [],
      what: 'is lightweight: a name without an object of its own',
      why: 'It does not say who made it, when, or what kind it is.',
      advice: 'Leave it, and let action-tag make the next, or tag with git tag -a.',
    }))
}

/** Numbers that no reader takes for a version, such as `v1.02.3`; and then there may be two names of one version. */
export function malformed({ ignored, releases, prefix }: Judged): readonly Finding[] {
  const names = new Set(releases.map(({ tag }) => tag.name))
  return ignored.flatMap((name) => {
    const [, ...numbers] = /^(\d{1,20})\.(\d{1,20})\.(\d{1,20})$/.exec(name.slice(prefix.length)) ?? []
    if (numbers.length === 0) return []
    const plain = parseTag(`${prefix}${numbers.map((digits) => digits.replace(/^0+(?=\d)/, '')).join('.')}`, prefix)
    const twin = plain && names.has(plain.name) ? plain.name : undefined
    return [
      {
        code: 'malformed' as const,
        tag: name,
        related: twin ? [twin] : [],
        what: twin ? `is a second name of version ${twin}` : 'has a leading zero or too many digits',
        why: 'It looks like a release and is none: it is ignored, never ordered and never deployed.',
        advice: 'Leave it, and write numbers without leading zeros.',
      },
    ]
  })
}

export function offMain({ releases, main, history }: Judged): readonly Finding[] {
  return releases
    .filter((release) => leftMain(release, history))
    .map(({ tag, commit }) => ({
      code: 'off-main',
      tag: tag.name,
      related: [],
      what: `is on commit ${short(commit)}, which ${main} does not contain`,
      why: `It descends from no production tag of line ${lineOf(tag)}, so it is no hotfix: nobody merged what it would deploy.`,
      advice: `Do not deploy it. Merge the commit and tag what ${main} then holds; if ${main} was rewritten, bring the commit back.`,
    }))
}

export function unknownKind({ releases, history }: Judged): readonly Finding[] {
  return releases
    .filter((release) => release.kind === 'unknown' && !leftMain(release, history))
    .map((release) => ({
      code: 'unknown-kind',
      tag: release.tag.name,
      related: [],
      what: `is neither staging, production nor hotfix: ${reasonOf(release)}`,
      why: 'A tag of unknown kind is never deployed or promoted.',
      advice: 'Leave it; tag the commit by action-tag, and promote that tag by action-promote.',
    }))
}

/** A commit that main does not hold, under a tag that no production tag accounts for. */
function leftMain({ kind, commit }: Release, history: History): boolean {
  return kind === 'unknown' && !history.onMain(commit)
}

function reasonOf({ tag, read, commit }: Release): string {
  const trailers = trailersOf(read)
  if (trailers && trailers.commit !== commit) {
    return `it says that it names ${short(trailers.commit)}, and it is on ${short(commit)}, so it may have been moved`
  }
  if (tag.patch === 0) return `its patch is 0, and its commit ${short(commit)} has no staging tag`
  return `it says ${trailers?.kind ?? 'nothing'}, and its number and place in the history say otherwise`
}

export function short(commit: string): string {
  return commit.slice(0, 7)
}
