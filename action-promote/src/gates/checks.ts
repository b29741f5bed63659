import type { Judged } from '../facts.ts'
import { type Gate, notApplicable, passed, refused, unknown } from './gate.ts'

/** The checks that branch rules require of the commit are green. */
export function checks({ evidence, candidate }: Judged): Gate {
  if (!evidence.known) return unknown('checks', evidence.error)
  const required = evidence.value.checks.filter((check) => check.required)
  if (required.length === 0) return notApplicable('checks', 'No check is required of this commit.')
  const failed = required.filter(({ state }) => state === 'failed').map(({ name }) => name)
  const pending = required.filter(({ state }) => state === 'pending').map(({ name }) => name)
  if (failed.length + pending.length === 0) return passed('checks', `${required.length} required checks are green.`)
  const what = [
    ...(failed.length > 0 ? [`failed: ${listed(failed)}`] : []),
    ...(pending.length > 0 ? [`not finished: ${listed(pending)}`] : []),
  ]
  return refused('checks', {
    code: 'checks-red',
    says: `Of the required checks of ${candidate.commit.slice(0, 7)}, ${what.join('; ')}.`,
    doThis:
      failed.length > 0
        ? 'Run a flaky one again until it is green, or promote a commit whose checks are.'
        : 'Wait until they are done, then run this again. One that runs on pull requests only never reports on the commit that ' +
          'a merge makes: let its workflow run on the push to main, too (on: push), or do not require it.',
  })
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, 5).join(', ')}${names.length > 5 ? `, and ${names.length - 5} more` : ''}`
}
