import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { maxBodyBytes } from '#deploy-protocol'
import { ConfigurationError, ExpectedError, messageOf, UpstreamError } from '#errors'
import { type Answer, errorAnswer } from './answers.ts'
import { type Incoming, type RouteParts, routesAt } from './routes.ts'

/** What is read of a body that is too long, so that its sender gets to hear why it is refused. */
const drainedBytes = 1024 * 1024
/** What GitHub may send: a push lists its commits, however many. Only so many at a time, as each is held in memory. */
const deliveryBytes = 25 * 1024 * 1024
const mostDeliveries = 4
let deliveries = 0

/** The HTTP side of the runner. */
export function serverFor(parts: RouteParts): Server {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 30_000 })
  server.maxHeadersCount = 100
  server.on('request', (request, response) => {
    void answerOf(parts, request, response)
      .then((answer) => send(response, answer, parts.stopping()))
      .catch((error: unknown) => {
        bug(parts, error)
        response.destroy()
      })
  })
  return server
}

/** Waits until the server listens; the port may have been 0. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const used = cause.code === 'EADDRINUSE'
      const what = used ? `Port ${port} is in use.` : `Port ${port} of ${host} cannot be opened: ${cause.message}.`
      const error = new ConfigurationError(used ? 'port-in-use' : 'port-unusable', `${what} Set PORT to a free one.`, {
        cause,
      })
      reject(error)
    })
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

async function answerOf(parts: RouteParts, request: IncomingMessage, response: ServerResponse): Promise<Answer> {
  try {
    const { method = '', url: target = '' } = request
    const routes = routesAt(target.split('?', 1).join(''))
    if (!routes) return { status: 404, body: { error: 'There is no such page.', code: 'no-such-page' } }
    const route = Object.hasOwn(routes, method) ? routes[method] : undefined
    if (!route) return notAllowed(Object.keys(routes))
    const body = method === 'POST' ? await bodyAt(target, request) : Buffer.alloc(0)
    const incoming: Incoming = {
      method,
      target,
      headers: headersOf(request),
      body,
      gone: () => goneOf(response),
      local: localOf(request),
    }
    return await route(parts, incoming)
  } catch (error) {
    if (error instanceof ExpectedError) parts.meter.refused(error.code)
    return errorAnswer(error) ?? bug(parts, error)
  }
}

/** Made for the few who wait: an aborted signal costs more than all else of a short answer. */
function goneOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController()
  if (response.closed) gone.abort()
  else response.once('close', () => gone.abort())
  return gone.signal
}

function localOf({ headers, socket }: IncomingMessage): boolean {
  const forwarded = headers['x-forwarded-for'] ?? headers['forwarded'] ?? headers['via']
  return forwarded === undefined && /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
}

function notAllowed(methods: readonly string[]): Answer {
  const allow = methods.join(', ')
  const body = { error: `Only ${allow} is allowed here.`, code: 'method-not-allowed' }
  return { status: 405, body, headers: { allow } }
}

function bug({ log }: RouteParts, error: unknown): Answer {
  log.error('bug', { reason: messageOf(error), stack: error instanceof Error ? (error.stack ?? '') : '' })
  return { status: 500, body: { error: 'The runner failed; its log says why.', code: 'bug' } }
}

function headersOf(request: IncomingMessage): Incoming['headers'] {
  const found: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(request.headers))
    found[name] = Array.isArray(value) ? value.join(', ') : value
  return found
}

interface BodyRoom {
  readonly limit: number
  /** Called when a body turns out to be longer than usual. */
  readonly grow?: () => void
}

async function bodyAt(target: string, request: IncomingMessage): Promise<Buffer> {
  if (target !== '/webhook') return bodyOf(request, { limit: maxBodyBytes })
  let taken = false
  // A small push needs no room, so a stranger who holds all of it does not keep one out.
  const grow = () => {
    if (taken) return
    if (deliveries >= mostDeliveries) {
      throw new UpstreamError('deliveries-busy', 'Too many long deliveries come at once. Send this one again.')
    }
    deliveries += 1
    taken = true
  }
  try {
    return await bodyOf(request, { limit: deliveryBytes, grow })
  } finally {
    if (taken) deliveries -= 1
  }
}

/** The body as it was sent, once its headers say that it can be one of ours. */
async function bodyOf(request: IncomingMessage, { limit, grow }: BodyRoom): Promise<Buffer> {
  const type = (request.headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase()
  if (type !== 'application/json') {
    throw new ConfigurationError('content-type', 'Content-Type must be application/json.')
  }
  // A body that grows when it is unpacked has no limit that could be checked beforehand.
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new ConfigurationError('content-encoding', 'The body must not be compressed.')
  }
  const { chunks, size } = await chunksOf(request, { limit, ...(grow ? { grow } : {}) })
  if (size > limit) throw new ConfigurationError('body-too-large', `The body must have at most ${limit} bytes.`)
  const [only] = chunks
  return chunks.length === 1 && only ? only : Buffer.concat(chunks)
}

/** By events: an iterator over a stream costs as much as the rest of a short request. */
function chunksOf(
  request: IncomingMessage,
  { limit, grow }: BodyRoom,
): Promise<{ readonly chunks: readonly Buffer[]; readonly size: number }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const over = () => {
      request.off('close', cut)
      resolve({ chunks, size })
    }
    const more = (chunk: Buffer) => {
      size += chunk.length
      try {
        if (size > maxBodyBytes) grow?.()
      } catch (error) {
        request.off('data', more).resume()
        reject(error)
        return
      }
      if (size <= limit) chunks.push(chunk)
      if (size <= Math.max(drainedBytes, limit)) return
      request.off('data', more).pause()
      over()
    }
    // Whoever hangs up in the middle hears nothing of it, and is no bug of ours.
    const cut = (cause?: Error) =>
      reject(new ConfigurationError('body-invalid', 'The connection ended before the body did.', { cause }))
    request.on('data', more)
    request.once('end', over)
    request.once('error', cut)
    request.once('close', cut)
  })
}

async function send(response: ServerResponse, answer: Answer, stopping: boolean): Promise<void> {
  const { status, body, headers = {} } = answer
  if (response.destroyed) return
  const last = stopping || status === 413 || status === 415
  const always = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(last ? { connection: 'close' } : {}),
    ...headers,
  }
  if (typeof body === 'object' && Symbol.asyncIterator in body) {
    response.writeHead(status, always)
    // A reader that is too slow is waited for, one that has gone ends it.
    await pipeline(Readable.from(body), response).catch(() => undefined)
    return
  }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  response.writeHead(status, { ...always, 'content-length': Buffer.byteLength(text) })
  response.end(text)
}
