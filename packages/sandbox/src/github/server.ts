import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, bytesOf, type Exchange, json, Refusal, text } from './answer.ts'
import { deliver } from './delivery.ts'
import type { Fault, FaultScript } from './faults.ts'
import type { RequestRecord } from './record.ts'

export interface Listener {
  readonly url: string
  close(): Promise<void>
}

export interface Service {
  readonly faults: FaultScript
  readonly record: RequestRecord
  /** Headers every answer has. */
  readonly headers: () => Readonly<Record<string, string>>
  readonly answer: (exchange: Exchange, fault: Fault | undefined) => Promise<Answer>
}

/** Listens on the loopback only. */
export async function listen(serviceAt: (url: string) => Service): Promise<Listener> {
  // Clients keep connections; one that the server closes in the moment it is used again fails for no reason.
  const server = createServer({ keepAliveTimeout: 75_000 })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const service = serviceAt(url)
  const closing = new AbortController()
  server.on('request', (request, response) => {
    // A client that hangs up is not our failure; what else goes wrong must not leave it waiting.
    serve({ service, closing: closing.signal }, request, response).catch(() => response.destroy())
  })
  return {
    url,
    close: () => {
      closing.abort()
      return closeServer(server)
    },
  }
}

interface Open {
  readonly service: Service
  /** Ends what only waits. */
  readonly closing: AbortSignal
}

async function serve({ service, closing }: Open, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
  const method = request.method ?? 'GET'
  const fault = service.faults.take(method, path)
  const begun = service.record.begin({ method, path, query, at: Date.now(), fault: fault?.kind })
  if (fault?.kind === 'drop-request') {
    response.destroy()
    return
  }
  if (fault?.kind === 'delay') await pause(fault.ms, undefined, { signal: closing })
  const exchange = {
    method,
    path,
    query: new URLSearchParams(query),
    headers: request.headers,
    body: request,
    asks: begun.asks,
  }
  const own = {
    'x-github-request-id': randomBytes(8).toString('hex').toUpperCase(),
    'x-github-media-type': 'github.v3; format=json',
  }
  const answer = await distorted(service, exchange, fault)
  begun.answered(answer.status)
  await deliver(
    response,
    { ...answer, headers: { server: 'github.com', ...service.headers(), ...own, ...answer.headers } },
    fault,
  )
}

/** The true answer, or the one the fault puts in its place. */
async function distorted(service: Service, exchange: Exchange, fault: Fault | undefined): Promise<Answer> {
  const work = async (): Promise<Answer> => service.answer(exchange, fault)
  switch (fault?.kind) {
    case 'status': {
      // Reading the body first keeps the connection usable for the next request.
      await (fault.done ? work().then(({ body }) => bytesOf(body)) : bytesOf(exchange.body))
      return replacement(fault.status, fault.body, fault.headers)
    }
    case 'redirect':
      await bytesOf(exchange.body)
      return text(fault.status ?? 302, '', { location: fault.location })
    case 'body': {
      const { status, body } = await work()
      await bytesOf(body)
      return replacement(status, fault.body, fault.contentType ? { 'content-type': fault.contentType } : undefined)
    }
    default:
      return work()
  }
}

function replacement(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  if (typeof body !== 'string') return json(status, body ?? { message: new Refusal(status, 'Injected').message }, lower)
  const contentType = /^\s*</.test(body) ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8'
  return { status, headers: { 'content-type': contentType, ...lower }, body: Buffer.from(body) }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
