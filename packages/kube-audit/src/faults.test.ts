import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { type AuditReading, type AuditReport, type ReadOptions, readAuditLog } from '#kube-audit'
import { type AuditedRequest, auditLine } from '#sandbox'
import { Lines } from './lines.ts'
import { findLogs } from './log-files.ts'
import { LogReader } from './log-reader.ts'
import { Tally } from './tally.ts'

const start = Date.parse('2026-09-01T00:00:00Z')
const minute = 60_000
const hour = 60 * minute

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-audit-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A cluster that ticks: one lease every ten seconds. */
function ticks(from: number, to: number): string {
  const lines: string[] = []
  for (let at = from; at < to; at += 10_000) lines.push(tick(at))
  return lines.join('')
}

function tick(at: number): string {
  return line(at, {
    user: 'system:node:vps-1',
    verb: 'update',
    group: 'coordination.k8s.io',
    resource: 'leases',
    name: 'vps-1',
  })
}

function change(at: number, shape: Partial<AuditedRequest> = {}): string {
  return line(at, { user: 'bob', verb: 'patch', resource: 'configmaps', namespace: 'apps', name: 'api', ...shape })
}

let count = 0
function line(at: number, shape: Omit<AuditedRequest, 'id' | 'at'>): string {
  count++
  return auditLine({ id: `00000000-0000-4000-a000-${String(count).padStart(12, '0')}`, at, ...shape })
}

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function reportIn(reading: AuditReading): AuditReport {
  if (reading.kind === 'unavailable') throw new Error(reading.message)
  return reading.report
}

async function read(log: string, options: Partial<ReadOptions> = {}): Promise<AuditReport> {
  return reportIn(await readAuditLog({ logs: [log], ...options }))
}

function reasons(report: AuditReport): readonly string[] {
  return report.coverage.gaps.map(({ reason }) => reason)
}

/** Reads a log while something happens to its files, at the first chunk. */
async function readWhile(
  log: string,
  happens: () => void,
): Promise<{ readonly ids: readonly string[]; readonly gaps: readonly string[] }> {
  const tally = new Tally({ rules: [], include: 'people', maxOperations: 1000 })
  const lines = new Lines(tally, { rules: [], include: 'people' })
  let happened = false
  const feed = lines.feed.bind(lines)
  lines.feed = (chunk) => {
    feed(chunk)
    if (!happened) happens()
    happened = true
  }
  const reader = new LogReader(lines, {})
  const [family] = findLogs([log]).families
  if (!family) throw new Error('no log')
  await reader.readAll(family)
  return { ids: tally.operations.map(({ object }) => object.name), gaps: reader.gaps.map(({ reason }) => reason) }
}

test('F50 a log that is rotated by rename while it is read is read to its end, and the new one after it, each event once', async () => {
  const log = write('audit.log', ticks(start, start + hour) + change(start + hour, { name: 'before' }))
  const { ids } = await readWhile(log, () => {
    appendFileSync(log, change(start + hour + 1, { name: 'late' }))
    renameSync(log, join(folder, 'audit-2026-09-01T01-00-01.000.log'))
    write('audit.log', change(start + hour + 2, { name: 'after' }))
  })
  expect(ids).toEqual(['before', 'late', 'after'])
})

test('F51 rotated files, packed or not, are read oldest first with the log itself, and what stands twice counts once', async () => {
  const twice = change(start + 20 * minute, { name: 'two' })
  write(
    'audit-2026-09-01T00-10-00.000.log.gz',
    gzipSync(ticks(start, start + 10 * minute) + change(start + 10 * minute, { name: 'one' })),
  )
  write('audit-2026-09-01T00-20-00.000.log', ticks(start + 10 * minute, start + 20 * minute) + twice)
  write('audit-2026-09-01T00-20-00.000.log.gz', gzipSync(ticks(start + 10 * minute, start + 20 * minute) + twice))
  const log = write('audit.log', ticks(start + 20 * minute, start + hour) + change(start + hour, { name: 'three' }))
  const report = await read(log, { since: start, until: start + hour })
  expect(report.operations.map(({ object }) => object.name)).toEqual(['one', 'two', 'three'])
  expect(report.counts).toMatchObject({ files: 4, duplicates: 1 })
  expect(report.coverage).toMatchObject({ full: true, from: start, to: start + hour })
})

