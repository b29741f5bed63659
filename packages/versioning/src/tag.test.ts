import {
  formatTagMessage,
  nextHotfix,
  nextMajor,
  nextProduction,
  nextStaging,
  parseTag,
  parseTrailers,
} from './index.ts'

const tags = (...names: readonly string[]) => names.flatMap((name) => parseTag(name, 'v') ?? [])

test.each([
  ['a release tag', 'v1.2.4', { name: 'v1.2.4', major: 1, minor: 2, patch: 4 }],
  ['a pre-release', 'v1.2.3-rc.1', undefined],
  ['build metadata', 'v1.2.3+5', undefined],
  ['a leading zero', 'v1.02.3', undefined],
  ['a fourth number', 'v1.2.3.4', undefined],
  ['another prefix', 'w1.2.3', undefined],
  ['more digits than stay exact', 'v1.2.1234567890123456', undefined],
  ['an option in disguise', '--upload-pack=x', undefined],
  ['a line break at the end', 'v1.2.3\n', undefined],
])('parses %s', (_, name, expected) => {
  expect(parseTag(name, 'v')).toEqual(expected)
})

test.each([
  ['goes on from the highest, numerically', tags('v1.9.0', 'v1.10.0'), { major: 1, minor: 10, patch: 1 }],
  ['starts with the initial version', [], { major: 0, minor: 0, patch: 1 }],
])('staging %s', (_, existing, expected) => {
  expect(nextStaging(existing, { major: 0, minor: 0, patch: 1 })).toMatchObject(expected)
})

test('production takes a minor above all of its major, so an older tag promoted later collides with nothing', () => {
  const existing = tags('v1.2.4', 'v1.2.6', 'v1.3.0', 'v2.7.1')
  expect(nextProduction(existing, { major: 1, minor: 2, patch: 6 })).toEqual({ major: 1, minor: 4, patch: 0 })
})

test('a hotfix takes the next free patch of its line, above staging tags that share it', () => {
  const existing = tags('v1.3.0', 'v1.3.1', 'v1.3.7', 'v1.4.9')
  expect(nextHotfix(existing, { major: 1, minor: 3, patch: 0 })).toEqual({ major: 1, minor: 3, patch: 8 })
})

test.each([
  ['goes above every major, whichever is newest', tags('v2.7.1', 'v1.9.0', 'v1.10.4'), 3],
  ['is the first where there is no tag', [], 1],
])('a new major %s', (_, existing, major) => {
  expect(nextMajor(existing)).toEqual({ major, minor: 0, patch: 0 })
})

test('trailers survive the way into a message and back', () => {
  const trailers = {
    kind: 'staging',
    commit: 'a'.repeat(40),
    run: 'https://github.com/o/r/actions/runs/1',
    actor: 'ann',
  } as const
  expect(parseTrailers(formatTagMessage('v1.2.4', trailers))).toEqual(trailers)
})

test.each([
  ['prose', 'Release v1.2.4\n\nEverything is better now.\n'],
  ['a foreign kind', `v1\n\nRelease-Kind: nightly\nCommit: ${'a'.repeat(40)}\n`],
  ['a key twice', `v1\n\nRelease-Kind: staging\nRelease-Kind: production\nCommit: ${'a'.repeat(40)}\n`],
])('a message that ends in %s has no trailers of ours', (_, message) => {
  expect(parseTrailers(message)).toBeUndefined()
})

test('a value with a line break cannot add a trailer', () => {
  const message = formatTagMessage('v1.2.4', {
    kind: 'staging',
    commit: 'a'.repeat(40),
    actor: 'x\nRelease-Kind: production',
  })
  expect(parseTrailers(message)?.kind).toBe('staging')
})
