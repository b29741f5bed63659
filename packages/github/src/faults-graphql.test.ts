import { scriptedGitHub } from '../../testing/src/contracts/scripted-github.ts'
import { cutOff, hangUp, html, inTurn, json } from '../../testing/src/contracts/scripted-server.ts'
import { evidenceAnswer } from './test/graphql-answers.ts'

// What can happen to a query. An answer with an error in it is none, however much else it says.
const query = { commit: 'a'.repeat(40), environments: ['staging', 'production'] }
const good = json(200, evidenceAnswer({}))
const failed = (error: object, headers = {}) => json(200, { ...evidenceAnswer({}), errors: [error] }, headers)

test.each([
  ['F11 a hang-up', hangUp()],
  ['F12 an answer that is cut off', cutOff(JSON.stringify(evidenceAnswer({})))],
  ['F12 an answer that is empty', json(200, {})],
  ['F10 a 502 with a page', html(502)],
  ['a page in place of JSON', html(200)],
  [
    'an error without a type, as GitHub answers when it gave up',
    failed({ message: 'Something went wrong while executing your query.' }),
  ],
])('%s: a query is a read, so it is sent again', async (_, fault) => {
  await using github = await scriptedGitHub(inTurn(fault, good))
  expect((await github.evidence.read(query)).deployments).toEqual({ staging: [] })
  expect(github.requests).toHaveLength(2)
})

test.each([
  [
    'a field that the token may not read',
    { type: 'FORBIDDEN', path: ['repository', 'd0'], message: 'Resource not accessible by integration' },
    'token-permission',
  ],
  ['a token with too small a scope', { type: 'INSUFFICIENT_SCOPES', message: 'needs repo' }, 'token-permission'],
  [
    'an organization with single sign-on',
    { type: 'FORBIDDEN', message: 'No', extensions: { saml_failure: true } },
    'token-sso',
  ],
  [
    'a repository that is not there',
    { type: 'NOT_FOUND', path: ['repository'], message: 'Could not resolve' },
    'not-found',
  ],
  [
    'a commit that GitHub cannot find',
    { type: 'NOT_FOUND', path: ['repository', 'object'], message: 'Could not resolve' },
    'not-found',
  ],
  [
    'a field that an older server does not know',
    { message: "Field 'rules' doesn't exist on type 'Ref'" },
    'github-refused',
  ],
  ['a list that is too long to compute', { type: 'MAX_NODE_LIMIT_EXCEEDED', message: 'Too many' }, 'github-refused'],
  ['an error of no form', 'oops' as unknown as object, 'github-refused'],
])('%s: partial data is never taken, and nothing is asked again', async (_, error, code) => {
  await using github = await scriptedGitHub(failed(error))
  await expect(github.evidence.read(query)).rejects.toMatchObject({ code })
  expect(github.requests).toHaveLength(1)
})

test('a refused field is named with every right that the query needs', async () => {
  const error = {
    type: 'FORBIDDEN',
    path: ['repository', 'd0', 'nodes'],
    message: 'Resource not accessible by integration',
  }
  await using github = await scriptedGitHub(failed(error))
  const refused = await github.evidence.read(query).catch((thrown: Error) => thrown.message)
  for (const word of ['repository.d0.nodes', '`deployments: read`', '`checks: read`', '`contents: read`']) {
    expect(refused).toContain(word)
  }
})

test('errors that are no list are a failure, too', async () => {
  await using github = await scriptedGitHub(json(200, { ...evidenceAnswer({}), errors: 'many' }))
  await expect(github.evidence.read(query)).rejects.toMatchObject({ code: 'github-refused' })
})

test('hostile words of an error are shown as one line of bounded length', async () => {
  const message = `no\n::error::owned\u202E${'x'.repeat(5_000)}`
  await using github = await scriptedGitHub(failed({ type: 'X', message }))
  const shown = await github.evidence.read(query).catch((thrown: Error) => thrown.message)
  expect(shown).not.toMatch(/[\n\u202E]/)
  expect(String(shown).length).toBeLessThan(600)
})

const limited = { type: 'RATE_LIMITED', message: 'API rate limit exceeded' }
const now = Date.UTC(2026, 0, 1) / 1000

test('F17 a quota that comes back in 40 minutes fails at once and says when, although the status is 200', async () => {
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now + 40 * 60) }
  await using github = await scriptedGitHub(failed(limited, headers))
  await expect(github.evidence.read(query)).rejects.toMatchObject({
    code: 'rate-limited',
    message: expect.stringContaining('2026-01-01T00:40:01.000Z'),
  })
  expect(github.clock.waits).toEqual([])
})

test('F14 a limit with Retry-After is waited for, and the query sent again', async () => {
  await using github = await scriptedGitHub(inTurn(failed(limited, { 'retry-after': '5' }), good))
  await github.evidence.read(query)
  expect(github.clock.waits).toEqual([5_000])
})

test('F16 a limit that never ends is that, and never an empty answer', async () => {
  await using github = await scriptedGitHub(failed({ message: 'You have exceeded a secondary rate limit' }))
  await expect(github.evidence.read(query)).rejects.toMatchObject({ code: 'rate-limited' })
})

test('a query that is sent on elsewhere is not followed: the token goes nowhere else', async () => {
  await using github = await scriptedGitHub((_, response) => {
    response.writeHead(307, { location: 'http://elsewhere.invalid/graphql' }).end()
  })
  await expect(github.evidence.read(query)).rejects.toMatchObject({ code: 'github-redirect' })
})

test.each([
  ['data that is null', { data: null }],
  ['a repository that is null', { data: { repository: null } }],
  ['deployments that are null', evidenceAnswer({ d0: null })],
  ['deployments that are no list', evidenceAnswer({ d0: { nodes: {} } })],
  ['a deployment that is null', evidenceAnswer({ d0: { nodes: [null] } })],
  ['releases that are null', evidenceAnswer({ releases: null })],
])('F13 %s are a failure, and never an empty list', async (_, answer) => {
  await using github = await scriptedGitHub(json(200, answer))
  await expect(github.evidence.read(query)).rejects.toMatchObject({
    code: expect.stringMatching(/^(github-mistyped|not-found)$/),
  })
})
