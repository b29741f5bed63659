import type { Release } from '#github'
import {
  type Change,
  deployed as deployment,
  type Expected,
  expectGate,
  facts,
  inState,
  production,
  sha,
  tag,
  unread,
} from '../../test/facts.ts'
import { bot } from '../../test/world.ts'
import { deployed } from './deployed.ts'
import { draft } from './draft.ts'

const mode = { mode: 'release' } as const
const tagged = { promotedAs: { ...tag('v1.3.0'), commit: sha('a') } }
const ran = (...newestFirst: readonly ReturnType<typeof deployment>[]): Change => ({
  inputs: mode,
  candidate: tagged,
  facts: { production: production(...newestFirst) },
})
const waits = { state: 'refused', code: 'not-deployed' } as const

test.each<[string, Change, Expected]>([
  ['production ran the tag', ran(deployment({ tag: 'v1.3.0' })), { state: 'passed' }],
  ['it ran it and left it since', ran(deployment({ tag: 'v1.3.0', state: 'inactive' })), { state: 'passed' }],
  ['it is on its way', ran(inState('in_progress', { tag: 'v1.3.0' })), { ...waits, words: ['in_progress'] }],
  ['it failed', ran(inState('failure', { tag: 'v1.3.0' })), { ...waits, words: ['is failure'] }],
  ['it ran another tag of the same commit', ran(deployment({ tag: 'v1.2.9' })), waits],
  ['it ran that tag at another commit', ran(deployment({ tag: 'v1.3.0', commit: sha('e') })), waits],
  [
    'what cannot be read is not known',
    { inputs: mode, facts: { production: unread } },
    { state: 'unknown', code: 'token-permission' },
  ],
])('deployed: %s', (_, change, expected) => expectGate(deployed(facts(change)), expected))

const ours: Release = {
  id: 5,
  tag: 'v1.3.0',
  name: 'v1.3.0',
  body: 'notes',
  draft: true,
  url: '',
  author: bot,
  assets: ['promotion.json'],
}
const releases = (...all: readonly Release[]): Change => ({
  inputs: mode,
  candidate: tagged,
  evidence: { releases: all },
})
const missing = { state: 'refused', code: 'draft-missing', words: ['Run mode: promote'] } as const

test.each<[string, Change, Expected]>([
  ['the draft of ours is there', releases(ours), { state: 'passed' }],
  ['it is published already', releases({ ...ours, draft: false }), { state: 'passed', words: ['published already'] }],
  ['there is none', releases(), missing],
  ['its receipt is missing', releases({ ...ours, assets: [] }), missing],
  ['a draft of somebody else’s is none of ours', releases({ ...ours, author: 'ann' }), missing],
  [
    'one was published by hand',
    releases({ ...ours, author: 'ann', draft: false }, ours),
    { state: 'refused', code: 'release-by-hand', words: ['ann'] },
  ],
  [
    'what cannot be read is not known',
    { inputs: mode, facts: { evidence: unread } },
    { state: 'unknown', code: 'token-permission' },
  ],
])('draft: %s', (_, change, expected) => expectGate(draft(facts(change)), expected))
