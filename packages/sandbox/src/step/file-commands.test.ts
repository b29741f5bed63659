import fc from 'fast-check'
import { parseKeyValues } from './file-commands.ts'

test.each([
  ['a simple pair', 'a=1', { a: '1' }],
  ['a value with equals signs and arrows', 'a=1=2<<3', { a: '1=2<<3' }],
  ['an empty value', 'a=\n', { a: '' }],
  ['a block', 'a<<E\n1\n\n2\nE\n', { a: '1\n\n2' }],
  ['an empty block', 'a<<E\nE\n', { a: '' }],
  ['a block that holds its delimiter inside a line', 'a<<E\n E\nE \nE\n', { a: ' E\nE ' }],
  ['a block whose delimiter ends the file', 'a<<E\n1\nE', { a: '1' }],
  ['a carriage return as part of a value', 'a=1\r\n', { a: '1\r' }],
  ['blank lines between pairs', '\na=1\n\nb=2\n', { a: '1', b: '2' }],
  ['the last of two values', 'a=1\na=2\n', { a: '2' }],
  ['an equals sign in a delimiter’s line as a simple pair', 'a=b<<E\n', { a: 'b<<E' }],
])('%s is read', (_, text, values) => {
  expect(parseKeyValues(text)).toEqual({ values, failure: undefined })
})

test('an empty name fails, and so does a comment: there are none', () => {
  expect(parseKeyValues('=1').failure?.message).toBe("Invalid format '=1'. Name must not be empty")
  expect(parseKeyValues('a=1\n# note').failure?.message).toBe("Invalid format '# note'")
})

test('any value comes back from a block whose delimiter it does not hold', () => {
  const value = fc.string({ unit: 'binary', maxLength: 200 })
  fc.assert(
    fc.property(value, value, (first, second) => {
      const text = `a<<ghadelimiter_1\n${first}\nghadelimiter_1\nb<<ghadelimiter_1\n${second}\nghadelimiter_1\n`
      expect(parseKeyValues(text)).toEqual({ values: { a: first, b: second }, failure: undefined })
    }),
  )
})

test('whatever a file holds, reading it ends, and a failure is never thrown', () => {
  const piece = fc.constantFrom('a', '=', '<<', '\n', '\r', 'E', ' ', '#')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expect(typeof parseKeyValues(pieces.join('')).values).toBe('object')
    }),
  )
})
