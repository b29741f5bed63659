import { execFile } from 'node:child_process'
import { type IncomingHttpHeaders, request } from 'node:http'
import { promisify } from 'node:util'
import type { SandboxGitHub } from '../index.ts'

const run = promisify(execFile)

export interface PlainAnswer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came
  readonly body: any
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** One REST call as a client without any rules of its own would make it. */
export async function callGitHub(
  github: SandboxGitHub,
  method: Method,
  path: string,
  body?: unknown,
  token = github.token,
): Promise<PlainAnswer> {
  const answer = await fetch(path.startsWith('http') ? path : `${github.apiUrl}${path}`, {
    method,
    redirect: 'manual',
    headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const content = await answer.text()
  const typed = answer.headers.get('content-type')?.startsWith('application/json')
  return {
    status: answer.status,
    headers: answer.headers,
    body: typed && content !== '' ? JSON.parse(content) : content,
  }
}

/** One GraphQL query, with what came back as it came. */
export async function queryGitHub(
  github: SandboxGitHub,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  token = github.token,
): Promise<PlainAnswer> {
  return callGitHub(github, 'POST', `${github.serverUrl}/api/graphql`, { query, variables }, token)
}

/** Runs git with the token; `URL` among the arguments stands for the repository. */
export async function gitAs(github: SandboxGitHub, args: readonly string[], token = github.token): Promise<string> {
  const url = `${github.serverUrl}/${github.owner}/${github.repo}.git`
  const signIn = Buffer.from(`x-access-token:${token}`).toString('base64')
  const settings = ['-c', `http.extraHeader=Authorization: Basic ${signIn}`, '-c', 'advice.detachedHead=false']
  const given = args.map((arg) => (arg === 'URL' ? url : arg))
  const { stdout } = await run('git', [...settings, ...given], {
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_NOSYSTEM: '1' },
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** Whether the body came as far as its head promised. */
  readonly complete: boolean
}

interface RawRequest {
  readonly body?: Buffer
  readonly headers?: Readonly<Record<string, string>>
}

/** A request whose answer is taken as it comes: not unpacked, and kept when it breaks off. */
export function rawRequest(
  github: SandboxGitHub,
  method: 'GET' | 'POST',
  path: string,
  { body, headers = {} }: RawRequest = {},
): Promise<RawAnswer> {
  const signIn = Buffer.from(`x-access-token:${github.token}`).toString('base64')
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(github.serverUrl)
    const options = {
      hostname,
      port,
      path,
      method,
      headers: { authorization: `Basic ${signIn}`, ...headers },
      agent: false,
    }
    const call = request(options, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      // A body that was cut ends in an error; what came before is the answer.
      answer.on('error', () => {})
      answer.on('close', () => {
        const { statusCode = 0, headers: answered, complete } = answer
        resolve({ status: statusCode, headers: answered, body: Buffer.concat(chunks), complete })
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}
