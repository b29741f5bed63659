import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { startRunner } from '#iac-runner'
import { post, secret, send, settle, signed } from './client.ts'
import { type Fixture, fixture } from './fixture.ts'
import { exampleFiles } from './repository.ts'

const zeros = '0'.repeat(40)
const environments = `environments:
  staging: { accepts: [staging, hotfix], webhook: true, sync: true }
  production: { alias: prod }
`
const files = (output: string) => {
  const all = exampleFiles(output)
  return { ...all, 'slipway.yml': `${all['slipway.yml']}${environments}` }
}

interface Delivered {
  readonly id?: string
  readonly event?: string
  readonly key?: string
}

/** A delivery as GitHub sends it, with lists of files that lie. */
function deliver(at: Fixture, fields: object, { id = randomUUID(), event = 'push', key = secret }: Delivered = {}) {
  const commits = [{ id: zeros, added: ['platform/03.minio/lie'], modified: [], removed: [] }]
  const body = JSON.stringify({ ref: 'refs/heads/main', repository: { full_name: 'o/r' }, commits, ...fields })
  const headers = { 'content-type': 'application/json', 'x-github-event': event, 'x-github-delivery': id }
  return send(`${at.url}/webhook`, { body, headers: { ...headers, ...signed('body', body, key) } })
}

async function outcome(at: Fixture, id: string) {
  const target = `/deployments/${id}?wait=20&after=1`
  for (;;) {
    const headers = signed('standard', `GET ${target}`)
    const { body } = await send(at.url + target, { method: 'GET', headers })
    if (body.status !== 'in_progress') return body
  }
}

/** A runner whose staging runs v0.0.1. */
async function running() {
  const at = await fixture({ files })
  const before = at.repository.git('rev-parse', 'HEAD')
  await settle(at.url, await post(at.url, { env: 'staging', tag: 'v0.0.1' }))
  at.synced()
  return { at, before }
}

test('a tagged push syncs the services whose files git says have changed, whatever the delivery lists', async () => {
  const { at, before } = await running()
  await using _ = at
  const after = at.repository.commit({ 'platform/02.redis/compose.yaml': 'image: redis:9\n' })
  at.repository.tag('v0.0.2')
  const reply = await deliver(at, { before, after })
  const services = ['platform/redis']
  expect(reply).toMatchObject({
    status: 202,
    body: {
      status: 'accepted',
      commit: after.slice(0, 8),
      environments: [{ env: 'staging', tag: 'v0.0.2', services }],
    },
  })
  expect(await outcome(at, reply.body.environments[0].deployment_id)).toMatchObject({ success: true, succeeded: 1 })
  expect(at.synced()).toEqual(['redis staging v0.0.2'])
})

test('M18 F27: the same delivery again is a duplicate and starts nothing, also after a restart', async () => {
  const { at, before } = await running()
  await using _ = at
  const after = at.repository.commit({ 'platform/02.redis/compose.yaml': 'image: redis:9\n' })
  at.repository.tag('v0.0.2')
  const id = randomUUID()
  const first = await deliver(at, { before, after }, { id })
  await outcome(at, first.body.environments[0].deployment_id)
  at.synced()
  const again = await deliver(at, { before, after }, { id })
  expect(again).toMatchObject({ status: 200, body: { status: 'duplicate', environments: first.body.environments } })
  await at.runner.close()

  const restarted = await startRunner(at.options)
  expect(await deliver({ ...at, url: restarted.url }, { before, after }, { id })).toMatchObject({
    status: 200,
    body: { status: 'duplicate' },
  })
  expect(at.synced()).toEqual([])
  await restarted.close()
})

test('F27: ten copies of one delivery at once start one deployment', async () => {
  const { at, before } = await running()
  await using _ = at
  const after = at.repository.commit({ 'platform/02.redis/compose.yaml': 'image: redis:9\n' })
  at.repository.tag('v0.0.2')
  const id = randomUUID()
  const replies = await Promise.all(Array.from({ length: 10 }, () => deliver(at, { before, after }, { id: id })))
  for (const { status } of replies) expect([200, 202]).toContain(status)
  const ids = new Set(replies.map(({ body }) => body.environments[0].deployment_id))
  expect(ids.size).toBe(1)
  expect(await outcome(at, [...ids][0])).toMatchObject({ success: true, attempt: 1 })
  expect(at.synced()).toEqual(['redis staging v0.0.2'])
})

