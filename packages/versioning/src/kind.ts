import type { Version } from './tag.ts'
import type { ReleaseKind, Trailers } from './trailers.ts'

/** What is known of a tag besides its name. Ancestry comes in as facts, because only the repository knows it. */
export interface KindFacts {
  readonly version: Version
  readonly commit: string
  /** Undefined for a tag without trailers of ours: an old one, or one that a person made. */
  readonly trailers: Trailers | undefined
  readonly onMain: boolean
  /** Whether its commit descends from the production tag of its own minor. */
  readonly descendsFromProduction: boolean
  /** Whether its commit carries a staging tag, as what was promoted does. */
  readonly stagingTagged: boolean
}

/** A tag is of a kind when its number and its ancestry agree, and its trailers, if it has any, say the same. */
export function kindOf(facts: KindFacts): ReleaseKind | 'unknown' {
  const { trailers } = facts
  const ancestral = kindByAncestry(facts)
  if (!trailers) return ancestral
  if (trailers.commit !== facts.commit) return 'unknown'
  // A hotfix stays one after its branch was merged: then it is on main, and only its trailers still tell.
  const mergedHotfix = trailers.kind === 'hotfix' && facts.version.patch > 0 && facts.descendsFromProduction
  return mergedHotfix || trailers.kind === ancestral ? trailers.kind : 'unknown'
}

function kindByAncestry(facts: KindFacts): ReleaseKind | 'unknown' {
  if (facts.version.patch === 0) return facts.stagingTagged ? 'production' : 'unknown'
  if (facts.onMain) return 'staging'
  return facts.descendsFromProduction ? 'hotfix' : 'unknown'
}
