import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import { type Answer, bytesOf } from './answer.ts'
import type { Fault } from './faults.ts'

/** Sends an answer the way the fault wants it, or as it is. */
export async function deliver(response: ServerResponse, answer: Answer, fault: Fault | undefined): Promise<void> {
  switch (fault?.kind) {
    case 'drop-response':
      await bytesOf(answer.body)
      response.destroy()
      return
    case 'truncate':
      return truncate(response, answer, fault)
    case 'slow':
      return drip(response, answer, fault)
    case 'huge':
      return inflate(response, answer, fault.bytes ?? 1024 ** 3)
    default:
      return send(response, answer)
  }
}

async function send(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  if (!Buffer.isBuffer(body)) {
    response.writeHead(status, headers)
    return pipeline(body, response)
  }
  const bodiless = status === 204 || status === 304
  response.writeHead(status, bodiless ? headers : { ...headers, 'content-length': body.length })
  response.end(bodiless ? undefined : body)
}

async function truncate(
  response: ServerResponse,
  answer: Answer,
  fault: Fault & { readonly kind: 'truncate' },
): Promise<void> {
  const body = await bytesOf(answer.body)
  const framing: Record<string, string> =
    fault.framing === 'chunked' ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(body.length) }
  response.writeHead(answer.status, { ...answer.headers, ...framing })
  const half = body.subarray(0, fault.bytes ?? Math.floor(body.length / 2))
  // The head and the half have to reach the client: only then is it a body that was cut and not a connection that failed.
  await new Promise<void>((resolve) => {
    response.flushHeaders()
    if (half.length > 0) response.write(half, () => resolve())
    else setImmediate(resolve)
  })
  await pause(5)
  response.socket?.end()
}

async function drip(
  response: ServerResponse,
  answer: Answer,
  { bytes = 1, pauseMs = 20 }: Fault & { readonly kind: 'slow' },
): Promise<void> {
  const body = await bytesOf(answer.body)
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length })
  response.flushHeaders()
  for (let at = 0; at < body.length && !response.destroyed; at += bytes) {
    response.write(body.subarray(at, at + bytes))
    await pause(pauseMs)
  }
  response.end()
}

/** The same JSON with as many blanks before it as asked for: a client that unpacks without a limit runs out of memory. */
async function inflate(response: ServerResponse, answer: Answer, bytes: number): Promise<void> {
  const body = await bytesOf(answer.body)
  const block = Buffer.alloc(64 * 1024, ' ')
  const blanks = function* (): Generator<Buffer> {
    for (let left = bytes; left > 0; left -= block.length) yield block.subarray(0, Math.min(left, block.length))
    yield body
  }
  response.writeHead(answer.status, { ...answer.headers, 'content-encoding': 'gzip' })
  // The client may hang up as soon as it has seen enough.
  await pipeline(Readable.from(blanks()), createGzip(), response).catch(() => response.destroy())
}
