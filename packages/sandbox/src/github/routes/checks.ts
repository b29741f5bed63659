import { shownAccount } from '../accounts.ts'
import { type Answer, invalid, json, notFound, Refusal } from '../answer.ts'
import { type CheckRecord, conclusions, latestOf } from '../check-book.ts'
import { isoSeconds } from '../commit-object.ts'
import { pageAsked } from '../page.ts'
import { resolveCommit } from '../resolve.ts'
import type { Call, Place, Route } from '../route.ts'
import { optional, required } from './body.ts'
import { refsOfNonEmpty } from './refs.ts'

const below = '/repos/{owner}/{repo}'

export const checkRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: `${below}/check-runs`,
    need: 'checks=write',
    manual: 'checks/runs#create-a-check-run',
    answer: createCheck,
  },
  {
    method: 'GET',
    template: `${below}/check-runs/{check_run_id}`,
    need: 'checks=read',
    manual: 'checks/runs#get-a-check-run',
    answer: (call) => json(200, shownCheck(call.place, checkOf(call))),
  },
  {
    method: 'PATCH',
    template: `${below}/check-runs/{check_run_id}`,
    need: 'checks=write',
    manual: 'checks/runs#update-a-check-run',
    answer: (call) => json(200, shownCheck(call.place, updateCheck(call))),
  },
  {
    method: 'GET',
    template: `${below}/commits/{ref}/check-runs`,
    need: 'checks=read',
    manual: 'checks/runs#list-check-runs-for-a-git-reference',
    answer: listChecks,
  },
]

async function createCheck(call: Call): Promise<Answer> {
  const { place, body } = call
  const name = required(body, 'name')
  const sha = required(body, 'head_sha')
  const commit = /^[0-9a-f]{40}$/.test(sha) ? await place.objects.find(`${sha}^{commit}`) : undefined
  if (!commit) throw new Refusal(422, `No commit found for SHA: ${sha}`)
  const made = place.checks.addCheck({ ...progressOf(call, undefined), sha, name, app: place.login })
  return json(201, shownCheck(place, made))
}

function updateCheck(call: Call): CheckRecord {
  const before = checkOf(call)
  const { place, body } = call
  // Only the app that made a run may change it.
  if (before.app !== place.login) throw new Refusal(403, 'Resource not accessible by integration')
  const changed = { ...before, ...progressOf(call, before), name: optional(body, 'name') ?? before.name }
  return place.checks.changeCheck(changed)
}

type Progress = Pick<CheckRecord, 'status' | 'conclusion' | 'detailsUrl' | 'startedAt' | 'completedAt'>

/** A conclusion ends a run, and a run that ended needs one. */
function progressOf({ body }: Call, before: CheckRecord | undefined): Progress {
  const asked = optional(body, 'conclusion')
  const conclusion = conclusions.find((candidate) => candidate === asked) ?? before?.conclusion ?? null
  if (asked !== undefined && conclusion !== asked) throw invalid('CheckRun', 'conclusion')
  const wanted = asked === undefined ? (optional(body, 'status') ?? before?.status ?? 'queued') : 'completed'
  const status = (['queued', 'in_progress', 'completed'] as const).find((candidate) => candidate === wanted)
  if (!status) throw invalid('CheckRun', 'status')
  if (status === 'completed' && conclusion === null) throw invalid('CheckRun', 'conclusion', 'missing_field')
  const now = isoSeconds(Date.now())
  return {
    status,
    conclusion: status === 'completed' ? conclusion : null,
    detailsUrl: optional(body, 'details_url') ?? before?.detailsUrl ?? '',
    startedAt: optional(body, 'started_at') ?? before?.startedAt ?? now,
    completedAt: status === 'completed' ? (optional(body, 'completed_at') ?? now) : null,
  }
}

function checkOf({ place, parameters }: Call): CheckRecord {
  const check = place.checks.check(Number(parameters.get('check_run_id')))
  if (!check) throw notFound()
  return check
}

/** The newest run of every name unless all are asked for. */
async function listChecks(call: Call): Promise<Answer> {
  const { place, query } = call
  const sha = await commitOf(call)
  const every = query.get('filter') === 'all' ? place.checks.checks(sha) : latestOf(place.checks, sha).checks
  const [name, status] = [query.get('check_name'), query.get('status')]
  const wanted = every.filter(
    (check) => (name ?? check.name) === check.name && (status ?? check.status) === check.status,
  )
  const { number, size } = pageAsked(query)
  const shown = wanted.slice((number - 1) * size, number * size)
  return json(200, { total_count: wanted.length, check_runs: shown.map((check) => shownCheck(place, check)) })
}

/** The commit that `{ref}` of a path names. */
export async function commitOf(call: Call): Promise<string> {
  const name = call.parameters.get('ref') ?? ''
  const found = await resolveCommit(await refsOfNonEmpty(call), call.place.objects, name)
  if (!found) throw new Refusal(422, `No commit found for SHA: ${name}`)
  return found.sha
}

function shownCheck(place: Place, check: CheckRecord) {
  const { urls } = place
  const url = `${urls.repository}/check-runs/${check.id}`
  return {
    id: check.id,
    node_id: urls.nodeId('CheckRun', check.id),
    name: check.name,
    head_sha: check.sha,
    external_id: '',
    url,
    html_url: `${urls.html}/runs/${check.id}`,
    details_url: check.detailsUrl === '' ? null : check.detailsUrl,
    status: check.status,
    conclusion: check.conclusion,
    started_at: check.startedAt,
    completed_at: check.completedAt,
    output: { title: null, summary: null, text: null, annotations_count: 0, annotations_url: `${url}/annotations` },
    check_suite: { id: 1 },
    app: shownApp(place, check.app),
    pull_requests: [],
  }
}

/** An app, by the login of its bot; its number is its own. */
export function shownApp({ urls, owner }: Place, login: string) {
  const slug = login.replace('[bot]', '')
  const created = '2024-01-01T00:00:00Z'
  return {
    id: 1,
    slug,
    node_id: urls.nodeId('App', slug),
    owner: shownAccount(urls, owner),
    name: slug,
    description: null,
    external_url: urls.server,
    html_url: `${urls.server}/apps/${slug}`,
    created_at: created,
    updated_at: created,
    permissions: {},
    events: [],
  }
}
