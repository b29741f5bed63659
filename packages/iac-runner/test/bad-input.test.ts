import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startRunner } from '#iac-runner'
import { deploy, post, secret, send, signed } from './client.ts'
import { fixture } from './fixture.ts'
import { temporaryFolder } from './repository.ts'

// What the issue lists as bad input, as far as start.test.ts does not have it: each is one message that says what to do.
const wanted = { env: 'staging', tag: 'v0.0.1' }
const json = { 'content-type': 'application/json' }

const files = (services: string) => () => ({
  'slipway.yml': `services:\n${services}`,
  'a/x': '1',
  'b/x': '1',
})

test('bad input: a repository that cannot be cloned leaves a runner that lives, is not ready, and accepts nothing', async () => {
  await using at = await fixture()
  const nowhere = join(temporaryFolder(), 'none.git')
  const runner = await startRunner({ ...at.options, stateDir: temporaryFolder(), gitRepoUrl: nowhere })
  expect((await send(`${runner.url}/health`, { method: 'GET' })).status).toBe(200)
  const ready = await send(`${runner.url}/ready`, { method: 'GET' })
  expect(ready).toMatchObject({
    status: 503,
    body: { checks: { store: 'ok', git: expect.stringContaining('cannot be read') } },
  })
  expect(await post(runner.url, wanted)).toMatchObject({ status: 503, body: { code: 'repository-unavailable' } })
  await runner.close()
})

test('bad input: a slipway.yml that is wrong at the deployed commit only is refused with its line; the release before goes on', async () => {
  await using at = await fixture()
  const good = at.repository.git('show', 'HEAD:slipway.yml')
  at.repository.commit({ 'slipway.yml': good.replace('needs: [platform/postgres]', 'needs: [platform/postgre]') })
  at.repository.tag('v0.0.2')
  at.repository.commit({ 'slipway.yml': good })
  const refused = await post(at.url, { ...wanted, tag: 'v0.0.2' })
  expect(refused).toMatchObject({ status: 422, body: { code: 'config-invalid' } })
  expect(refused.body.error).toMatch(
    /slipway\.yml@[0-9a-f]{7}:3:\d+: .*"platform\/postgre", expected one of .*platform\/postgres/,
  )
  expect(await deploy(at.url, wanted)).toMatchObject({ success: true })
})

test.each([
  [
    'unknown',
    '  a: { path: a, sync: ["true"], needs: [c] }\n  b: { path: b, sync: ["true"] }\n',
    /found "c", expected one of a, b/,
  ],
  [
    'circular',
    '  a: { path: a, sync: ["true"], needs: [b] }\n  b: { path: b, sync: ["true"], needs: [a] }\n',
    /a.*b|b.*a/,
  ],
])(
  'bad input: an %s dependency is refused before anything is queued, with the services it concerns',
  async (_, services, words) => {
    await using at = await fixture({ files: files(services) })
    const refused = await post(at.url, wanted)
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'config-invalid', error: expect.stringMatching(words) },
    })
  },
)

test('bad input: a command that does not exist fails its service alone and says which one it was', async () => {
  const services = '  a: { path: a, sync: [no-such-program-anywhere, x] }\n  b: { path: b, sync: ["true"] }\n'
  await using at = await fixture({ files: files(services) })
  const done = await deploy(at.url, wanted)
  expect(done).toMatchObject({ state: 'failed', succeeded: 1, failed: 1 })
  const a = done.services.find(({ service }) => service === 'a')
  expect(a).toMatchObject({ error_kind: 'command-not-found' })
  expect(JSON.stringify(a)).toContain('no-such-program-anywhere')
})

test.each<[string, string, Readonly<Record<string, string>>, number, string, RegExp]>([
  ['is no object', '[1]', json, 400, 'body-invalid', /JSON object/],
  ['is too large', `{"a":"${'x'.repeat(70_000)}"}`, json, 413, 'body-too-large', /65536 bytes/],
  ['is of another type', '{}', { 'content-type': 'text/plain' }, 415, 'content-type', /application\/json/],
])('bad input: a body that %s', async (_, body, headers, status, code, words) => {
  await using at = await fixture()
  const reply = await send(`${at.url}/deploy`, { body, headers: { ...headers, ...signed('standard', body) } })
  expect(reply).toMatchObject({ status, body: { code, error: expect.stringMatching(words) } })
})

test('bad input: a clock ten minutes off is refused with both times', async () => {
  await using at = await fixture()
  const body = JSON.stringify(wanted)
  const timestamp = Math.floor(Date.now() / 1000) - 600
  const headers = { ...json, ...signed('timestamp-nonce', body, secret, timestamp) }
  const { status, body: answer } = await send(`${at.url}/deploy`, { body, headers })
  expect({ status, code: answer.code }).toEqual({ status: 401, code: 'timestamp-stale' })
  const [given = '', own = ''] = answer.error.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g) ?? []
  expect(Date.parse(given)).toBe(timestamp * 1000)
  expect(Date.parse(own) - Date.parse(given)).toBeGreaterThanOrEqual(599_000)
})

test('bad input: a store that is none is one message at start, not a stack', async () => {
  await using at = await fixture()
  await at.runner.close()
  const stateDir = temporaryFolder()
  writeFileSync(
    join(stateDir, 'runner.db'),
    'this is a text and no database at all, although it stands here\n'.repeat(40),
  )
  await expect(startRunner({ ...at.options, stateDir })).rejects.toMatchObject({
    code: 'store-unusable',
    message: expect.stringContaining('--restore'),
  })
  // The folder was given back.
  writeFileSync(join(stateDir, 'runner.db'), '')
  const runner = await startRunner({ ...at.options, stateDir })
  await runner.close()
})
