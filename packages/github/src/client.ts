import http from 'node:http'
import { Octokit } from '@octokit/rest'
import type { Clock, Log } from '#toolkit'
import { Broken } from './broken.ts'
import { createCommitStatuses } from './commit-statuses.ts'
import { createCommitRange } from './commits.ts'
import type { CommitStatuses, PullRequests, StickyComments } from './conversation-ports.ts'
import { createDeploymentStore } from './deployments.ts'
import { createEvidenceReader } from './evidence.ts'
import type { EvidenceReader, ReleaseStore } from './evidence-ports.ts'
import type { Answer, Timeouts } from './exchange.ts'
import { graphqlUrl } from './graphql.ts'
import { createHistory } from './history.ts'
import type { CommitRange, DeploymentStore, History, TagStore } from './ports.ts'
import { createPullRequests } from './pull-requests.ts'
import { uploadOrigins } from './release-assets.ts'
import { createReleaseStore } from './releases.ts'
import type { Remote } from './remote.ts'
import { createRepositorySettings } from './settings.ts'
import type { Reactions, RepositoryFiles, RepositorySettings, WorkflowStarter } from './settings-ports.ts'
import { createStickyComments } from './sticky-comments.ts'
import { createTagStore } from './tags.ts'
import { createTransport, type Transport } from './transport.ts'
import { createReactions, createRepositoryFiles, createWorkflowStarter } from './workflow-starter.ts'

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

export interface GitHub {
  readonly tags: TagStore
  readonly history: History
  readonly commits: CommitRange
  readonly deployments: DeploymentStore
  readonly evidence: EvidenceReader
  readonly releases: ReleaseStore
  readonly pulls: PullRequests
  readonly sticky: StickyComments
  readonly commitStatuses: CommitStatuses
  readonly settings: RepositorySettings
  readonly workflows: WorkflowStarter
  readonly files: RepositoryFiles
  readonly reactions: Reactions
}

const timeouts: Timeouts = { headersMs: 15_000, idleMs: 15_000, totalMs: 120_000 }
/** A page of Releases holds a hundred texts of 125,000 characters. */
const restCapBytes = 32 * 1024 * 1024

/** The ports of one repository on GitHub. Nothing is sent before a port is asked. */
export function connectGitHub(options: GitHubOptions): GitHub {
  useProxy(process.env)
  const remote = remoteOf(options)
  return {
    tags: createTagStore(remote),
    history: createHistory(remote),
    commits: createCommitRange(remote),
    deployments: createDeploymentStore(remote),
    evidence: createEvidenceReader(remote),
    releases: createReleaseStore(remote),
    pulls: createPullRequests(remote),
    sticky: createStickyComments(remote),
    commitStatuses: createCommitStatuses(remote),
    settings: createRepositorySettings(remote),
    workflows: createWorkflowStarter(remote),
    files: createRepositoryFiles(remote),
    reactions: createReactions(remote),
  }
}

function remoteOf(options: GitHubOptions): Remote {
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
