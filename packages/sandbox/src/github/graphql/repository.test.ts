import { commitFiles, seedAccount, seedCheck, seedPullRequest, seedStatus } from '../index.ts'
import { callGitHub } from '../test/client.ts'
import { deploy, openWorld } from '../test/world.ts'

test('Deployments of some environments come in the order asked for, each with its statuses, newest first.', async () => {
  await using world = await openWorld()
  const { github, first, second, read } = world
  const one = await deploy(github, { ref: first, payload: { id: 'dep_1' } })
  await one.say('in_progress')
  await one.say('success')
  await (await deploy(github, { ref: second, payload: 'plain' })).say('success')
  await deploy(github, { ref: second, environment: 'production' })
  const fields = 'nodes { databaseId commitOid payload state statuses(first: 9) { nodes { state } } }'
  const ordered = (direction: string) =>
    read(
      `deployments(environments: ["staging"], first: 9, orderBy: { field: CREATED_AT, direction: ${direction} }) { ${fields} }`,
    )
  const states = (...names: string[]) => ({ nodes: names.map((state) => ({ state })) })
  const nodes = [
    { databaseId: 2, commitOid: second, payload: '"plain"', state: 'ACTIVE', statuses: states('SUCCESS') },
    {
      databaseId: 1,
      commitOid: first,
      payload: '{"id":"dep_1"}',
      // A success that another one superseded is inactive, and its history says so.
      state: 'INACTIVE',
      statuses: states('INACTIVE', 'SUCCESS', 'IN_PROGRESS'),
    },
  ]
  expect(await ordered('DESC')).toEqual({ deployments: { nodes } })
  expect(await ordered('ASC')).toEqual({ deployments: { nodes: nodes.toReversed() } })
})

test('Whose token made a deployment is its creator: without [bot] where an actor is asked for, with it in REST.', async () => {
  await using world = await openWorld()
  const { github, first, read } = world
  const tokens = [undefined, ['other-app[bot]'], ['octocat']].map((login) =>
    login ? github.issueToken({ deployments: 'write' }, { login: login[0] ?? '' }) : undefined,
  )
  for (const token of tokens) await deploy(github, { ref: first }, token)
  const { deployments } = await read('deployments(first: 9) { nodes { creator { __typename login } } }')
  expect(deployments.nodes.map(({ creator }: { creator: unknown }) => creator)).toEqual([
    { __typename: 'Bot', login: 'github-actions' },
    { __typename: 'Bot', login: 'other-app' },
    { __typename: 'User', login: 'octocat' },
  ])
  const listed = (await callGitHub(github, 'GET', '/repos/acme/infra/deployments')).body
  expect(
    listed.map(({ creator }: { creator: { login: string; type: string } }) => [creator.login, creator.type]),
  ).toEqual([
    ['octocat', 'User'],
    ['other-app[bot]', 'Bot'],
    ['github-actions[bot]', 'Bot'],
  ])
})

test('A commit names who wrote it, who merged it, and what was checked; of each check only the newest run counts.', async () => {
  await using world = await openWorld()
  const { github, second, read } = world
  seedAccount(github, 'author@sandbox.invalid', 'ann')
  seedPullRequest(github, { number: 7, mergeCommit: second, author: 'ann', mergedBy: 'ben' })
  seedCheck(github, { commit: second, name: 'ci', conclusion: 'failure' })
  seedCheck(github, { commit: second, name: 'ci', conclusion: 'success' })
  seedCheck(github, { commit: second, name: 'slow', conclusion: null })
  seedStatus(github, { commit: second, context: 'lint', state: 'error' })
  const commit = `author { user { login } } committer { user { login } }
    associatedPullRequests(first: 5) { nodes { number mergedBy { login } author { login } merged mergeCommit { oid } } }
    statusCheckRollup { state contexts(first: 9) { nodes { __typename
      ... on CheckRun { name status conclusion } ... on StatusContext { context state } } } }`
  const { object } = await read(`object(oid: "${second}") { ... on Commit { ${commit} } }`)
  expect(object).toEqual({
    author: { user: { login: 'ann' } },
    committer: { user: { login: 'ann' } },
    associatedPullRequests: {
      nodes: [
        { number: 7, mergedBy: { login: 'ben' }, author: { login: 'ann' }, merged: true, mergeCommit: { oid: second } },
      ],
    },
    statusCheckRollup: {
      state: 'ERROR',
      contexts: {
        nodes: [
          { __typename: 'CheckRun', name: 'slow', status: 'IN_PROGRESS', conclusion: null },
          { __typename: 'CheckRun', name: 'ci', status: 'COMPLETED', conclusion: 'SUCCESS' },
          { __typename: 'StatusContext', context: 'lint', state: 'ERROR' },
        ],
      },
    },
  })
})

test('A commit that nobody checked has no rollup, and an address nobody has is nobody’s.', async () => {
  await using world = await openWorld()
  const { second, read } = world
  const { object } = await read(
    `object(oid: "${second}") { ... on Commit { author { name user { login } } statusCheckRollup { state } } }`,
  )
  expect(object).toEqual({ author: { name: 'Sandbox Author', user: null }, statusCheckRollup: null })
})

test('What the default branch asks for is told by its rulesets and by its old protection rule.', async () => {
  await using world = await openWorld({ requiredChecks: ['ci'], protectionChecks: ['lint'] })
  const { github, read, first } = world
  await commitFiles(github.directory, { branch: 'side', from: first, message: 'side' })
  const fields = `name refUpdateRule { requiredStatusCheckContexts }
    rules(first: 9) { nodes { type parameters { ... on RequiredStatusChecksParameters { requiredStatusChecks { context } } } } }`
  expect((await read(`defaultBranchRef { ${fields} }`)).defaultBranchRef).toEqual({
    name: 'main',
    refUpdateRule: { requiredStatusCheckContexts: ['lint'] },
    rules: { nodes: [{ type: 'REQUIRED_STATUS_CHECKS', parameters: { requiredStatusChecks: [{ context: 'ci' }] } }] },
  })
  const side = (await read(`ref(qualifiedName: "refs/heads/side") { ${fields} }`)).ref
  expect(side).toEqual({ name: 'side', refUpdateRule: null, rules: { nodes: [] } })
})
