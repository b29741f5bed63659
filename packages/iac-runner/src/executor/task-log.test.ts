import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { openTaskLog, readable } from './task-log.ts'

const shown = (text: string) => readable(Buffer.from(text))

test.each([
  ['colours', '\u001b[31mred\u001b[0m', 'red'],
  ['a progress bar', '10%\r50%\r100%\n', '100%'],
  ['line ends of Windows', 'a\r\nb\r\n', 'a\nb'],
  ['empty lines', '\n\na\n\n \nb\n', 'a\nb'],
  ['a tab', 'a\tb', 'a b'],
  ['text that runs backwards', 'a\u202eb', 'a\uFFFDb'],
  ['a bell and a NUL', 'a\u0007\u0000b', 'a\uFFFD\uFFFDb'],
])('%s is shown as text', (_, written, expected) => {
  expect(shown(written)).toBe(expected)
})

test('half a character and bytes that are none are shown as such', () => {
  expect(readable(Buffer.from([0x61, 0xc3]))).toBe('a\uFFFD')
  expect(readable(Buffer.from([0xff, 0xfe, 0x62]))).toBe('\uFFFD\uFFFDb')
})

test('whatever a program writes, nothing that controls a terminal is left', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(readable(Buffer.from(bytes)).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    }),
    { numRuns: 300 },
  )
})

test.each(['\u001b[', '\u001b]0;', '\r', '\u001b[1;', 'a\r\n', '\u009b'])(
  'T36: a megabyte of %j is kept and shown in less than 50 ms',
  (unit) => {
    const folder = mkdtempSync(join(tmpdir(), 'slipway-log-'))
    const bytes = Buffer.from(unit.repeat(Math.ceil(1_000_000 / unit.length)))
    const log = openTaskLog(join(folder, 'x.log'))
    const began = performance.now()
    log.write(bytes)
    log.tail()
    expect(performance.now() - began).toBeLessThan(50)
    log.close()
    rmSync(folder, { recursive: true })
  },
)
