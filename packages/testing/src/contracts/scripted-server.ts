import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A request as the server heard it. */
export interface Heard {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

export type Answering = (heard: Heard, response: ServerResponse) => void | Promise<void>

export interface ScriptedServer extends AsyncDisposable {
  readonly url: string
  readonly heard: readonly Heard[]
}

/** A server on loopback that answers as the script says, wrongly if need be. */
export async function startScript(answering: Answering): Promise<ScriptedServer> {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request
    const one = { method, path, headers, body: await buffer(request) }
    heard.push(one)
    await answering(one, response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Answers the first request with the first, the second with the second, and every later one with the last. */
export function inTurn(...answers: readonly Answering[]): Answering {
  let turn = 0
  return (heard, response) => answers[Math.min(turn++, answers.length - 1)]?.(heard, response)
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answering {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    response.end(JSON.stringify(body))
  }
}

export function html(status: number): Answering {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end('<html><body>Unicorn!</body></html>')
  }
}

/** The connection ends without an answer. */
export function hangUp(): Answering {
  return (_, response) => {
    response.destroy()
  }
}

/** The connection ends in the middle of what was announced. */
export function cutOff(body: string): Answering {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    response.write(body.slice(0, body.length / 2), () => response.destroy())
  }
}

/** Git's own upload-pack over a repository on disk. */
export function uploadPack(directory: string): Answering {
  return async ({ body, headers }, response) => {
    const env = { ...process.env, GIT_PROTOCOL: String(headers['git-protocol']) }
    const child = spawn('git', ['upload-pack', '--stateless-rpc', directory], {
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    child.stdin.end(body)
    const answer = await buffer(child.stdout)
    response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-result' }).end(answer)
  }
}
