import { gzipSync } from 'node:zlib'
import { scriptedGitHub } from '../../testing/src/contracts/scripted-github.ts'
import { type Answering, cutOff, hangUp, html, inTurn, json } from '../../testing/src/contracts/scripted-server.ts'

// What the wire does to us. Timeouts race with a real wire, so here they are real and short.
const newest = { environment: 'staging', atMost: 1_000 }
const snapshot = { prefix: 'v', main: '' }
const short = { headersMs: 150, idleMs: 150, totalMs: 1_000 }
const status = { state: 'success', description: 'done' } as const

const deployment = (id: number) => ({
  id,
  sha: 'a'.repeat(40),
  environment: 'staging',
  created_at: '2026-01-01T00:00:00Z',
  creator: { login: 'github-actions[bot]' },
  payload: {},
})

/** Five pages of two, each of which goes wrong first when its number is among the bad ones. */
function fivePages(bad: readonly number[], fault: Answering): Answering {
  const left = new Set(bad)
  return (heard, response) => {
    const page = Number(new URL(heard.path, 'http://x').searchParams.get('page'))
    if (left.delete(page)) return fault(heard, response)
    const link = { link: `<http://x/?page=${page + 1}>; rel="next"` }
    const answer = json(200, [deployment(20 - 2 * page), deployment(19 - 2 * page)], page < 5 ? link : {})
    return answer(heard, response)
  }
}

test.each([502, 503, 504])('F10 %d with a page instead of JSON: a read is repeated', async (code) => {
  await using github = await scriptedGitHub(inTurn(html(code), html(code), html(code), json(200, [deployment(1)])))
  expect(await github.deployments.list(newest)).toHaveLength(1)
  expect(github.clock.waits).toHaveLength(3)
  for (const [tried, waitMs] of github.clock.waits.entries()) expect(waitMs).toBeLessThanOrEqual(500 * 2 ** tried)
})

test('F10 after four tries the host, the request and its id are named', async () => {
  await using github = await scriptedGitHub(json(502, {}, { 'x-github-request-id': 'ABCD:1' }))
  await expect(github.deployments.list(newest)).rejects.toMatchObject({
    code: 'github-unavailable',
    message: expect.stringMatching(/GET \/api\/v3\/repos\/o\/r\/deployments on 127\.0\.0\.1:\d+ .* 4 tries .*ABCD:1/),
  })
  expect(github.requests).toHaveLength(4)
})

test.each([
  ['F10 HTML with 200', html(200)],
  ['F11 500 on 2 of 5 pages', json(500, {})],
  ['F12 a page that is cut off', cutOff(JSON.stringify([deployment(1), deployment(2)]))],
  ['F12 a page without its length that ends early', truncatedUntilClose()],
  ['F12 an empty body', bodyOf('')],
])('%s: the page is asked for again, and the list is whole', async (_, fault) => {
  await using github = await scriptedGitHub(fivePages([2, 4], fault))
  const ids = (await github.deployments.list(newest)).map(({ id }) => id)
  expect(ids).toEqual([18, 17, 16, 15, 14, 13, 12, 11, 10, 9])
  expect(github.requests).toHaveLength(7)
})

test('F12 JSON of another type than the list that was asked for is no empty list', async () => {
  await using github = await scriptedGitHub(json(200, { message: 'hello' }))
  await expect(github.deployments.list(newest)).rejects.toMatchObject({ code: 'github-mistyped' })
})

test.each([
  ['an empty body', ''],
  ['half a packet', '003e'],
  ['a list without its flush packet', `0050${'a'.repeat(40)} HEAD symref-target:refs/heads/main\n`],
])('F12 refs with %s are cut off, never a list with fewer tags', async (_, body) => {
  const answer = bodyOf(body, 'application/x-git-upload-pack-result')
  await using github = await scriptedGitHub(answer)
  await expect(github.tags.snapshot(snapshot)).rejects.toMatchObject({ code: 'github-unavailable' })
  expect(github.requests).toEqual(Array(4).fill('POST /o/r.git/git-upload-pack'))
})

test('F43 a name that does not resolve is repeated within the budget, then the host is named', async () => {
  const nowhere = { apiUrl: 'http://github.invalid/api/v3', serverUrl: 'http://github.invalid' }
  await using github = await scriptedGitHub(json(200, []), nowhere)
  for (const ask of [() => github.deployments.list(newest), () => github.tags.snapshot(snapshot)]) {
    await expect(ask()).rejects.toMatchObject({
      code: 'github-unavailable',
      message: expect.stringMatching(/github\.invalid .*(ENOTFOUND|EAI_AGAIN)/),
    })
  }
  expect(github.clock.waits).toHaveLength(6)
})

