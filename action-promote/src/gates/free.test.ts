import type { Release } from '#github'
import {
  type Change,
  deployed,
  type Expected,
  expectGate,
  facts,
  inState,
  production,
  sha,
  tag,
  unread,
} from '../../test/facts.ts'
import { known } from '../facts.ts'
import { free } from './free.ts'

const running = deployed({ id: 3, tag: 'v1.2.0', commit: sha('b') })
const byHand: Release = {
  id: 1,
  tag: 'v1.3.0',
  name: 'v1.3.0',
  body: '',
  draft: false,
  url: '',
  author: 'ann',
  assets: [],
}
const tagged = { promotedAs: { ...tag('v1.3.0'), commit: sha('a') } }
const busy = (more: Parameters<typeof inState>[1] = {}) => ({
  facts: {
    production: production(inState('in_progress', { id: 9, tag: 'v1.3.0', commit: sha('d'), ...more }), running),
  },
})

test.each<[string, Change, Expected]>([
  ['nothing is in the way', {}, { state: 'passed' }],
  [
    'any text freezes, and is shown',
    { inputs: { freeze: 'audit until Monday' } },
    { state: 'refused', code: 'locked', words: ['audit until Monday', 'SLIPWAY_FREEZE_PRODUCTION'] },
  ],
  [
    'a freeze holds a rollback, too',
    { inputs: { mode: 'rollback', to: 'v1.2.0', freeze: 'x' } },
    { state: 'refused', code: 'locked' },
  ],
  [
    'another deployment is on its way',
    busy(),
    { state: 'refused', code: 'locked', words: ['v1.3.0', 'deployments/9/statuses -f state=error'] },
  ],
  [
    'one that was killed before it said a word',
    { facts: { production: production({ ...inState(undefined), id: 9, tag: 'v1.3.0' }) } },
    { state: 'refused', code: 'locked' },
  ],
  ['our own deployment is resumed', { ...busy(), candidate: tagged }, { state: 'passed' }],
  [
    'a hotfix of ours is resumed',
    { ...busy({ tag: 'v1.2.4' }), candidate: { kind: known('hotfix') } },
    { state: 'passed' },
  ],
  [
    'a deployment that hangs does not stop a rollback',
    { ...busy(), inputs: { mode: 'rollback', to: 'v1.2.0' } },
    { state: 'passed' },
  ],
  [
    'a Release that somebody published before its deployment',
    { candidate: tagged, evidence: { releases: [byHand] } },
    { state: 'refused', code: 'release-by-hand', words: ['ann', 'gh release edit v1.3.0 --draft'] },
  ],
  [
    'a draft that somebody made by hand is in nobody’s way',
    { candidate: tagged, evidence: { releases: [{ ...byHand, draft: true }] } },
    { state: 'passed' },
  ],
  [
    'a Release of what production ran is as it should be',
    {
      candidate: tagged,
      evidence: { releases: [byHand] },
      facts: { production: production(deployed({ tag: 'v1.3.0' })) },
    },
    { state: 'passed' },
  ],
  [
    'records that cannot be read are red',
    { facts: { production: unread } },
    { state: 'unknown', code: 'token-permission' },
  ],
  [
    'Releases that cannot be read are red',
    { facts: { evidence: unread } },
    { state: 'unknown', code: 'token-permission' },
  ],
])('%s', (_, change, expected) => expectGate(free(facts(change)), expected))
