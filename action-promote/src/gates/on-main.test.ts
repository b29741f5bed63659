import { PreconditionError } from '#errors'
import { type Change, type Expected, expectGate, facts } from '../../test/facts.ts'
import { known } from '../facts.ts'
import { onMain } from './on-main.ts'

const unresolved = {
  known: false,
  error: new PreconditionError('base-unresolved', 'GitHub does not have it.'),
} as const

test.each<[string, Change, Expected]>([
  ['a commit of main passes', {}, { state: 'passed', words: ['aaaaaaa is on main'] }],
  [
    'a hotfix need not be on main',
    { candidate: { kind: known('hotfix'), onMain: known(false) } },
    { state: 'passed', words: ['descends from v1.2.0'] },
  ],
  [
    'story 3: a tag cut on an unmerged branch is refused',
    { candidate: { kind: known('unknown'), onMain: known(false), base: undefined } },
    { state: 'refused', code: 'off-main', words: ['line 1.2 has no production tag', 'Merge it into main'] },
  ],
  [
    'off main and beside the production tag of its minor',
    { candidate: { kind: known('unknown'), onMain: known(false) } },
    { state: 'refused', code: 'off-main', words: ['does not descend from v1.2.0'] },
  ],
  [
    '"could not find out" is no "no", and red all the same',
    { candidate: { kind: unresolved, onMain: unresolved } },
    { state: 'unknown', code: 'base-unresolved', words: ['could not be found out'] },
  ],
])('%s', (_, change, expected) => expectGate(onMain(facts(change)), expected))
