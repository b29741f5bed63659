import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { iacConfigHash } from '../src/hashes/iac-config-hash.ts'
import { deploy, post, send, settle } from './client.ts'
import { apiKey, type FakeDokploy, fakeDokploy } from './fake-dokploy.ts'
import { type Fixture, fixture } from './fixture.ts'

const wanted = { env: 'staging', tag: 'v0.0.1' }
const files = (output: string) => ({
  'slipway.yml': `services:
  a:
    path: a
    sync: [sh, -c, "echo a >> ${output}/synced; while test -e ${output}/hold; do sleep 0.05; done"]
    env: { LEVEL: info }
    store: { dokploy: { staging: compose-1 } }
`,
  'a/compose.yaml': 'services: {}\n',
  'a/Dockerfile': 'FROM a\n',
})
const hash = iacConfigHash({
  compose: 'services: {}\n',
  env: { LEVEL: 'info' },
  artifacts: [['a/Dockerfile', 'FROM a\n']],
})

async function world(
  env: string | null = 'LEVEL=info\n# typed by hand\nX=1',
): Promise<{ dokploy: FakeDokploy; at: Fixture }> {
  const dokploy = await fakeDokploy()
  dokploy.composes.set('compose-1', { composeFile: 'services: {}\n', env })
  return { dokploy, at: await fixture({ files, dokployUrl: dokploy.url, dokployApiKey: apiKey }) }
}

test('a success writes the hash into the compose’s environment, and leaves every other line as it was', async () => {
  const { dokploy, at } = await world()
  await using _ = at
  await using __ = dokploy
  expect(await deploy(at.url, wanted)).toMatchObject({ success: true })
  expect(hash).toMatch(/^[0-9a-f]{12}$/)
  expect(dokploy.composes.get('compose-1')?.env).toBe(`LEVEL=info\n# typed by hand\nX=1\nIAC_CONFIG_HASH=${hash}\n`)
  expect(at.logs.join('')).not.toContain(apiKey)
})

test('a compose without an environment gets one', async () => {
  const { dokploy, at } = await world(null)
  await using _ = at
  await using __ = dokploy
  await deploy(at.url, wanted)
  expect(dokploy.composes.get('compose-1')?.env).toBe(`IAC_CONFIG_HASH=${hash}\n`)
})

/** The next release, in which nothing of the service changed. */
async function next(at: Fixture, tag = 'v0.0.2') {
  at.repository.commit({ 'README.md': tag })
  at.repository.tag(tag)
  return post(at.url, { env: 'staging', tag })
}

test('while both hashes fit nothing is synced, and a Dokploy that lost its hash is', async () => {
  const { dokploy, at } = await world()
  await using _ = at
  await using __ = dokploy
  await deploy(at.url, wanted)
  expect(await settle(at.url, await next(at))).toMatchObject({ services: [{ state: 'unchanged' }] })
  expect(at.synced()).toEqual(['a'])
  const compose = dokploy.composes.get('compose-1')
  if (compose) compose.env = (compose.env ?? '').replace(hash, 'deploy-1-2')
  const { services } = await settle(at.url, await next(at, 'v0.0.3'))
  expect(services).toMatchObject([{ state: 'synced' }])
  expect(services[0]?.reason).toBe(`Dokploy has the config hash deploy-1-2, this release is ${hash}`)
  expect(at.synced()).toEqual(['a'])
  expect(dokploy.composes.get('compose-1')?.env).toContain(`IAC_CONFIG_HASH=${hash}`)
})

test.each([
  [
    'the compose',
    (compose: { composeFile: string }) => Object.assign(compose, { composeFile: 'services: { evil: {} }\n' }),
  ],
  ['a variable', (compose: { env: string | null }) => Object.assign(compose, { env: `${compose.env}NEW=1\n` })],
])('a hand edit of %s is reported with both hashes before it is overwritten', async (_, edit) => {
  const { dokploy, at } = await world()
  await using __ = at
  await using ___ = dokploy
  await deploy(at.url, wanted)
  at.synced()
  const compose = dokploy.composes.get('compose-1') ?? { composeFile: '', env: '' }
  const left = iacConfigHash({ compose: 'services: {}\n', env: { LEVEL: 'info', X: '1' } })
  edit(compose)
  writeFileSync(join(at.output, 'hold'), '')
  const accepted = await next(at)
  const { deployment_id: id, poll_token: token } = accepted.body
  const headers = { authorization: `Bearer ${token}` }
  const look = async () => (await send(`${at.url}/deployments/${id}`, { method: 'GET', headers })).body.services[0]
  let seen = await look()
  for (; seen?.state !== 'syncing' || !existsSync(join(at.output, 'synced')); seen = await look()) {
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  expect(seen.reason).toMatch(
    new RegExp(`^the live compose was edited by hand: it is [0-9a-f]{12}, the runner left ${left}$`),
  )
  expect(seen.reason).not.toContain(`it is ${left}`)
  rmSync(join(at.output, 'hold'))
  const done = await settle(at.url, accepted)
  expect(done).toMatchObject({ success: true, services: [{ state: 'synced', reason: seen.reason }] })
  // What the sync made of it is what counts from now on.
  expect(await settle(at.url, await next(at, 'v0.0.3'))).toMatchObject({ services: [{ state: 'unchanged' }] })
})

test.each([
  ['is down', { status: 500, body: 'x' }, 'answered 500'],
  ['answers with something else', { status: 200, body: '<html>' }, 'not JSON'],
  ['answers without a compose', { status: 200, body: '{"env":1}' }, 'no composeFile'],
  ['redirects', { status: 302, body: '', location: 'http://127.0.0.1:1/' }, 'cannot be reached'],
])('when Dokploy %s nothing is synced', async (_, answer, words) => {
  const { dokploy, at } = await world()
  await using __ = at
  await using ___ = dokploy
  dokploy.answer = answer
  const done = await deploy(at.url, wanted)
  expect(done).toMatchObject({ state: 'failed', services: [{ state: 'failed', error_kind: 'dokploy-unavailable' }] })
  expect(done.services[0]?.reason).toContain(words)
  expect(at.synced()).toEqual([])
})

test('a hash that does not stay is a failure, and the service is synced again', async () => {
  const { dokploy, at } = await world()
  await using _ = at
  await using __ = dokploy
  dokploy.forgetful = true
  const [a] = (await deploy(at.url, wanted)).services
  expect(a).toMatchObject({ state: 'failed', error_kind: 'postcondition' })
  expect(a?.reason).toContain(`Dokploy has the config hash none instead of ${hash}`)
  dokploy.forgetful = false
  expect(await deploy(at.url, wanted)).toMatchObject({ success: true, attempt: 2 })
  expect(at.synced()).toEqual(['a', 'a'])
})

test('a wrong key is named, without the key', async () => {
  await using dokploy = await fakeDokploy()
  await using at = await fixture({ files, dokployUrl: dokploy.url, dokployApiKey: 'not-the-key-at-all' })
  const [a] = (await deploy(at.url, wanted)).services
  expect(a?.reason).toContain('does not accept DOKPLOY_API_KEY')
  expect(JSON.stringify(a)).not.toContain('not-the-key')
})

test('a runner that knows no Dokploy refuses what is kept there, in the environments where it is', async () => {
  await using at = await fixture({ files })
  expect(await deploy(at.url, wanted)).toMatchObject({ state: 'error', error: expect.stringContaining('DOKPLOY_URL') })
  at.repository.tag('v0.1.0')
  expect(await deploy(at.url, { env: 'production', tag: 'v0.1.0' })).toMatchObject({ success: true })
})
