import type { Judged } from '../facts.ts'
import { type Gate, notApplicable, passed, refused, unknown } from './gate.ts'

/** Whoever runs this is somebody else than those who wrote, merged or tagged what is promoted. */
export function fourEyes({ asked, evidence, candidate, run }: Judged): Gate {
  if (!asked.distinctApprover) return notApplicable('four-eyes', 'require-distinct-approver is off.')
  if (!evidence.known) return unknown('four-eyes', evidence.error)
  const { people } = evidence.value
  const way = 'Let somebody else run this promotion, who neither wrote, merged nor tagged it.'
  if (run.actor === '' || people.length === 0) {
    return refused('four-eyes', {
      code: 'self-approval',
      says: 'GitHub knows no account of who wrote this commit, so nobody can tell whether a second person looks at it.',
      doThis: `Promote a commit that was merged by an account. ${way}`,
    })
  }
  const own = [...people, candidate.trailers?.actor ?? ''].map((login) => login.toLowerCase())
  if (own.includes(run.actor.toLowerCase())) {
    return refused('four-eyes', {
      code: 'self-approval',
      says: `${run.actor} runs this and wrote, merged or tagged ${candidate.tag.name}.`,
      doThis: way,
    })
  }
  return passed('four-eyes', `${run.actor} neither wrote, merged nor tagged it.`)
}
