import { gunzipSync } from 'node:zlib'
import { type FaultRule, type SandboxGitHub, seedHistory, startGitHub } from './index.ts'
import { callGitHub, gitAs, rawRequest } from './test/client.ts'

let github: SandboxGitHub
let commit = ''

beforeEach(async () => {
  github = await startGitHub({ owner: 'acme', repo: 'infra' })
  ;[commit = ''] = await seedHistory(github.directory, ['first'])
})
afterEach(() => github.close())

const refs = '/repos/acme/infra/git/refs'
const createTag = () => callGitHub(github, 'POST', refs, { ref: 'refs/tags/v1.0.0', sha: commit })
const readTag = () => callGitHub(github, 'GET', '/repos/acme/infra/git/ref/tags/v1.0.0')
const inject = (fault: FaultRule['fault'], path: RegExp | string = /\/git\/refs?/) =>
  github.faults.add({ match: { path }, fault })

test('A dropped request is never done, and the next one passes.', async () => {
  inject({ kind: 'drop-request' })
  await expect(createTag()).rejects.toThrow('fetch failed')
  expect((await readTag()).status).toBe(404)
  expect(github.requests[0]).toMatchObject({ method: 'POST', status: undefined, fault: 'drop-request' })
  expect((await createTag()).status).toBe(201)
})

test('A dropped response leaves behind what was done.', async () => {
  inject({ kind: 'drop-response' })
  await expect(createTag()).rejects.toThrow('fetch failed')
  expect((await readTag()).status).toBe(200)
  expect(github.requests[0]).toMatchObject({ status: 201, fault: 'drop-response' })
})

