import { type Change, type Expected, expectGate, facts, sha, tag, unread } from '../../test/facts.ts'
import { known } from '../facts.ts'
import { kind } from './kind.ts'

const other = { kind: 'staging', commit: sha('e') } as const

test.each<[string, Change, Expected]>([
  ['a staging tag is promoted', {}, { state: 'passed', words: ['is a staging tag.'] }],
  [
    'one without trailers says so',
    { candidate: { trailers: undefined } },
    { state: 'passed', words: ['it has no trailers'] },
  ],
  [
    'a hotfix is promoted as itself',
    { candidate: { kind: known('hotfix') } },
    { state: 'passed', words: ['as itself'] },
  ],
  [
    'a production tag is there already; going back is another mode',
    { candidate: { kind: known('production') } },
    { state: 'refused', code: 'already-production', words: ['mode: rollback with to: v1.2.4'] },
  ],
  [
    'a Release is of a production tag',
    { inputs: { mode: 'release' }, candidate: { kind: known('production') } },
    { state: 'passed' },
  ],
  [
    'trailers of another commit are a lie',
    { candidate: { kind: known('unknown'), trailers: other } },
    { state: 'refused', code: 'kind-unknown', words: ['made for eeeeeee, but names aaaaaaa'] },
  ],
  [
    'trailers against number and history are a lie',
    { candidate: { kind: known('unknown') } },
    { state: 'refused', code: 'kind-unknown', words: ['calls itself staging'] },
  ],
  [
    'patch 0 without a staging tag is nothing',
    { candidate: { kind: known('unknown'), trailers: undefined, tag: tag('v1.4.0') } },
    { state: 'refused', code: 'kind-unknown', words: ['no staging tag names its commit'] },
  ],
  [
    'off main without a production tag below is nothing',
    { candidate: { kind: known('unknown'), trailers: undefined } },
    { state: 'refused', code: 'kind-unknown', words: ['not on main'] },
  ],
  ['what cannot be read is not known', { candidate: { kind: unread } }, { state: 'unknown', code: 'token-permission' }],
])('%s', (_, change, expected) => expectGate(kind(facts(change)), expected))
