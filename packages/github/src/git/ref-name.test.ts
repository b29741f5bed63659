import { validRefName } from './ref-name.ts'

test.each([
  ['refs/tags/v1.2.3', true],
  ['refs/tags/žluť/1', true],
  ['HEAD', true],
  ['refs/tags/a..b', false],
  ['refs/tags/a b', false],
  ['refs/tags/.hidden', false],
  ['refs/tags/a.lock', false],
  ['refs/tags/a@{1}', false],
  ['refs/tags//a', false],
  ['refs/tags/a.', false],
  ['refs/tags/a\u202Eb', false],
  ['refs/tags/a\u0007', false],
  ['refs/tags/a\uFFFD', false],
  ['v1', false],
])('%j is a ref name: %s', (name, expected) => {
  expect(validRefName(name)).toBe(expected)
})