test('F28: deliveries out of order never bring an environment back', async () => {
  const { at, before } = await running()
  await using _ = at
  const middle = at.repository.commit({ 'platform/02.redis/compose.yaml': 'image: redis:9\n' })
  at.repository.tag('v0.0.2')
  const after = at.repository.commit({ 'platform/01.postgres/compose.yaml': 'image: postgres:18\n' })
  at.repository.tag('v0.0.3')
  const late = await deliver(at, { before: middle, after })
  // The push in between has not arrived, and what it changed comes all the same.
  expect(late.body.environments[0].services).toEqual(['platform/postgres', 'platform/redis'])
  await outcome(at, late.body.environments[0].deployment_id)
  at.synced()
  const early = await deliver(at, { before, after: middle })
  expect(early).toMatchObject({ status: 200, body: { status: 'refused', environments: [{ status: 'refused' }] } })
  expect(early.body.environments[0].reason).toContain('later release')
  expect(at.synced()).toEqual([])
})

test('a commit without a tag waits for it, and the tag’s own push deploys it', async () => {
  const { at, before } = await running()
  await using _ = at
  const after = at.repository.commit({ 'platform/02.redis/compose.yaml': 'image: redis:9\n' })
  const id = randomUUID()
  expect(await deliver(at, { before, after }, { id })).toMatchObject({ status: 200, body: { status: 'waiting' } })
  at.repository.tag('v0.0.2')
  const tagged = await deliver(at, { ref: 'refs/tags/v0.0.2', before: zeros, after })
  expect(tagged).toMatchObject({
    status: 202,
    body: { environments: [{ tag: 'v0.0.2', services: ['platform/redis'] }] },
  })
  expect(await outcome(at, tagged.body.environments[0].deployment_id)).toMatchObject({ success: true })
  // What waited is no duplicate when GitHub sends it again; it finds the deployment that is there.
  const again = await deliver(at, { before, after }, { id })
  expect(again.body.environments).toEqual(tagged.body.environments)
  expect(at.synced()).toEqual(['redis staging v0.0.2'])
})

test.each([
  ['a ping', {}, { event: 'ping' }, 'pong'],
  ['another event', {}, { event: 'pull_request' }, 'ignored'],
  ['a push of another branch', { ref: 'refs/heads/feature' }, {}, 'ignored'],
  ['a branch that was deleted', { after: zeros, deleted: true }, {}, 'ignored'],
  ['a tag that was deleted', { ref: 'refs/tags/v0.0.1', after: zeros }, {}, 'ignored'],
])('%s is answered with 200 and deploys nothing', async (_, fields, options, status) => {
  const { at, before } = await running()
  await using __ = at
  const after = at.repository.commit({ 'platform/02.redis/compose.yaml': 'image: redis:9\n' })
  at.repository.tag('v0.0.2')
  expect(await deliver(at, { before, after, ...fields }, options)).toMatchObject({ status: 200, body: { status } })
  expect(at.synced()).toEqual([])
})

test('nothing that concerns a service is no change', async () => {
  const { at, before } = await running()
  await using _ = at
  const after = at.repository.commit({ 'README.md': 'x', 'tools/x.py': '1' })
  at.repository.tag('v0.0.2')
  expect(await deliver(at, { before, after })).toMatchObject({ status: 200, body: { status: 'no_changes' } })
})

test('without a commit to compare with, every service is concerned', async () => {
  await using at = await fixture({ files })
  const after = at.repository.git('rev-parse', 'HEAD')
  const { body } = await deliver(at, { before: 'a'.repeat(40), after })
  expect(body.environments[0].services).toHaveLength(3)
  expect(await outcome(at, body.environments[0].deployment_id)).toMatchObject({ success: true })
})

test('a webhook is off until slipway.yml has an environment for it', async () => {
  await using at = await fixture()
  const after = at.repository.git('rev-parse', 'HEAD')
  expect(await deliver(at, { before: zeros, after })).toMatchObject({ status: 200, body: { status: 'ignored' } })
  expect(at.synced()).toEqual([])
})

