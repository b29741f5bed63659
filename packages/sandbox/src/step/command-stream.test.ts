import fc from 'fast-check'
import { parseCommands } from './command-stream.ts'

const names = (text: string) => parseCommands(text).map(({ name, data }) => `${name}=${data}`)

test.each([
  ['at the start of a line', '::warning::careful', ['warning=careful']],
  ['behind blanks', ' \t::warning::careful', ['warning=careful']],
  ['not in the middle of a line', 'say ::warning::careful', []],
  ['in any case', '::WaRnInG::careful', ['warning=careful']],
  ['with escapes in its data', '::error::100%25%0Atwo', ['error=100%\ntwo']],
  ['with an escaped escape left alone', '::error::%250A', ['error=%0A']],
  ['in the old form anywhere in a line', 'say ##[error]bad', ['error=bad']],
  ['not when it is unknown', '::nonsense::x', []],
  ['not without its end', '::error', []],
  ['not when it is disabled', '::set-env name=A::b\n::add-path::/x', []],
  ['after each kind of line end', 'a\r::error::1\r\n::error::2\n::error::3', ['error=1', 'error=2', 'error=3']],
  ['not after U+2028, which ends no line', 'a\u2028::error::1', []],
])('a command is read %s', (_, text, expected) => {
  expect(names(text)).toEqual(expected)
})

test('properties are unescaped and their names ignore case', () => {
  expect(parseCommands('::error File=a%3Ab%2Cc.yml,line=3,,title==x::m')).toEqual([
    { name: 'error', properties: { file: 'a:b,c.yml', line: '3', title: '=x' }, data: 'm' },
  ])
  expect(parseCommands('x ##[error file=a%3Bb;line=1]m%5D')).toEqual([
    { name: 'error', properties: { file: 'a;b', line: '1' }, data: 'm]' },
  ])
})

test('T27: between a stop token and its end nothing takes effect, whatever the text says', () => {
  const hostile = '::stop-commands::x\n::x::\n::add-mask::a\n##[group]\n ::error::bad\n##[error]bad'
  const text = `::stop-commands::t0k3n\n${hostile}\n::t0k3n::\n::notice::ours`
  expect(names(text)).toEqual(['stop-commands=t0k3n', 't0k3n=', 'notice=ours'])
})

test.each([[''], ['error'], ['pause-logging']])('the stop token %j is refused, and commands go on', (token) => {
  expect(names(`::stop-commands::${token}\n::notice::still read`)).toEqual(['notice=still read'])
})

test('T27: no text between a random token and its end makes the runner do anything', () => {
  const piece = fc.constantFrom(
    '::',
    '##[',
    ']',
    'error',
    'stop-commands',
    'add-mask',
    'x',
    '\n',
    '\r',
    ' ',
    'resume',
    '%0A',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.uuid(), (pieces, token) => {
      const text = `::stop-commands::${token}\n${pieces.join('')}\n::${token}::\n::notice::ours`
      expect(names(text)).toEqual([`stop-commands=${token}`, `${token}=`, 'notice=ours'])
    }),
  )
})
