import { reportOf } from '#cluster-registry'
import { parseCheckAnswer } from './index.ts'

const repairs = { commandLine: (verb: string) => `slipway clusters ${verb}`, mirror: 'clusters.csv' }
const none = { kind: 'rows', rows: [] } as const
const branch = { name: 'alpha', sha: '1'.repeat(40), differing: undefined }
const written = (value: unknown) => JSON.stringify(value)

test('what the check really answers is read as it is: consistent, with findings, and with an unknown source', () => {
  const consistent = reportOf({ registry: none, branches: none, clusters: none }, repairs)
  const found = reportOf({ registry: none, branches: { kind: 'rows', rows: [branch] }, clusters: none }, repairs)
  const down = { kind: 'unavailable', code: 'database-unavailable', why: 'connection refused' } as const
  const unknown = reportOf({ registry: down, branches: none, clusters: none }, repairs)
  for (const { version, ...report } of [consistent, found, unknown]) {
    expect(parseCheckAnswer(written({ version, ...report }))).toEqual({ kind: 'read', ...report })
  }
  expect([consistent.verdict, found.verdict, unknown.verdict]).toEqual(['consistent', 'findings', 'unknown'])
})

test('a check that could not begin is unavailable with its own reason', () => {
  const error = { code: 'database-url-missing', message: 'Set DATABASE_URL.' }
  expect(parseCheckAnswer(written({ version: 1, verdict: 'unknown', error }))).toEqual({
    kind: 'unavailable',
    code: 'database-url-missing',
    reason: 'Set DATABASE_URL.',
  })
})

const sources = ['registry', 'branches', 'clusters'].map((name) => ({ name, state: 'empty', count: 0, why: '' }))
const whole = { version: 1, verdict: 'consistent', sources, findings: [] }
const finding = { code: 'branch-missing', cluster: 'alpha', text: 'is gone', fix: 'sync' }

test.each([
  ['nothing', ''],
  ['half of it', written(whole).slice(0, 60)],
  ['a list', '[]'],
  ['another version', written({ ...whole, version: 2 })],
  ['no sources', written({ ...whole, sources: undefined })],
  ['a source twice', written({ ...whole, sources: [sources[0], sources[0], sources[1]] })],
  ['a source too few', written({ ...whole, sources: sources.slice(1) })],
  ['a finding without its command', written({ ...whole, verdict: 'findings', findings: [{ ...finding, fix: '' }] })],
  ['consistent with a finding', written({ ...whole, findings: [finding] })],
  ['findings without one', written({ ...whole, verdict: 'findings' })],
  [
    'consistent with a source that nobody could read',
    written({ ...whole, sources: [{ ...sources[0], state: 'unavailable', why: 'down' }, sources[1], sources[2]] }),
  ],
])('%s is unavailable, and never consistent', (_, text) => {
  expect(parseCheckAnswer(text)).toMatchObject({ kind: 'unavailable', code: 'check-malformed' })
})
