import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Broken } from '../wire/broken.ts'
import { parentsOf } from './git-object.ts'
import { readPack } from './packfile.ts'

const directory = mkdtempSync(join(tmpdir(), 'slipway-pack-'))
const git = (args: readonly string[], input = '') =>
  execFileSync('git', ['-C', directory, '-c', 'user.name=a', '-c', 'user.email=a@b.invalid', ...args], { input })
const text = (...args: readonly string[]) => git(args).toString().trim()

beforeAll(() => {
  git(['init', '-q', '-b', 'main'])
  // Long messages that differ little: git then stores commits as deltas of each other.
  const prose = Array.from({ length: 200 }, (_, line) => `Line ${line} of a message that hardly changes.`).join('\n')
  for (let at = 0; at < 12; at++) git(['commit', '-q', '--allow-empty', '-F', '-'], `Commit ${at}\n\n${prose}`)
  git(['tag', '-a', '-m', 'a tag', 'v1'])
})
afterAll(() => rmSync(directory, { recursive: true }))

const pack = (...options: readonly string[]) =>
  git(['pack-objects', '--all', '--stdout', '-q', '--window=50', ...options])

test.each([
  ['deltas by offset', ['--delta-base-offset']],
  ['deltas by id', []],
  ['no delta', ['--depth=0']],
])('reads what git packed with %s', (_, options) => {
  const objects = readPack(pack(...options))
  const ids = text('rev-list', '--objects', '--all', '--no-object-names').split('\n')
  expect([...objects.keys()].toSorted()).toEqual(ids.toSorted())
  const [tip, parent] = text('rev-list', '-2', 'HEAD').split('\n')
  expect(parentsOf(objects.get(tip ?? ''))).toEqual([parent])
  expect(objects.get(text('rev-parse', 'v1'))?.type).toBe('tag')
})

test('git did pack deltas of both kinds', () => {
  const withoutDeltas = pack('--depth=0').length
  expect(pack().length).toBeLessThan(withoutDeltas / 2)
  expect(pack('--delta-base-offset').length).toBeLessThan(pack().length)
})

test('every byte that is missing or changed breaks the pack', () => {
  const whole = pack('--delta-base-offset')
  for (let cut = 0; cut < whole.length; cut += 97) expect(() => readPack(whole.subarray(0, cut))).toThrow(Broken)
  for (let at = 0; at < whole.length; at += 97) {
    const damaged = Buffer.from(whole)
    damaged[at] = (damaged[at] ?? 0) ^ 1
    expect(() => readPack(damaged)).toThrow(Broken)
  }
})

test('a pack whose sum is of another one is broken, however well it unpacks', () => {
  const other = Buffer.from(pack())
  other[other.length - 1] = (other.at(-1) ?? 0) ^ 1
  expect(() => readPack(other)).toThrow(Broken)
})

test('a damaged pack with a correct sum ends in Broken, too, and soon', () => {
  const body = pack('--delta-base-offset').subarray(0, -20)
  for (let at = 8; at < Math.min(body.length, 3_000); at += 7) {
    const damaged = Buffer.from(body)
    damaged[at] = (damaged[at] ?? 0) ^ 0x55
    const sealed = Buffer.concat([damaged, createHash('sha1').update(damaged).digest()])
    try {
      readPack(sealed)
    } catch (error) {
      expect(error).toBeInstanceOf(Broken)
    }
  }
})
