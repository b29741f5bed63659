import { formatTag, kindOf, parseTag, parseTrailers, type ReleaseKind, type ReleaseTag } from '#versioning'
import type { History, TagFacts } from './history.ts'

export type Kind = ReleaseKind | 'unknown'

/** Where to look up what a tag's kind depends on. */
export interface KindSources {
  readonly history: History
  /** Tip of the main branch. */
  readonly tip: string
  readonly tagNamed: (name: string) => Promise<TagFacts | undefined>
}

/** What a tag is: its number and its ancestry, and its trailers when it has any, have to agree. */
export async function kindOfTag(tag: TagFacts, sources: KindSources): Promise<Kind> {
  const version = versionOf(tag.name)
  if (!version) return 'unknown'
  const onMain = await sources.history.contains(sources.tip, tag.commit)
  return kindOf({
    version,
    commit: tag.commit,
    trailers: tag.message === undefined ? undefined : parseTrailers(tag.message),
    onMain,
    onMainline: onMain && (await sources.history.isOnLine(sources.tip, tag.commit)),
    descendsFromProduction: await descendsFromProduction(version, tag, sources),
    // A staging tag is on main; one on a commit that is not proves nothing.
    stagingTagged: onMain && (await stagingTagged(tag, sources)),
  })
}

async function descendsFromProduction(version: ReleaseTag, tag: TagFacts, sources: KindSources): Promise<boolean> {
  if (version.patch === 0) return false
  const base = await sources.tagNamed(formatTag({ ...version, patch: 0 }, prefixOf(tag.name)).name)
  if (!base || base.commit === tag.commit || !(await sources.history.contains(tag.commit, base.commit))) return false
  // A production that existed before us was tagged by hand: no staging tag stands on its commit, yet it may need a fix.
  const byHand =
    parseTrailers(base.message ?? '') === undefined && (await sources.history.contains(sources.tip, base.commit))
  return byHand || (await kindOfTag(base, sources)) === 'production'
}

async function stagingTagged({ name, commit }: TagFacts, { history }: KindSources): Promise<boolean> {
  const here = await history.tagsAt(commit)
  return here.some((other) => prefixOf(other.name) === prefixOf(name) && (versionOf(other.name)?.patch ?? 0) > 0)
}

function versionOf(name: string): ReleaseTag | undefined {
  return parseTag(name, prefixOf(name))
}

/** `v` of v1.2.4, as the sender of a request reads it, too. */
function prefixOf(name: string): string {
  return /^\D*/.exec(name)?.[0] ?? ''
}
