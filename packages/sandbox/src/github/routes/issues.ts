import { shownAccount } from '../accounts.ts'
import { type Answer, invalid, json, notFound, Refusal } from '../answer.ts'
import type { OpenPull } from '../conversation-book.ts'
import type { IssueRecord } from '../issue-book.ts'
import { page } from '../page.ts'
import type { Call, Place, Route } from '../route.ts'
import { optional, required } from './body.ts'
import { association } from './comment-shape.ts'

const issues = '/repos/{owner}/{repo}/issues'
const manual = 'issues/issues'

export const issueRoutes: readonly Route[] = [
  { method: 'GET', template: issues, need: 'issues=read', manual: `${manual}#list-repository-issues`, answer: list },
  {
    method: 'POST',
    template: issues,
    need: 'issues=write',
    manual: `${manual}#create-an-issue`,
    answer: (call) => {
      const shown = shownIssue(call.place, create(call))
      return json(201, shown, { location: shown.url })
    },
  },
  {
    method: 'GET',
    template: `${issues}/{issue_number}`,
    need: 'issues=read',
    orNeed: 'pull_requests=read',
    manual: `${manual}#get-an-issue`,
    answer: (call) => json(200, shownIssue(call.place, issueOf(call))),
  },
  {
    method: 'PATCH',
    template: `${issues}/{issue_number}`,
    need: 'issues=write',
    manual: `${manual}#update-an-issue`,
    answer: (call) => json(200, shownIssue(call.place, update(call))),
  },
]

/** Open ones unless told, the newest first; to GitHub a pull request is an issue, too. */
function list(call: Call): Answer {
  const { place, query } = call
  const state = query.get('state') ?? 'open'
  if (!['open', 'closed', 'all'].includes(state)) throw invalid('Issue', 'state')
  const creator = query.get('creator')
  const seenUntil = Date.now() - place.visibilityDelayMs
  const asked = (one: { readonly state: string; readonly author: string }) =>
    (state === 'all' || one.state === state) && (creator === null || one.author.toLowerCase() === creator.toLowerCase())
  const found = place.issues
    .all()
    .filter(asked)
    .filter(({ madeAt }) => place.visibilityDelayMs === 0 || madeAt <= seenUntil)
    .map((issue) => shownIssue(place, issue))
  const pulls = place.conversations.pulls().filter(asked)
  const all = [...found, ...pulls.map((pull) => shownPull(place, pull))]
  return page(
    call,
    all.toSorted((one, other) => other.number - one.number),
  )
}

function create({ place, body }: Call): IssueRecord {
  return place.issues.add({
    title: titleOf(required(body, 'title')),
    body: textOf(optional(body, 'body') ?? ''),
    author: place.login,
    labels: [],
  })
}

function update(call: Call): IssueRecord {
  const { place, body } = call
  const { number } = issueOf(call)
  const title = optional(body, 'title')
  const words = optional(body, 'body')
  return place.issues.change(number, {
    ...(title === undefined ? {} : { title: titleOf(title) }),
    ...(words === undefined ? {} : { body: textOf(words) }),
    ...stateOf(call),
  })
}

function stateOf({ body }: Call): Partial<Pick<IssueRecord, 'state' | 'reason'>> {
  const state = optional(body, 'state')
  const why = optional(body, 'state_reason')
  if (state === undefined) return {}
  if (state !== 'open' && state !== 'closed') throw invalid('Issue', 'state')
  if (state === 'open') return { state, reason: 'reopened' }
  if (why !== undefined && why !== 'completed' && why !== 'not_planned') throw invalid('Issue', 'state_reason')
  return { state, reason: why ?? 'completed' }
}

function titleOf(title: string): string {
  if (title.trim() === '') throw new Refusal(422, 'Validation Failed', [tooMuch('title', "title can't be blank")])
  if ([...title].length <= 256) return title
  throw new Refusal(422, 'Validation Failed', [tooMuch('title', 'title is too long (maximum is 256 characters)')])
}

function textOf(body: string): string {
  if ([...body].length <= 65_536) return body
  throw new Refusal(422, 'Validation Failed', [tooMuch('body', 'body is too long (maximum is 65536 characters)')])
}

const tooMuch = (field: string, message: string) => ({ resource: 'Issue', code: 'custom', field, message })

function issueOf({ place, parameters }: Call): IssueRecord {
  const issue = place.issues.issue(Number(parameters.get('issue_number')))
  if (!issue) throw notFound()
  return issue
}

function shownPull(place: Place, pull: OpenPull) {
  const closedAt = pull.state === 'closed' ? pull.createdAt : null
  const made = { updatedAt: pull.createdAt, madeAt: 0, closedAt, body: '', labels: [], reason: null }
  const url = `${place.urls.repository}/pulls/${pull.number}`
  const html = `${place.urls.html}/pull/${pull.number}`
  return {
    ...shownIssue(place, { ...pull, ...made }),
    html_url: html,
    pull_request: { url, html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch` },
  }
}

function shownIssue(place: Place, issue: IssueRecord) {
  const { urls, conversations } = place
  const url = `${urls.repository}/issues/${issue.number}`
  return {
    id: 3_000_000 + issue.number,
    node_id: urls.nodeId('Issue', issue.number),
    url,
    repository_url: urls.repository,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${urls.html}/issues/${issue.number}`,
    number: issue.number,
    title: issue.title,
    user: shownAccount(urls, issue.author),
    labels: issue.labels.map((name) => ({ name })),
    state: issue.state,
    state_reason: issue.reason,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: conversations.comments(issue.number).length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: association(place, issue.author),
    active_lock_reason: null,
    body: issue.body,
  }
}
