import {
  type Change,
  deployed,
  type Expected,
  expectGate,
  facts,
  inState,
  production,
  sha,
  unread,
} from '../../test/facts.ts'
import { ranBefore } from './ran-before.ts'

const back = { mode: 'rollback', to: 'v1.2.0' } as const
const one = deployed({ id: 1, tag: 'v1.2.0' })
const two = deployed({ id: 2, tag: 'v1.3.0', commit: sha('d') })
const ran = (...newestFirst: readonly ReturnType<typeof deployed>[]): Change => ({
  inputs: back,
  facts: { production: production(...newestFirst) },
})

test.each<[string, Change, Expected]>([
  ['production ran it', ran(two, one), { state: 'passed', words: ['deployment 1'] }],
  ['it never did', ran(two), { state: 'refused', code: 'never-in-production', words: ['v1.3.0'] }],
  [
    'it tried and failed',
    ran(two, inState('failure', { tag: 'v1.2.0' })),
    { state: 'refused', code: 'never-in-production' },
  ],
  ['nothing is recorded at all', ran(), { state: 'refused', code: 'never-in-production', words: ['slipway record'] }],
  [
    'the tag was moved since',
    ran(two, { ...one, commit: sha('e') }),
    { state: 'refused', code: 'tag-conflict', words: ['was moved'] },
  ],
  [
    'it was left by a rollback itself',
    ran(
      deployed({ id: 9, tag: 'v1.1.0', commit: sha('c') }),
      one,
      deployed({ id: 0, tag: 'v1.1.0', commit: sha('c') }),
    ),
    { state: 'refused', code: 'quarantined' },
  ],
  [
    'a rollback that leaves it is on its way, and may have left it already',
    ran(
      inState('in_progress', { id: 9, tag: 'v1.1.0', left: 'v1.2.0', succeededAt: undefined, everSucceeded: false }),
      one,
    ),
    { state: 'refused', code: 'locked', words: ['v1.1.0', 'deployments/9/statuses -f state=error'] },
  ],
  [
    'a rollback on its way that leaves something else',
    ran(
      inState('in_progress', { id: 9, tag: 'v1.1.0', left: 'v1.3.0', succeededAt: undefined, everSucceeded: false }),
      two,
      one,
    ),
    { state: 'passed' },
  ],
  [
    'what cannot be read is not known',
    { inputs: back, facts: { production: unread } },
    { state: 'unknown', code: 'token-permission' },
  ],
])('%s', (_, change, expected) => expectGate(ranBefore(facts(change)), expected))
