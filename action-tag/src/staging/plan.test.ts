import { parseTag, parseTrailers } from '#versioning'
import type { Relation, StagingFacts } from './observe.ts'
import { planStaging } from './plan.ts'

const config = {
  mode: 'staging',
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

const commit = 'c'.repeat(40)
const none: StagingFacts = {
  mode: 'staging',
  commit,
  main: { name: 'main', commit },
  onMain: true,
  taken: [],
  own: undefined,
  latest: undefined,
  runUrl: 'https://github.com/o/r/actions/runs/1',
  actor: 'ann',
}

function tag(name: string) {
  const parsed = parseTag(name, 'v')
  if (!parsed) throw new Error(`${name} is no tag`)
  return parsed
}

const at = (relation: Relation, ...names: readonly string[]): StagingFacts => {
  const taken = names.map(tag)
  const newest = taken.filter(({ patch }) => patch > 0).at(-1)
  return { ...none, taken, latest: newest && { tag: newest, relation } }
}

test.each([
  ['the first tag is the initial one', none, 'v0.0.1'],
  ['increments the patch', at('after', 'v1.2.3'), 'v1.2.4'],
  ['orders numerically, not alphabetically', at('after', 'v1.9.1', 'v1.10.1'), 'v1.10.2'],
  ['goes on from production, which shares the series', at('after', 'v1.2.4', 'v1.3.0'), 'v1.3.1'],
  [
    'counts a number that a hotfix or anyone else took',
    { ...at('after', 'v1.3.4'), taken: [tag('v1.3.4'), tag('v1.3.5')] },
    'v1.3.6',
  ],
])('%s', (_, facts, expected) => {
  expect(planStaging(config, facts)).toMatchObject({ kind: 'create', tag: { name: expected } })
})

test('the message says what the tag is, in trailers that plain git can read', () => {
  const made = planStaging(config, at('after', 'v1.2.3'))
  const message = made.kind === 'create' ? made.message : ''
  expect(parseTrailers(message)).toEqual({ kind: 'staging', commit, run: none.runUrl, actor: 'ann' })
})

test('a commit that has a staging tag keeps it, even where newer ones exist', () => {
  const facts = { ...at('after', 'v1.2.3'), own: tag('v1.2.4') }
  expect(planStaging(config, facts)).toMatchObject({ kind: 'reuse', tag: { name: 'v1.2.4' }, previous: 'v1.2.3' })
})

test('a commit that a newer tag contains gets none', () => {
  expect(planStaging(config, at('before', 'v1.2.9'))).toMatchObject({
    kind: 'superseded',
    by: 'v1.2.9',
    failure: undefined,
  })
})

test('on-superseded: fail turns that into a failure that names the newer tag', () => {
  const superseded = planStaging({ ...config, onSuperseded: 'fail' }, at('before', 'v1.2.9'))
  expect(superseded).toMatchObject({ failure: { code: 'superseded', message: expect.stringContaining('v1.2.9') } })
})

test.each([
  ['off-main', { ...at('diverged', 'v1.2.3'), onMain: false }],
  ['diverged', at('diverged', 'v1.2.3')],
])('refuses with %s, because no number would tell the truth', (code, facts) => {
  expect(planStaging(config, facts)).toMatchObject({ kind: 'refuse', failure: { code } })
})
