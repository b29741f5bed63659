import { scriptedGitHub } from '../../../testing/src/contracts/scripted-github.ts'
import { type Heard, json } from '../../../testing/src/contracts/scripted-server.ts'
import { check, commitAnswer, deployment, evidenceAnswer, status } from '../test/graphql-answers.ts'

const commit = 'a'.repeat(40)
const query = { commit, environments: ['staging', 'production'] }

test('everything comes with one request, to the GraphQL beside the REST API', async () => {
  const heard: Heard[] = []
  const answer = json(200, evidenceAnswer({}))
  await using github = await scriptedGitHub((one, response) => {
    heard.push(one)
    return answer(one, response)
  })
  expect((await github.evidence.read(query)).viewer).toBe('github-actions[bot]')
  expect(github.requests).toEqual(['POST /api/graphql'])
  const { variables } = JSON.parse(heard[0]?.body.toString() ?? '')
  expect(variables).toEqual({ owner: 'o', repo: 'r', commit, e0: 'staging', e1: 'production' })
})

test('an environment without a deployment is empty, and one that the repository does not have is not there', async () => {
  await using github = await scriptedGitHub(json(200, evidenceAnswer({ e0: { name: 'staging' }, e1: null })))
  expect((await github.evidence.read(query)).deployments).toEqual({ staging: [] })
})

test('an environment that GitHub cannot find is an answer, and no failure', async () => {
  const errors = [{ type: 'NOT_FOUND', path: ['repository', 'e1'], message: 'Could not resolve' }]
  await using github = await scriptedGitHub(json(200, { ...evidenceAnswer({ e1: null }), errors }))
  expect((await github.evidence.read(query)).deployments).toEqual({ staging: [] })
})

test('deployments come newest first with their payload, who wrote them and every status they had', async () => {
  const payload = { id: 'dep_7', kind: 'staging', tag: 'v1.2.4' }
  const nodes = [
    deployment(7, { payload: JSON.stringify(payload), statuses: [status('INACTIVE', 3), status('SUCCESS', 2)] }),
    deployment(9, { creator: { __typename: 'User', login: 'ann' }, statuses: [status('WAITING', 1)] }),
    deployment(8, { payload: JSON.stringify(JSON.stringify(payload)), creator: null }),
  ]
  await using github = await scriptedGitHub(json(200, evidenceAnswer({ d0: { nodes } })))
  const { deployments } = await github.evidence.read(query)
  expect(deployments['staging']).toMatchObject([
    { id: 9, creator: 'ann', payload: undefined, history: [{ state: 'queued' }] },
    { id: 8, creator: '', payload, history: [] },
    { id: 7, creator: 'github-actions[bot]', payload, history: [{ state: 'inactive' }, { state: 'success' }] },
  ])
})

test('statuses are newest first even when GitHub lists the oldest first and all fall into one second', async () => {
  const statuses = [status('IN_PROGRESS', 1), status('SUCCESS', 1), status('FAILURE', 1)]
  const nodes = [deployment(1, { statuses, latest: 2 })]
  await using github = await scriptedGitHub(json(200, evidenceAnswer({ d0: { nodes } })))
  const [found] = (await github.evidence.read(query)).deployments['staging'] ?? []
  expect(found?.history.map(({ state }) => state)).toEqual(['failure', 'success', 'in_progress'])
})

test('a history that is longer than one answer is no history', async () => {
  const cut = { ...deployment(1, {}), statuses: { nodes: [], pageInfo: { hasNextPage: true } } }
  await using github = await scriptedGitHub(json(200, evidenceAnswer({ d0: { nodes: [cut] } })))
  await expect(github.evidence.read(query)).rejects.toMatchObject({ code: 'github-refused' })
})

