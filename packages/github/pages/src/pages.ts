import http from 'node:http'
import { PreconditionError } from '#errors'
import type { Clock } from '#toolkit'
import { Broken, unlessUnknown } from '../../src/wire/broken.ts'
import type { Answer } from '../../src/wire/exchange.ts'
import { object, text } from '../../src/wire/parse.ts'
import { refusalOf } from '../../src/wire/refusal.ts'
import { createTransport, type Transport } from '../../src/wire/transport.ts'
import type { NewPagesDeployment, PagesAnswer, PagesSite, PagesStore } from './ports.ts'

export interface PagesOptions {
  readonly owner: string
  readonly repo: string
  readonly apiUrl: string
  readonly token: string
  readonly clock: Clock
  readonly signal: AbortSignal
}

interface Place {
  readonly url: string
  readonly token: string
  readonly transport: Transport
}

const timeouts = { headersMs: 15_000, idleMs: 15_000, totalMs: 60_000 }
const capBytes = 1024 * 1024

/** Pages of one repository, by the three requests there are: a client for all of GitHub would be most of the bundle. */
export function connectPages({ owner, repo, apiUrl, token, clock, signal }: PagesOptions): PagesStore {
  if (['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'].some((name) => process.env[name])) {
    http.setGlobalProxyFromEnv()
  }
  const transport = createTransport({ fetch, signal, timeouts, clock, maxWaitMs: 180_000 })
  const url = `${apiUrl}/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}/pages`
  const place = { url, token, transport }
  const store: PagesStore = {
    site: () => siteOf(place),
    deploy: async (deployment) => {
      const answer = await unlessUnknown(() => deploy(place, deployment))
      if (answer !== undefined) return answer
      // Nobody knows whether it was taken; GitHub names a deployment by its commit, too.
      if ((await store.status(deployment.commit)) !== 'not_found') {
        return { kind: 'accepted', id: deployment.commit, url: (await store.site())?.url ?? '' }
      }
      return deploy(place, deployment)
    },
    status: (id) => statusOf(place, id),
  }
  return store
}

async function siteOf(place: Place): Promise<PagesSite | undefined> {
  try {
    const site = await ask(place, 'GET', '')
    const source = site['build_type']
    return {
      source: source === 'workflow' || source === 'legacy' ? source : 'unknown',
      url: text(site['html_url'], 'the address of a Pages site'),
      public: site['public'] !== false,
    }
  } catch (error) {
    if (refusalOf(error)?.status === 404) return undefined
    throw needsPages(error, 'read')
  }
}

async function deploy(place: Place, deployment: NewPagesDeployment): Promise<PagesAnswer> {
  const { artifactId, commit, environment, identity } = deployment
  try {
    const made = await ask(place, 'POST', '/deployments', {
      artifact_id: artifactId,
      pages_build_version: commit,
      environment,
      oidc_token: identity,
    })
    const last = text(made['status_url'], 'the address of its status').split('/').at(-1) ?? ''
    return { kind: 'accepted', id: String(made['id'] ?? last), url: text(made['page_url'], 'its address') }
  } catch (error) {
    const refusal = refusalOf(error)
    const [, other] = /in progress deployment\. Please cancel ([0-9A-Za-z_-]+) first/.exec(refusal?.message ?? '') ?? []
    if (other !== undefined) return { kind: 'busy', with: other }
    if (refusal && [400, 404, 422].includes(refusal.status)) return { kind: 'refused', reason: refusal.message }
    throw needsPages(error, 'write')
  }
}

async function statusOf(place: Place, id: string): Promise<string> {
  try {
    const answer = await ask(place, 'GET', `/deployments/${encodeURIComponent(id)}`)
    return text(answer['status'], 'the status of a Pages deployment')
  } catch (error) {
    if (refusalOf(error)?.status === 404) return 'not_found'
    throw needsPages(error, 'read')
  }
}

async function ask(
  { url, token, transport }: Place,
  method: 'GET' | 'POST',
  path: string,
  body?: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const answer = await transport.send({
    method,
    url: `${url}${path}`,
    headers: {
      authorization: `bearer ${token}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      'user-agent': 'slipway',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    kind: method === 'GET' ? 'read' : 'write',
    capBytes,
    verify: checkJson,
  })
  return object(JSON.parse(answer.body.toString('utf8')), 'what it says of Pages')
}

function checkJson({ status, headers, body }: Answer): void {
  const type = headers.get('content-type') ?? 'no content type'
  if (!/^application\/json\b/i.test(type)) throw new Broken(`${status} with ${type} where JSON was expected`)
  try {
    JSON.parse(body.toString('utf8'))
  } catch (error) {
    throw new Broken(`${status} with JSON that is cut off or malformed`, { cause: error })
  }
}

function needsPages(error: unknown, level: 'read' | 'write'): unknown {
  if (!(error instanceof PreconditionError) || error.code !== 'token-permission') return error
  return new PreconditionError(
    'token-permission',
    `The token may not do this with Pages: it needs the right \`pages: ${level}\`. Add \`pages: write\` and \`id-token: write\` under \`permissions:\` of the job that deploys.`,
    { cause: error.cause },
  )
}
