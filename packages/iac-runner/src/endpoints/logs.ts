import { existsSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { ConfigurationError, UpstreamError } from '#errors'
import { logFile, readLog } from '../executor/log-files.ts'
import { sharedLog } from '../executor/shared-logs.ts'
import type { Deployment } from '../store/deployment.ts'
import { latestAttempt, reportsOf } from '../store/deployments.ts'
import { type Answer, notFound } from './answers.ts'
import type { Incoming, RouteParts } from './incoming.ts'
import { checkReader, readerOf } from './reader.ts'

interface Wanted {
  readonly deployment: Deployment
  readonly service: string
  readonly file: string
}

interface Part {
  readonly offset: number
  readonly next_offset: number
  readonly text: string
  /** Nothing will follow `next_offset`. */
  readonly complete: boolean
  /** Why there is nothing to read yet. */
  readonly hint?: string
}

const mostStreams = 100
const streamMs = 10 * 60_000
const lookMs = 500
const over: readonly string[] = ['unchanged', 'synced', 'failed', 'timed_out', 'not_run']
let streams = 0

/** The output of one service's task from an offset on: once as JSON, or as it comes as server-sent events. */
export async function deploymentLogs(parts: RouteParts, incoming: Incoming): Promise<Answer> {
  const url = new URL(incoming.target, 'http://runner.invalid')
  const id = url.pathname.split('/')[2] ?? ''
  const sender = await readerOf(parts, incoming, id)
  const deployment = await parts.store.read((transaction) => latestAttempt(transaction, id))
  if (!deployment) return notFound()
  if (sender) await checkReader(parts, sender, deployment.env)
  const reports = await parts.store.read((transaction) => reportsOf(transaction, deployment))
  const service = url.searchParams.get('service')
  if (!reports.some((report) => report.service === service)) {
    const names = reports.map((report) => report.service).join(', ') || 'none yet'
    throw new ConfigurationError('body-invalid', `"service" must be one of this deployment's services: ${names}.`)
  }
  const name = String(service)
  const wanted = { deployment, service: name, file: logFile(parts.logDir, deployment, name) }
  const offset = offsetOf(url.searchParams.get('offset') ?? incoming.headers['last-event-id'] ?? '0')
  if (!(incoming.headers['accept'] ?? '').includes('text/event-stream')) {
    const { attempt } = deployment
    return {
      status: 200,
      body: { deployment_id: id, attempt, service: name, ...(await partAt(parts, wanted, offset)) },
    }
  }
  return stream(parts, wanted, { offset, gone: incoming.gone() })
}

function offsetOf(text: string): number {
  if (/^\d{1,12}$/.test(text)) return Number(text)
  throw new ConfigurationError('body-invalid', '"offset" must be a number of bytes, such as the last next_offset.')
}

async function partAt({ store, log }: RouteParts, wanted: Wanted, offset: number): Promise<Part> {
  const { deployment, service, file } = wanted
  // First whether it is over, then what it wrote: the other way round the last lines could be missed.
  const reports = await store.read((transaction) => reportsOf(transaction, deployment))
  const ended = over.includes(reports.find((report) => report.service === service)?.state ?? '')
  const here = !store.shared || existsSync(file)
  const elsewhere = here ? undefined : await sharedLog(store, wanted, offset)
  const { text, next } = elsewhere ?? (await readLog(file, offset, ended))
  return {
    offset,
    next_offset: next,
    text: log.redact(shown(text)),
    complete: ended && text === '',
    ...hintOf(here, ended),
  }
}

function hintOf(here: boolean, ended: boolean): Pick<Part, 'hint'> {
  if (here || ended) return {}
  return { hint: 'The task runs on another replica; its log can be read here as soon as it has ended.' }
}

/** Control characters of a task must not reach the terminal of whoever reads. */
function shown(text: string): string {
  return stripVTControlCharacters(text).replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '\uFFFD')
}

function stream(
  parts: RouteParts,
  wanted: Wanted,
  from: { readonly offset: number; readonly gone: AbortSignal },
): Answer {
  if (streams >= mostStreams) {
    throw new UpstreamError(
      'streams-busy',
      `There are ${mostStreams} live logs already. Ask without a stream, by offset.`,
    )
  }
  const headers = { 'content-type': 'text/event-stream' }
  return { status: 200, body: events(parts, wanted, from), headers }
}

async function* events(
  parts: RouteParts,
  wanted: Wanted,
  { offset, gone }: { readonly offset: number; readonly gone: AbortSignal },
): AsyncGenerator<string> {
  streams += 1
  try {
    const end = performance.now() + streamMs
    let at = offset
    while (!gone.aborted && !parts.changes.closed() && performance.now() < end) {
      const part = await partAt(parts, wanted, at)
      if (part.text !== '') yield `id: ${part.next_offset}\nevent: log\ndata: ${JSON.stringify(part)}\n\n`
      if (part.complete) {
        yield `event: end\ndata: ${JSON.stringify({ next_offset: part.next_offset })}\n\n`
        return
      }
      if (part.next_offset === at) await parts.changes.next(wanted.deployment.id, lookMs, gone)
      at = part.next_offset
    }
  } finally {
    streams -= 1
  }
}
