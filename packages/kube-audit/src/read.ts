import type { ActorRule } from './actor-rule.ts'
import type { Include } from './fast.ts'
import { Lines } from './lines.ts'
import { findLogs, type SourceProblem } from './log-files.ts'
import { LogReader } from './log-reader.ts'
import type { AuditReading, Gap } from './model.ts'
import { gapsOf, reportOf } from './report.ts'
import { Tally, type Window } from './tally.ts'

export interface ReadOptions extends Window {
  /** Paths and globs; a plain path brings its rotated files along. */
  readonly logs: readonly string[]
  readonly rules?: readonly ActorRule[]
  readonly include?: Include
  readonly maxOperations?: number
  /** `thorough` parses every line: slower, and the measure for `fast`. */
  readonly path?: 'fast' | 'thorough'
}

const mostOperations = 50_000

/** Reads the audit log of a cluster from files: what people changed, and for which time the log can vouch. */
export async function readAuditLog(options: ReadOptions): Promise<AuditReading> {
  const { families, problems } = findLogs(options.logs)
  if (families.length === 0) return unavailable(problems)
  const { tally, newLines } = begin(options)
  const logs: Log[] = []
  for (const family of families) {
    const lines = newLines()
    const reader = new LogReader(lines, options)
    await reader.readAll(family)
    logs.push({ lines, gaps: reader.gaps, problems: reader.problems, files: reader.files, bytes: reader.bytes })
  }
  return finish(options, tally, logs, problems)
}

/** Reads an audit log from anything that yields bytes: standard input, a command, an answer over HTTP. */
export async function readAuditStream(
  chunks: AsyncIterable<Uint8Array>,
  options: Omit<ReadOptions, 'logs'>,
): Promise<AuditReading> {
  const { tally, newLines } = begin(options)
  const lines = newLines()
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    lines.feed(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
  }
  lines.end()
  return finish(options, tally, [{ lines, gaps: [], problems: [], files: 1, bytes }], [])
}

interface Log {
  readonly lines: Lines
  readonly gaps: readonly Gap[]
  readonly problems: readonly SourceProblem[]
  readonly files: number
  readonly bytes: number
}

function begin(options: Omit<ReadOptions, 'logs'>) {
  const { rules = [], include = 'people', maxOperations = mostOperations, path = 'fast' } = options
  const tally = new Tally({ ...options, rules, include, maxOperations })
  return { tally, newLines: () => new Lines(tally, path === 'fast' ? { rules, include } : undefined) }
}

function finish(options: Window, tally: Tally, logs: readonly Log[], problems: readonly SourceProblem[]): AuditReading {
  const all = [...problems, ...logs.flatMap((log) => log.problems)]
  const read = logs.filter(({ lines, problems: own }) => own.length === 0 || lines.lines > 0)
  if (read.length === 0) return unavailable(all)
  const lines = read.reduce((sum, log) => sum + log.lines.lines, 0)
  const notEvents = tally.counts.unreadable + tally.counts.foreign + read.reduce((sum, log) => sum + log.lines.blank, 0)
  if (lines > 0 && lines === notEvents) return unavailable([noEvents(lines), ...all])
  const report = reportOf(tally, read, gapsOf(options, tally, read, all))
  const found = report.operations.length + report.sessions.length + report.denied.length
  return { kind: found > 0 ? 'rows' : 'empty', report }
}

function unavailable(problems: readonly { readonly code: string; readonly message: string }[]): AuditReading {
  const [first] = problems
  const message = problems.map((problem) => problem.message).join(' ')
  return {
    kind: 'unavailable',
    code: first?.code ?? 'audit-log-missing',
    message: message || 'No audit log was named.',
  }
}

function noEvents(lines: number) {
  const message = `None of ${lines} lines is a Kubernetes audit event. Expected JSON, one event a line.`
  return { code: 'audit-log-no-events', message }
}
