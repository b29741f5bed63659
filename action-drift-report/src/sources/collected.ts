import type { AuditReading, AuditReport } from '#kube-audit'

/** What `mode: collect` writes and an IaC Runner answers: the operations of people without any body, and the gaps. */
interface Collected {
  readonly kind: 'rows' | 'empty'
  readonly report: AuditReport
}

/** Beginning with its kind, as no event of a log does. */
export function formatCollected(reading: Collected): string {
  const { kind, report } = reading
  return `${JSON.stringify({ kind, report } satisfies Collected)}\n`
}

/** Whether a text is a collected report and no log; it need not be all of the text. */
export function looksCollected(start: string): boolean {
  return /^\{"kind":"(rows|empty)",/.test(start)
}

/** Undefined for what is malformed: then the source is unavailable, and never empty. */
export function parseCollected(text: string): AuditReading | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const report = (value as Partial<Collected> | null)?.report
  const lists = ['operations', 'sessions', 'denied', 'terraform', 'automated'] as const
  const sound =
    lists.every((name) => Array.isArray(report?.[name]) && report[name].every(operation)) &&
    typeof report?.coverage?.full === 'boolean' &&
    Array.isArray(report.coverage.gaps) &&
    typeof report.counts === 'object'
  if (!sound || !report) return undefined
  const found = report.operations.length + report.sessions.length + report.denied.length
  return { kind: found > 0 ? 'rows' : 'empty', report }
}

function operation(value: unknown): boolean {
  const { id, verb, object, actor, client, at } = (value ?? {}) as Record<string, unknown>
  const texts = (of: unknown, ...names: readonly string[]) =>
    names.every((name) => typeof (of as Record<string, unknown> | undefined)?.[name] === 'string')
  return (
    typeof id === 'string' &&
    typeof verb === 'string' &&
    (at === undefined || typeof at === 'number') &&
    texts(object, 'group', 'resource', 'namespace', 'name', 'subresource') &&
    texts(actor, 'kind', 'name', 'user') &&
    texts(client, 'name', 'agent')
  )
}
