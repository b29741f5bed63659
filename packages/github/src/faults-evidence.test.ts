import { type Fault, type GitHubOptions, seedCheck, seedPullRequest } from '#sandbox'
import { sandboxGitHub } from '../../testing/src/contracts/sandbox-github.ts'

// What can happen to evidence between us and GitHub; what a query says itself has a file of its own.
const environments = ['staging', 'production']
const toGraphql = 'POST /api/graphql$'

/** A commit of which everything is known that can be. */
async function open(options: Partial<GitHubOptions> = {}) {
  const at = await sandboxGitHub(options)
  const { commit, github } = at
  seedCheck(github, { commit, name: 'build', conclusion: 'success' })
  seedPullRequest(github, { number: 7, mergeCommit: commit, author: 'ann', mergedBy: 'bob' })
  return { ...at, read: () => at.evidence.read({ commit, environments }) }
}

test('everything is read by one request', async () => {
  await using at = await open()
  const payload = { id: 'dep_1', kind: 'staging', tag: 'v1.0.0' }
  const made = { environment: 'staging', description: '', payload, production: false }
  await at.deployments.create({ ...made, commit: at.commit })
  at.github.resetRequests()
  expect(await at.read()).toMatchObject({
    deployments: { staging: [{ commit: at.commit, payload, creator: 'github-actions[bot]' }] },
    checks: [{ name: 'build', state: 'passed' }],
    people: ['ann', 'bob'],
    viewer: 'github-actions[bot]',
  })
  expect(at.sent()).toEqual(['POST /api/graphql'])
})

test.each<[string, Fault]>([
  ['F1 the query lost before GitHub', { kind: 'drop-request' }],
  ['F2 the answer lost', { kind: 'drop-response' }],
  ['F10 a 502 with a page', { kind: 'status', status: 502, body: '<html>Unicorn</html>' }],
  ['F12 the answer cut off', { kind: 'truncate' }],
  ['F12 the answer cut off in chunks', { kind: 'truncate', framing: 'chunked' }],
])('%s: it is asked again, and the answer is whole', async (_, fault) => {
  await using at = await open()
  at.fault(toGraphql, fault)
  expect((await at.read()).checks).toHaveLength(1)
  expect(at.github.faults.injected).toHaveLength(1)
})

test.each([
  ['deployments', 'deployments: read'],
  ['checks', 'checks: read'],
  ['contents', 'contents: read'],
  ['pull_requests', 'pull-requests: read'],
  ['actions', 'actions: read'],
])('a token that may not read %s is told so, and what it may read is not taken for all', async (name, right) => {
  await using at = await open({ tokenPermissions: { [name]: 'none' } })
  await expect(at.read()).rejects.toMatchObject({
    name: 'PreconditionError',
    code: 'token-permission',
    message: expect.stringContaining(`\`${right}\``),
  })
})

test('a token that GitHub does not know is told so', async () => {
  await using at = await open()
  at.fault(toGraphql, { kind: 'status', status: 401, body: { message: 'Bad credentials' } })
  await expect(at.read()).rejects.toMatchObject({ code: 'token-invalid' })
})

test('every branch is looked at, however many there are, and each page is asked for once', async () => {
  await using at = await open()
  const held = await at.yard.commitFiles({ '.github/workflows/deploy.yml': 'on: push' }, at.commit)
  const names = [...Array(100).keys()].map((number) => `b${number}`)
  await Promise.all(names.map((name) => at.yard.branch(name, at.commit)))
  at.github.resetRequests()
  expect(await at.evidence.workflowsOnlyIn(held)).toEqual(['.github/workflows/deploy.yml'])
  expect(at.sent()).toHaveLength(2)
  await at.yard.branch('z-last', held)
  expect(await at.evidence.workflowsOnlyIn(held)).toEqual([])
})