test.each([
  ['a check that passed', check('build', 'COMPLETED', 'SUCCESS'), 'passed'],
  ['a check that was skipped', check('build', 'COMPLETED', 'SKIPPED'), 'passed'],
  ['a neutral check', check('build', 'COMPLETED', 'NEUTRAL'), 'passed'],
  ['a check that failed', check('build', 'COMPLETED', 'FAILURE'), 'failed'],
  ['a check that was cancelled', check('build', 'COMPLETED', 'CANCELLED'), 'failed'],
  ['a check that ran out of time', check('build', 'COMPLETED', 'TIMED_OUT'), 'failed'],
  ['a check with a conclusion of tomorrow', check('build', 'COMPLETED', 'MAYBE'), 'failed'],
  ['a check that runs', check('build', 'IN_PROGRESS', null), 'pending'],
  ['a check that waits', check('build', 'QUEUED', null), 'pending'],
  ['a status that passed', { __typename: 'StatusContext', context: 'build', state: 'SUCCESS' }, 'passed'],
  ['a status that is expected', { __typename: 'StatusContext', context: 'build', state: 'EXPECTED' }, 'pending'],
  ['a status that is an error', { __typename: 'StatusContext', context: 'build', state: 'ERROR' }, 'failed'],
])('%s counts as that', async (_, node, state) => {
  await using github = await scriptedGitHub(json(200, evidenceAnswer({ object: commitAnswer({ checks: [node] }) })))
  expect((await github.evidence.read(query)).checks).toEqual([{ name: 'build', state, required: false }])
})

test('required is what the default branch asks for, by rule or ruleset; what never reported is pending', async () => {
  const defaultBranchRef = {
    refUpdateRule: { requiredStatusCheckContexts: ['build'] },
    rules: {
      nodes: [
        { parameters: {} },
        { parameters: null },
        { parameters: { requiredStatusChecks: [{ context: 'scan' }] } },
      ],
      pageInfo: { hasNextPage: false },
    },
  }
  const object = commitAnswer({
    checks: [check('build', 'COMPLETED', 'SUCCESS'), check('lint', 'COMPLETED', 'FAILURE')],
  })
  await using github = await scriptedGitHub(json(200, evidenceAnswer({ defaultBranchRef, object })))
  expect((await github.evidence.read(query)).checks).toEqual([
    { name: 'build', state: 'passed', required: true },
    { name: 'lint', state: 'failed', required: false },
    { name: 'scan', state: 'pending', required: true },
  ])
})

test('people are who wrote the commit and its pull request and who merged it, each once, and never GitHub itself', async () => {
  const user = (login: string) => ({ __typename: 'User', login })
  const [ann, bob] = [user('ann'), user('bob')]
  const object = commitAnswer({
    author: ann,
    committer: { login: 'web-flow' },
    requests: [
      { author: { __typename: 'Bot', login: 'renovate' }, mergedBy: bob, merged: true },
      { author: ann, mergedBy: null, merged: true },
      { author: user('eve'), mergedBy: null, merged: false },
    ],
  })
  await using github = await scriptedGitHub(json(200, evidenceAnswer({ object })))
  expect((await github.evidence.read(query)).people).toEqual(['ann', 'renovate[bot]', 'bob'])
})

test('releases come newest first, with who made them and what is attached', async () => {
  const author = { __typename: 'Bot', login: 'github-actions' }
  const release = { name: null, description: null, isDraft: false, url: 'https://h/r', releaseAssets: { nodes: [] } }
  const nodes = [
    { ...release, databaseId: 1, tagName: 'v1.0.0', author: null },
    {
      ...release,
      databaseId: 2,
      tagName: 'v1.1.0',
      author,
      isDraft: true,
      releaseAssets: { nodes: [{ name: 'a.json' }] },
    },
  ]
  await using github = await scriptedGitHub(json(200, evidenceAnswer({ releases: { nodes } })))
  expect((await github.evidence.read(query)).releases).toEqual([
    {
      id: 2,
      tag: 'v1.1.0',
      name: '',
      body: '',
      draft: true,
      url: 'https://h/r',
      author: 'github-actions[bot]',
      assets: ['a.json'],
    },
    { id: 1, tag: 'v1.0.0', name: '', body: '', draft: false, url: 'https://h/r', author: '', assets: [] },
  ])
})

test.each([
  ['is not there', null],
  ['is a tag object', { __typename: 'Tag' }],
  ['is a tree', { __typename: 'Tree' }],
])('a commit that %s is unresolved, and never one without checks', async (_, object) => {
  await using github = await scriptedGitHub(json(200, evidenceAnswer({ object })))
  await expect(github.evidence.read(query)).rejects.toMatchObject({ code: 'base-unresolved' })
  await expect(github.evidence.workflowsOnlyIn(commit)).rejects.toMatchObject({ code: 'base-unresolved' })
})
