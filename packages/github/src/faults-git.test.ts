import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { sandboxGitHub } from '../../testing/src/contracts/sandbox-github.ts'
import { scriptedGitHub } from '../../testing/src/contracts/scripted-github.ts'
import { type Answering, cutOff } from '../../testing/src/contracts/scripted-server.ts'
import { selfSigned } from '../../testing/src/receiver/index.ts'

// What can happen to git's own answers, and to the ground they come over.
const all = { prefix: 'v', main: '' }
const gitPath = 'POST git-upload-pack$'

test.each(['length', 'chunked'] as const)(
  'F12 refs and commits that are cut off (%s) are asked for again',
  async (framing) => {
    await using at = await sandboxGitHub()
    await at.tags.create({ name: 'v1.0.0', commit: at.commit, message: 'v1.0.0' })
    at.fault(gitPath, { kind: 'truncate', framing })
    expect((await at.tags.snapshot(all)).tags).toHaveLength(1)
    at.fault(gitPath, { kind: 'truncate', framing })
    const contains = [{ descendant: at.commit, ancestor: at.older }]
    expect(await at.history.ask({ contains, messages: [] })).toEqual({ contains: [true], messages: [] })
    expect(at.github.faults.injected).toHaveLength(2)
    expect(at.clock.waits).toHaveLength(2)
  },
)

test('T38 commits that unpack beyond every limit are stopped, and the API is asked instead', async () => {
  await using at = await sandboxGitHub()
  at.fault(gitPath, { kind: 'huge', bytes: 64 * 1024 * 1024 })
  const contains = [{ descendant: at.commit, ancestor: at.older }]
  expect((await at.history.ask({ contains, messages: [] })).contains).toEqual([true])
  expect(at.sent().at(-1)).toMatch(/^GET compare\//)
})

test.each([404, 405, 415, 501])('a git endpoint that answers %d leaves it to the API', async (status) => {
  await using at = await sandboxGitHub()
  at.fault(gitPath, { kind: 'status', status })
  expect((await at.tags.snapshot(all)).main.commit).toBe(at.commit)
  expect(at.sent().filter((request) => request.includes('git-upload-pack'))).toHaveLength(1)
})

test('a git endpoint that answers with a page leaves it to the API', async () => {
  await using at = await sandboxGitHub()
  at.fault(gitPath, { kind: 'body', body: '<html>Sign in</html>', contentType: 'text/html' })
  expect((await at.tags.snapshot(all)).main.commit).toBe(at.commit)
})

test('a connection that fails is no reason to ask the API: it would fail, too, and cost its quota', async () => {
  await using at = await sandboxGitHub()
  at.fault(gitPath, { kind: 'drop-request' }, 'always')
  await expect(at.tags.snapshot(all)).rejects.toMatchObject({ code: 'github-unavailable' })
  expect(at.sent()).toHaveLength(4)
})

test('refs with names that git would not accept are dropped, whoever sends them', async () => {
  const id = 'a'.repeat(40)
  const lines = [`${id} HEAD symref-target:refs/heads/main`, `${id} refs/tags/v1..0`, `${id} refs/tags/v1.0.0`]
  const body = lines.map((text) => `${(text.length + 5).toString(16).padStart(4, '0')}${text}\n`).join('')
  await using github = await scriptedGitHub(packets(`${body}0000`))
  expect((await github.tags.snapshot(all)).tags.map(({ name }) => name)).toEqual(['v1.0.0'])
})

test('git that says no says why', async () => {
  const text = 'ERR access denied or repository not exported'
  await using github = await scriptedGitHub(packets(`${(text.length + 5).toString(16).padStart(4, '0')}${text}\n`))
  await expect(github.tags.snapshot(all)).rejects.toMatchObject({
    code: 'github-refused',
    message: expect.stringContaining('access denied'),
  })
})

test('T37 JSON nested a million deep is refused soon, and nothing breaks', async () => {
  const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
  const answer: Answering = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(deep)
  }
  await using github = await scriptedGitHub(answer)
  await expect(github.deployments.list({ environment: 'staging', atMost: 1 })).rejects.toMatchObject({
    code: expect.stringMatching(/^github-/),
  })
})

test('F44 a certificate that nobody vouches for ends at once; no setting looks away', async () => {
  let heard = 0
  const server = createServer(selfSigned(), (_, response) => {
    heard += 1
    response.end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  await using github = await scriptedGitHub(cutOff(''), { apiUrl: `${url}/api/v3`, serverUrl: url })
  await expect(github.tags.snapshot(all)).rejects.toMatchObject({
    code: 'github-unavailable',
    message: expect.stringContaining('SELF_SIGNED'),
  })
  expect([heard, github.clock.waits]).toEqual([0, []])
  server.close()
})

function packets(body: string): Answering {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-result' }).end(body)
  }
}
