import { json } from '../answer.ts'
import type { Call, Place, Route } from '../route.ts'
import { account } from '../urls.ts'

export const repositoryRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}',
    need: 'metadata=read',
    manual: 'repos/repos#get-a-repository',
    answer: async (call) => json(200, await shownRepository(call)),
  },
  {
    method: 'GET',
    template: '/rate_limit',
    need: 'metadata=read',
    manual: 'rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user',
    answer: ({ place }) => {
      const core = place.rate()
      const search = { limit: 30, used: 0, remaining: 30, reset: core.reset }
      return json(200, { resources: { core, search }, rate: core })
    },
  },
]

/** The repository in REST's form, as its token sees it. */
export async function shownRepository(call: Call) {
  const { place } = call
  const { owner, repo, urls } = place
  const created = '2024-01-01T00:00:00Z'
  return {
    id: 1,
    node_id: urls.nodeId('Repository', 1),
    name: repo,
    full_name: `${owner}/${repo}`,
    private: place.private,
    visibility: place.private ? 'private' : 'public',
    owner: account(urls, owner, 2, 'Organization'),
    description: null,
    fork: false,
    default_branch: await call.head(),
    ...addresses(place),
    ...switches,
    created_at: created,
    updated_at: created,
    pushed_at: created,
    homepage: null,
    size: 0,
    language: null,
    license: null,
    topics: [],
    permissions: {
      admin: false,
      maintain: false,
      push: place.permissions.contents === 'write',
      triage: false,
      pull: true,
    },
  }
}

const counts = {
  forks: 0,
  forks_count: 0,
  stargazers_count: 0,
  watchers: 0,
  watchers_count: 0,
  open_issues: 0,
  open_issues_count: 0,
  network_count: 0,
  subscribers_count: 0,
}

const switches = {
  ...counts,
  has_issues: true,
  has_projects: false,
  has_wiki: false,
  has_pages: false,
  has_discussions: false,
  archived: false,
  disabled: false,
  mirror_url: null,
}

/** Each with the template GitHub appends to it. */
const templates = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  contributors: '/contributors',
  deployments: '/deployments',
  downloads: '/downloads',
  events: '/events',
  forks: '/forks',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  hooks: '/hooks',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  languages: '/languages',
  merges: '/merges',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  stargazers: '/stargazers',
  statuses: '/statuses/{sha}',
  subscribers: '/subscribers',
  subscription: '/subscription',
  tags: '/tags',
  teams: '/teams',
  trees: '/git/trees{/sha}',
}

function addresses({ urls, owner, repo }: Place): Readonly<Record<string, string>> {
  const host = new URL(urls.server).host
  const api = Object.entries(templates).map(([name, path]) => [`${name}_url`, `${urls.repository}${path}`])
  return {
    ...Object.fromEntries(api),
    url: urls.repository,
    html_url: urls.html,
    clone_url: `${urls.html}.git`,
    git_url: `git://${host}/${owner}/${repo}.git`,
    ssh_url: `git@${host}:${owner}/${repo}.git`,
    svn_url: urls.html,
  }
}