test('F51 an audit id that a client chose again hides nothing: it is one event only if the server’s clock agrees', async () => {
  const id = 'chosen-by-the-client'
  const once = change(start + minute, { id, name: 'first' })
  const log = write('audit.log', once + once + change(start + 2 * minute, { id, name: 'second' }))
  const report = await read(log)
  expect(report.operations.map(({ object }) => object.name)).toEqual(['first', 'second'])
})

test('F52 a log that is copied and cut while it is read is read again from its start, and the gap is told', async () => {
  const log = write('audit.log', ticks(start, start + hour) + change(start + hour, { name: 'before' }))
  const { ids, gaps } = await readWhile(log, () => {
    truncateSync(log, 0)
    appendFileSync(log, change(start + hour + 1, { name: 'after' }))
  })
  expect(ids).toEqual(['before', 'after'])
  expect(gaps).toEqual(['truncated'])
})

test('F53 a last line that is still being written is no event and no error; the same line, whole, is one', async () => {
  const whole = change(start + minute)
  for (const cut of [1, 10, Math.floor(whole.length / 2), whole.length - 2]) {
    const report = await read(write('audit.log', tick(start) + whole.slice(0, cut)))
    expect(report.operations).toEqual([])
    expect(report.counts).toMatchObject({ lines: 1, unreadable: 0 })
  }
  const unended = await read(write('audit.log', tick(start) + whole.trimEnd()))
  expect(unended.operations.length).toBe(1)
})

test('F54 a rotated file that is gone is told, however short the time it covered', async () => {
  write('audit-2026-09-01T00-10-00.000.log', ticks(start, start + 10 * minute))
  const log = write('audit.log', ticks(start + 10 * minute + 40_000, start + hour))
  const report = await read(log, { since: start, until: start + hour })
  expect(reasons(report)).toEqual(['file-missing'])
  expect(report.coverage.full).toBe(false)
})

test('F55 a clock that was set back is told, and every event keeps its place in the log', async () => {
  const log = write(
    'audit.log',
    ticks(start, start + hour) +
      change(start + hour) +
      ticks(start + 30 * minute, start + hour) +
      change(start + hour + minute),
  )
  const report = await read(log)
  expect(report.operations.length).toBe(2)
  expect(reasons(report)).toEqual(['clock-stepped'])
  const late = await read(log, { since: start + 50 * minute })
  expect(late.operations.length).toBe(2)
})

/** What a reading finds and the most memory its process took, in one of its own: other tests run beside this one. */
function inOwnProcess(script: string): { readonly found: number; readonly bytes: number; readonly peakBytes: number } {
  const program = `import { readAuditLog, readAuditStream } from '#kube-audit'
    import { existsSync, readFileSync } from 'node:fs'
    const { report } = await (async () => { ${script} })()
    // On Linux \`maxRSS\` begins with what the parent had when it forked.
    const [, own] = existsSync('/proc/self/status') ? /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) : []
    const peakBytes = Number(own ?? process.resourceUsage().maxRSS) * 1024
    process.stdout.write(JSON.stringify({ found: report.operations.length, bytes: report.counts.bytes, peakBytes }))`
  const cwd = join(import.meta.dirname, '../../..')
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd, encoding: 'utf8' }))
}

test('F56 a log of any length is read in bounded memory', () => {
  const block = write('block', ticks(start, start + 4 * hour))
  const last = write('last', change(start + 4 * hour))
  const { found, bytes, peakBytes } = inOwnProcess(`
    const [block, last] = [${JSON.stringify(block)}, ${JSON.stringify(last)}].map((path) => readFileSync(path))
    async function* endless() {
      for (let sent = 0; sent < 1_000_000_000; sent += block.length) yield block
      yield last
    }
    return readAuditStream(endless(), {})`)
  expect(found).toBe(1)
  expect(bytes).toBeGreaterThan(1_000_000_000)
  expect(peakBytes).toBeLessThan(200_000_000)
})

test('F56 a window of a long log is read by seeking', async () => {
  const log = write('audit.log', ticks(start, start + 48 * hour) + change(start + 48 * hour))
  const window = await read(log, { since: start + 47 * hour })
  const all = await read(log)
  expect(window.operations).toEqual(all.operations)
  expect(window.coverage.full).toBe(true)
  expect(window.counts.bytes).toBeLessThan(all.counts.bytes / 2)
})

