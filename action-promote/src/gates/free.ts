import type { Facts } from '../facts.ts'
import { releasesOf } from '../receipt.ts'
import { targetName } from '../target.ts'
import { type Gate, passed, refused, unknown } from './gate.ts'
import { underWay } from './under-way.ts'

/** Production is neither frozen nor busy, and nobody has used the name of the Release. */
export function free(facts: Facts): Gate {
  const { asked, production, evidence } = facts
  if (asked.freeze !== '') {
    return refused('free', {
      code: 'locked',
      says: `${asked.production} is frozen: ${asked.freeze}`,
      doThis:
        'Wait until it is unfrozen, or empty the variable SLIPWAY_FREEZE_PRODUCTION (the input freeze) on purpose.',
    })
  }
  if (!production.known) return unknown('free', production.error)
  if (!evidence.known) return unknown('free', evidence.error)
  const target = targetName(facts)
  const { unfinished, deployed } = production.value
  // A deployment that hangs is the very reason to go back, and the receiver takes one after the other.
  if (unfinished && unfinished.tag !== target && asked.mode === 'promote') {
    return underWay('free', unfinished, `${unfinished.tag} is on its way to ${asked.production}`)
  }
  const ran = deployed.some(({ tag, everSucceeded }) => tag === target && everSucceeded)
  const { published } = releasesOf(facts, evidence.value.releases, target)
  if (published && !ran && asked.mode === 'promote') {
    return refused('free', {
      code: 'release-by-hand',
      says: `${published.author || 'Somebody'} published a Release of ${target} before ${asked.production} ever ran it.`,
      doThis: `Take it back into a draft: gh release edit ${target} --draft. It is published here once the deployment succeeded.`,
    })
  }
  return passed('free', `${asked.production} is not frozen, and no other deployment is on its way.`)
}
