import type { Version } from './tag.ts'
import type { ReleaseKind, Trailers } from './trailers.ts'

/** What is known of a tag besides its name. Ancestry comes in as facts, because only the repository knows it. */
export interface KindFacts {
  readonly version: Version
  readonly commit: string
  /** Undefined for a tag without trailers of ours: an old one, or one that a person made. */
  readonly trailers: Trailers | undefined
  readonly onMain: boolean
  /** Whether main itself was at it, along first parents; what main only merged is on main and not on its line. */
  readonly onMainline: boolean
  /** Whether its commit descends from the production tag of its own minor. */
  readonly descendsFromProduction: boolean
  /** Whether its commit carries a staging tag, as what was promoted does. */
  readonly stagingTagged: boolean
}

/** A tag is of a kind when its number and its ancestry agree, and its trailers, if it has any, say the same. */
export function kindOf(facts: KindFacts): ReleaseKind | 'unknown' {
  const { trailers, version, commit } = facts
  if (trailers && trailers.commit !== commit) return 'unknown'
  const kind = version.patch === 0 ? productionOr(facts) : patchKind(facts)
  return !trailers || trailers.kind === kind ? kind : 'unknown'
}

function productionOr({ stagingTagged }: KindFacts): ReleaseKind | 'unknown' {
  return stagingTagged ? 'production' : 'unknown'
}

/**
 * A hotfix stays one after its branch was merged. Then it is on main like a staging tag, and what tells them apart is
 * what the tag says of itself; one that a person made says nothing, but main itself was never at it.
 */
function patchKind({ trailers, onMain, onMainline, descendsFromProduction }: KindFacts): ReleaseKind | 'unknown' {
  const aside = trailers ? trailers.kind === 'hotfix' : !onMainline
  if (descendsFromProduction && aside) return 'hotfix'
  return onMain ? 'staging' : 'unknown'
}
