import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTls } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { Origin } from './origin.ts'
import type { Job, Recorded, Reply, Script } from './script.ts'

export interface ScriptedReceiver extends AsyncDisposable {
  /** On 127.0.0.1; on `localhost` under TLS. */
  readonly url: string
  readonly requests: readonly Recorded[]
  /** Deployments that were really started: what a green run must stand for. */
  readonly jobs: readonly Job[]
  /** Forgets what a process keeps in memory: deployments, results and nonces. */
  restart(): void
}

/** A receiver on this machine that behaves like a generation of the origin's, and lies where the script says so. */
export async function startReceiver(script: Partial<Script> = {}): Promise<ScriptedReceiver> {
  const full: Script = {
    generation: 'nonce',
    secret: 'test-secret',
    work: ({ services }) =>
      services.map((service) => ({ service: service === '__all__' ? 'app' : service, success: true })),
    polls: 1,
    now: () => Math.floor(Date.now() / 1_000),
    lie: () => undefined,
    tls: undefined,
    ...script,
  }
  const origin = new Origin(full)
  const requests: Recorded[] = []
  const sockets = new Set<Socket>()
  const listen = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const request = await record(incoming, requests)
    requests.push(request)
    const honest = origin.answer(request)
    send(full.lie(request, honest) ?? honest, outgoing)
  }
  const handler = (incoming: IncomingMessage, outgoing: ServerResponse) => void listen(incoming, outgoing)
  const server = full.tls ? createTls(full.tls, handler) : createPlain(handler)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: full.tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    requests,
    jobs: origin.jobs,
    restart: () => origin.restart(),
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}

async function record(incoming: IncomingMessage, before: readonly Recorded[]): Promise<Recorded> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  const { method = '', url: path = '' } = incoming
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
  const earlier = before.filter((other) => other.method === method && other.path === path).length
  return { method, path, headers, body: Buffer.concat(chunks).toString(), earlier }
}

function send({ status, json, text, headers = {}, fault }: Reply, outgoing: ServerResponse): void {
  const body = text ?? JSON.stringify(json ?? {})
  const type = text === undefined ? 'application/json' : 'text/html'
  switch (fault) {
    case 'drop':
      outgoing.destroy()
      return
    case 'hang':
      return
    case 'cut':
      outgoing.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
      outgoing.write(body.slice(0, Math.floor(body.length / 2)), () => outgoing.destroy())
      return
    case 'drip': {
      outgoing.writeHead(status, { 'content-type': type })
      const timer = setInterval(() => outgoing.write(' '), 1_000)
      outgoing.on('close', () => clearInterval(timer))
      return
    }
    case undefined:
      outgoing.writeHead(status, { 'content-type': type, ...headers })
      outgoing.end(body)
  }
}
