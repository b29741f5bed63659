import { shownAccount } from '../accounts.ts'
import { json, notFound } from '../answer.ts'
import type { OpenPull } from '../conversation-book.ts'
import type { Call, Place, Route } from '../route.ts'
import { account } from '../urls.ts'
import { association } from './comment-shape.ts'
import { shownRepository } from './repository.ts'

export const pullRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/pulls/{pull_number}',
    need: 'pull_requests=read',
    manual: 'pulls/pulls#get-a-pull-request',
    answer: async (call) => {
      const pull = call.place.conversations.pull(Number(call.parameters.get('pull_number')))
      if (!pull) throw notFound()
      return json(200, await shownPull(call, pull))
    },
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/collaborators/{username}/permission',
    need: 'metadata=read',
    manual: 'collaborators/collaborators#get-repository-permissions-for-a-user',
    answer: ({ place, parameters }) => {
      const login = parameters.get('username') ?? ''
      const role = place.conversations.role(login)
      // The older word knows four levels; the finer ones are only in the role.
      const permission = { maintain: 'write', triage: 'read' }[role] ?? role
      return json(200, { permission, role_name: role, user: { ...shownAccount(place.urls, login), role_name: role } })
    },
  },
]

async function shownPull(call: Call, pull: OpenPull) {
  const { place } = call
  const { urls } = place
  return {
    ...addresses(place, pull),
    id: pull.number,
    node_id: urls.nodeId('PullRequest', pull.number),
    number: pull.number,
    title: pull.title,
    body: null,
    state: pull.state,
    locked: pull.locked,
    active_lock_reason: null,
    draft: pull.draft,
    user: shownAccount(urls, pull.author),
    author_association: association(place, pull.author),
    created_at: pull.createdAt,
    updated_at: pull.createdAt,
    closed_at: pull.state === 'closed' ? pull.createdAt : null,
    ...mergeOf(pull),
    ...counts(place, pull),
    head: await headOf(call, pull),
    base: { ...(await endOf(call, pull.base)), sha: await tipOf(call, pull.base) },
    labels: [],
    milestone: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
  }
}

function mergeOf(pull: OpenPull) {
  return {
    merged: pull.merged,
    merged_at: pull.merged ? pull.createdAt : null,
    merged_by: null,
    merge_commit_sha: null,
    mergeable: pull.state === 'open' ? true : null,
    rebaseable: null,
    mergeable_state: pull.state === 'open' ? 'clean' : 'unknown',
    auto_merge: null,
    maintainer_can_modify: false,
  }
}

function counts({ conversations }: Place, { number }: OpenPull) {
  return {
    comments: conversations.comments(number).length,
    review_comments: 0,
    commits: 1,
    additions: 1,
    deletions: 0,
    changed_files: 1,
  }
}

/** The head of a fork is in the fork; its commits are here all the same, below `refs/pull`. */
async function headOf(call: Call, pull: OpenPull) {
  const end = await endOf(call, pull.branch)
  const sha = pull.headSha ?? (await tipOf(call, pull.branch))
  if (pull.fork === undefined) return { ...end, sha }
  const [owner = ''] = pull.fork.split('/')
  const user = shownAccount(call.place.urls, owner)
  const repo = { ...end.repo, id: 9, full_name: pull.fork, fork: true, owner: user }
  return { label: `${owner}:${pull.branch}`, ref: pull.branch, sha, user, repo }
}

async function endOf(call: Call, branch: string) {
  const { urls, owner } = call.place
  const { network_count: _, subscribers_count: __, ...repo } = await shownRepository(call)
  return {
    label: `${owner}:${branch}`,
    ref: branch,
    user: account(urls, owner, 2, 'Organization'),
    // Inside a pull request a repository is shown with other counts than alone.
    repo: { ...repo, has_downloads: true },
  }
}

async function tipOf({ place }: Call, branch: string): Promise<string> {
  return (await place.currentRefs()).get(`refs/heads/${branch}`) ?? '0'.repeat(40)
}

function addresses({ urls }: Place, { number }: OpenPull) {
  const [url, issue, html] = [
    `${urls.repository}/pulls/${number}`,
    `${urls.repository}/issues/${number}`,
    `${urls.html}/pull/${number}`,
  ]
  const named = {
    comments: `${issue}/comments`,
    commits: `${url}/commits`,
    statuses: `${urls.repository}/statuses/${number}`,
    review_comments: `${url}/comments`,
    review_comment: `${urls.repository}/pulls/comments{/number}`,
  }
  const links = { ...named, html, issue, self: url }
  return {
    ...Object.fromEntries(Object.entries(named).map(([name, address]) => [`${name}_url`, address])),
    url,
    html_url: html,
    issue_url: issue,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
  }
}
