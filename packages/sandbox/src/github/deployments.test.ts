import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitFiles, type SandboxGitHub, seedHistory, startGitHub } from './index.ts'
import { callGitHub } from './test/client.ts'

let github: SandboxGitHub
let first = ''
let second = ''

beforeEach(async () => {
  github = await startGitHub({ owner: 'acme', repo: 'infra' })
  ;[first = '', second = ''] = await seedHistory(github.directory, ['first', 'second'])
})
afterEach(() => github.close())

const path = '/repos/acme/infra/deployments'

async function deploy(more: Readonly<Record<string, unknown>> = {}) {
  const body = { ref: second, environment: 'staging', auto_merge: false, required_contexts: [], ...more }
  return callGitHub(github, 'POST', path, body)
}

async function states(id: number): Promise<readonly string[]> {
  const { body } = await callGitHub(github, 'GET', `${path}/${id}/statuses`)
  return body.map(({ state }: { state: string }) => state)
}

async function say(id: number, state: string, more: Readonly<Record<string, unknown>> = {}) {
  return callGitHub(github, 'POST', `${path}/${id}/statuses`, { state, ...more })
}

test.each([
  ['another staging deployment that succeeded', {}, 'success', {}, ['inactive', 'success']],
  ['none that failed', {}, 'failure', {}, ['failure']],
  ['none of a production environment', { production_environment: true }, 'success', {}, ['success']],
  ['none of a passing environment', { transient_environment: true }, 'success', {}, ['success']],
  ['none of another environment', { environment: 'review' }, 'success', {}, ['success']],
  ['none when it is told not to', {}, 'success', { auto_inactive: false }, ['success']],
])('A success retires %s.', async (_, deployment, state, status, expected) => {
  const { body: earlier } = await deploy(deployment)
  await say(earlier.id, state)
  const { body: later } = await deploy()
  expect((await say(later.id, 'success', status)).status).toBe(201)
  expect(await states(earlier.id)).toEqual(expected)
  expect(await states(later.id)).toEqual(['success'])
})

test('A deployment in progress retires nothing.', async () => {
  const { body: earlier } = await deploy()
  await say(earlier.id, 'success')
  const { body: later } = await deploy()
  await say(later.id, 'in_progress')
  expect(await states(earlier.id)).toEqual(['success'])
})

test.each([
  ['an object', { id: 'dep_1' }],
  ['a string', '{"id":"dep_1"}'],
])('The payload comes back as %s when it was given as one.', async (_, payload) => {
  const { body } = await deploy({ payload })
  expect((await callGitHub(github, 'GET', `${path}/${body.id}`)).body.payload).toEqual(payload)
})

test('Production is a production environment unless told otherwise.', async () => {
  expect((await deploy({ environment: 'production' })).body.production_environment).toBe(true)
  expect((await deploy()).body.production_environment).toBe(false)
})

test('Without auto_merge: false, a branch behind main gets main merged into it, and no deployment is made.', async () => {
  const tip = await commitFiles(github.directory, { branch: 'topic', from: first, message: 'topic', files: { t: 't' } })
  const answer = await deploy({ ref: 'topic', auto_merge: undefined })
  expect(answer.status).toBe(202)
  expect(answer.body).toEqual({ message: 'Auto-merged main into topic on deployment.' })
  const merged = (await callGitHub(github, 'GET', '/repos/acme/infra/commits/topic')).body
  expect(merged.parents.map(({ sha }: { sha: string }) => sha)).toEqual([tip, second])
  expect((await callGitHub(github, 'GET', path)).body).toEqual([])
  expect((await deploy({ ref: 'topic', auto_merge: undefined })).status).toBe(201)
})

test('A branch that conflicts with main is a 409.', async () => {
  const files = { 'log.txt': 'mine\n' }
  await commitFiles(github.directory, { branch: 'topic', from: first, message: 'topic', files })
  const answer = await deploy({ ref: 'topic', auto_merge: undefined })
  expect(answer.status).toBe(409)
  expect(answer.body.message).toBe('Conflict merging main into topic')
})

test('Deployments are listed newest first, by environment, in pages that name each other.', async () => {
  for (let n = 0; n < 5; n += 1) await deploy()
  await deploy({ environment: 'production' })
  const page = await callGitHub(github, 'GET', `${path}?environment=staging&per_page=2&page=2`)
  expect(page.body.map(({ id }: { id: number }) => id)).toEqual([3, 2])
  const link = page.headers.get('link') ?? ''
  expect(link).toContain(`<${github.apiUrl}${path.slice(0)}?environment=staging&per_page=2&page=3>; rel="next"`)
  expect([...link.matchAll(/rel="(\w+)"/g)].map(([, rel]) => rel)).toEqual(['prev', 'next', 'last', 'first'])
  const last = await callGitHub(github, 'GET', `${path}?environment=staging&per_page=2&page=3`)
  expect(last.headers.get('link')).not.toContain('rel="next"')
})

test.each([
  ['an unknown state', 'done', {}],
  ['a description of 141 characters', 'success', { description: 'x'.repeat(141) }],
])('A status with %s is refused and leaves nothing behind.', async (_, state, more) => {
  const { body } = await deploy()
  expect((await say(body.id, state, more)).status).toBe(422)
  expect(await states(body.id)).toEqual([])
})

test('A status may change the environment, and the deployment remembers the first.', async () => {
  const { body } = await deploy()
  await say(body.id, 'in_progress', { environment: 'review' })
  const shown = (await callGitHub(github, 'GET', `${path}/${body.id}`)).body
  expect([shown.environment, shown.original_environment]).toEqual(['review', 'staging'])
})

test('Deployments survive a restart when there is a file for them.', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'state-'))
  const options = { owner: 'acme', repo: 'infra', directory: github.directory, stateFile: join(folder, 'state.json') }
  {
    await using before = await startGitHub(options)
    await callGitHub(before, 'POST', path, { ref: second, auto_merge: false, payload: { id: 'dep_9' } })
    await callGitHub(before, 'POST', `${path}/1/statuses`, { state: 'success' })
  }
  await using after = await startGitHub(options)
  expect((await callGitHub(after, 'GET', `${path}/1`)).body.payload).toEqual({ id: 'dep_9' })
  expect((await callGitHub(after, 'GET', `${path}/1/statuses`)).body).toMatchObject([{ state: 'success' }])
  await rm(folder, { recursive: true })
})
