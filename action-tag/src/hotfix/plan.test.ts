import { parseTag, parseTrailers } from '#versioning'
import type { HotfixFacts } from './observe.ts'
import { planHotfix } from './plan.ts'

const config = {
  mode: 'hotfix',
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

function tag(name: string) {
  const parsed = parseTag(name, 'v')
  if (!parsed) throw new Error(`${name} is no tag`)
  return parsed
}

const facts: HotfixFacts = {
  mode: 'hotfix',
  commit: 'c'.repeat(40),
  main: { name: 'main', commit: 'd'.repeat(40) },
  onMain: false,
  onBranch: true,
  taken: ['v1.2.4', 'v1.3.0'].map(tag),
  own: undefined,
  other: undefined,
  base: { tag: tag('v1.3.0'), commit: 'b'.repeat(40) },
  newer: undefined,
  runUrl: 'https://github.com/o/r/actions/runs/1',
  actor: 'ann',
}

test.each([
  ['takes the first patch of its line', facts, 'v1.3.1'],
  ['takes the next free one where staging took some', { ...facts, taken: ['v1.3.0', 'v1.3.7'].map(tag) }, 'v1.3.8'],
  ['looks at its own line only', { ...facts, taken: ['v1.3.0', 'v1.4.9', 'v2.3.8'].map(tag) }, 'v1.3.1'],
  ['may stand on main, when a hotfix branch was merged before its tag was made', { ...facts, onMain: true }, 'v1.3.1'],
])('a hotfix %s', (_, given, expected) => {
  expect(planHotfix(config, given)).toMatchObject({ kind: 'create', tag: { name: expected }, base: 'v1.3.0' })
})

test('its trailers say what it repairs', () => {
  const made = planHotfix(config, facts)
  const trailers = parseTrailers(made.kind === 'create' ? made.message : '')
  expect(trailers).toEqual({ kind: 'hotfix', commit: facts.commit, base: 'v1.3.0', run: facts.runUrl, actor: 'ann' })
})

test('a commit that has a hotfix tag keeps it, wherever the commit is by now', () => {
  const given = { ...facts, own: tag('v1.3.1'), onMain: true, onBranch: false }
  expect(planHotfix(config, given)).toMatchObject({ kind: 'reuse', tag: { name: 'v1.3.1' }, base: 'v1.3.0' })
})

test('a commit that a newer hotfix contains gets none', () => {
  const given = { ...facts, newer: tag('v1.3.2') }
  expect(planHotfix(config, given)).toMatchObject({ kind: 'superseded', by: 'v1.3.2', failure: undefined })
  expect(planHotfix({ ...config, onSuperseded: 'fail' }, given)).toMatchObject({ failure: { code: 'superseded' } })
})

test.each([
  ['base-missing', { ...facts, base: undefined }],
  ['already-production', { ...facts, base: { tag: tag('v1.3.0'), commit: facts.commit } }],
  ['on-main', { ...facts, onMain: true, onBranch: false }],
  ['on-main', { ...facts, onMain: true, other: tag('v1.3.1') }],
])('refuses with %s what is no hotfix', (code, given) => {
  expect(planHotfix(config, given)).toMatchObject({ kind: 'refuse', failure: { code } })
})