test('F56 more operations than can be kept are told, not dropped in silence', async () => {
  const log = write('audit.log', Array.from({ length: 20 }, (_, index) => change(start + index)).join(''))
  const report = await read(log, { maxOperations: 5 })
  expect(report.operations.length).toBe(5)
  expect(reasons(report)).toContain('too-many')
})

test('a log that starts after the window, or ends before it, does not cover it', async () => {
  const log = write('audit.log', ticks(start + 2 * hour, start + 3 * hour))
  const report = await read(log, { since: start, until: start + 4 * hour })
  expect(reasons(report)).toEqual(['starts-late', 'ends-early'])
  expect(report.coverage.gaps[0]).toMatchObject({ from: start, to: start + 2 * hour })
})

test('a log without one changing request proves nothing: its policy is too thin', async () => {
  const reads = Array.from({ length: 500 }, (_, index) =>
    line(start + index * 1000, { user: 'bob', verb: 'get', resource: 'pods', name: 'x' }),
  )
  const report = await read(write('audit.log', reads.join('')))
  expect(reasons(report)).toEqual(['no-writes'])
})

test('a silence in the log is a hole of the coverage, wherever it is and whatever else is written, unless it is too short to tell', async () => {
  const property = fc.asyncProperty(
    fc.nat({ max: 3 * 60 }),
    fc.integer({ min: 6, max: 120 }),
    fc.array(fc.nat({ max: 4 * 60 }), { maxLength: 5 }),
    fc.constantFrom('fast', 'thorough'),
    async (holeAt, holeMinutes, changes, path) => {
      const hole = { from: start + holeAt * minute, to: start + (holeAt + holeMinutes) * minute }
      const lines: [number, string][] = []
      for (let at = start; at < start + 4 * hour; at += 10_000) lines.push([at, tick(at)])
      for (const at of changes) lines.push([start + at * minute + 1, change(start + at * minute + 1)])
      const left = lines.filter(([at]) => at < hole.from || at >= hole.to).sort(([one], [other]) => one - other)
      const log = write('audit.log', left.map(([, text]) => text).join(''))
      const report = await read(log, { since: start, until: start + 4 * hour, path: path as 'fast' | 'thorough' })
      expect(report.coverage.full).toBe(false)
      const whole = write(
        'audit.log',
        lines
          .sort(([one], [other]) => one - other)
          .map(([, text]) => text)
          .join(''),
      )
      expect((await read(whole, { since: start, until: start + 4 * hour })).coverage.full).toBe(true)
    },
  )
  await fc.assert(property, { seed: 20_261_121, numRuns: 60 })
})

test('a window found by seeking holds what the whole log holds of it', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.nat({ max: 48 * 60 }), { minLength: 1, maxLength: 20 }),
    fc.nat({ max: 48 * 60 }),
    fc.nat({ max: 600 }),
    async (changes, from, length) => {
      const lines = changes.map((at): [number, string] => [start + at * minute, change(start + at * minute)])
      for (let at = start; at < start + 48 * hour; at += 10_000) lines.push([at, tick(at)])
      const log = write(
        'audit.log',
        lines
          .sort(([one], [other]) => one - other)
          .map(([, text]) => text)
          .join(''),
      )
      const [since, until] = [start + from * minute, start + (from + length) * minute]
      const all = await read(log)
      const inside = all.operations.filter(({ at = 0 }) => at >= since && at <= until)
      expect((await read(log, { since, until })).operations).toEqual(inside)
    },
  )
  await fc.assert(property, { seed: 20_261_121, numRuns: 15 })
})

test('a line of 40 MB is not read and is told; what stands around it is read', async () => {
  const huge = change(start + minute, { requestObject: 'x'.repeat(40_000_000) })
  const log = write(
    'audit.log',
    change(start, { name: 'before' }) + huge + change(start + 2 * minute, { name: 'after' }),
  )
  const report = await read(log)
  expect(report.operations.map(({ object }) => object.name)).toEqual(['before', 'after'])
  expect(reasons(report)).toEqual(['line-too-long'])
})

test('T38 an archive that unpacks to far more than it weighs costs time, never memory', () => {
  const spaces = gzipSync(Buffer.alloc(4_000_000, 0x20))
  const bomb = Buffer.concat([gzipSync(change(start)), ...Array.from({ length: 100 }, () => spaces)])
  const log = write('audit.log.gz', bomb)
  const { found, peakBytes } = inOwnProcess(`return readAuditLog({ logs: [${JSON.stringify(log)}] })`)
  expect(found).toBe(1)
  expect(peakBytes).toBeLessThan(250_000_000)
})

