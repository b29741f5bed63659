import { readFileSync } from 'node:fs'
import { describedOperations, validateAgainstOpenApi } from '../../../testing/openapi/validate.ts'
import { type ActionsServices, startActionsServices } from '../artifacts/index.ts'
import { type PagesHost, startPagesHost } from '../pages/index.ts'
import {
  changePull,
  commitFiles,
  type SandboxGitHub,
  seedCollaborator,
  seedHistory,
  seedOpenPull,
  servedOperations,
  startGitHub,
} from './index.ts'
import { callGitHub, type Method, type PlainAnswer } from './test/client.ts'

let github: SandboxGitHub
let first = ''
let second = ''
let orphan = ''
let services: ActionsServices
let pagesHost: PagesHost
const driven = new Set<string>()

beforeAll(async () => {
  services = await startActionsServices()
  pagesHost = await startPagesHost(services)
  github = await startGitHub({
    owner: 'acme',
    repo: 'infra',
    requiredChecks: ['ci'],
    tokenPermissions: { administration: 'read' },
    settings: {
      tagRules: [{ include: ['refs/tags/v*'], rules: ['update', 'deletion'] }],
      pages: 'workflow',
      pagesHost,
      reviewers: { staging: ['ann'] },
      restricted: ['staging'],
    },
    onDispatch: async ({ ref }) => (ref === 'main' ? { run: 7 } : { status: 422, message: `No ref found for: ${ref}` }),
  })
  ;[first = '', second = ''] = await seedHistory(github.directory, ['first', 'second'])
  await commitFiles(github.directory, {
    branch: 'side',
    from: first,
    message: 'on the side',
    files: { 'side.txt': 'x' },
  })
  orphan = await commitFiles(github.directory, { branch: 'orphan', message: 'alone', files: { 'a.txt': 'a' } })
})
afterAll(async () => {
  await github.close()
  await pagesHost.close()
  await services.close()
})

async function drive(method: Method, path: string, body?: unknown): Promise<PlainAnswer> {
  const answer = await callGitHub(github, method, path, body)
  const problems = validateAgainstOpenApi({ method, path, requestBody: body, status: answer.status, body: answer.body })
  expect(problems).toEqual([])
  driven.add(`${method} ${path}`)
  return answer
}

const repository = '/repos/acme/infra'

test('Every operation the sandbox serves is described by GitHub, and none is described that is not served.', () => {
  expect([...servedOperations].sort()).toEqual([...describedOperations].sort())
})

