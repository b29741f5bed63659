import { type Change, type Expected, expectGate, facts, unread } from '../../test/facts.ts'
import { known } from '../facts.ts'
import { token } from './token.ts'

const trapped = { workflows: known(['.github/workflows/ci.yml']) }

test.each<[string, Change, Expected]>([
  ['no tag is to be made', { candidate: { workflows: undefined } }, { state: 'not-applicable' }],
  ['no workflow file stands in the way', {}, { state: 'passed' }],
  [
    'GITHUB_TOKEN can never tag these workflow files',
    { candidate: trapped },
    { state: 'refused', code: 'token-workflows', words: ['ci.yml', 'GitHub App', 'workflows: write'] },
  ],
  [
    'an App may',
    { candidate: trapped, facts: { viewer: 'release-train[bot]' } },
    { state: 'passed', words: ['release-train[bot]'] },
  ],
  [
    'whose token it is, is not known',
    { candidate: trapped, facts: { viewer: '' } },
    { state: 'refused', code: 'token-workflows' },
  ],
  [
    'what cannot be read is not known',
    { candidate: { workflows: unread } },
    { state: 'unknown', code: 'token-permission' },
  ],
])('%s', (_, change, expected) => expectGate(token(facts(change)), expected))