test('a delivery needs the key, its id and a body signature alone', async () => {
  await using at = await fixture({ files })
  const after = at.repository.git('rev-parse', 'HEAD')
  const body = JSON.stringify({ ref: 'refs/heads/main', before: zeros, after })
  const headers = { 'content-type': 'application/json', 'x-github-event': 'push', 'x-github-delivery': randomUUID() }
  const give = (more: object) => send(`${at.url}/webhook`, { body, headers: { ...headers, ...more } })
  expect((await give({})).status).toBe(401)
  expect((await give(signed('body', body, 'not the key at all'))).status).toBe(401)
  expect((await give(signed('standard', body))).status).toBe(401)
  expect((await give({ ...signed('body', body), 'x-github-delivery': '../x' })).status).toBe(400)
})

test('a push of two thousand commits is read, one of more than 25 MB is not', async () => {
  await using at = await fixture({ files })
  const after = at.repository.git('rev-parse', 'HEAD')
  const commits = Array.from({ length: 2048 }, () => ({ message: 'x'.repeat(1000) }))
  expect((await deliver(at, { before: zeros, after, commits })).status).toBe(202)
  expect((await deliver(at, { before: zeros, after, pad: 'x'.repeat(26 * 1024 * 1024) })).status).toBe(413)
})

test('strangers who hold long deliveries open keep no usual one out', async () => {
  await using at = await fixture({ files })
  const { hostname, port } = new URL(at.url)
  const head = 'POST /webhook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 20000000\r\n\r\n'
  const open = () =>
    new Promise<{ socket: Socket; answer: () => string }>((resolve) => {
      let answer = ''
      const socket = connect(Number(port), hostname).on('error', () => undefined)
      socket.on('data', (chunk) => {
        answer += chunk
      })
      socket.write(head + 'x'.repeat(200_000), () => resolve({ socket, answer: () => answer }))
    })
  const held = await Promise.all(Array.from({ length: 12 }, open))
  while (held.filter(({ answer }) => answer().startsWith('HTTP/1.1 503')).length < 8) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const after = at.repository.git('rev-parse', 'HEAD')
  expect((await deliver(at, { before: zeros, after })).status).toBe(202)
  for (const { socket } of held) socket.destroy()
})

test('services are synced by hand at the release that runs, when the environment allows it', async () => {
  const { at } = await running()
  await using _ = at
  writeFileSync(join(at.repository.path, 'later'), '1')
  at.repository.commit({ 'platform/02.redis/compose.yaml': 'image: redis:9\n' })
  at.repository.tag('v0.0.2')
  const one = await post(at.url, { env: 'staging', services: ['platform/redis'] }, { path: '/sync' })
  expect(one).toMatchObject({ status: 202, body: { tag: 'v0.0.1', requested_services: ['platform/redis'] } })
  expect(await settle(at.url, one)).toMatchObject({ success: true, services: [{ state: 'unchanged' }] })
  const all = await post(at.url, { env: 'staging', all: true }, { path: '/sync', scheme: 'timestamp-nonce' })
  expect(await settle(at.url, all)).toMatchObject({ success: true, succeeded: 3, tag: 'v0.0.1' })
  rmSync(join(at.repository.path, 'later'))
})

test.each([
  ['an environment that does not allow it', { env: 'production', all: true }, {}, 404, 'sync-off'],
  ['an environment nobody has', { env: 'qa', all: true }, {}, 404, 'sync-off'],
  ['an environment that runs nothing', { env: 'staging', all: true }, {}, 409, 'nothing-runs'],
  ['a signature without a timestamp', { env: 'staging', all: true }, { scheme: 'body' }, 401, 'scheme-not-accepted'],
  ['neither services nor all', { env: 'staging' }, {}, 400, 'body-invalid'],
  ['both services and all', { env: 'staging', all: true, services: ['a'] }, {}, 400, 'body-invalid'],
  ['a request to deploy', { env: 'staging', tag: 'v0.0.1', services: ['a'] }, {}, 400, 'body-invalid'],
] as const)('a sync of %s is refused', async (_, fields, asked, status, code) => {
  await using at = await fixture({ files })
  expect(await post(at.url, fields, { path: '/sync', ...asked })).toMatchObject({ status, body: { code } })
})
