import { Broken } from '../wire/broken.ts'
import { line, readPackets, textOf } from './pkt-line.ts'

test('a line counts its own four digits and its line break', () => {
  expect(line('peel')).toBe('0009peel\n')
})

test('a body is read packet by packet', () => {
  const packets = readPackets(Buffer.from(`${line('a')}0001${line('žlutý')}00020000`))
  const shown = packets.map((packet) => (packet.kind === 'line' ? textOf(packet.payload) : packet.kind))
  expect(shown).toEqual(['a', 'delimiter', 'žlutý', 'end', 'flush'])
})

test.each([
  ['ends inside a length', '00'],
  ['ends inside a line', '0009pe'],
  ['has a length that is too small', '0003'],
  ['is a page of somebody else', '<html>'],
  ['has a sign before its length', '-001'],
])('a body that %s is broken, never a shorter list', (_, body) => {
  expect(() => readPackets(Buffer.from(body))).toThrow(Broken)
})
