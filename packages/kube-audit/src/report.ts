import type { Lines } from './lines.ts'
import type { SourceProblem } from './log-files.ts'
import type { AuditReport, Coverage, Gap } from './model.ts'
import { byTime, type Tally, type Window } from './tally.ts'

interface Log {
  readonly lines: Lines
  readonly gaps: readonly Gap[]
  readonly files: number
  readonly bytes: number
}

/** Every stretch, known or unknown, of which nothing can be said. */
export function gapsOf(
  window: Window,
  tally: Tally,
  logs: readonly Log[],
  problems: readonly SourceProblem[],
): readonly Gap[] {
  const gaps = logs.flatMap(({ lines, gaps: own }) => [...lines.clock.gaps({ ...window, lines: lines.lines }), ...own])
  for (const { message } of problems) gaps.push({ reason: 'source-unavailable', detail: message })
  const longLines = logs.reduce((sum, { lines }) => sum + lines.longLines, 0)
  if (longLines > 0) gaps.push({ reason: 'line-too-long', detail: `${longLines} lines are longer than 16 MB` })
  const { unreadable } = tally.counts
  if (unreadable > 0) gaps.push({ reason: 'unreadable-lines', detail: `${unreadable} lines are no JSON` })
  if (!logs.some(({ lines }) => lines.sawWrite))
    gaps.push({
      reason: 'no-writes',
      detail: 'the log holds no changing request at all: is the audit policy too thin?',
    })
  if (tally.overflow) gaps.push({ reason: 'too-many', detail: 'there are more operations than are kept' })
  return gaps
}

export function reportOf(tally: Tally, logs: readonly Log[], gaps: readonly Gap[]): AuditReport {
  const sum = (count: (log: Log) => number) => logs.reduce((total, log) => total + count(log), 0)
  return {
    operations: tally.operations.toSorted(byTime),
    sessions: tally.sessions.toSorted(byTime),
    denied: tally.denied.toSorted(byTime),
    terraform: tally.terraform,
    automated: tally.automated,
    coverage: coverageOf(logs, gaps),
    counts: {
      ...tally.counts,
      files: sum((log) => log.files),
      bytes: sum((log) => log.bytes),
      lines: sum((log) => log.lines.lines),
      blank: sum((log) => log.lines.blank),
    },
  }
}

/** Several servers write a log each: only the time that all of them cover is covered. */
function coverageOf(logs: readonly Log[], gaps: readonly Gap[]): Coverage {
  const firsts = logs.flatMap(({ lines }) => lines.clock.first ?? [])
  const lasts = logs.flatMap(({ lines }) => lines.clock.last ?? [])
  return {
    ...(firsts.length > 0 && { from: Math.max(...firsts) }),
    ...(lasts.length > 0 && { to: Math.min(...lasts) }),
    gaps,
    full: gaps.length === 0,
  }
}
