import { type Change, type Expected, expectGate, facts, unread } from '../../test/facts.ts'
import { fourEyes } from './four-eyes.ts'

const on = { requireDistinctApprover: true }
const by = (actor: string): Change => ({ inputs: on, facts: { run: { url: '', actor } } })
const self = { state: 'refused', code: 'self-approval' } as const

test.each<[string, Change, Expected]>([
  ['it is off', {}, { state: 'not-applicable' }],
  ['somebody else runs it', by('cem'), { state: 'passed', words: ['cem'] }],
  ['T54 the author runs it', { ...by('ann'), evidence: { people: ['ann'] } }, { ...self, words: ['ann runs this'] }],
  ['T54 in another case it is the same account', { ...by('Ann'), evidence: { people: ['ann', 'bea'] } }, self],
  ['T54 whoever had it tagged runs it', { ...by('ann'), evidence: { people: ['bea'] } }, self],
  ['nobody is known who wrote it', { ...by('cem'), evidence: { people: [] } }, { ...self, words: ['no account'] }],
  [
    'what cannot be read is not known',
    { inputs: on, facts: { evidence: unread } },
    { state: 'unknown', code: 'token-permission' },
  ],
])('%s', (_, change, expected) => expectGate(fourEyes(facts(change)), expected))
