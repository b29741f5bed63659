import type { AuditCounts, AuditOperation, AuditReading, AuditReport, Coverage } from '#kube-audit'

/** Several logs as one: an operation in two of them happened once, and what one does not cover is not covered. */
export function mergeReadings(readings: readonly AuditReading[]): AuditReading | undefined {
  const [first] = readings
  if (readings.length < 2 || !first) return first
  const reports = readings.flatMap((one) => (one.kind === 'unavailable' ? [] : [one.report]))
  const missing = readings.flatMap((one) => (one.kind === 'unavailable' ? [one] : []))
  const [none] = missing
  if (reports.length === 0 && none) return { ...none, message: missing.map(({ message }) => message).join(' ') }
  const report = merged(
    reports,
    missing.map(({ message }) => message),
  )
  return { kind: readings.some(({ kind }) => kind === 'rows') ? 'rows' : 'empty', report }
}

function merged(reports: readonly AuditReport[], missing: readonly string[]): AuditReport {
  const all = (of: (report: AuditReport) => readonly AuditOperation[]) => once(reports.flatMap(of))
  return {
    operations: all(({ operations }) => operations),
    sessions: all(({ sessions }) => sessions),
    denied: all(({ denied }) => denied),
    terraform: all(({ terraform }) => terraform),
    automated: all(({ automated }) => automated),
    coverage: coverageOf(reports, missing),
    counts: reports.map(({ counts }) => counts).reduce(sum),
  }
}

function once(operations: readonly AuditOperation[]): readonly AuditOperation[] {
  const byId = new Map(operations.map((one) => [`${one.id} ${one.verb}`, one]))
  return [...byId.values()].toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0))
}

function coverageOf(reports: readonly AuditReport[], missing: readonly string[]): Coverage {
  const unavailable = missing.map((detail) => ({ reason: 'source-unavailable' as const, detail }))
  const gaps = [...reports.flatMap(({ coverage }) => coverage.gaps), ...unavailable]
  const firsts = reports.flatMap(({ coverage }) => coverage.from ?? [])
  const lasts = reports.flatMap(({ coverage }) => coverage.to ?? [])
  return {
    ...(firsts.length > 0 && { from: Math.max(...firsts) }),
    ...(lasts.length > 0 && { to: Math.min(...lasts) }),
    gaps,
    full: gaps.length === 0 && reports.every(({ coverage }) => coverage.full),
  }
}

function sum(one: AuditCounts, other: AuditCounts): AuditCounts {
  const names = Object.keys(one) as (keyof AuditCounts)[]
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as unknown as AuditCounts
}
