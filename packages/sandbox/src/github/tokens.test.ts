import { commitFiles, type GitHubOptions, type SandboxGitHub, seedHistory, startGitHub } from './index.ts'
import { callGitHub, gitAs } from './test/client.ts'

const refs = '/repos/acme/infra/git/refs'
const opened: SandboxGitHub[] = []
afterEach(async () => {
  for (const github of opened.splice(0)) await github.close()
})

async function open(options: Partial<GitHubOptions> = {}) {
  const github = await startGitHub({ owner: 'acme', repo: 'infra', ...options })
  opened.push(github)
  const [commit = ''] = await seedHistory(github.directory, ['first'])
  const tag = (name: string, token: string) =>
    callGitHub(github, 'POST', refs, { ref: `refs/tags/${name}`, sha: commit }, token)
  const push = (spec: string, token: string) =>
    gitAs(github, ['--git-dir', github.directory, 'push', '--quiet', 'URL', spec], token)
  return { github, commit, tag, push }
}

test('A token may do what it was given and nothing else, by REST and by git.', async () => {
  const { github, commit, tag, push } = await open()
  const writer = github.issueToken({ contents: 'write' })
  const reader = github.issueToken({ contents: 'read', deployments: 'write' })
  expect((await tag('v1', writer)).status).toBe(201)
  expect((await tag('v2', reader)).status).toBe(403)
  const deployment = { ref: commit, auto_merge: false, required_contexts: [] }
  const deploy = (token: string) => callGitHub(github, 'POST', '/repos/acme/infra/deployments', deployment, token)
  expect([(await deploy(writer)).status, (await deploy(reader)).status]).toEqual([403, 201])
  await push(`${commit}:refs/tags/v3`, writer)
  await expect(push(`${commit}:refs/tags/v4`, reader)).rejects.toThrow(/403/)
})

test('A token that was revoked is unknown, and the one from the start cannot be.', async () => {
  const { github, tag } = await open()
  const token = github.issueToken({ contents: 'write' })
  github.revokeToken(token)
  github.revokeToken(github.token)
  expect([(await tag('v1', token)).status, (await tag('v1', github.token)).status]).toEqual([401, 201])
})

test.each([
  ['a job’s token, even when it asks for it', undefined, 403],
  ['an app that was given it', 'other-app[bot]', 201],
])('The right to workflow files: %s', async (_, login, status) => {
  const { github } = await open()
  const files = (on: string) => ({ '.github/workflows/ci.yml': `on: ${on}\n` })
  const old = await commitFiles(github.directory, { message: 'old', files: files('push') })
  await commitFiles(github.directory, { message: 'new', files: files('pull_request') })
  const token = github.issueToken({ contents: 'write', workflows: 'write' }, login === undefined ? {} : { login })
  const answer = await callGitHub(github, 'POST', refs, { ref: 'refs/tags/v1', sha: old }, token)
  expect(answer.status).toBe(status)
  const pushed = gitAs(github, ['--git-dir', github.directory, 'push', 'URL', `${old}:refs/tags/v2`], token)
  if (status === 201) await pushed
  else await expect(pushed).rejects.toThrow(/refusing to allow a GitHub App to create or update workflow/)
})

test('Permissions are named as in a workflow, with their dash.', async () => {
  const { github } = await open()
  const query = `{ repository(owner: "acme", name: "infra") { object(expression: "main") { ... on Commit {
    associatedPullRequests(first: 1) { totalCount } } } } }`
  const ask = async (token: string) =>
    (await callGitHub(github, 'POST', `${github.serverUrl}/api/graphql`, { query }, token)).body.errors
  expect(await ask(github.issueToken({ contents: 'read', 'pull-requests': 'read' }))).toBeUndefined()
  expect(await ask(github.issueToken({ contents: 'read' }))).toMatchObject([{ type: 'FORBIDDEN' }])
})

test('Who pushed what is remembered, by git and by REST: made, moved, removed, and nothing that was refused.', async () => {
  const { github, commit, tag, push } = await open({ protectedTagPatterns: ['p*'] })
  const job = github.issueToken({ contents: 'write' })
  const person = github.issueToken({ contents: 'write' }, { login: 'ann' })
  await push(`${commit}:refs/tags/v1`, person)
  await tag('v2', job)
  await expect(push(`${commit}:refs/tags/p1`, person)).rejects.toThrow(/GH013/)
  await push(':refs/tags/v1', person)
  await push(`${commit}:refs/tags/v2`, person)
  expect(github.pushes).toEqual([
    { ref: 'refs/tags/v1', before: undefined, after: commit, via: 'git', token: person, login: 'ann' },
    { ref: 'refs/tags/v2', before: undefined, after: commit, via: 'rest', token: job, login: 'github-actions[bot]' },
    { ref: 'refs/tags/v1', before: commit, after: undefined, via: 'git', token: person, login: 'ann' },
  ])
})

test('The tag of an immutable release can be neither moved nor removed by git, and a burned name not pushed.', async () => {
  const { github, commit, push } = await open({ immutableReleases: true, burnedTagNames: ['v0.9.0'] })
  await callGitHub(github, 'POST', '/repos/acme/infra/releases', { tag_name: 'v1.0.0', target_commitish: 'main' })
  const next = await commitFiles(github.directory, { message: 'next' })
  await expect(push(`+${next}:refs/tags/v1.0.0`, github.token)).rejects.toThrow(/immutable release/)
  await expect(push(':refs/tags/v1.0.0', github.token)).rejects.toThrow(/immutable release/)
  await expect(push(`${commit}:refs/tags/v0.9.0`, github.token)).rejects.toThrow(/immutable release/)
  await push(`${commit}:refs/tags/v0.9.1`, github.token)
})

test('A tag without a tagger is signed with the account of the token that made it.', async () => {
  const { github, commit } = await open()
  const token = github.issueToken({ contents: 'write' }, { login: 'other-app[bot]' })
  const tag = { tag: 'v1', message: 'one', object: commit, type: 'commit' }
  const { body } = await callGitHub(github, 'POST', '/repos/acme/infra/git/tags', tag, token)
  expect(body.tagger.name).toBe('other-app[bot]')
  expect(body.tagger.email).toMatch(/^\d+\+other-app\[bot\]@users\.noreply\.github\.com$/)
})
