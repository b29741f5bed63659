import { compareVersions, kindOf, parseTag, parseTrailers, type ReleaseTag } from '#versioning'
import type { History, Judged, Release } from './finding.ts'
import type { ReadTag } from './read-tags.ts'

/** Sorts tags into release tags, each of its kind, and what is none. */
export function judge(
  tags: readonly ReadTag[],
  { prefix, main, history }: { readonly prefix: string; readonly main: string; readonly history: History },
): Judged {
  const named = tags.flatMap((read) => {
    const tag = parseTag(read.name, prefix)
    return tag ? [{ tag, read }] : []
  })
  const ordered = named.toSorted((a, b) => compareVersions(a.tag, b.tag))
  const withCommit = ordered.filter(({ read }) => endsInCommit(read, history))
  return {
    releases: withKinds(withCommit, history),
    withoutCommit: ordered.filter(({ read }) => !endsInCommit(read, history)),
    ignored: tags.map(({ name }) => name).filter((name) => name.startsWith(prefix) && !parseTag(name, prefix)),
    prefix,
    main,
    history,
  }
}

/** A tag object can claim any type for its target; the history knows. */
function endsInCommit({ end }: ReadTag, history: History): boolean {
  return end.type === 'commit' && history.rank(end.id) >= 0
}

type Named = { readonly tag: ReleaseTag; readonly read: ReadTag }

function withKinds(named: readonly Named[], history: History): readonly Release[] {
  const staged = new Set(named.filter((one) => maybeStaging(one, history)).map(({ read }) => read.end.id))
  const lines = new Map(named.filter(({ tag }) => tag.patch === 0).map((one) => [lineOf(one.tag), one.read.end.id]))
  return named.map(({ tag, read }) => {
    const commit = read.end.id
    const trailers = trailersOf(read)
    const onMain = history.onMain(commit)
    const base = lines.get(lineOf(tag))
    // Main was at a staging commit; what it only merged may be a hotfix, which a person's tag does not say.
    const beside = !history.onTrunk(commit)
    const asked = base !== undefined && (beside || trailers?.kind === 'hotfix')
    const descendsFromProduction = asked && base !== commit && history.contains(commit, base)
    const facts = {
      version: tag,
      commit,
      trailers,
      onMain,
      onMainline: !beside,
      descendsFromProduction,
      stagingTagged: staged.has(commit),
    }
    return { tag, read, commit, kind: kindOf(facts) }
  })
}

function maybeStaging({ tag, read }: Named, history: History): boolean {
  const trailers = trailersOf(read)
  return tag.patch > 0 && history.onMain(read.end.id) && (!trailers || trailers.kind === 'staging')
}

export function trailersOf({ message }: ReadTag): ReturnType<typeof parseTrailers> {
  return message === undefined ? undefined : parseTrailers(message)
}

/** Versions that share their major and minor; a production tag opens a line. */
export function lineOf({ major, minor }: ReleaseTag): string {
  return `${major}.${minor}`
}
