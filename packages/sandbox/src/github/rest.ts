import { type Answer, bytesOf, type Exchange, json, Refusal } from './answer.ts'
import { permits } from './permission.ts'
import type { Refs } from './refs.ts'
import { readHead } from './refs.ts'
import type { RestExchange } from './rest-exchange.ts'
import { type Call, type MatchedRoute, matchRoute, type Place, type Route } from './route.ts'
import { checkRoutes } from './routes/checks.ts'
import { commentReactionRoutes } from './routes/comment-reactions.ts'
import { commitStatusRoutes } from './routes/commit-statuses.ts'
import { commitRoutes } from './routes/commits.ts'
import { compareRoutes } from './routes/compare.ts'
import { contentRoutes } from './routes/contents.ts'
import { deploymentRoutes } from './routes/deployments.ts'
import { dispatchRoutes } from './routes/dispatches.ts'
import { noteRoutes } from './routes/generated-notes.ts'
import { issueCommentRoutes } from './routes/issue-comments.ts'
import { issueRoutes } from './routes/issues.ts'
import { pagesRoutes } from './routes/pages-deployments.ts'
import { pullRoutes } from './routes/pulls.ts'
import { refChangeRoutes } from './routes/ref-changes.ts'
import { refRoutes } from './routes/refs.ts'
import { assetRoutes } from './routes/release-assets.ts'
import { releaseRoutes } from './routes/releases.ts'
import { repositoryRoutes } from './routes/repository.ts'
import { ruleRoutes } from './routes/rules.ts'
import { settingsRoutes } from './routes/settings.ts'
import { statusRoutes } from './routes/statuses.ts'
import { tagRoutes } from './routes/tags.ts'

const routes: readonly Route[] = [
  ...repositoryRoutes,
  ...refRoutes,
  ...refChangeRoutes,
  ...tagRoutes,
  ...commitRoutes,
  ...compareRoutes,
  ...deploymentRoutes,
  ...statusRoutes,
  ...checkRoutes,
  ...commitStatusRoutes,
  ...contentRoutes,
  ...dispatchRoutes,
  ...settingsRoutes,
  ...pagesRoutes,
  ...ruleRoutes,
  ...issueCommentRoutes,
  ...issueRoutes,
  ...commentReactionRoutes,
  ...pullRoutes,
  ...noteRoutes,
  ...assetRoutes,
  ...releaseRoutes,
]

/** Every operation served, in the words of GitHub's OpenAPI description, such as `GET /rate_limit`. */
export const servedOperations: readonly string[] = routes.map(({ method, template }) => `${method} ${template}`)

const prefix = '/api/v3'
const uploads = '/api/uploads'

export function isRest({ path }: Exchange): boolean {
  return path === prefix || path.startsWith(`${prefix}/`) || path.startsWith(`${uploads}/`)
}

/** The path as GitHub's description has it, below either root. */
function belowRoot(path: string): string {
  return path.slice(path.startsWith(uploads) ? uploads.length : prefix.length)
}

export interface RestRequest {
  readonly exchange: Exchange
  readonly place: Place
  readonly signedIn: boolean
  readonly refs: () => Promise<Refs>
}

/** Answers one call of the REST API; whatever is thrown becomes an answer in GitHub's form. */
export async function answerRest(request: RestRequest): Promise<Answer> {
  const { exchange, place } = request
  const sent = exchange.method === 'GET' ? Buffer.alloc(0) : await bytesOf(exchange.body)
  const answer = await answerOrRefuse(request, sent)
  if (place.observe) place.observe(await observed(exchange, sent, answer))
  return answer
}

async function observed({ method, path, query }: Exchange, sent: Buffer, answer: Answer): Promise<RestExchange> {
  const below = `${belowRoot(path)}${query.size > 0 ? `?${query}` : ''}`
  const told = (await bytesOf(answer.body)).toString('utf8')
  const typed = /json/.test(String(answer.headers['content-type'])) && told !== ''
  return {
    method,
    path: below,
    ...(sent.length > 0 ? { requestBody: parsedOr(sent.toString('utf8')) } : {}),
    status: answer.status,
    body: typed ? JSON.parse(told) : told,
  }
}

function parsedOr(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return content
  }
}

async function answerOrRefuse(request: RestRequest, sent: Buffer): Promise<Answer> {
  const { exchange } = request
  const matched = matchRoute(routes, {
    method: exchange.method,
    path: belowRoot(exchange.path),
    upload: exchange.path.startsWith(`${uploads}/`),
  })
  const manual = `https://docs.github.com/rest${matched ? `/${matched.route.manual}` : ''}`
  const needs: Record<string, string> = matched ? { 'x-accepted-github-permissions': accepted(matched.route) } : {}
  try {
    const answer = await answerMatched(request, matched, sent)
    return { ...answer, headers: { ...answer.headers, ...needs } }
  } catch (error) {
    const refusal =
      error instanceof Refusal ? error : new Refusal(500, error instanceof Error ? error.message : 'Unknown')
    const { status, message, errors } = refusal
    const body = { message, ...(errors ? { errors } : {}), documentation_url: manual, status: String(status) }
    return json(status, body, needs)
  }
}

async function answerMatched(request: RestRequest, matched: MatchedRoute | undefined, sent: Buffer): Promise<Answer> {
  const { exchange, place, signedIn, refs } = request
  if (!matched) throw new Refusal(404, 'Not Found')
  const { route, parameters } = matched
  const owner = parameters.get('owner') ?? place.owner
  const repo = parameters.get('repo') ?? place.repo
  if (owner.toLowerCase() !== place.owner.toLowerCase() || repo.toLowerCase() !== place.repo.toLowerCase()) {
    throw new Refusal(404, 'Not Found')
  }
  if (!signedIn && (route.method !== 'GET' || place.private)) throw new Refusal(401, 'Requires authentication')
  const needs = [route.need, route.orNeed ?? route.need]
  if (!needs.some((need) => permits(place.permissions, need)))
    throw new Refusal(403, 'Resource not accessible by integration')
  const call: Call = {
    place,
    parameters,
    query: exchange.query,
    headers: exchange.headers,
    url: new URL(`${place.urls.server}${exchange.path}?${exchange.query}`),
    body: (route.method === 'POST' || route.method === 'PATCH') && !route.upload ? bodyOf(sent) : {},
    sent,
    head: () => readHead(place.directory),
    refs,
  }
  return route.answer(call)
}

/** A new ref may also need the right to workflow files: GitHub names both ways. */
function accepted({ need, orNeed, template }: Route): string {
  if (orNeed !== undefined) return `${need}; ${orNeed}`
  return /\/(git\/refs|releases)$/.test(template) && need.endsWith('write') ? `${need}; ${need},workflows=write` : need
}

function bodyOf(sent: Buffer): Readonly<Record<string, unknown>> {
  const content = sent.toString('utf8')
  try {
    const parsed: unknown = JSON.parse(content === '' ? '{}' : content)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed }
  } catch {
    throw new Refusal(400, 'Problems parsing JSON')
  }
  throw new Refusal(400, 'Body should be a JSON object')
}
