import { type Change, type Expected, expectGate, facts, sha, tag } from '../../test/facts.ts'
import { known } from '../facts.ts'
import { confirmed } from './confirmed.ts'

const major = { bump: 'major', confirm: 'deploy v2.0.0' } as const
const two = { ...tag('v2.0.0'), commit: sha('e') }

test.each<[string, Change, Expected]>([
  ['deploy is enough for a minor', {}, { state: 'passed' }],
  ['a major is confirmed by its whole version', { inputs: major }, { state: 'passed', words: ['v2.0.0'] }],
  [
    'another major than the next is not what anybody meant',
    { inputs: { ...major, confirm: 'deploy v3.0.0' } },
    { state: 'refused', code: 'confirm', words: ['the next major is v2.0.0', 'Type deploy v2.0.0'] },
  ],
  [
    'a major that somebody else took is no longer to be had',
    { inputs: major, facts: { taken: [tag('v1.2.4'), two], tags: [two] } },
    { state: 'refused', code: 'tag-conflict', words: ['eeeeeee', 'type deploy v3.0.0'] },
  ],
  [
    'the major that this very commit got from an earlier run is confirmed again',
    { inputs: major, facts: { taken: [two], tags: [two] }, candidate: { promotedAs: { ...two, commit: sha('a') } } },
    { state: 'passed', words: ['this commit has that tag'] },
  ],
  [
    'a commit that is a minor already does not become a major as well',
    { inputs: major, candidate: { promotedAs: { ...tag('v1.3.0'), commit: sha('a') } } },
    { state: 'refused', code: 'tag-conflict', words: ['was promoted as v1.3.0 already'] },
  ],
  [
    'a hotfix has its number already, and no major is made of it',
    { inputs: major, candidate: { kind: known('hotfix') } },
    { state: 'refused', code: 'confirm', words: ['promoted as itself', 'Leave bump at minor'] },
  ],
  [
    'a minor of a commit that another run began to promote as a major goes on as that',
    { facts: { claimed: 'v2.0.0' } },
    { state: 'refused', code: 'tag-conflict', words: ['began as v2.0.0', 'bump: major and confirm: deploy v2.0.0'] },
  ],
  [
    'a major of a commit that another run began to promote as a minor goes on as that',
    { inputs: major, facts: { claimed: 'v1.3.0' } },
    { state: 'refused', code: 'tag-conflict', words: ['began as v1.3.0', 'leave bump at minor and type deploy'] },
  ],
  [
    'going on under the very name that another run began with is fine',
    { facts: { claimed: 'v1.3.0' } },
    { state: 'passed' },
  ],
  ['a Release follows what was confirmed', { inputs: { mode: 'release', confirm: '' } }, { state: 'not-applicable' }],
])('%s', (_, change, expected) => expectGate(confirmed(facts(change)), expected))
