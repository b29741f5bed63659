import { execFileSync, spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type BusyLog, writeBusyLog } from '#sandbox'
import { repositoryRoot } from './actions.ts'
import { median, type Row } from './bench-table.ts'

const runs = 5
// CI has no hour to spare: there the rates are shown, on less.
const [small, large] = process.env['CI'] === 'true' ? [60e6, 100e6] : [300e6, 1000e6]

interface Reading {
  readonly milliseconds: number
  readonly processMs: number
  readonly cpuMs: number
  readonly found: number
  readonly bytes: number
  readonly peakBytes: number
}

/** How fast the audit log is read, beside what people use for it today, on the same log in the same run. */
export async function auditRows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'))
  // As it is shipped: without types to strip.
  execFileSync(process.execPath, [join(repositoryRoot, 'node_modules/typescript/bin/tsc'), '--noCheck'])
  try {
    const log = join(folder, 'audit.log')
    const written = writeBusyLog(log, { bytes: small })
    const best = read(log, written)
    const rows = [speedRow(written, best), memoryRow(best), ...rivalRows(log, written, best), windowRow(log, written)]
    const packed = join(folder, 'packed.log.gz')
    await pipeline(createReadStream(log), createGzip({ level: 6 }), createWriteStream(packed))
    rows.push(archiveRow(written, read(packed, written)))
    return [...rows, largeRow(folder)]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function speedRow({ bytes, manual }: BusyLog, { milliseconds, cpuMs }: Reading): Row {
  return {
    what: `read ${megabytes(bytes)} of audit log, ${manual} manual changes in it`,
    figure: `${(bytes / milliseconds / 1e6).toFixed(2)} GB/s`,
    note: `best of ${runs}; ${cpuMs.toFixed(0)} ms of processor with its start; goal ≥ 1.2 GB/s`,
  }
}

function memoryRow({ peakBytes }: Reading): Row {
  return { what: 'peak memory of that', figure: megabytes(peakBytes), note: 'the whole process; goal ≤ 100 MB' }
}

function windowRow(log: string, { first, last, manual }: BusyLog): Row {
  const since = Math.round(last - (last - first) * 0.05)
  const { processMs, milliseconds, bytes } = best(() => measure('bench-audit-child.js', [log, String(since)]))
  return {
    what: `the last 5 % of it, ${manual} in all`,
    figure: `${milliseconds.toFixed(0)} ms`,
    note: `${megabytes(bytes)} read by seeking, ${processMs.toFixed(0)} ms with the process; goal ≤ 150 ms`,
  }
}

function archiveRow({ bytes }: BusyLog, { milliseconds }: Reading): Row {
  const figure = `${(bytes / milliseconds / 1e3).toFixed(0)} MB/s`
  return { what: 'the same packed with gzip', figure, note: 'of unpacked bytes; goal ≥ 300 MB/s' }
}

function largeRow(folder: string): Row {
  const log = join(folder, 'large.log')
  const written = writeBusyLog(log, { bytes: large, seed: 2 })
  const { milliseconds, peakBytes } = read(log, written)
  return {
    what: `read ${megabytes(written.bytes)} of audit log`,
    figure: `${(milliseconds / 1e3 / (written.bytes / 1e9)).toFixed(2)} s/GB`,
    note: `${megabytes(peakBytes)} of memory; goal ≤ 0.5 s/GB`,
  }
}

/** Whole processes against whole processes, and every one must find the same. */
function rivalRows(log: string, { manual }: BusyLog, { processMs }: Reading): readonly Row[] {
  const readline = best(() => measure('bench-audit-readline.js', [log]))
  if (readline.found !== manual) throw new Error(`readline found ${readline.found} of ${manual}`)
  const against = (milliseconds: number) => `${(milliseconds / processMs).toFixed(1)}×`
  const rows = [
    {
      what: 'the same by readline and JSON.parse',
      figure: against(readline.processMs),
      note: `${readline.processMs.toFixed(0)} ms against ${processMs.toFixed(0)}, processes and all; goal ≥ 6×`,
    },
  ]
  if (spawnSync('jq', ['--version']).status !== 0) return rows
  const begun = performance.now()
  const found = execFileSync('jq', ['-c', jqFilter, log], { encoding: 'utf8', maxBuffer: 1e9 })
    .trimEnd()
    .split('\n').length
  const jqMs = performance.now() - begun
  if (found !== manual) throw new Error(`jq found ${found} of ${manual}`)
  return [...rows, { what: 'the same by jq', figure: against(jqMs), note: `${jqMs.toFixed(0)} ms; goal ≥ 25×` }]
}

const jqFilter = `select(.stage == "ResponseComplete"
  and (.verb | IN("create", "update", "patch", "delete", "deletecollection"))
  and (.responseStatus.code < 300)
  and (.user.username | . == "system:admin" or (startswith("system:") | not))) | .auditID`

function read(log: string, { manual }: BusyLog): Reading {
  const reading = best(() => measure('bench-audit-child.js', [log]))
  if (reading.found !== manual) throw new Error(`${reading.found} of ${manual} manual changes were found`)
  return reading
}

/** Other programs of the machine only ever add: the shortest time is the program’s own, memory is the usual one. */
function best(sample: () => Reading): Reading {
  const samples = Array.from({ length: runs }, sample).toSorted((one, other) => one.milliseconds - other.milliseconds)
  const [first] = samples
  if (!first) throw new Error('nothing was measured')
  const processMs = Math.min(...samples.map((reading) => reading.processMs))
  return { ...first, processMs, peakBytes: median(samples.map(({ peakBytes }) => peakBytes)) }
}

function measure(program: string, options: readonly string[]): Reading {
  const script = join(repositoryRoot, 'build/packages/tooling/src', program)
  const begun = performance.now()
  const printed = execFileSync(process.execPath, ['--conditions=production', script, ...options], { encoding: 'utf8' })
  const processMs = performance.now() - begun
  return { milliseconds: processMs, cpuMs: 0, bytes: 0, peakBytes: 0, ...JSON.parse(printed), processMs }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}
