import type { Judged } from '../facts.ts'
import { releasesOf } from '../receipt.ts'
import { targetName } from '../target.ts'
import { type Gate, passed, refused, unknown } from './gate.ts'

/** There is the very draft that the promotion made, or it is published already. */
export function draft(facts: Judged): Gate {
  const { evidence, asked } = facts
  if (!evidence.known) return unknown('draft', evidence.error)
  const target = targetName(facts)
  const { published, receipted, drafts } = releasesOf(facts, evidence.value.releases, target)
  if (published && receipted) return passed('draft', 'The Release is published already, with its receipt.')
  if (published) {
    return refused('draft', {
      code: 'release-by-hand',
      says: `${published.author || 'Somebody'} published a Release of ${target} by hand, without the receipt of its promotion.`,
      doThis: `Take it back with gh release edit ${target} --draft, delete it with gh release delete ${target}, and run this step again.`,
    })
  }
  if (drafts.length > 0) return passed('draft', 'The draft that the promotion made is there, with its receipt.')
  return refused('draft', {
    code: 'draft-missing',
    says: `There is no draft Release of ${target || asked.tag.name} with a promotion.json of ours.`,
    doThis: 'Run mode: promote for the same tag: it makes what is missing and nothing else. Then run this step again.',
  })
}
