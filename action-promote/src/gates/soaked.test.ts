import { type Change, deployed, type Expected, expectGate, facts, inState, now, unread } from '../../test/facts.ts'
import { known } from '../facts.ts'
import { soaked } from './soaked.ts'

const since = (minutes: number) => ({
  facts: { staging: known([deployed({ succeededAt: new Date(now - minutes * 60_000).toISOString() })]) },
})
const minSoak = { inputs: { minSoak: '30m' } }

test.each<[string, Change, Expected]>([
  ['nothing is asked for', {}, { state: 'not-applicable' }],
  ['long enough', { ...minSoak, ...since(31) }, { state: 'passed', words: ['31 min'] }],
  ['exactly long enough', { ...minSoak, ...since(30) }, { state: 'passed' }],
  [
    'too short says until when',
    { ...minSoak, ...since(29) },
    { state: 'refused', code: 'soaking', words: ['after 2026-01-10T12:01:00Z'] },
  ],
  [
    'hours are asked for',
    { inputs: { minSoak: '24h' }, ...since(60) },
    { state: 'refused', code: 'soaking', words: ['24 h'] },
  ],
  [
    'without a success there is nothing to soak; the gate before is red',
    { ...minSoak, facts: { staging: known([inState('failure')]) } },
    { state: 'not-applicable' },
  ],
  [
    'break-glass skips it',
    { inputs: { minSoak: '30m', breakGlass: 'fire' }, ...since(1) },
    { state: 'not-applicable', words: ['fire'] },
  ],
  [
    'what cannot be read is not known',
    { ...minSoak, facts: { staging: unread } },
    { state: 'unknown', code: 'token-permission' },
  ],
])('%s', (_, change, expected) => expectGate(soaked(facts(change)), expected))
