import { parseTag, type Trailers } from '#versioning'
import type { AdoptFacts, Found } from './observe.ts'
import { planAdopt } from './plan.ts'

const config = {
  mode: 'adopt',
  bump: 'patch',
  tag: '',
  prefix: 'v',
  initial: '0.0.1',
  sha: '',
  main: '',
  onSuperseded: 'skip',
  token: '',
  dryRun: false,
} as const

function release(name: string, commit: string) {
  const tag = parseTag(name, 'v')
  if (!tag) throw new Error(`${name} is no tag`)
  return { tag, commit, remote: { name, commit, objectId: commit, annotated: false } }
}

const commit = 'c'.repeat(40)
const trailers: Trailers = { kind: 'hotfix', commit, base: 'v1.3.0' }
const base = release('v1.3.0', 'b'.repeat(40))
const hotfix = { kind: 'hotfix', trailers: undefined, onMain: false, base, twin: undefined } as const
const found: Found = { commit, objectId: 'e'.repeat(40), identity: hotfix, below: undefined, above: undefined }
const { tag } = release('v1.3.1', commit)
const facts: AdoptFacts = {
  mode: 'adopt',
  name: 'v1.3.1',
  tag,
  expected: commit,
  found,
  main: 'main',
  recent: ['v1.3.1', 'v1.3.0'],
}
const as = (identity: Partial<Found['identity']>, more: Partial<Found> = {}): AdoptFacts => ({
  ...facts,
  found: { ...found, identity: { ...hotfix, ...identity }, ...more },
})
const staging = { kind: 'staging', onMain: true, base: undefined } as const
const beside = (name: string, relation: 'after' | 'before' | 'diverged') => ({
  tag: release(name, commit).tag,
  relation,
})

test.each([
  ['a hotfix of a person', facts, { release: 'hotfix', base: 'v1.3.0', madeBy: 'person' }],
  ['a hotfix of ours', as({ trailers }), { release: 'hotfix', madeBy: 'slipway' }],
  ['a production tag', as({ kind: 'production', base: undefined }), { release: 'production', base: undefined }],
  ['a staging tag', as(staging, { below: beside('v1.2.4', 'after') }), { release: 'staging', previous: 'v1.2.4' }],
  ['a tag whose event named the tag object', { ...facts, expected: found.objectId }, { release: 'hotfix' }],
  ['a tag that nothing was expected of', { ...facts, expected: undefined }, { release: 'hotfix' }],
])('adopts %s as what it is', (_, given, expected) => {
  expect(planAdopt(config, given)).toMatchObject({ kind: 'adopt', tag: { name: 'v1.3.1' }, commit, ...expected })
})

test.each([
  ['tag-syntax', 'a name that is no release tag', { ...facts, name: 'v1.3.1-rc', tag: undefined, found: undefined }],
  ['tag-not-found', 'a tag that is not there', { ...facts, found: undefined }],
  ['tag-conflict', 'a tag that was moved', { ...facts, expected: 'd'.repeat(40) }],
  ['tag-conflict', 'a second one on its commit', as({ twin: release('v1.3.2', commit) })],
  ['off-main', 'what descends from nothing beside main', as({ kind: 'unknown', base: undefined })],
  ['kind-unknown', 'what contradicts itself on main', as({ kind: 'unknown', onMain: true, trailers })],
  ['out-of-order', 'what lacks a lower version', as(staging, { below: beside('v1.3.0', 'diverged') })],
  ['out-of-order', 'what a higher version lacks', as(staging, { above: beside('v1.4.0', 'after') })],
])('refuses with %s %s', (code, _, given) => {
  expect(planAdopt(config, given)).toMatchObject({ kind: 'refuse', failure: { code } })
})

test('a tag that was moved and is wrong besides is said to be moved: the other is no news', () => {
  const given = { ...as({ kind: 'unknown' }), expected: 'd'.repeat(40) }
  expect(planAdopt(config, given)).toMatchObject({ failure: { code: 'tag-conflict' } })
})
