import { createMasker } from './mask.ts'

const secret = `it's "s3cret"<&+more than six>`

test.each([
  ['itself', secret],
  ['base64', Buffer.from(secret).toString('base64')],
  ['base64 behind one byte', Buffer.from(`:${secret}`).toString('base64').slice(4)],
  ['base64 behind two bytes', Buffer.from(`x:${secret}`).toString('base64').slice(4)],
  ['the inside of a JSON string', JSON.stringify(secret).slice(1, -1)],
  ['a part of an address', encodeURIComponent(secret).replaceAll("'", '%27')],
  [
    'the text of an element',
    secret
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&apos;'),
  ],
  ['an expression’s string', secret.replaceAll("'", "''")],
  ['a command line’s argument', secret.replaceAll('"', '\\"')],
  ['the part after an ampersand', 'more than six>'],
])('a secret is hidden as %s', (_, text) => {
  expect(createMasker([secret]).mask(`a ${text} b`)).toBe('a *** b')
})

test.each([['hex'], ['base64url']] as const)('%s is not hidden, because the runner does not hide it', (encoding) => {
  const text = Buffer.from('?>?>a secret?').toString(encoding)
  expect(createMasker(['?>?>a secret?']).mask(text)).toBe(text)
})

test('what overlaps or touches is one ***, and nothing else is hidden', () => {
  expect(createMasker(['abcd', 'cdef', 'gh']).mask('x abcdefgh y abc')).toBe('x *** y abc')
})

test('each line of a secret is hidden by itself, and an empty line hides nothing', () => {
  expect(createMasker(['first line\n\n  second line']).mask('the first line, the second line')).toBe('the ***, the ***')
  expect(createMasker(['', '  ']).mask('a  b')).toBe('a  b')
})
