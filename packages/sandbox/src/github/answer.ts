import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | Readable
}

/** A request as it came, before anybody looked at its body. */
export interface Exchange {
  readonly method: string
  /** As on the wire: without the query, still encoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Readable
  /** Notes what git is asked for. */
  readonly asks?: (command: string) => void
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: Buffer.from(JSON.stringify(body)),
  }
}

/** Done, and nothing to say. */
export function empty(): Answer {
  return { status: 204, headers: {}, body: Buffer.alloc(0) }
}

export function text(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: Buffer.from(body) }
}

/** A refusal in GitHub's form; thrown from anywhere in a route. */
export class Refusal extends Error {
  readonly status: number
  readonly errors: readonly unknown[] | undefined

  constructor(status: number, message: string, errors?: readonly unknown[]) {
    super(message)
    this.status = status
    this.errors = errors
  }
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found')
}

export function invalid(resource: string, field: string, code = 'invalid'): Refusal {
  return new Refusal(422, 'Validation Failed', [{ resource, field, code }])
}

export async function bytesOf(body: Buffer | Readable, limitBytes = 64 * 1024 * 1024): Promise<Buffer> {
  if (Buffer.isBuffer(body)) return body
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limitBytes) throw new Refusal(413, 'Payload too large')
  }
  return Buffer.concat(chunks)
}
