import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActionsServices, startActionsServices } from '#sandbox'
import { accessFrom, connectArtifacts } from './index.ts'

let services: ActionsServices

beforeEach(async () => {
  services = await startActionsServices()
})
afterEach(() => services.close())

function zipOf(bytes: number, name = 'github-pages') {
  const content = randomBytes(bytes)
  const file = join(mkdtempSync(join(tmpdir(), 'slipway-artifact-')), 'a.zip')
  writeFileSync(file, content)
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`
  return { content, zip: { name, file, bytes, digest, retentionDays: 1 } }
}

function artifacts(run = 'run-1') {
  const access = accessFrom(services.environment({ run, job: 'job-1', idToken: false }))
  return connectArtifacts(access, { signal: new AbortController().signal, now: Date.now, retryMs: 1 })
}

test('An artifact of several blocks arrives whole and gets its id.', async () => {
  const { content, zip } = zipOf(17 * 1024 * 1024 + 3)
  expect(await artifacts().upload(zip)).toEqual({ id: 1000, name: 'github-pages' })
  expect(services.artifacts[0]?.content.equals(content)).toBe(true)
  expect(services.requests.map(({ method }) => method)).toEqual(['POST', 'PUT', 'PUT', 'PUT', 'PUT', 'POST'])
})

test('A second attempt of the same run uploads under a name of its own.', async () => {
  await artifacts().upload(zipOf(10).zip)
  expect(await artifacts().upload(zipOf(11).zip)).toEqual({ id: 1001, name: 'github-pages-2' })
})

test.each([
  ['the connection dies before the upload', { match: { path: '/blobs/' }, fault: { kind: 'drop-request' } }],
  ['the answer to the upload is lost', { match: { path: '/blobs/' }, times: 3, fault: { kind: 'drop-response' } }],
  ['the storage is busy', { match: { path: '/blobs/' }, fault: { kind: 'status', status: 503 } }],
  [
    'the answer to Finalize is lost',
    { match: { path: 'FinalizeArtifact' }, fault: { kind: 'status', status: 502, done: true } },
  ],
] as const)('F66 %s: it is sent again, and what arrived is what was sent.', async (_, rule) => {
  services.faults.add(rule)
  const { content, zip } = zipOf(1000)
  expect((await artifacts().upload(zip)).name).toBe('github-pages')
  expect(services.artifacts.every((stored) => stored.content.equals(content))).toBe(true)
  expect(services.faults.injected.length).toBeGreaterThan(0)
})

test('F66 the answer to Create is lost: the name is given up, and nobody waits for it.', async () => {
  services.faults.add({ match: { path: 'CreateArtifact' }, fault: { kind: 'drop-response' } })
  expect((await artifacts().upload(zipOf(10).zip)).name).toBe('github-pages-2')
})

test('F66 storage that stays away ends in an error that says nothing was published.', async () => {
  services.faults.add({ match: { path: '/blobs/' }, times: 'always', fault: { kind: 'status', status: 503 } })
  await expect(artifacts().upload(zipOf(10).zip)).rejects.toMatchObject({ code: 'artifact-unavailable' })
  expect(services.artifacts).toEqual([])
})

test('A file that is not what was packed is not finished.', async () => {
  const { zip } = zipOf(1000)
  writeFileSync(zip.file, randomBytes(1000))
  await expect(artifacts().upload(zip)).rejects.toMatchObject({ code: 'site-changed' })
  expect(services.artifacts).toEqual([])
})

test('A signed address stands in no error.', async () => {
  services.faults.add({
    match: { path: '/blobs/' },
    fault: { kind: 'status', status: 403, body: '<Error><Code>AuthenticationFailed</Code></Error>' },
  })
  const error = await artifacts()
    .upload(zipOf(10).zip)
    .catch((thrown: Error) => thrown)
  expect(String(error)).toContain('AuthenticationFailed')
  expect(String(error)).not.toMatch(/sig=|blobs/)
})

test.each([
  ['nothing', {}],
  ['an address that is none', { ACTIONS_RESULTS_URL: 'x', ACTIONS_RUNTIME_TOKEN: 'y' }],
  ['a token without a job', { ACTIONS_RESULTS_URL: 'https://x.example/', ACTIONS_RUNTIME_TOKEN: 'a.b.c' }],
])('Outside of a job (%s) it says so.', (_, env) => {
  expect(() => accessFrom(env)).toThrow(expect.objectContaining({ code: 'runner-contract' }))
})
