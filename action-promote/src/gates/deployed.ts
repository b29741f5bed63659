import type { Judged } from '../facts.ts'
import { targetName } from '../target.ts'
import { type Gate, passed, refused, unknown } from './gate.ts'

/** A Release is published if, and only if, production has run its tag. */
export function deployed(facts: Judged): Gate {
  const { production, candidate, asked } = facts
  if (!production.known) return unknown('deployed', production.error)
  const target = targetName(facts)
  const own = production.value.deployed.filter(({ tag, commit }) => tag === target && commit === candidate.commit)
  const success = own.find(({ everSucceeded }) => everSucceeded)
  if (success) return passed('deployed', `${asked.production} ran ${target} (deployment ${success.id}).`)
  const [newest] = own
  return refused('deployed', {
    code: 'not-deployed',
    says: newest
      ? `The newest deployment of ${target} to ${asked.production} is ${newest.state ?? 'only begun'} (deployment ${newest.id}).`
      : `No deployment of ours says that ${asked.production} ever ran ${target || asked.tag.name}.`,
    doThis: 'Deploy it with action-deploy until that is green, then run this step again. The Release stays a draft.',
  })
}
