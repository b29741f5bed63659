import { commitFiles, type GitHubOptions, type SandboxGitHub, seedHistory, startGitHub } from './index.ts'
import { callGitHub, gitAs } from './test/client.ts'

const refs = '/repos/acme/infra/git/refs'

async function open(options: Partial<GitHubOptions> = {}): Promise<{ github: SandboxGitHub; commit: string }> {
  const github = await startGitHub({ owner: 'acme', repo: 'infra', ...options })
  const [commit = ''] = await seedHistory(github.directory, ['first'])
  return { github, commit }
}

test.each([
  ['a taken name', 'refs/heads/main', undefined, 422, 'Reference already exists'],
  ['an unknown object', 'refs/tags/v1', 'f'.repeat(40), 422, 'Object does not exist'],
  ['a short id', 'refs/tags/v1', 'abc1234', 422, /exactly 40 characters/],
  ['a name without refs/', 'tags/v1', undefined, 422, /three slash-separated components/],
  ['a name git does not take', 'refs/tags/v1..2', undefined, 422, 'refs/tags/v1..2 is not a valid ref name.'],
  ['a name that ends in .lock', 'refs/tags/v1.lock', undefined, 422, /not a valid ref name/],
  ['a name below another ref', 'refs/heads/main/next', undefined, 422, 'Reference update failed'],
])('A new ref with %s is refused as GitHub refuses it.', async (_, ref, sha, status, message) => {
  const { github, commit } = await open()
  const answer = await callGitHub(github, 'POST', refs, { ref, sha: sha ?? commit })
  await github.close()
  expect(answer.status).toBe(status)
  expect(answer.body.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message))
  expect(answer.body.status).toBe(String(status))
})

test.each([
  ['no sha', { ref: 'refs/tags/v1' }, 422],
  ['a number for a name', { ref: 1, sha: 'x' }, 422],
  ['a list', [], 400],
])('A body with %s is refused.', async (_, body, status) => {
  const { github } = await open()
  expect((await callGitHub(github, 'POST', refs, body)).status).toBe(status)
  await github.close()
})

test('A repository without a commit is empty to every call that needs one.', async () => {
  await using github = await startGitHub({ owner: 'acme', repo: 'infra' })
  const answers = await Promise.all([
    callGitHub(github, 'POST', refs, { ref: 'refs/tags/v1', sha: 'f'.repeat(40) }),
    callGitHub(github, 'GET', '/repos/acme/infra/git/matching-refs/tags/v'),
    callGitHub(github, 'GET', '/repos/acme/infra/commits/main'),
  ])
  expect(answers.map(({ status, body }) => [status, body.message])).toEqual(
    Array(3).fill([409, 'Git Repository is empty.']),
  )
})

test('Another token is unknown everywhere; without one, a private repository and every write is closed.', async () => {
  const { github, commit } = await open()
  const post = { method: 'POST', body: JSON.stringify({ ref: 'refs/tags/v1', sha: commit }) }
  const status = async (headers: Record<string, string>, init: RequestInit, path = refs) =>
    (await fetch(`${github.apiUrl}${path}`, { ...init, headers })).status
  expect(await status({ authorization: 'Bearer other' }, post)).toBe(401)
  expect(await status({}, post)).toBe(401)
  expect(await status({}, {}, '/repos/acme/infra')).toBe(401)
  expect(await status({ authorization: `token ${github.token}` }, post)).toBe(201)
  await expect(gitAs(github, ['ls-remote', 'URL'], 'other')).rejects.toThrow(/Authentication failed|could not read/)
  await github.close()
})

test('A public repository is read without a token and not written.', async () => {
  const { github } = await open({ visibility: 'public' })
  expect((await fetch(`${github.apiUrl}/repos/acme/infra`)).status).toBe(200)
  expect((await fetch(`${github.apiUrl}${refs}`, { method: 'POST', body: '{}' })).status).toBe(401)
  await github.close()
})

