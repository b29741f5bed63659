import { formatTag, nextMajor, nextProduction, type ReleaseTag } from '#versioning'
import type { Facts } from './facts.ts'

/** The production tag that a staging tag gets. */
export function nextTarget({ asked, taken }: Facts): ReleaseTag {
  return formatTag(asked.bump === 'major' ? nextMajor(taken) : nextProduction(taken, asked.tag), asked.prefix)
}

/** The tag that production is to run, as far as it exists: a hotfix is its own; empty before it is made. */
export function targetName({ asked, candidate }: Facts): string {
  if (!candidate) return ''
  const kind = candidate.kind.known ? candidate.kind.value : 'unknown'
  if (asked.mode === 'rollback' || kind === 'hotfix' || kind === 'production') return candidate.tag.name
  return candidate.promotedAs?.name ?? ''
}