test('an archive that is cut is read as far as it goes, and the cut is told', async () => {
  const packed = gzipSync(ticks(start, start + hour) + change(start + hour))
  const report = await read(write('audit.log.gz', packed.subarray(0, packed.length - 20)))
  expect(reasons(report)).toContain('cut-archive')
  expect(report.counts.lines).toBeGreaterThan(100)
})

test.each([
  ['a glob that matches nothing', ['*.log'], 'audit-log-no-match', 'No file matches'],
  ['a log that is not there', ['audit.log'], 'audit-log-missing', 'There is no audit log'],
  ['a folder', ['.'], 'audit-log-unreadable', 'cannot be read (EISDIR)'],
  ['a binary file', ['binary'], 'audit-log-binary', 'is no text'],
  ['a file of something else', ['other.json'], 'audit-log-no-events', 'is a Kubernetes audit event'],
  ['no log at all', [], 'audit-log-missing', 'No audit log was named'],
])('%s is unavailable, never empty', async (_, names, code, message) => {
  write('binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]))
  write('other.json', '{"kind": 0}\n{"verb": []}\n[]\n')
  const reading = await readAuditLog({ logs: names.map((name) => join(folder, name)) })
  expect(reading).toMatchObject({ kind: 'unavailable', code, message: expect.stringContaining(message) })
})

test('an empty file and one without a person’s request are empty; only the second covers anything', async () => {
  const empty = await readAuditLog({ logs: [write('empty.log', '')] })
  expect(empty).toMatchObject({ kind: 'empty', report: { coverage: { full: false } } })
  const quiet = await readAuditLog({ logs: [write('quiet.log', ticks(start, start + hour))] })
  expect(quiet).toMatchObject({ kind: 'empty', report: { coverage: { full: true } } })
})

test('one source that cannot be read leaves the others readable and the coverage open', async () => {
  const log = write('audit.log', ticks(start, start + hour) + change(start + hour))
  const report = reportIn(await readAuditLog({ logs: [log, join(folder, 'missing.log')] }))
  expect(report.operations.length).toBe(1)
  expect(reasons(report)).toEqual(['source-unavailable'])
})

test('two API servers write a log each: only what both cover is covered', async () => {
  write('server-1.log', ticks(start, start + 4 * hour))
  write('server-2.log', ticks(start + 2 * hour, start + 4 * hour))
  const report = await read(join(folder, 'server-*.log'), { since: start, until: start + 4 * hour })
  expect(report.coverage).toMatchObject({ full: false, from: start + 2 * hour })
})

test('T36 lines that are made to be slow cost no more than their length', async () => {
  const hostile = [
    `${'['.repeat(1_000_000)}\n`,
    `${'{"event":'.repeat(100_000)}\n`,
    `${'\\'.repeat(1_000_000)}\n`,
    change(start, { agent: 'kubectl/'.repeat(120_000), user: 'a'.repeat(1_000_000) }),
    change(start, { query: `${'dryRun=&'.repeat(100_000)}fieldManager=${'-'.repeat(100_000)}` }),
    change(start, { name: '*'.repeat(1_000_000) }),
  ]
  const rule = { user: `${'*a'.repeat(50)}*b`, kind: 'person' } as const
  // Of this thread: other tests run beside this one.
  const begun = process.threadCpuUsage()
  await readAuditLog({ logs: [write('audit.log', hostile.join(''))], rules: [rule] })
  const { user, system } = process.threadCpuUsage(begun)
  expect((user + system) / 1000).toBeLessThan(5000)
})

test('T37 `__proto__`, deep nesting and events planted in bodies reach nothing', async () => {
  const planted = {
    kind: 'Event',
    auditID: 'planted',
    verb: 'delete',
    user: { username: 'alice' },
    stage: 'ResponseComplete',
  }
  const lines = [
    '{"__proto__":{"verb":"delete","user":{"username":"alice"},"auditID":"x"}}\n',
    `{"constructor":{"prototype":{"polluted":true}},"auditID":"1","log":${JSON.stringify(JSON.stringify(planted))}}\n`,
    change(start, { requestObject: { event: planted, items: [planted] } }),
    `${'{"log":'.repeat(50)}1${'}'.repeat(50)}\n`,
  ]
  const report = await read(write('audit.log', lines.join('')))
  expect(report.operations.map(({ actor }) => actor.name)).toEqual(['bob'])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})
