import type { Judged } from '../facts.ts'
import { type Gate, passed, refused, unknown } from './gate.ts'
import { underWay } from './under-way.ts'

/** A rollback goes to what production ran with success, and never to what it left by one. */
export function ranBefore({ candidate, production, asked }: Judged): Gate {
  if (!production.known) return unknown('ran-before', production.error)
  const { name } = asked.tag
  const ran = production.value.deployed.filter(({ tag, everSucceeded }) => tag === name && everSucceeded)
  const [newest] = ran
  if (!newest) {
    const others = new Set(production.value.deployed.filter((other) => other.everSucceeded).map(({ tag }) => tag))
    return refused('ran-before', {
      code: 'never-in-production',
      says: `No deployment of ours says that ${asked.production} ever ran ${name}.`,
      doThis:
        others.size > 0
          ? `Go back to one that it ran: ${[...others].slice(0, 5).join(', ')}.`
          : `Nothing is recorded yet. Record what ran before: slipway record --env ${asked.production} --tag ${name}`,
    })
  }
  if (newest.commit !== candidate.commit) {
    return refused('ran-before', {
      code: 'tag-conflict',
      says: `${asked.production} ran ${name} at ${newest.commit.slice(0, 7)}, but the tag names ${candidate.commit.slice(0, 7)} now: it was moved.`,
      doThis: 'Never move a tag. Go back to another one, or promote a new tag of the right commit.',
    })
  }
  const left = production.value.left.find(({ tag, commit }) => commit === candidate.commit || tag === name)
  if (left) {
    return refused('ran-before', {
      code: 'quarantined',
      says: `${asked.production} left ${left.tag} for ${left.to} by a rollback, so nothing goes back to it.`,
      doThis: 'Repair it in a new commit on main and promote that, or go back to another tag.',
    })
  }
  // Whether it is left already nobody has said yet; that somebody wanted to leave it is known.
  const { unfinished } = production.value
  if (unfinished?.left === name) {
    return underWay('ran-before', unfinished, `A rollback from ${name} to ${unfinished.tag} is on its way`)
  }
  return passed('ran-before', `${asked.production} ran ${name} (deployment ${newest.id}).`)
}
