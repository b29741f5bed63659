// Answers of GitHub's GraphQL in the shapes its schema describes, for tests that script them.

const noBranch = { refUpdateRule: null, rules: { nodes: [], pageInfo: { hasNextPage: false } } }

/** An answer to the query of evidence about nothing at all, but for the fields that are given. */
export function evidenceAnswer(fields: Readonly<Record<string, unknown>>) {
  const nothing = { nodes: [] }
  const repository = { e0: { name: 'staging' }, e1: null, d0: nothing, d1: nothing, releases: nothing }
  const viewer = { __typename: 'User', login: 'github-actions[bot]' }
  return {
    data: { viewer, repository: { ...repository, object: commitAnswer({}), defaultBranchRef: noBranch, ...fields } },
  }
}

export function commitAnswer({
  author = null,
  committer = null,
  requests = [],
  checks,
}: {
  readonly author?: object | null
  readonly committer?: object | null
  readonly requests?: readonly object[]
  readonly checks?: readonly object[]
}) {
  return {
    __typename: 'Commit',
    author: { user: author },
    committer: { user: committer },
    associatedPullRequests: { nodes: requests },
    statusCheckRollup: checks ? { contexts: { nodes: checks, pageInfo: { hasNextPage: false } } } : null,
  }
}

export function check(name: string, status: string, conclusion: string | null) {
  return { __typename: 'CheckRun', name, status, conclusion }
}

export function status(state: string, second: number) {
  return { state, createdAt: `2026-01-01T00:00:0${second}Z` }
}

/** `latest` is the index of the status that GitHub calls the last. */
export function deployment(
  id: number,
  {
    payload = null,
    creator = { __typename: 'Bot', login: 'github-actions' },
    statuses = [],
    latest = 0,
  }: {
    readonly payload?: string | null
    readonly creator?: object | null
    readonly statuses?: readonly object[]
    readonly latest?: number
  },
) {
  const nodes = statuses.map((one, index) => ({ id: `DS_${id}_${index}`, ...one }))
  return {
    id: `DE_${id}`,
    databaseId: id,
    commitOid: 'a'.repeat(40),
    environment: 'staging',
    createdAt: '2026-01-01T00:00:00Z',
    payload,
    creator,
    latestStatus: nodes[latest] ? { id: nodes[latest].id } : null,
    statuses: { nodes, pageInfo: { hasNextPage: false } },
  }
}
