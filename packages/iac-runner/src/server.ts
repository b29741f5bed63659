import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ConfigurationError, ExpectedError, messageOf } from '#errors'
import { type Answer, errorAnswer } from './endpoints/answers.ts'
import type { Incoming, RouteParts } from './endpoints/incoming.ts'
import { routesAt } from './endpoints/routes.ts'
import { bodyAt } from './request-body.ts'

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
    const body = method === 'POST' || method === 'PUT' ? await bodyAt(target, request) : Buffer.alloc(0)
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
