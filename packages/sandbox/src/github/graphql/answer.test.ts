import { commitFiles, type GitHubOptions, type SandboxGitHub, seedHistory, seedTags, startGitHub } from '../index.ts'
import { callGitHub, type PlainAnswer, queryGitHub } from '../test/client.ts'

const opened: SandboxGitHub[] = []
afterEach(async () => {
  for (const github of opened.splice(0)) await github.close()
})

async function open(options: Partial<GitHubOptions> = {}): Promise<{ github: SandboxGitHub; commit: string }> {
  const github = await startGitHub({ owner: 'acme', repo: 'infra', ...options })
  opened.push(github)
  const [commit = ''] = await seedHistory(github.directory, ['first'])
  return { github, commit }
}

const inRepository = (fields: string) => `{ repository(owner: "acme", name: "infra") { ${fields} } }`

test('A query is answered at the address that GitHub Enterprise Server has for it, and recorded like any call.', async () => {
  const { github } = await open()
  const { status, body } = await queryGitHub(github, inRepository('nameWithOwner defaultBranchRef { name prefix }'))
  expect([status, body]).toEqual([
    200,
    {
      data: { repository: { nameWithOwner: 'acme/infra', defaultBranchRef: { name: 'main', prefix: 'refs/heads/' } } },
    },
  ])
  expect(github.requests).toMatchObject([{ method: 'POST', path: '/api/graphql', status: 200 }])
})

test.each([
  ['a field that GitHub does not have', inRepository('colour'), /Cannot query field "colour" on type "Repository"/],
  ['an argument it does not have', inRepository('ref(name: "x") { name }'), /Unknown argument "name"/],
  ['no end', '{ repository(', /Syntax Error/],
])('A query with %s is refused by the schema, with status 200 and no data.', async (_, query, message) => {
  const { github } = await open()
  const { status, body } = await queryGitHub(github, query)
  expect(status).toBe(200)
  expect(body).not.toHaveProperty('data')
  expect(body.errors[0].message).toMatch(message)
})

test.each([
  ['a field', inRepository('stargazerCount'), 'The sandbox does not serve Repository.stargazerCount.'],
  [
    'an argument',
    inRepository(
      'refs(refPrefix: "refs/heads/", first: 1) { nodes { associatedPullRequests(first: 1) { totalCount } } }',
    ),
    'The sandbox does not serve Ref.associatedPullRequests.',
  ],
  [
    'an argument of a served field',
    inRepository('defaultBranchRef { rules(first: 1, orderBy: { field: TYPE, direction: ASC }) { totalCount } }'),
    'The sandbox does not serve the argument orderBy of Ref.rules.',
  ],
])('What GitHub has and the sandbox has not, here %s, is an error that says so.', async (_, query, message) => {
  const { github } = await open()
  const { body } = await queryGitHub(github, query)
  expect(body.errors).toMatchObject([{ type: 'SANDBOX_UNSERVED', message: expect.stringContaining(message) }])
})

test.each([
  ['without a size', 'deployments { totalCount }', 'MISSING_PAGINATION_BOUNDARIES'],
  ['of more than 100', 'deployments(first: 101) { totalCount }', 'EXCESSIVE_PAGINATION'],
  ['after a cursor nobody gave', 'deployments(first: 1, after: "x") { totalCount }', 'INVALID_CURSOR_ARGUMENTS'],
  [
    'of lists of lists beyond half a million',
    'refs(refPrefix: "refs/heads/", first: 100) { nodes { target { ... on Commit { deployments(first: 100) { nodes { statuses(first: 100) { totalCount } } } } } } }',
    'MAX_NODE_LIMIT_EXCEEDED',
  ],
])('A list %s is refused in GitHub’s words.', async (_, fields, type) => {
  const { github } = await open()
  expect((await queryGitHub(github, inRepository(fields))).body.errors).toMatchObject([{ type }])
})

test('Another repository is not found: null, and an error with its path.', async () => {
  const { github } = await open()
  const { body } = await queryGitHub(github, '{ repository(owner: "acme", name: "other") { id } }')
  const message = "Could not resolve to a Repository with the name 'acme/other'."
  expect(body).toEqual({
    data: { repository: null },
    errors: [{ type: 'NOT_FOUND', path: ['repository'], locations: [{ line: 1, column: 3 }], message }],
  })
})

