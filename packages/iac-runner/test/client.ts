import { request } from 'node:http'
import { type DeployAnswer, type KeyScheme, sign } from '#deploy-protocol'

export const secret = 'correct-horse-battery-staple'

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at any answer
  readonly body: any
}

export interface Sent {
  readonly method?: string
  readonly body?: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** One request on a connection of its own, exactly as given. */
export function send(url: string, { method = 'POST', body, headers = {}, signal }: Sent = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, signal, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        const json = (response.headers['content-type'] ?? '').startsWith('application/json')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: json ? JSON.parse(text) : text })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

let count = 0

/** Headers of one fresh signature. */
export function signed(scheme: KeyScheme, content: string, key = secret, timestamp = Math.floor(Date.now() / 1000)) {
  count += 1
  return { ...sign({ scheme, content, id: `msg_${process.pid}_${count}_${Date.now()}`, timestamp }, key) }
}

export interface Asked {
  readonly scheme?: KeyScheme
  readonly key?: string
  readonly path?: string
  readonly signal?: AbortSignal
}

export function post(
  url: string,
  fields: object,
  { scheme = 'standard', key = secret, path = '/deploy', signal }: Asked = {},
) {
  const body = JSON.stringify(fields)
  const headers = { 'content-type': 'application/json', ...signed(scheme, body, key) }
  return send(`${url}${path}`, { body, headers, ...(signal ? { signal } : {}) })
}

/** Waits for the end of an accepted deployment as a client does: with its token, by long poll. */
export async function settle(url: string, accepted: Reply): Promise<DeployAnswer> {
  const { deployment_id: id, poll_token: token } = accepted.body as DeployAnswer
  let version = -1
  for (;;) {
    const target = `${url}/deployments/${id}?wait=25&after=${version}`
    const { body, status } = await send(target, { method: 'GET', headers: { authorization: `Bearer ${token}` } })
    if (status !== 200) throw new Error(`The runner answered ${status}: ${JSON.stringify(body)}`)
    if (body.status !== 'in_progress') return body
    version = body.version
  }
}

/** Waits until an accepted deployment is no longer queued. */
export async function running(url: string, accepted: Reply): Promise<void> {
  const { deployment_id: id, poll_token: token } = accepted.body as DeployAnswer
  const headers = { authorization: `Bearer ${token}` }
  for (;;) {
    const { body } = await send(`${url}/deployments/${id}`, { method: 'GET', headers })
    if (body.state !== 'queued') return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export async function deploy(url: string, fields: object, asked: Asked = {}): Promise<DeployAnswer> {
  const accepted = await post(url, fields, asked)
  if (accepted.status > 202) throw new Error(`The runner answered ${accepted.status}: ${JSON.stringify(accepted.body)}`)
  return settle(url, accepted)
}