test.each([
  ['to write contents', { contents: 'read' }, refs, 'contents=write; contents=write,workflows=write'],
  ['to write deployments', { deployments: 'read' }, '/repos/acme/infra/deployments', 'deployments=write'],
] as const)('A token without the right %s hears which right it lacks.', async (_, tokenPermissions, path, accepted) => {
  const { github, commit } = await open({ tokenPermissions })
  const answer = await callGitHub(github, 'POST', path, { ref: 'refs/tags/v1', sha: commit })
  expect(answer.status).toBe(403)
  expect(answer.body.message).toBe('Resource not accessible by integration')
  expect(answer.headers.get('x-accepted-github-permissions')).toBe(accepted)
  await github.close()
})

test('A token that may only read cannot push.', async () => {
  const { github, commit } = await open({ tokenPermissions: { contents: 'read' } })
  await expect(gitAs(github, ['--git-dir', github.directory, 'push', 'URL', `${commit}:refs/tags/v1`])).rejects.toThrow(
    /403/,
  )
  await github.close()
})

test('Without the right to workflows, a commit is tagged only while a branch’s tip has the same workflow files.', async () => {
  await using github = await startGitHub({ owner: 'acme', repo: 'infra', tokenPermissions: { workflows: 'none' } })
  const files = (on: string) => ({ '.github/workflows/ci.yml': `on: ${on}\n` })
  const old = await commitFiles(github.directory, { message: 'old', files: files('push') })
  const tag = async (name: string) =>
    (await callGitHub(github, 'POST', refs, { ref: `refs/tags/${name}`, sha: old })).status
  expect(await tag('v1')).toBe(201)
  await commitFiles(github.directory, { message: 'new', files: files('pull_request') })
  expect(await tag('v2')).toBe(403)
  await commitFiles(github.directory, { branch: 'carrier', from: old, message: 'carrier', files: { note: 'n' } })
  expect(await tag('v3')).toBe(201)
})

test.each([
  ['explicit', 'Repository rule violations found\n\nCannot create ref due to creations being restricted.'],
  ['bare', 'Reference update failed'],
] as const)('A protected name is refused in the %s wording, and by git.', async (rulesetWording, message) => {
  const { github, commit } = await open({ protectedTagPatterns: ['v*'], rulesetWording })
  const answer = await callGitHub(github, 'POST', refs, { ref: 'refs/tags/v1.0.0', sha: commit })
  expect([answer.status, answer.body.message]).toEqual([422, message])
  expect((await callGitHub(github, 'POST', refs, { ref: 'refs/tags/w1', sha: commit })).status).toBe(201)
  const push = (name: string) =>
    gitAs(github, ['--git-dir', github.directory, 'push', 'URL', `${commit}:refs/tags/${name}`])
  await expect(push('v2.0.0')).rejects.toThrow(/GH013[\s\S]*creations being restricted/)
  await push('w2')
  expect(await gitAs(github, ['ls-remote', '--tags', 'URL'])).toBe(`${commit}\trefs/tags/w1\n${commit}\trefs/tags/w2\n`)
  await github.close()
})

test('A name that an immutable release used is burned.', async () => {
  const { github, commit } = await open({ burnedTagNames: ['v1.0.0'] })
  const answer = await callGitHub(github, 'POST', refs, { ref: 'refs/tags/v1.0.0', sha: commit })
  expect(answer.status).toBe(422)
  expect(answer.body.errors).toMatchObject([{ message: 'tag_name was used by an immutable release' }])
  await github.close()
})

test('The quota counts down, refuses when it is used up, and comes back.', async () => {
  const { github } = await open({ rateLimit: { limit: 2, resetSeconds: 1 } })
  const call = () => callGitHub(github, 'GET', '/repos/acme/infra')
  const answers = [await call(), await call(), await call()]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 403])
  expect(answers.map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual(['1', '0', '0'])
  const reset = Number(answers.at(-1)?.headers.get('x-ratelimit-reset'))
  await new Promise((resolve) => setTimeout(resolve, reset * 1000 - Date.now() + 50))
  expect((await call()).status).toBe(200)
  await github.close()
})

test('Other repositories are not found.', async () => {
  const { github } = await open()
  expect((await callGitHub(github, 'GET', '/repos/acme/other')).status).toBe(404)
  expect((await callGitHub(github, 'GET', '/repos/ACME/Infra')).status).toBe(200)
  await github.close()
})