// A host that swallows packets needs a network of its own. A server that accepts and never answers ends in the same
// timer: it runs from the first byte sent to the last header, so it covers the connection, too.
test('F45 a host that never answers ends in a timeout, four times', async () => {
  await using github = await scriptedGitHub(() => {}, { timeouts: short })
  await expect(github.deployments.list(newest)).rejects.toMatchObject({
    code: 'github-unavailable',
    message: expect.stringContaining('no answer within 0.15 s'),
  })
  expect(github.requests).toHaveLength(4)
})

test('F46 an answer that drips ends in the idle timeout', async () => {
  const stalls: Answering = (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).write('[')
  await using github = await scriptedGitHub(inTurn(stalls, json(200, [])), { timeouts: short })
  expect(await github.deployments.list(newest)).toEqual([])
  expect(github.requests).toHaveLength(2)
})

test('F46 an answer that drips for ever ends in the total timeout', async () => {
  const drips: Answering = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const timer = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(timer))
  }
  await using github = await scriptedGitHub(inTurn(drips, json(200, [])), { timeouts: { ...short, totalMs: 300 } })
  expect(await github.deployments.list(newest)).toEqual([])
})

test.each([301, 302, 303, 307, 308])('F47 %d to another host is never followed', async (code) => {
  await using github = await scriptedGitHub(redirect(code, 'http://127.0.0.1:1/elsewhere'))
  await expect(github.deployments.list(newest)).rejects.toMatchObject({ code: 'github-redirect' })
  await expect(github.deployments.setStatus(1, status)).rejects.toMatchObject({ code: 'github-redirect' })
  await expect(github.tags.snapshot(snapshot)).rejects.toMatchObject({ code: 'github-redirect' })
  expect(github.requests).toHaveLength(3)
})

test('F47 a read follows a renamed repository within GitHub, a write does not', async () => {
  const moved = redirect(301, '/api/v3/repositories/7/deployments')
  await using github = await scriptedGitHub(inTurn(moved, json(200, []), moved))
  expect(await github.deployments.list(newest)).toEqual([])
  await expect(github.deployments.setStatus(1, status)).rejects.toMatchObject({ code: 'github-redirect' })
})

test('F47 a read that is sent in circles ends', async () => {
  await using github = await scriptedGitHub(redirect(302, '/api/v3/again'))
  await expect(github.deployments.list(newest)).rejects.toMatchObject({ code: 'github-redirect' })
})

test('T38 a small body that unpacks beyond the cap is stopped, and not asked for again', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '))
  const answer: Answering = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb)
  }
  await using github = await scriptedGitHub(answer)
  await expect(github.deployments.list(newest)).rejects.toMatchObject({
    code: 'github-unavailable',
    message: expect.stringContaining('more than 33554432 bytes'),
  })
  expect(github.requests).toHaveLength(1)
})

test('a run that is canceled stops waiting for GitHub at once, with its own reason', async () => {
  const cancel = new AbortController()
  await using github = await scriptedGitHub(() => cancel.abort(new Error('the run was canceled')), {
    signal: cancel.signal,
  })
  await expect(github.deployments.list(newest)).rejects.toThrow('the run was canceled')
  expect(github.requests).toHaveLength(1)
})

test('F12 a body of another length than announced is broken, even where it is valid by chance', async () => {
  const headers = { 'content-type': 'application/json', 'content-length': '100' }
  const shortened = async () => new Response('[]', { headers })
  await using github = await scriptedGitHub(json(200, []), { fetch: shortened })
  await expect(github.deployments.list(newest)).rejects.toMatchObject({
    code: 'github-unavailable',
    message: expect.stringContaining('2 bytes of 100'),
  })
})

test('the connection may end without a word', async () => {
  await using github = await scriptedGitHub(inTurn(hangUp(), json(200, [])))
  expect(await github.deployments.list(newest)).toEqual([])
})

function redirect(code: number, location: string): Answering {
  return (_, response) => void response.writeHead(code, { location }).end()
}

function bodyOf(body: string, type = 'application/json'): Answering {
  return (_, response) => void response.writeHead(200, { 'content-type': type }).end(body)
}

/** HTTP/1.0: the body ends where the connection does, so only its form tells that something is missing. */
function truncatedUntilClose(): Answering {
  return (_, response) => {
    const socket = response.socket
    socket?.end(`HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n\r\n[${JSON.stringify(deployment(1))},`)
  }
}