test.each([
  ['checks', { checks: 'none' }, 'defaultBranchRef { target { ... on Commit { statusCheckRollup { state } } } }'],
  [
    'pull requests',
    { pull_requests: 'none' },
    'defaultBranchRef { target { ... on Commit { associatedPullRequests(first: 1) { totalCount } } } }',
  ],
  ['environments', { actions: 'none' }, 'environment(name: "staging") { name }'],
] as const)(
  'Without the right to %s that part is null and forbidden, and the rest is there.',
  async (_, rights, part) => {
    const { github } = await open({ tokenPermissions: rights })
    const { status, body } = await queryGitHub(github, inRepository(`name ${part}`))
    expect([status, body.data.repository.name]).toEqual([200, 'infra'])
    expect(body.errors).toMatchObject([{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }])
  },
)

test.each([
  ['deployments', { deployments: 'none' }, 'deployments(first: 1) { totalCount }'],
  ['branch protection, which only administrators see,', {}, 'branchProtectionRules(first: 1) { totalCount }'],
] as const)('What the schema says is never null takes the repository with it: %s', async (_, rights, part) => {
  const { github } = await open({ tokenPermissions: rights })
  const { body } = await queryGitHub(github, inRepository(`name ${part}`))
  expect(body).toMatchObject({ data: { repository: null }, errors: [{ type: 'FORBIDDEN' }] })
})

test('Who is unknown, who brings nothing, and a body that is no query get a status.', async () => {
  const { github } = await open({ visibility: 'public' })
  const url = `${github.serverUrl}/api/graphql`
  const status = async (headers: Record<string, string>, body: string) =>
    (await fetch(url, { method: 'POST', headers, body })).status
  const known = { authorization: `bearer ${github.token}` }
  expect(await status({}, '{}')).toBe(401)
  expect(await status({ authorization: 'bearer other' }, '{}')).toBe(401)
  expect(await status(known, '{')).toBe(400)
  expect(await status(known, '{}')).toBe(400)
  expect((await callGitHub(github, 'GET', url)).status).toBe(404)
})

test('Faults and the quota are for queries, too.', async () => {
  const { github } = await open({ rateLimit: { limit: 3 } })
  const query = (): Promise<PlainAnswer> => queryGitHub(github, inRepository('name'))
  github.faults.add({ match: { path: '/api/graphql' }, fault: { kind: 'drop-response' } })
  await expect(query()).rejects.toThrow()
  github.faults.add({ match: { path: '/api/graphql' }, fault: { kind: 'status', status: 502 } })
  expect((await query()).status).toBe(502)
  expect((await query()).body.data.repository.name).toBe('infra')
  expect((await query()).status).toBe(200)
  expect((await query()).status).toBe(403)
})

test('A query sees the refs as late as every other read, and as they were.', async () => {
  const { github, commit } = await open()
  await queryGitHub(github, inRepository('name'))
  await seedTags(github.directory, [{ name: 'v1', commit }])
  const tag = async () => (await queryGitHub(github, inRepository('ref(qualifiedName: "v1") { name }'))).body.data
  github.faults.add({ match: { path: '/api/graphql', after: 1 }, fault: { kind: 'stale' } })
  expect(await tag()).toEqual({ repository: { ref: { name: 'v1' } } })
  expect(await tag()).toEqual({ repository: { ref: null } })
})

test('Pages follow one another without a gap, whatever is added before them meanwhile.', async () => {
  const { github, commit } = await open()
  for (const branch of ['a', 'c', 'e']) await commitFiles(github.directory, { branch, from: commit, message: branch })
  const page = async (after: string | null) => {
    const fields =
      'refs(refPrefix: "refs/heads/", first: 2, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } }'
    const { body } = await queryGitHub(github, `query ($after: String) ${inRepository(fields)}`, { after })
    return body.data.repository.refs
  }
  const first = await page(null)
  expect(first).toMatchObject({ nodes: [{ name: 'a' }, { name: 'c' }], pageInfo: { hasNextPage: true } })
  await commitFiles(github.directory, { branch: 'b', from: commit, message: 'b' })
  const second = await page(first.pageInfo.endCursor)
  expect(second).toMatchObject({ nodes: [{ name: 'e' }, { name: 'main' }], pageInfo: { hasNextPage: false } })
})