test.each(['length', 'chunked'] as const)(
  'A truncated body framed by %s reaches the client in part and then fails.',
  async (framing) => {
    await createTag()
    inject({ kind: 'truncate', framing })
    const raw = await rawRequest(github, 'GET', '/api/v3/repos/acme/infra/git/ref/tags/v1.0.0')
    expect(raw.status).toBe(200)
    expect(raw.complete).toBe(false)
    expect(raw.body.toString()).toMatch(/^\{"ref":"refs\/tags\/v1\.0\.0"/)
    expect(() => JSON.parse(raw.body.toString())).toThrow(SyntaxError)
    expect((await readTag()).status).toBe(200)
  },
)

test('A body may be cut before its first byte.', async () => {
  inject({ kind: 'truncate', bytes: 0 }, /matching-refs/)
  const raw = await rawRequest(github, 'GET', '/api/v3/repos/acme/infra/git/matching-refs/tags/v')
  expect(raw).toMatchObject({ status: 200, complete: false })
  expect(raw.body).toHaveLength(0)
})

const reset = Math.floor(Date.now() / 1000) + 2400
test.each<[string, FaultRule['fault'] & { kind: 'status' }, string, RegExp]>([
  [
    'a page of a gateway',
    { kind: 'status', status: 502, body: '<html>Bad Gateway</html>' },
    'content-type',
    /text\/html/,
  ],
  [
    'too many requests, in seconds',
    { kind: 'status', status: 429, headers: { 'Retry-After': '1' } },
    'retry-after',
    /^1$/,
  ],
  [
    'too many requests, until a date',
    { kind: 'status', status: 429, headers: { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' } },
    'retry-after',
    /GMT$/,
  ],
  [
    'an exhausted quota',
    { kind: 'status', status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) } },
    'x-ratelimit-reset',
    new RegExp(String(reset)),
  ],
  [
    'a secondary limit',
    { kind: 'status', status: 403, body: { message: 'You have exceeded a secondary rate limit.' } },
    'content-type',
    /application\/json/,
  ],
  ['an expired token', { kind: 'status', status: 401, body: { message: 'Bad credentials' } }, 'content-type', /json/],
])('The status of a fault can be %s, and nothing is done.', async (_, fault, header, expected) => {
  inject(fault)
  const answer = await createTag()
  expect(answer.status).toBe(fault.status)
  expect(answer.headers.get(header)).toMatch(expected)
  if (fault.body !== undefined) expect(answer.body).toEqual(fault.body)
  expect((await readTag()).status).toBe(404)
})

test('A status may come although the work was done.', async () => {
  inject({ kind: 'status', status: 500, done: true })
  expect((await createTag()).status).toBe(500)
  expect((await readTag()).status).toBe(200)
})

test.each([
  ['an empty text', '', ''],
  ['a page', '<html></html>', '<html></html>'],
  ['another type', { refs: [] }, { refs: [] }],
])('A good status may come with %s as its body.', async (_, body, expected) => {
  inject({ kind: 'body', body })
  const answer = await createTag()
  expect(answer.status).toBe(201)
  expect(answer.body).toEqual(expected)
  expect((await readTag()).status).toBe(200)
})

test('A redirect names another place.', async () => {
  inject({ kind: 'redirect', location: 'http://elsewhere.invalid/', status: 307 })
  const answer = await createTag()
  expect(answer.status).toBe(307)
  expect(answer.headers.get('location')).toBe('http://elsewhere.invalid/')
})

test('A delay comes before the work.', async () => {
  inject({ kind: 'delay', ms: 120 })
  const before = performance.now()
  expect((await createTag()).status).toBe(201)
  expect(performance.now() - before).toBeGreaterThan(110)
})

test('A slow body drips and is whole in the end.', async () => {
  inject({ kind: 'slow', bytes: 100, pauseMs: 15 })
  const before = performance.now()
  const made = await createTag()
  expect(made.body.ref).toBe('refs/tags/v1.0.0')
  expect(performance.now() - before).toBeGreaterThan(30)
})

test('A stale answer tells the refs as they were, by REST and by git.', async () => {
  await createTag()
  inject({ kind: 'stale', changes: 1 })
  expect((await readTag()).status).toBe(404)
  expect((await readTag()).status).toBe(200)
  inject({ kind: 'stale' }, '\\.git/')
  github.faults.add({ match: { path: 'git-upload-pack' }, fault: { kind: 'stale' } })
  expect(await gitAs(github, ['ls-remote', 'URL', 'refs/tags/*'])).toBe('')
  expect(await gitAs(github, ['ls-remote', 'URL', 'refs/tags/*'])).toContain('refs/tags/v1.0.0')
})

test('A huge body is small on the wire and what it should be after all its blanks.', async () => {
  await createTag()
  inject({ kind: 'huge', bytes: 20_000_000 })
  const raw = await rawRequest(github, 'GET', '/api/v3/repos/acme/infra/git/ref/tags/v1.0.0')
  expect(raw.body.length).toBeLessThan(100_000)
  const unpacked = gunzipSync(raw.body)
  expect(unpacked.length).toBeGreaterThan(20_000_000)
  expect(JSON.parse(unpacked.toString()).ref).toBe('refs/tags/v1.0.0')
})

test('A rule waits for its turn, counts its times, keeps to its method, and comes from JSON.', async () => {
  const script: FaultRule[] = JSON.parse(
    '[{"match":{"method":"get","path":"/tags$","after":1},"times":2,"fault":{"kind":"status","status":503}}]',
  )
  github.faults.add(...script)
  await createTag()
  const list = async () => (await callGitHub(github, 'GET', '/repos/acme/infra/tags')).status
  expect([await list(), await list(), await list(), await list()]).toEqual([200, 503, 503, 200])
  expect(github.faults.injected).toHaveLength(2)
})

test('A rule for always ends when the faults are cleared.', async () => {
  github.faults.add({ match: { path: /tags/ }, times: 'always', fault: { kind: 'status', status: 500 } })
  const list = async () => (await callGitHub(github, 'GET', '/repos/acme/infra/tags')).status
  expect([await list(), await list(), await list()]).toEqual([500, 500, 500])
  github.faults.clear()
  expect(await list()).toBe(200)
})

test('Git’s own answers can be cut, too.', async () => {
  await createTag()
  inject({ kind: 'truncate', bytes: 30 }, 'git-upload-pack$')
  await expect(gitAs(github, ['ls-remote', 'URL'])).rejects.toThrow(/git/)
})
