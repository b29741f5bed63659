import { seedCheck, seedPullRequest, seedStatus, seedTags } from './index.ts'
import { callGitHub } from './test/client.ts'
import { openWorld } from './test/world.ts'

const repository = '/repos/acme/infra'

test('A run begins, ends with a conclusion, and only the app that made it may say so.', async () => {
  await using world = await openWorld()
  const { github, second } = world
  const run = { name: 'ci', head_sha: second }
  const { body } = await callGitHub(github, 'POST', `${repository}/check-runs`, run)
  expect([body.status, body.conclusion]).toEqual(['queued', null])
  const one = `${repository}/check-runs/${body.id}`
  const other = github.issueToken({ checks: 'write' }, { login: 'other-app[bot]' })
  expect((await callGitHub(github, 'PATCH', one, { conclusion: 'success' }, other)).status).toBe(403)
  expect((await callGitHub(github, 'PATCH', one, { status: 'in_progress' })).body.status).toBe('in_progress')
  const ended = (await callGitHub(github, 'PATCH', one, { conclusion: 'failure' })).body
  expect([ended.status, ended.conclusion, ended.completed_at]).toEqual(['completed', 'failure', expect.any(String)])
})

test.each([
  ['an unknown conclusion', { conclusion: 'great' }],
  ['an unknown status', { status: 'resting' }],
  ['an end without a conclusion', { status: 'completed' }],
  ['no commit', { head_sha: 'f'.repeat(40) }],
])('A run with %s is refused.', async (_, more) => {
  await using world = await openWorld()
  const { github, second } = world
  const body = { name: 'ci', head_sha: second, ...more }
  expect((await callGitHub(github, 'POST', `${repository}/check-runs`, body)).status).toBe(422)
  expect((await callGitHub(github, 'GET', `${repository}/commits/${second}/check-runs`)).body.total_count).toBe(0)
})

test('A list has the newest run of each name, and every run when all are asked for.', async () => {
  await using world = await openWorld()
  const { github, second } = world
  seedCheck(github, { commit: second, name: 'ci', conclusion: 'failure' })
  seedCheck(github, { commit: second, name: 'ci', conclusion: 'success' })
  seedCheck(github, { commit: second, name: 'ci', conclusion: 'neutral', app: 'other-app[bot]' })
  const conclusions = async (query: string) =>
    (await callGitHub(github, 'GET', `${repository}/commits/main/check-runs${query}`)).body.check_runs.map(
      ({ conclusion }: { conclusion: string }) => conclusion,
    )
  expect(await conclusions('')).toEqual(['neutral', 'success'])
  expect(await conclusions('?filter=all')).toEqual(['neutral', 'success', 'failure'])
  expect(await conclusions('?check_name=none')).toEqual([])
})

test.each([
  ['all that exist are green', undefined, 'success', 201],
  ['one that exists is red', undefined, 'failure', 409],
  ['one that exists still runs', undefined, null, 409],
  ['none are wanted, whatever is red', [], 'failure', 201],
  ['the one that is wanted is green', ['ci'], 'success', 201],
  ['one that is wanted does not exist', ['ci', 'missing'], 'success', 409],
] as const)('A deployment is made or refused by its contexts: %s', async (_, contexts, conclusion, status) => {
  await using world = await openWorld()
  const { github, second } = world
  seedCheck(github, { commit: second, name: 'ci', conclusion })
  seedStatus(github, { commit: second, context: 'lint', state: 'success' })
  const body = { ref: second, auto_merge: false, ...(contexts ? { required_contexts: contexts } : {}) }
  expect((await callGitHub(github, 'POST', `${repository}/deployments`, body)).status).toBe(status)
})

test('Generated notes list the pull requests since the tag they are told, and no others.', async () => {
  await using world = await openWorld()
  const { github, first, second } = world
  await seedTags(github.directory, [{ name: 'v1.0.0', commit: first }])
  seedPullRequest(github, { number: 1, mergeCommit: first, author: 'ann', mergedBy: 'ann', title: 'Old' })
  seedPullRequest(github, { number: 2, mergeCommit: second, author: 'ben', mergedBy: 'ann', title: 'New' })
  const notes = async (more: Readonly<Record<string, string>>) =>
    (await callGitHub(github, 'POST', `${repository}/releases/generate-notes`, { tag_name: 'v1.1.0', ...more })).body
  expect((await notes({ previous_tag_name: 'v1.0.0' })).body).toBe(
    `## What's Changed\n* New by @ben in ${github.serverUrl}/acme/infra/pull/2\n\n**Full Changelog**: ${github.serverUrl}/acme/infra/compare/v1.0.0...v1.1.0`,
  )
  expect((await notes({})).body).toContain('Old by @ann')
  expect((await notes({ previous_tag_name: 'v0.1.0' })).message).toBe('Validation Failed')
})

test('A ref that moves or goes by REST is remembered as a push, and a refused one is not.', async () => {
  await using world = await openWorld()
  const { github, first, second } = world
  const branch = `${repository}/git/refs/heads/topic`
  await callGitHub(github, 'POST', `${repository}/git/refs`, { ref: 'refs/heads/topic', sha: first })
  await callGitHub(github, 'PATCH', branch, { sha: second })
  expect((await callGitHub(github, 'PATCH', branch, { sha: first })).status).toBe(422)
  await callGitHub(github, 'DELETE', branch)
  expect(github.pushes.map(({ before, after }) => [before, after])).toEqual([
    [undefined, first],
    [first, second],
    [second, undefined],
  ])
})
