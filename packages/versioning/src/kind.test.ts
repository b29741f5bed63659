import { kindOf, parseTag, type Trailers } from './index.ts'

const commit = 'c'.repeat(40)
const says = (kind: Trailers['kind'], at = commit): Trailers => ({ kind, commit: at })
const [onMain, offMain, merged] = ['line', 'off', 'merged'] as const

function kind(
  name: string,
  trailers: Trailers | undefined,
  main: 'line' | 'off' | 'merged',
  more: { base?: boolean; staged?: boolean } = {},
) {
  const version = parseTag(name, 'v')
  if (!version) throw new Error(`${name} is no tag`)
  const { base = false, staged = false } = more
  const place = { onMain: main !== 'off', onMainline: main === 'line' }
  return kindOf({ version, commit, trailers, ...place, descendsFromProduction: base, stagingTagged: staged })
}

test.each([
  ['a patch on main is staging', kind('v1.2.4', undefined, onMain), 'staging'],
  [
    'a patch off main that descends from its production tag is a hotfix',
    kind('v1.3.1', undefined, offMain, { base: true }),
    'hotfix',
  ],
  ['a patch off main that descends from nothing is unknown', kind('v1.3.1', undefined, offMain), 'unknown'],
  ['a patch of 0 on a staging commit is production', kind('v1.3.0', undefined, onMain, { staged: true }), 'production'],
  ['a patch of 0 on any other commit is unknown', kind('v1.3.0', undefined, onMain), 'unknown'],
  [
    'a hotfix of ours stays one after its branch was merged',
    kind('v1.3.1', says('hotfix'), onMain, { base: true }),
    'hotfix',
  ],
  [
    'a hotfix of a person stays one after its branch was merged',
    kind('v1.3.1', undefined, merged, { base: true }),
    'hotfix',
  ],
  [
    'what a person tagged on main after production is staging',
    kind('v1.3.1', undefined, onMain, { base: true }),
    'staging',
  ],
  ['what main only merged and no production led to is staging', kind('v1.3.1', undefined, merged), 'staging'],
  [
    'a staging tag of ours stays one when a later merge turned it aside',
    kind('v1.3.1', says('staging'), merged, { base: true }),
    'staging',
  ],
  ['a tag that says staging off main is unknown', kind('v1.2.4', says('staging'), offMain), 'unknown'],
  ['a tag that says production with a patch is unknown', kind('v1.2.4', says('production'), onMain), 'unknown'],
  [
    'a tag whose trailers name another commit is unknown',
    kind('v1.2.4', says('staging', 'd'.repeat(40)), onMain),
    'unknown',
  ],
])('%s', (_, actual, expected) => {
  expect(actual).toBe(expected)
})
