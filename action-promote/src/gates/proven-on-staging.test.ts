import type { ProvenDeployment } from '#github'
import { type Change, deployed, type Expected, expectGate, facts, inState, sha, unread } from '../../test/facts.ts'
import { bot } from '../../test/world.ts'
import { known } from '../facts.ts'
import { provenOnStaging } from './proven-on-staging.ts'

const staging = (...newestFirst: readonly ReturnType<typeof deployed>[]): Change => ({
  facts: { staging: known(newestFirst) },
})
const none = { state: 'refused', code: 'not-on-staging' } as const
const foreign: ProvenDeployment = {
  id: 9,
  commit: sha('a'),
  environment: 'staging',
  createdAt: '2026-01-10T11:00:00Z',
  creator: 'vercel[bot]',
  payload: undefined,
  history: [{ state: 'success', at: '2026-01-10T11:00:00Z' }],
}

test.each<[string, Change, Expected]>([
  ['a success of this commit is proof', {}, { state: 'passed', words: ['deployment 7'] }],
  ['a superseded success is one still', staging(deployed({ state: 'inactive' })), { state: 'passed' }],
  [
    'proof under another tag of the same commit is proof',
    staging(deployed({ tag: 'v1.2.3' })),
    { state: 'passed', words: ['ran v1.2.3'] },
  ],
  [
    'a part of the services is named as that',
    staging(deployed({ key: `dep_${'x'.repeat(22)}` })),
    { state: 'passed', words: ['a selection of services'] },
  ],
  ['T53 nothing at all is no proof', staging(), { ...none, words: ['Deploy v1.2.4 to staging'] }],
  ['T53 success of another commit is no proof', staging(deployed({ commit: sha('e') })), none],
  [
    'F30 while it is being deployed nothing is proven',
    staging(inState('in_progress')),
    { ...none, words: ['at this moment'] },
  ],
  [
    'F30 not even when it succeeded before',
    staging(inState('queued', { id: 8 }), deployed()),
    { ...none, words: ['at this moment'] },
  ],
  [
    'a deployment whose run was killed says how to go on',
    staging(inState(undefined)),
    { ...none, words: ['run the staging workflow of this commit again'] },
  ],
  [
    'a failure is named',
    staging(inState('failure')),
    { state: 'refused', code: 'staging-failed', words: ['ended as failure'] },
  ],
  [
    'a failure after a success is a failure',
    staging(inState('error', { id: 8 }), deployed()),
    { state: 'refused', code: 'staging-failed' },
  ],
  [
    'what never got its turn neither proves nor disproves',
    staging(inState('inactive', { id: 8 }), deployed()),
    { state: 'passed' },
  ],
  [
    'an environment that does not exist is named',
    { facts: { staging: known(undefined) } },
    { ...none, words: ['staging-environment'] },
  ],
  [
    'another app’s Deployment is none of ours, and is named',
    { ...staging(), evidence: { deployments: { staging: [foreign] } } },
    { ...none, words: ['vercel[bot]', 'no evidence of ours'] },
  ],
  [
    'the Deployment of a plain `environment: staging` job is no evidence either',
    { ...staging(), evidence: { deployments: { staging: [{ ...foreign, creator: bot }] } } },
    { ...none, words: [bot, 'no evidence of ours'] },
  ],
  ['what cannot be read is not known', { facts: { staging: unread } }, { state: 'unknown', code: 'token-permission' }],
  [
    'break-glass skips it, and says what is missing',
    { ...staging(), inputs: { breakGlass: 'fire' } },
    { state: 'not-applicable', words: ['fire', 'No Deployment'] },
  ],
  ['break-glass is not needed where there is proof', { inputs: { breakGlass: 'fire' } }, { state: 'passed' }],
])('%s', (_, change, expected) => expectGate(provenOnStaging(facts(change)), expected))
