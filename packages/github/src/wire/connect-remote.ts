import http from 'node:http'
import { Octokit } from '@octokit/rest'
import type { Clock, Log } from '#toolkit'
import { Broken } from './broken.ts'
import type { Answer, Timeouts } from './exchange.ts'
import { graphqlUrl } from './graphql.ts'
import type { Remote } from './remote.ts'
import { createTransport, type Transport } from './transport.ts'

export interface GitHubOptions {
  readonly owner: string
  readonly repo: string
  /** Such as `https://api.github.com`, or `https://ghes.example/api/v3`. */
  readonly apiUrl: string
  readonly serverUrl: string
  readonly token: string
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly log?: Pick<Log, 'debug'>
  readonly fetch?: typeof fetch
  readonly timeouts?: Timeouts
  /** The longest that one request may wait for a rate limit before it fails with the time at which it will work. */
  readonly maxWaitMs?: number
}

const timeouts: Timeouts = { headersMs: 15_000, idleMs: 15_000, totalMs: 120_000 }
/** A page of Releases holds a hundred texts of 125,000 characters. */
const restCapBytes = 32 * 1024 * 1024

/** One repository on GitHub, to be asked and written to. Nothing is sent yet. */
export function connectRemote(options: GitHubOptions): Remote {
  useProxy(process.env)
  const { owner, repo, clock, token, serverUrl } = options
  const transport = createTransport({
    fetch: options.fetch ?? fetch,
    signal: options.signal,
    timeouts: options.timeouts ?? timeouts,
    clock,
    maxWaitMs: options.maxWaitMs ?? 180_000,
  })
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  const url = `${serverUrl}/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}.git/git-upload-pack`
  const git = { url, authorization: `Basic ${basic}`, transport }
  const authorization = `bearer ${token}`
  const graphql = { url: graphqlUrl(options.apiUrl), authorization, transport }
  const uploads = { origins: uploadOrigins(options), authorization, transport }
  return { owner, repo, rest: octokitOver(transport, options).rest, clock, git, graphql, uploads }
}

function octokitOver(transport: Transport, { apiUrl, token, log }: GitHubOptions): Octokit {
  const debug = (message: string) => log?.debug(message)
  const octokit = new Octokit({
    auth: token,
    baseUrl: apiUrl,
    userAgent: 'slipway',
    request: { fetch: fetchOver(transport) },
    log: { debug, info: debug, warn: debug, error: debug },
  })
  // Octokit wraps whatever its fetch throws; ours has said already what happened.
  octokit.hook.error('request', (error) => {
    throw error.cause ?? error
  })
  return octokit
}

function fetchOver(transport: Transport): typeof fetch {
  return async (input, init = {}) => {
    const method = init.method ?? 'GET'
    const { status, headers, body } = await transport.send({
      method,
      url: String(input),
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(typeof init.body === 'string' ? { body: init.body } : {}),
      kind: method === 'GET' || method === 'HEAD' ? 'read' : 'write',
      capBytes: restCapBytes,
      verify: checkJson,
    })
    return new Response(status === 204 ? null : body, { status, headers })
  }
}

/** Octokit takes a body that ends early for text, and its pagination takes text for an empty list. */
function checkJson({ status, headers, body }: Answer): void {
  if (status === 204) return
  const type = headers.get('content-type') ?? 'no content type'
  if (!/^application\/json\b/i.test(type)) throw new Broken(`${status} with ${type} where JSON was expected`)
  try {
    JSON.parse(body.toString('utf8'))
  } catch (error) {
    throw new Broken(`${status} with JSON that is cut off or malformed`, { cause: error })
  }
}

let proxied = false

/** Node follows the proxy variables only when it is told to; being told twice would drop its open connections. */
function useProxy(env: NodeJS.ProcessEnv): void {
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy']
  if (proxied || !names.some((name) => env[name])) return
  http.setGlobalProxyFromEnv()
  proxied = true
}

/** `api.github.com` has `uploads.github.com` beside it; a server of one's own takes uploads itself. */
export function uploadOrigins({
  apiUrl,
  serverUrl,
}: {
  readonly apiUrl: string
  readonly serverUrl: string
}): readonly string[] {
  const { protocol, host, origin } = new URL(apiUrl)
  const beside = host.startsWith('api.') ? [`${protocol}//uploads.${host.slice('api.'.length)}`] : []
  return [origin, new URL(serverUrl).origin, ...beside]
}
