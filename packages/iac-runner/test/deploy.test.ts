import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { deploymentId } from '#deploy-protocol'
import { deploy, post, send } from './client.ts'
import { fixture } from './fixture.ts'

const wanted = { env: 'staging', tag: 'v0.0.1' }
const states = (answer: { services: readonly { service: string; state: string }[] }) =>
  answer.services.map(({ service, state }) => `${service} ${state}`)

test('a signed request is accepted with 202 and ends with every service synced in the order of its needs', async () => {
  await using at = await fixture()
  const accepted = await post(at.url, wanted)
  expect(accepted).toMatchObject({ status: 202, body: { status: 'in_progress', state: 'queued', duplicate: false } })
  const done = await deploy(at.url, wanted)
  expect(done).toMatchObject({ status: 'completed', state: 'succeeded', success: true, succeeded: 3, failed: 0 })
  expect(states(done)).toEqual(['platform/postgres synced', 'platform/redis synced', 'platform/minio synced'])
  expect(at.synced()).toEqual(['minio staging v0.0.1', 'postgres staging v0.0.1', 'redis staging v0.0.1'])
  expect(readdirSync(join(at.stateDir, 'checkouts'))).toEqual([])
})

test('the id is the one that the sender computes from environment, tag, commit and services', async () => {
  await using at = await fixture()
  const commit = at.repository.git('rev-parse', 'HEAD')
  const { body } = await post(at.url, { ...wanted, commit, services: ['platform/redis', 'platform/postgres'] })
  const services = ['platform/postgres', 'platform/redis']
  expect(body.deployment_id).toBe(deploymentId({ env: 'staging', tag: 'v0.0.1', commit, services }))
  expect(body).toMatchObject({ ref: commit, attempt: 1, requested_services: services })
})

test('a change of one service syncs that one, and the others are unchanged', async () => {
  await using at = await fixture()
  await deploy(at.url, wanted)
  at.synced()
  at.repository.commit({ 'platform/02.redis/compose.yaml': 'image: redis:9\n', 'platform/03.minio/README.md': 'prose' })
  at.repository.tag('v0.0.2')
  const done = await deploy(at.url, { env: 'staging', tag: 'v0.0.2' })
  expect(states(done)).toEqual(['platform/postgres unchanged', 'platform/redis synced', 'platform/minio unchanged'])
  expect(done).toMatchObject({ success: true, succeeded: 3 })
  expect(at.synced()).toEqual(['redis staging v0.0.2'])
})

test.each([
  ['a shared file', { 'libs/common.py': 'x = 2\n' }, 3],
  ['nothing but prose', { 'README.md': 'hello', 'libs/README.md': 'hello' }, 0],
  ['a file that belongs to no service', { 'tools/x.py': '1' }, 0],
])('a change of %s syncs the services it concerns', async (_, files, count) => {
  await using at = await fixture()
  await deploy(at.url, wanted)
  at.synced()
  at.repository.commit(files)
  at.repository.tag('v0.0.2')
  expect(await deploy(at.url, { env: 'staging', tag: 'v0.0.2' })).toMatchObject({ success: true, succeeded: 3 })
  expect(at.synced()).toHaveLength(count)
})

test('a file that becomes executable is a change', async () => {
  await using at = await fixture()
  await deploy(at.url, wanted)
  at.synced()
  at.repository.git('update-index', '--chmod=+x', 'platform/01.postgres/compose.yaml')
  at.repository.git('commit', '--quiet', '--message', 'mode')
  at.repository.tag('v0.0.2')
  await deploy(at.url, { env: 'staging', tag: 'v0.0.2' })
  expect(at.synced()).toEqual(['postgres staging v0.0.2'])
})

test('a task sees its release, the variables of its service and nothing of the runner’s own', async () => {
  process.env['WEBHOOK_SECRET'] = 'must not be seen'
  await using at = await fixture({
    files: (output) => ({
      'slipway.yml': `services: { a: { path: a, sync: [sh, -c, "env > ${output}/synced; pwd >> ${output}/synced"], env: { LEVEL: 3 } } }`,
      'a/x': '1',
    }),
  })
  const done = await deploy(at.url, wanted)
  delete process.env['WEBHOOK_SECRET']
  expect(done.success).toBe(true)
  const seen = at.synced().join('\n')
  expect(seen).toContain(`SLIPWAY_SHA=${at.repository.git('rev-parse', 'HEAD')}`)
  expect(seen).toContain('SLIPWAY_ENV=staging')
  expect(seen).toContain('SLIPWAY_TAG=v0.0.1')
  expect(seen).toContain('LEVEL=3')
  expect(seen).not.toMatch(/WEBHOOK_SECRET|must not be seen|npm_|NODE_/)
})

test('a request for one service runs that one, and needs what it depends on to have succeeded here', async () => {
  await using at = await fixture()
  const early = await deploy(at.url, { ...wanted, services: ['platform/redis'] })
  expect(early).toMatchObject({ state: 'failed', skipped: 1, services: [{ state: 'not_run' }] })
  expect(early.services[0]?.reason).toContain('platform/postgres')
  await deploy(at.url, { ...wanted, services: ['platform/postgres'] })
  expect(await deploy(at.url, { ...wanted, services: ['platform/redis'] })).toMatchObject({ success: true, attempt: 2 })
})

test('the two environments keep hashes of their own, and run at the same time', async () => {
  await using at = await fixture()
  await deploy(at.url, wanted)
  at.synced()
  at.repository.tag('v0.1.0')
  const done = await deploy(at.url, { env: 'prod', tag: 'v0.1.0' })
  expect(done).toMatchObject({ env: 'production', success: true })
  expect(at.synced()).toEqual(['minio production v0.1.0', 'postgres production v0.1.0', 'redis production v0.1.0'])
})

test('T58: health says that it is healthy, its version and its schemes, and nothing else', async () => {
  await using at = await fixture()
  const { status, body } = await send(`${at.url}/health`, { method: 'GET' })
  expect(status).toBe(200)
  expect(body).toEqual({
    status: 'healthy',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    schemes: ['body', 'timestamp-nonce', 'standard'],
  })
})

test('the log has a line of JSON for each fact, with the deployment’s id and without the key', async () => {
  await using at = await fixture()
  const done = await deploy(at.url, wanted)
  const lines = at.logs.map((line) => JSON.parse(line))
  const events = lines.filter((line) => line.deployment_id === done.deployment_id).map(({ event }) => event)
  expect(events).toEqual(['deployment-accepted', 'deployment-started', 'deployment-finished'])
  expect(at.logs.join('')).not.toContain(at.options.secrets['WEBHOOK_SECRET'])
})

test('another command or another variable is a change of its service', async () => {
  await using at = await fixture()
  await deploy(at.url, wanted)
  at.synced()
  const text = at.repository.git('show', 'HEAD:slipway.yml')
  at.repository.commit({
    'slipway.yml': text.replace('sh, minio', 'sh, minio2').replace('needs:', 'env: { X: 1 }, needs:'),
  })
  at.repository.tag('v0.0.2')
  await deploy(at.url, { env: 'staging', tag: 'v0.0.2' })
  expect(at.synced()).toEqual(['minio2 staging v0.0.2', 'redis staging v0.0.2'])
})