test('What is kept of GitHub’s description is small and holds no prose.', () => {
  const kept = readFileSync(new URL('../../../testing/openapi/github.generated.json', import.meta.url), 'utf8')
  expect(kept.length).toBeLessThan(150_000)
  expect(kept).not.toMatch(/"(description|summary|example)":\s*"/)
})

test('The repository and the rate limit are as described.', async () => {
  expect((await drive('GET', repository)).body.default_branch).toBe('main')
  expect((await drive('GET', '/rate_limit')).body.rate.limit).toBe(15_000)
})

test('Tag objects, refs and lists of tags are as described, made and refused.', async () => {
  const tag = { tag: 'v1.0.0', message: 'one', object: second, type: 'commit' }
  const made = await drive('POST', `${repository}/git/tags`, tag)
  expect(made.status).toBe(201)
  const dated = { ...tag, tagger: { name: 'A', email: 'a@b.invalid', date: '2024-05-01T10:00:00Z' } }
  expect((await drive('POST', `${repository}/git/tags`, dated)).body.tagger.date).toBe('2024-05-01T10:00:00Z')
  expect((await drive('POST', `${repository}/git/tags`, { ...tag, object: 'f'.repeat(40) })).status).toBe(422)
  expect((await drive('GET', `${repository}/git/tags/${made.body.sha}`)).body.message).toBe('one\n')
  expect((await drive('GET', `${repository}/git/tags/${second}`)).status).toBe(404)
  const ref = { ref: 'refs/tags/v1.0.0', sha: made.body.sha }
  expect((await drive('POST', `${repository}/git/refs`, ref)).status).toBe(201)
  expect((await drive('POST', `${repository}/git/refs`, ref)).body.message).toBe('Reference already exists')
  expect((await drive('GET', `${repository}/git/ref/tags/v1.0.0`)).body.object.type).toBe('tag')
  expect((await drive('GET', `${repository}/git/ref/tags/v1`)).status).toBe(404)
  expect((await drive('GET', `${repository}/git/matching-refs/tags/v`)).body).toHaveLength(1)
  expect((await drive('GET', `${repository}/git/matching-refs/heads/none`)).body).toEqual([])
  expect((await drive('GET', `${repository}/tags?per_page=1`)).body[0].commit.sha).toBe(second)
})

test('Commits and comparisons are as described, found and not found.', async () => {
  expect((await drive('GET', `${repository}/commits/main`)).body.sha).toBe(second)
  expect((await drive('GET', `${repository}/commits/nowhere`)).status).toBe(422)
  const ahead = await drive('GET', `${repository}/compare/${first}...${second}`)
  expect(ahead.body.files).toMatchObject([{ filename: 'log.txt', status: 'modified', additions: 1, deletions: 1 }])
  expect((await drive('GET', `${repository}/compare/side...main`)).body.status).toBe('diverged')
  expect((await drive('GET', `${repository}/compare/main...${orphan}`)).status).toBe(404)
  expect((await drive('GET', `${repository}/compare/main...nowhere`)).status).toBe(404)
})

test('Deployments and their statuses are as described, made, merged and refused.', async () => {
  const plain = {
    ref: second,
    environment: 'staging',
    auto_merge: false,
    required_contexts: [],
    payload: { id: 'dep_1' },
  }
  const made = await drive('POST', `${repository}/deployments`, plain)
  expect(made.status).toBe(201)
  expect((await drive('POST', `${repository}/deployments`, { ref: 'side' })).status).toBe(202)
  expect((await drive('POST', `${repository}/deployments`, { ref: 'nowhere' })).status).toBe(422)
  expect((await drive('POST', `${repository}/deployments`, { ...plain, required_contexts: ['ci'] })).status).toBe(409)
  expect((await drive('GET', `${repository}/deployments?environment=staging&per_page=5`)).body).toHaveLength(1)
  const deployment = `${repository}/deployments/${made.body.id}`
  expect((await drive('GET', deployment)).body.creator.login).toBe('github-actions[bot]')
  expect((await drive('GET', `${repository}/deployments/99`)).status).toBe(404)
  const status = { state: 'in_progress', description: 'syncing', log_url: 'https://log.invalid/1' }
  const stated = await drive('POST', `${deployment}/statuses`, status)
  expect(stated.body.target_url).toBe('https://log.invalid/1')
  expect((await drive('POST', `${deployment}/statuses`, { state: 'done' })).status).toBe(422)
  expect((await drive('GET', `${deployment}/statuses`)).body).toHaveLength(1)
  expect((await drive('GET', `${deployment}/statuses/${stated.body.id}`)).body.state).toBe('in_progress')
})

test('Check runs and commit statuses are as described, made, changed and refused.', async () => {
  const run = { name: 'ci', head_sha: second, status: 'in_progress' }
  const made = await drive('POST', `${repository}/check-runs`, run)
  expect([made.status, made.body.app.slug]).toEqual([201, 'github-actions'])
  const check = `${repository}/check-runs/${made.body.id}`
  expect((await drive('PATCH', check, { conclusion: 'success' })).body.status).toBe('completed')
  expect((await drive('GET', check)).body.conclusion).toBe('success')
  expect((await drive('GET', `${repository}/check-runs/99`)).status).toBe(404)
  const listed = await drive('GET', `${repository}/commits/${second}/check-runs?check_name=ci&per_page=10`)
  expect(listed.body).toMatchObject({ total_count: 1, check_runs: [{ name: 'ci' }] })
  const status = { state: 'failure', context: 'lint', description: 'no' }
  expect((await drive('POST', `${repository}/statuses/${second}`, status)).status).toBe(201)
  expect((await drive('POST', `${repository}/statuses/${second}`, { state: 'great' })).status).toBe(422)
  expect((await drive('GET', `${repository}/commits/${second}/statuses`)).body).toMatchObject([{ context: 'lint' }])
})

test('Rules of a branch and environments are as described.', async () => {
  expect((await drive('GET', `${repository}/rules/branches/main`)).body).toMatchObject([
    { type: 'required_status_checks', parameters: { required_status_checks: [{ context: 'ci' }] } },
  ])
  expect((await drive('GET', `${repository}/rules/branches/side`)).body).toEqual([])
  expect((await drive('GET', `${repository}/environments`)).body.environments[0].name).toBe('staging')
  expect((await drive('GET', `${repository}/environments/staging`)).body.protection_rules).toMatchObject([
    { type: 'required_reviewers', reviewers: [{ reviewer: { login: 'ann' } }] },
    { type: 'branch_policy' },
  ])
  expect((await drive('GET', `${repository}/environments/moon`)).status).toBe(404)
})

test('What an administrator set is as described: rules for tags, Actions, Pages.', async () => {
  expect((await drive('GET', `${repository}/rulesets?targets=tag`)).body).toMatchObject([{ id: 1, target: 'tag' }])
  expect((await drive('GET', `${repository}/rulesets/1`)).body.rules).toEqual([
    { type: 'update' },
    { type: 'deletion' },
  ])
  expect((await drive('GET', `${repository}/rulesets/9`)).status).toBe(404)
  expect((await drive('GET', `${repository}/actions/permissions`)).body.enabled).toBe(true)
  expect((await drive('GET', `${repository}/pages`)).body.build_type).toBe('workflow')
})

test('A deployment to Pages and how far it is are as described, refused and unknown.', async () => {
  const asked = { artifact_id: 1, pages_build_version: second, oidc_token: 'nobody', environment: 'github-pages' }
  expect((await drive('POST', `${repository}/pages/deployments`, asked)).status).toBe(400)
  expect((await drive('GET', `${repository}/pages/deployments/${second}`)).status).toBe(404)
})

test('A file at a ref and a workflow that is dispatched are as described, found and not found.', async () => {
  const file = (await drive('GET', `${repository}/contents/log.txt?ref=main`)).body
  expect(Buffer.from(file.content, 'base64').toString()).toContain('second')
  expect((await drive('GET', `${repository}/contents/nothing/here.txt`)).status).toBe(404)
  const dispatches = `${repository}/actions/workflows/terraform.yml/dispatches`
  expect((await drive('POST', dispatches, { ref: 'main', inputs: { environment: 'staging' } })).status).toBe(204)
  const told = { ref: 'main', return_run_details: true }
  expect((await drive('POST', dispatches, told)).body.workflow_run_id).toBe(7)
  expect((await drive('POST', dispatches, { ref: 'nowhere' })).status).toBe(422)
  expect(github.dispatches).toMatchObject([
    { workflow: 'terraform.yml', inputs: { environment: 'staging' } },
    { inputs: {} },
  ])
})

test('A ref that is moved or removed is as described, and so is a refusal.', async () => {
  const ref = `${repository}/git/refs/heads/move`
  await drive('POST', `${repository}/git/refs`, { ref: 'refs/heads/move', sha: first })
  expect((await drive('PATCH', ref, { sha: second })).body.object.sha).toBe(second)
  expect((await drive('PATCH', ref, { sha: first })).body.message).toBe('Update is not a fast forward')
  expect((await drive('PATCH', ref, { sha: first, force: true })).status).toBe(200)
  expect((await drive('DELETE', ref)).status).toBe(204)
  expect((await drive('DELETE', ref)).status).toBe(422)
})

test('Releases, their assets and notes are as described, made, published and removed.', async () => {
  const draft = await drive('POST', `${repository}/releases`, { tag_name: 'v1.0.0', draft: true, body: 'notes' })
  expect([draft.status, draft.body.draft, draft.body.published_at]).toEqual([201, true, null])
  const one = `${repository}/releases/${draft.body.id}`
  const upload = new URL(draft.body.upload_url.replace(/\{.*\}/, '?name=promotion.json'))
  const file = await callGitHub(github, 'POST', upload.href, '{}')
  const path = `${upload.pathname.replace('/api/uploads', '')}${upload.search}`
  expect(validateAgainstOpenApi({ method: 'POST', path, requestBody: '{}', ...file })).toEqual([])
  driven.add(`POST ${path}`)
  expect((await drive('GET', `${one}/assets`)).body).toMatchObject([{ name: 'promotion.json', size: 2 }])
  const asset = `${repository}/releases/assets/${file.body.id}`
  expect((await drive('GET', asset)).body.digest).toMatch(/^sha256:/)
  expect((await drive('DELETE', asset)).status).toBe(204)
  expect((await drive('GET', `${repository}/releases/tags/v1.0.0`)).status).toBe(404)
  expect((await drive('PATCH', one, { draft: false, make_latest: 'true' })).body.draft).toBe(false)
  expect((await drive('POST', `${repository}/releases`, { tag_name: 'v1.0.0' })).status).toBe(422)
  expect((await drive('GET', `${repository}/releases/tags/v1.0.0`)).body.id).toBe(draft.body.id)
  expect((await drive('GET', `${repository}/releases/latest`)).body.id).toBe(draft.body.id)
  expect((await drive('GET', `${repository}/releases?per_page=5`)).body).toHaveLength(1)
  const notes = { tag_name: 'v1.1.0', previous_tag_name: 'v1.0.0', target_commitish: 'main' }
  expect((await drive('POST', `${repository}/releases/generate-notes`, notes)).body.body).toContain('Full Changelog')
  expect((await drive('GET', one)).body.html_url).toContain('/releases/tag/v1.0.0')
  expect((await drive('DELETE', one)).status).toBe(204)
  expect((await drive('GET', one)).status).toBe(404)
})

test('Pull requests, their comments and what people may do are as described, made, changed and refused.', async () => {
  seedOpenPull(github, { number: 7, branch: 'side', author: 'ann' })
  seedOpenPull(github, { number: 8, branch: 'patch', author: 'eve', fork: 'eve/infra', headSha: first })
  expect((await drive('GET', `${repository}/pulls/7`)).body).toMatchObject({ state: 'open', head: { ref: 'side' } })
  expect((await drive('GET', `${repository}/pulls/8`)).body.head).toMatchObject({ sha: first, repo: { fork: true } })
  expect((await drive('GET', `${repository}/pulls/99`)).status).toBe(404)
  const comments = `${repository}/issues/7/comments`
  const made = await drive('POST', comments, { body: 'one' })
  expect([made.status, made.body.user.login]).toEqual([201, 'github-actions[bot]'])
  expect((await drive('POST', comments, { body: ' ' })).status).toBe(422)
  expect((await drive('POST', `${repository}/issues/99/comments`, { body: 'one' })).status).toBe(404)
  expect((await drive('GET', `${comments}?per_page=1`)).body).toHaveLength(1)
  const one = `${repository}/issues/comments/${made.body.id}`
  expect((await drive('PATCH', one, { body: 'two' })).body.body).toBe('two')
  expect((await drive('GET', one)).body.body).toBe('two')
  expect((await drive('POST', `${one}/reactions`, { content: 'eyes' })).status).toBe(201)
  expect((await drive('POST', `${one}/reactions`, { content: 'eyes' })).status).toBe(200)
  expect((await drive('POST', `${one}/reactions`, { content: 'boo' })).status).toBe(422)
  expect((await drive('GET', `${one}/reactions?content=eyes`)).body).toHaveLength(1)
  changePull(github, 7, { locked: true })
  expect((await drive('POST', comments, { body: 'three' })).status).toBe(403)
  changePull(github, 7, { locked: false })
  expect((await drive('DELETE', one)).status).toBe(204)
  expect((await drive('GET', one)).status).toBe(404)
  seedCollaborator(github, 'ann', 'maintain')
  const ann = await drive('GET', `${repository}/collaborators/ann/permission`)
  expect(ann.body).toMatchObject({ permission: 'write', role_name: 'maintain' })
  expect((await drive('GET', `${repository}/collaborators/eve/permission`)).body.permission).toBe('none')
})

test('Issues are as described, made, listed by creator and state with pull requests among them, changed and refused.', async () => {
  const issues = `${repository}/issues`
  const made = await drive('POST', issues, { title: 'Findings', body: 'one' })
  expect([made.status, made.body.user.login, made.body.state]).toEqual([201, 'github-actions[bot]', 'open'])
  expect((await drive('POST', issues, { title: ' ' })).status).toBe(422)
  expect((await drive('POST', issues, { title: 'x', body: 'y'.repeat(65_537) })).status).toBe(422)
  const one = `${issues}/${made.body.number}`
  const ours = `${issues}?creator=github-actions%5Bbot%5D&state=open&per_page=1`
  expect((await drive('GET', ours)).body).toMatchObject([{ number: made.body.number, body: 'one' }])
  const anns = (await drive('GET', `${issues}?creator=ann&state=all`)).body
  expect(anns).toMatchObject([{ number: 7, pull_request: { html_url: expect.stringContaining('/pull/7') } }])
  expect((await drive('PATCH', one, { body: 'two' })).body).toMatchObject({ title: 'Findings', body: 'two' })
  expect((await drive('POST', `${one}/comments`, { body: 'done' })).body.html_url).toContain('/issues/')
  const closed = (await drive('PATCH', one, { state: 'closed', state_reason: 'completed' })).body
  expect([closed.state, closed.state_reason, closed.closed_at]).toEqual(['closed', 'completed', expect.any(String)])
  expect((await drive('GET', ours)).body).toEqual([])
  expect((await drive('GET', one)).body).toMatchObject({ state: 'closed', comments: 1 })
  expect((await drive('GET', `${issues}/999`)).status).toBe(404)
  expect((await drive('PATCH', one, { state: 'gone' })).status).toBe(422)
})

test('What the sandbox does not serve is a 404 in GitHub’s form.', async () => {
  const answer = await callGitHub(github, 'GET', `${repository}/commits/main/check-suites`)
  expect(answer.status).toBe(404)
  expect(answer.body).toEqual({
    message: 'Not Found',
    documentation_url: 'https://docs.github.com/rest',
    status: '404',
  })
})

test('Every operation that is served was driven by the tests above.', () => {
  const templates = [...driven].map((call) => {
    const [method = '', path = ''] = call.split('?')[0]?.split(' ') ?? []
    return servedOperations.filter((operation) => matches(operation, method, path)).sort(byParameters)[0]
  })
  expect([...new Set(templates)].sort()).toEqual([...servedOperations].sort())
})

function matches(operation: string, method: string, path: string): boolean {
  const [ofMethod = '', template = ''] = operation.split(' ')
  const source = template.replace(/\{(ref|basehead)\}/g, '.+').replace(/\{\w+\}/g, '[^/]+')
  return method === ofMethod && new RegExp(`^${source}$`).test(path)
}

function byParameters(one: string, other: string): number {
  return one.split('{').length - other.split('{').length || other.length - one.length
}
