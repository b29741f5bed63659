import { scriptedGitHub } from '../../testing/src/contracts/scripted-github.ts'
import { html, inTurn, json } from '../../testing/src/contracts/scripted-server.ts'
import type { GitHub } from './index.ts'

// Rate limits and refused rights. The clock stands at the start of 2026 and moves only by the waits asked for.
const now = Date.UTC(2026, 0, 1)
const newest = { environment: 'staging', atMost: 10 }
const status = { state: 'success', description: 'done' } as const
const empty = json(200, [])
const made = json(201, { id: 1 })

test('F14 429 with Retry-After in seconds: waits exactly that, once', async () => {
  const limited = json(429, { message: 'slow down' }, { 'retry-after': '7' })
  await using github = await scriptedGitHub(inTurn(limited, empty))
  expect(await github.deployments.list(newest)).toEqual([])
  expect(github.clock.waits).toEqual([7_000])
})

test('F14 a write that was limited was not done, so it waits and is sent again', async () => {
  const limited = json(429, { message: 'slow down' }, { 'retry-after': '7' })
  await using github = await scriptedGitHub(inTurn(limited, made))
  await github.deployments.setStatus(1, status)
  expect(github.clock.waits).toEqual([7_000])
  expect(github.requests).toEqual(Array(2).fill('POST /api/v3/repos/o/r/deployments/1/statuses'))
})

test('F15 429 with Retry-After as an HTTP date: waits until then, once', async () => {
  const limited = json(429, {}, { 'retry-after': new Date(now + 31_000).toUTCString() })
  await using github = await scriptedGitHub(inTurn(limited, empty))
  await github.deployments.list(newest)
  expect(github.clock.waits).toEqual([31_000])
})

test('503 with Retry-After: a read waits as long as it was asked to', async () => {
  await using github = await scriptedGitHub(inTurn(json(503, {}, { 'retry-after': '3' }), empty))
  await github.deployments.list(newest)
  expect(github.clock.waits).toEqual([3_000])
})

test('F16 a secondary limit without a header: a minute, then twice that, then the time at which it works', async () => {
  const limited = json(403, { message: 'You have exceeded a secondary rate limit.' })
  await using once = await scriptedGitHub(inTurn(limited, empty))
  await once.deployments.list(newest)
  expect(once.clock.waits).toEqual([60_000])
  await using always = await scriptedGitHub(limited)
  await expect(always.deployments.list(newest)).rejects.toMatchObject({ code: 'rate-limited' })
  expect(always.clock.waits).toEqual([60_000, 120_000])
})

test('F17 an empty quota that comes back in 40 minutes fails at once and says when', async () => {
  const reset = String(now / 1000 + 40 * 60)
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
  await using github = await scriptedGitHub(json(403, { message: 'API rate limit exceeded' }, headers))
  await expect(github.deployments.list(newest)).rejects.toMatchObject({
    code: 'rate-limited',
    message: expect.stringContaining('2026-01-01T00:40:01.000Z'),
  })
  expect(github.clock.waits).toEqual([])
})

test('F18 a passing 403 on a write is tried once more after two seconds', async () => {
  const refused = json(403, { message: 'Resource not accessible by integration' })
  await using github = await scriptedGitHub(inTurn(refused, made))
  await github.deployments.setStatus(1, status)
  expect(github.clock.waits).toEqual([2_000])
})

test('F18 a 403 that stays names the right that is missing and how to give it', async () => {
  const accepted = { 'x-accepted-github-permissions': 'deployments=write' }
  const refused = json(403, { message: 'Resource not accessible by integration' }, accepted)
  await using github = await scriptedGitHub(refused)
  await expect(github.deployments.setStatus(1, status)).rejects.toMatchObject({
    code: 'token-permission',
    message: expect.stringMatching(/`deployments: write`.*`permissions:`/),
  })
  expect(github.requests).toHaveLength(2)
})

test.each<[string, (github: GitHub) => Promise<unknown>]>([
  ['a read', ({ deployments }) => deployments.list(newest)],
  ['a write', ({ deployments }) => deployments.setStatus(1, status)],
  ['git', ({ tags }) => tags.snapshot({ prefix: 'v', main: '' })],
])('F19 401 ends %s at once, with what to do', async (_, ask) => {
  await using github = await scriptedGitHub(json(401, { message: 'Bad credentials' }))
  await expect(ask(github)).rejects.toMatchObject({ code: 'token-invalid' })
  expect(github.requests).toHaveLength(1)
  expect(github.clock.waits).toEqual([])
})

test.each([
  ['single sign-on', { message: 'Resource protected by organization SAML enforcement.' }, 'token-sso'],
  ['a ruleset', { message: 'Repository rule violations found' }, 'ruleset'],
  ['anything else', { message: 'Must have admin rights' }, 'token-permission'],
])('403 for %s has a code of its own', async (_, body, code) => {
  await using github = await scriptedGitHub(json(403, body))
  await expect(github.deployments.list(newest)).rejects.toMatchObject({ code })
})

test('what GitHub says is shown on one line without anything that hides', async () => {
  await using github = await scriptedGitHub(json(422, { message: 'bad\n::error::\u202Eolleh\u0007' }))
  await expect(github.deployments.list(newest)).rejects.toMatchObject({
    message: expect.stringMatching(/^[^\p{Cc}\p{Cf}]*$/u),
  })
})

test('a page of a proxy with 403 is a missing right, without its markup running over lines', async () => {
  await using github = await scriptedGitHub(html(403))
  await expect(github.deployments.list(newest)).rejects.toMatchObject({ code: 'token-permission' })
})
