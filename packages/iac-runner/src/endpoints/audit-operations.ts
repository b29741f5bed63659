import { ConfigurationError, messageOf, UpstreamError } from '#errors'
import { authenticate } from '../authentication/authenticate.ts'
import type { Answer } from './answers.ts'
import type { Incoming, RouteParts } from './incoming.ts'
import { checkReporter, spend, timestamped } from './reader.ts'

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/
const longestMs = 366 * 24 * 3_600_000

/** `GET /audit/operations?since=…&until=…`: what people did by hand, with what the log can vouch for. */
export async function auditOperations(parts: RouteParts, { target, headers }: Incoming): Promise<Answer> {
  const sender = await authenticate(parts, { target, headers, content: `GET ${target}` }, timestamped)
  const reporter = checkReporter(parts, sender)
  await spend(parts, sender)
  const { searchParams } = new URL(target, 'http://runner.invalid')
  const until = searchParams.has('until') ? momentOf(searchParams, 'until') : parts.now()
  const since = momentOf(searchParams, 'since')
  if (!(since < until && until - since <= longestMs)) {
    throw new ConfigurationError('body-invalid', '"since" must lie before "until" (now without it), by a year at most.')
  }
  if (!parts.audit)
    throw new UpstreamError('audit-unavailable', 'This runner reads no audit log: AUDIT_LOG is not set.')
  const reading = await parts.audit.read({ since, until }).catch((cause: unknown) => {
    parts.log.error('audit-unavailable', { reason: messageOf(cause) })
    throw new UpstreamError('audit-unavailable', 'The audit log could not be read; the log of the runner says why.', {
      cause,
    })
  })
  if (reading.kind === 'unavailable') {
    throw new UpstreamError('audit-unavailable', `${reading.message} (${reading.code})`)
  }
  const { operations, coverage } = reading.report
  parts.log.info('audit-read', { operations: operations.length, full: coverage.full, principal: reporter })
  const window = { since: new Date(since).toISOString(), until: new Date(until).toISOString() }
  return { status: 200, body: { kind: reading.kind, ...window, report: reading.report } }
}

function momentOf(params: URLSearchParams, name: string): number {
  const text = params.get(name) ?? ''
  const at = moment.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(at)) return at
  throw new ConfigurationError('body-invalid', `"${name}" must be a time such as 2026-11-21T08:00:00Z.`)
}
