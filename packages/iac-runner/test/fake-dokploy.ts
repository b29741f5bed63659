import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export const apiKey = 'the-api-key-of-dokploy'

export interface FakeDokploy extends AsyncDisposable {
  readonly url: string
  readonly composes: Map<string, { composeFile: string; env: string | null }>
  readonly calls: string[]
  /** Answers everything with this status until it is undefined again. */
  answer: { readonly status: number; readonly body: string; readonly location?: string } | undefined
  /** Loses what is written, as a Dokploy does whose database is read-only. */
  forgetful: boolean
}

/** The two calls of Dokploy that the adapter makes, over real HTTP. */
export async function fakeDokploy(): Promise<FakeDokploy> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { status, body, location } = reply(
        request.url ?? '',
        request.method ?? '',
        Buffer.concat(chunks).toString(),
      )
      const authorized = request.headers['x-api-key'] === apiKey
      response.writeHead(authorized ? status : 401, location === undefined ? {} : { location })
      response.end(authorized ? body : '{"message":"Unauthorized"}')
    })
  })
  const reply = (target: string, method: string, text: string): NonNullable<FakeDokploy['answer']> => {
    if (fake.answer) return fake.answer
    const url = new URL(target, 'http://dokploy.invalid')
    fake.calls.push(`${method} ${url.pathname}`)
    if (method === 'GET' && url.pathname === '/api/compose.one') {
      const found = fake.composes.get(url.searchParams.get('composeId') ?? '')
      return found ? { status: 200, body: JSON.stringify(found) } : { status: 404, body: '{}' }
    }
    if (method === 'POST' && url.pathname === '/api/compose.update') {
      const { composeId, env } = JSON.parse(text) as { composeId: string; env: string }
      const found = fake.composes.get(composeId)
      if (found && !fake.forgetful) found.env = env
      return { status: 200, body: JSON.stringify({ composeId }) }
    }
    return { status: 404, body: '{}' }
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const fake: FakeDokploy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    composes: new Map(),
    calls: [],
    answer: undefined,
    forgetful: false,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return fake
}
