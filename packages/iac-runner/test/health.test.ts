import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createTcpServer } from 'node:net'
import { join } from 'node:path'
import { deploy } from './client.ts'
import { fixture } from './fixture.ts'

const wanted = { env: 'staging', tag: 'v0.0.1' }

/** Two services, b after a; `a` has the given health. */
const withHealth = (health: string) => (output: string) => ({
  'slipway.yml': `services:
  a: { path: a, sync: [sh, -c, "echo a >> ${output}/synced; touch ${output}/a-is-up"], health: ${health.replaceAll('OUTPUT', output)} }
  b: { path: b, sync: [sh, -c, "echo b >> ${output}/synced"], needs: [a] }
`,
  'a/x': '1',
  'b/x': '1',
})

async function webServer(answer: (asked: number) => { status: number; location?: string } | undefined) {
  let asked = 0
  const server: Server = createServer((_, response) => {
    asked += 1
    const given = answer(asked)
    if (given) response.writeHead(given.status, given.location ? { location: given.location } : {}).end('x'.repeat(100))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = async () => {
    server.closeAllConnections()
    server.close()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/up`,
    asked: () => asked,
    [Symbol.asyncDispose]: close,
  }
}

test('an http probe is asked until it answers 200, and only then does what needs it begin', async () => {
  await using web = await webServer((asked) => ({ status: asked < 3 ? 503 : 200 }))
  await using at = await fixture({ files: withHealth(`{ http: "${web.url}", within: 10s }`) })
  expect(await deploy(at.url, wanted)).toMatchObject({ success: true, succeeded: 2 })
  // Twice in vain, once as readiness of a, once as the wait of b.
  expect(web.asked()).toBe(4)
  expect(at.synced()).toEqual(['a', 'b'])
})

test.each([
  ['500', { status: 500 }, 'answered 500'],
  ['a redirect to an address that would answer 200', { status: 302, location: '/fine' }, 'answered 302'],
  ['nothing', undefined, 'no answer within'],
])(
  'a service that answers its probe with %s is not ready: failed, and what needs it is not run',
  async (_, answer, words) => {
    await using web = await webServer(() => answer)
    await using at = await fixture({ files: withHealth(`{ http: "${web.url}", within: 1s }`) })
    const done = await deploy(at.url, wanted)
    expect(done).toMatchObject({ state: 'failed', failed: 1, skipped: 1 })
    const [a, b] = done.services
    expect(a).toMatchObject({ state: 'failed', error_kind: 'not-ready', reason: expect.stringContaining(words) })
    expect(a?.next_action).toContain('services.a.health')
    expect(b).toMatchObject({ state: 'not_run', reason: expect.stringContaining('needs a') })
    expect(at.synced()).toEqual(['a'])
  },
)

test('a service that was not ready is synced again by the next attempt, because its hash was not kept', async () => {
  await using at = await fixture({ files: withHealth('{ command: [test, -e, OUTPUT/ready], within: 1s }') })
  const failed = await deploy(at.url, wanted)
  expect(failed.services[0]).toMatchObject({
    error_kind: 'not-ready',
    reason: expect.stringContaining('exited with 1'),
  })
  writeFileSync(join(at.output, 'ready'), '')
  expect(await deploy(at.url, wanted)).toMatchObject({ success: true, attempt: 2 })
  expect(at.synced()).toEqual(['a', 'a', 'b'])
})

test('a tcp probe waits for the port to open, and says why it did not', async () => {
  const server = createTcpServer((socket) => socket.end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const files = withHealth(`{ tcp: "127.0.0.1:${port}", within: 1s }`)
  await using open = await fixture({ files })
  expect(await deploy(open.url, wanted)).toMatchObject({ success: true })
  server.close()
  await using closed = await fixture({ files })
  const [a] = (await deploy(closed.url, wanted)).services
  expect(a).toMatchObject({ error_kind: 'not-ready', reason: expect.stringContaining('ECONNREFUSED') })
})

test('a command probe runs as its service would, and its output is in the reason', async () => {
  const command =
    '[sh, -c, "test -e OUTPUT/a-is-up && test $SLIPWAY_ENV = production || { echo not $SLIPWAY_ENV; exit 3; }"]'
  await using at = await fixture({ files: withHealth(`{ command: ${command}, within: 1s }`) })
  const [a] = (await deploy(at.url, wanted)).services
  expect(a?.reason).toContain('exited with 3: not staging')
  expect(existsSync(join(at.output, 'a-is-up'))).toBe(true)
})

test('a need that this request leaves out is asked before the sync, and a silent one leaves it not run', async () => {
  await using at = await fixture({ files: withHealth('{ command: [test, -e, OUTPUT/a-is-up], within: 1s }') })
  await deploy(at.url, { ...wanted, services: ['a'] })
  rmSync(join(at.output, 'a-is-up'))
  const early = await deploy(at.url, { ...wanted, services: ['b'] })
  expect(early).toMatchObject({ state: 'failed', skipped: 1 })
  expect(early.services[0]?.reason).toContain('needs a, which does not answer its probe (exited with 1)')
  writeFileSync(join(at.output, 'a-is-up'), '')
  expect(await deploy(at.url, { ...wanted, services: ['b'] })).toMatchObject({ success: true })
  expect(at.synced()).toEqual(['a', 'b'])
})

test('nothing is asked where nothing is synced', async () => {
  await using web = await webServer(() => ({ status: 200 }))
  await using at = await fixture({ files: withHealth(`{ http: "${web.url}" }`) })
  await deploy(at.url, wanted)
  const before = web.asked()
  at.repository.commit({ 'README.md': 'x' })
  at.repository.tag('v0.0.2')
  const done = await deploy(at.url, { ...wanted, tag: 'v0.0.2' })
  expect(done.services.map(({ state }) => state)).toEqual(['unchanged', 'unchanged'])
  expect(web.asked()).toBe(before)
})
