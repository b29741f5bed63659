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
import { productionOf } from '../production.ts'
import { movesForward } from './moves-forward.ts'

const older = deployed({ id: 2, tag: 'v1.1.0', commit: sha('c') })
const newer = deployed({ id: 5, tag: 'v1.3.0', commit: sha('d') })
const hotfix = deployed({ id: 6, tag: 'v1.3.5', commit: sha('e'), kind: 'hotfix' })
const apart = { containsRunning: known(false) }

test.each<[string, Change, Expected]>([
  ['it contains what production runs', {}, { state: 'passed', words: ['v1.2.0'] }],
  [
    'it does not: production would go back',
    { candidate: apart },
    { state: 'refused', code: 'would-regress', words: ['v1.2.0 (bbbbbbb)'] },
  ],
  [
    'no deployment ever is the first run, and says how to record what ran before',
    { facts: { production: production() } },
    { state: 'passed', words: ['first run', 'slipway record --env production --tag'] },
  ],
  [
    'a first deployment that failed leaves the first run the first',
    { facts: { production: production(inState('failure')) } },
    { state: 'passed', words: ['first run'] },
  ],
  [
    'a list that is cut off does not make a first run',
    { facts: { production: known(productionOf([], false, 'v')) } },
    { state: 'unknown', code: 'base-unresolved', words: ['not known'] },
  ],
  [
    'what production runs counts, not the highest tag that failed there',
    { facts: { production: production(inState('failure', { id: 9, tag: 'v1.9.0' }), older) } },
    { state: 'passed', words: ['v1.1.0'] },
  ],
  [
    'a hotfix in production may come back as other commits, which the next gate judges',
    { facts: { production: production(hotfix, newer) }, candidate: { ...apart, containsRunningBase: known(true) } },
    { state: 'passed', words: ['v1.3.5', 'judged next'] },
  ],
  [
    'the release below that hotfix may not go',
    { facts: { production: production(hotfix, newer) }, candidate: { ...apart, containsRunningBase: known(false) } },
    { state: 'refused', code: 'would-regress' },
  ],
  [
    'a hotfix whose production tag is gone does not let anything pass',
    { facts: { production: production(hotfix) }, candidate: apart },
    { state: 'refused', code: 'would-regress' },
  ],
  [
    'a fix of an old line does not replace what runs',
    { facts: { production: production(newer) }, candidate: { ...apart, kind: known('hotfix') } },
    { state: 'refused', code: 'would-regress', words: ['Make the hotfix on v1.3.0'] },
  ],
  [
    'one hotfix does not replace another that it does not contain',
    {
      facts: { production: production(hotfix, newer) },
      candidate: { ...apart, containsRunningBase: known(true), kind: known('hotfix') },
    },
    { state: 'refused', code: 'would-regress', words: ['Make the hotfix on v1.3.5'] },
  ],
  [
    'what production left by a rollback does not come back',
    { facts: { production: production({ ...older, id: 9 }, deployed({ id: 5, tag: 'v1.3.0' }), older) } },
    { state: 'refused', code: 'quarantined', words: ['v1.3.0', 'left it for v1.1.0'] },
  ],
  [
    'not even when it never succeeded there, if the rollback names it',
    {
      facts: {
        production: production(
          deployed({ id: 9, tag: 'v1.1.0', commit: sha('c'), left: 'v1.3.0' }),
          inState('failure', { id: 8, tag: 'v1.3.0' }),
          older,
        ),
      },
      candidate: { promotedAs: { ...tag('v1.3.0'), commit: sha('a') } },
    },
    { state: 'refused', code: 'quarantined', words: ['v1.3.0', 'left it for v1.1.0'] },
  ],
  [
    'records that cannot be read are red',
    { facts: { production: unread } },
    { state: 'unknown', code: 'token-permission' },
  ],
  [
    'history that cannot be read is red',
    { candidate: { containsRunning: unread } },
    { state: 'unknown', code: 'token-permission' },
  ],
  [
    'the same for the release below a hotfix',
    { facts: { production: production(hotfix) }, candidate: { ...apart, containsRunningBase: unread } },
    { state: 'unknown', code: 'token-permission' },
  ],
])('%s', (_, change, expected) => expectGate(movesForward(facts(change)), expected))
