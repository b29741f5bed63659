import { commitFiles, type SandboxGitHub, seedHistory, seedTags, startGitHub } from './index.ts'
import { callGitHub, gitAs } from './test/client.ts'

let github: SandboxGitHub
const ids: Record<string, string> = {}

beforeAll(async () => {
  github = await startGitHub({ owner: 'acme', repo: 'infra' })
  const [first = '', second = '', third = ''] = await seedHistory(github.directory, ['first', 'second', 'third'])
  const side = await commitFiles(github.directory, {
    branch: 'hotfix/one',
    from: first,
    message: 'side',
    files: { 'log.txt': null, 'tools/run.sh': { executable: '#!/bin/sh\n' } },
  })
  const merged = await commitFiles(github.directory, { message: 'merge', merge: side, files: { 'side.txt': 's' } })
  const alone = await commitFiles(github.directory, { branch: 'alone', message: 'alone', files: { a: 'a' } })
  Object.assign(ids, { first, second, third, side, merged, alone })
  await seedTags(github.directory, [{ name: 'v1.0.0', commit: second, message: 'one' }])
})
afterAll(() => github.close())

test.each([
  ['ahead', 'first', 'third', 2, 0, 'first'],
  ['behind', 'third', 'first', 0, 2, 'first'],
  ['identical', 'second', 'second', 0, 0, 'second'],
  ['diverged', 'third', 'side', 1, 2, 'first'],
  ['ahead', 'side', 'merged', 3, 0, 'side'],
])('A comparison says %s for %s...%s.', async (status, base, head, ahead, behind, mergeBase) => {
  const { body } = await callGitHub(github, 'GET', `/repos/acme/infra/compare/${ids[base]}...${ids[head]}`)
  expect([body.status, body.ahead_by, body.behind_by]).toEqual([status, ahead, behind])
  expect(body.merge_base_commit.sha).toBe(ids[mergeBase])
  expect(body.commits).toHaveLength(ahead)
})

test('A comparison takes names with slashes, tags and short ids, and lists commits oldest first.', async () => {
  const short = String(ids['third']).slice(0, 8)
  const named = await callGitHub(github, 'GET', `/repos/acme/infra/compare/v1.0.0...${short}`)
  expect(named.body.commits.map(({ sha }: { sha: string }) => sha)).toEqual([ids['third']])
  const encoded = await callGitHub(github, 'GET', '/repos/acme/infra/compare/hotfix%2Fone...main')
  expect(encoded.body.status).toBe('ahead')
  const { body } = await callGitHub(github, 'GET', `/repos/acme/infra/compare/${ids['first']}...${ids['side']}`)
  expect(body.files).toMatchObject([
    { filename: 'log.txt', status: 'removed', deletions: 1 },
    { filename: 'tools/run.sh', status: 'added', additions: 1 },
  ])
})

test.each([
  ['an unknown commit', 'f'.repeat(40), 'Not Found'],
  ['another history', 'alone', 'No common ancestor between main and alone.'],
])('A comparison with %s is a 404.', async (_, head, message) => {
  const answer = await callGitHub(github, 'GET', `/repos/acme/infra/compare/main...${head}`)
  expect([answer.status, answer.body.message]).toEqual([404, message])
})

test.each(['main', 'heads/main', 'refs/heads/main', 'HEAD'])('A commit is found by %s.', async (name) => {
  expect((await callGitHub(github, 'GET', `/repos/acme/infra/commits/${name}`)).body.sha).toBe(ids['merged'])
})

test('A commit is found by its tag and told as its id alone when that is asked for.', async () => {
  const answer = await fetch(`${github.apiUrl}/repos/acme/infra/commits/v1.0.0`, {
    headers: { authorization: `Bearer ${github.token}`, accept: 'application/vnd.github.sha' },
  })
  expect(await answer.text()).toBe(ids['second'])
})

test('What git computes from a name is not a name to GitHub.', async () => {
  expect((await callGitHub(github, 'GET', '/repos/acme/infra/commits/main~1')).status).toBe(422)
  expect((await callGitHub(github, 'GET', '/repos/acme/infra/commits/:%2Ffirst')).status).toBe(422)
})

test('Seeded objects are sound and the same everywhere.', async () => {
  await gitAs(github, ['--git-dir', github.directory, 'fsck', '--strict'])
  expect(ids['first']).toBe('d881ea508017d4ae85b385c7953b72a79a3ea2a1')
})
