import type { Check } from '#github'
import { type Change, type Expected, expectGate, facts, unread } from '../../test/facts.ts'
import { checks } from './checks.ts'

const check = (name: string, state: Check['state'], required = true): Check => ({ name, state, required })
const given = (...all: readonly Check[]): Change => ({ evidence: { checks: all } })

test.each<[string, Change, Expected]>([
  ['none is required', given(check('lint', 'failed', false)), { state: 'not-applicable' }],
  ['all required ones are green', given(check('ci', 'passed'), check('lint', 'failed', false)), { state: 'passed' }],
  [
    'one failed',
    given(check('ci', 'failed'), check('e2e', 'passed')),
    { state: 'refused', code: 'checks-red', words: ['failed: ci'] },
  ],
  [
    'one still runs',
    given(check('ci', 'pending')),
    { state: 'refused', code: 'checks-red', words: ['not finished: ci', 'Wait'] },
  ],
  ['what cannot be read is not known', { facts: { evidence: unread } }, { state: 'unknown', code: 'token-permission' }],
])('%s', (_, change, expected) => expectGate(checks(facts(change)), expected))
