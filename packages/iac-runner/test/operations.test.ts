import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { deploy, post, send, settle, signed } from './client.ts'
import { type Fixture, fixture } from './fixture.ts'

const staging = (tag: string, more: object = {}) => ({ env: 'staging', tag, ...more })

/** One service that waits while a file `hold` exists. */
const held = (policy: string) => (output: string) => ({
  'slipway.yml': `services: { a: { path: a, sync: [sh, a/sync.sh] } }\n${policy}`,
  'a/sync.sh': `echo "$SLIPWAY_TAG" >> ${output}/synced\nwhile [ -e ${output}/hold ]; do sleep 0.05; done\n`,
})

function release(at: Fixture, tag: string): void {
  at.repository.commit({ 'a/version': tag })
  at.repository.tag(tag)
}

const hold = (at: Fixture) => writeFileSync(join(at.output, 'hold'), '')
const letGo = (at: Fixture) => rmSync(join(at.output, 'hold'), { force: true })
async function begun(at: Fixture): Promise<void> {
  while (!existsSync(join(at.output, 'synced'))) await sleep(10)
}

const cancel = (at: Fixture, id: string) =>
  send(`${at.url}/deployments/${id}/cancel`, {
    headers: { 'content-type': 'application/json', ...signed('standard', `POST /deployments/${id}/cancel`) },
  })
const freeze = (at: Fixture, fields: object = {}) =>
  post(
    at.url,
    {
      type: 'environment.freeze',
      env: 'staging',
      until: new Date(Date.now() + 3_600_000).toISOString(),
      reason: 'Holidays',
      ...fields,
    },
    { path: '/envs/staging/freeze' },
  )
const unfreeze = (at: Fixture) =>
  post(at.url, { type: 'environment.unfreeze', env: 'staging' }, { path: '/envs/staging/unfreeze' })

test('M16: a queued deployment that is canceled never begins; the one that runs is stopped and leaves the way free', async () => {
  await using at = await fixture({ files: held('environments: { staging: { on_conflict: queue } }') })
  release(at, 'v0.0.2')
  hold(at)
  const running = await post(at.url, staging('v0.0.1'))
  const queued = await post(at.url, staging('v0.0.2'))
  await begun(at)
  expect(await cancel(at, queued.body.deployment_id)).toMatchObject({ status: 200, body: { state: 'canceled' } })
  expect(await cancel(at, running.body.deployment_id)).toMatchObject({ status: 202, body: { state: 'running' } })
  expect(await settle(at.url, running)).toMatchObject({ state: 'canceled', status: 'failed' })
  expect(at.synced()).toEqual(['v0.0.1'])
  letGo(at)
  expect(await cancel(at, running.body.deployment_id)).toMatchObject({ status: 200, body: { state: 'canceled' } })
  expect(await deploy(at.url, staging('v0.0.2'))).toMatchObject({ success: true, attempt: 2 })
  expect(await cancel(at, queued.body.deployment_id)).toMatchObject({ status: 409, body: { code: 'deployment-ended' } })
})

test('a request to cancel is signed for one deployment and one use, and never by body alone', async () => {
  await using at = await fixture({ files: held('') })
  hold(at)
  const { deployment_id: id } = (await post(at.url, staging('v0.0.1'))).body
  const target = `/deployments/${id}/cancel`
  const json = { 'content-type': 'application/json' }
  const other = signed('standard', 'POST /deployments/dep_aaaaaaaaaaaaaaaaaaaaaa/cancel')
  expect((await send(`${at.url}${target}`, { headers: { ...json, ...other } })).status).toBe(401)
  expect((await send(`${at.url}${target}`, { headers: { ...json, ...signed('body', `POST ${target}`) } })).status).toBe(
    401,
  )
  expect((await send(`${at.url}${target}`, { headers: json })).status).toBe(401)
  const once = { headers: { ...json, ...signed('timestamp-nonce', `POST ${target}`) } }
  expect((await send(`${at.url}${target}`, once)).status).toBeLessThan(300)
  expect(await send(`${at.url}${target}`, once)).toMatchObject({ status: 401, body: { code: 'replayed' } })
  expect((await post(at.url, staging('v0.0.1'), { path: target })).status).toBe(400)
})

test('a frozen environment takes nothing new, answers for what it has, and goes on when it is unfrozen', async () => {
  await using at = await fixture({ files: held('') })
  release(at, 'v0.0.2')
  hold(at)
  const running = await post(at.url, staging('v0.0.1'))
  await begun(at)
  expect(await freeze(at)).toMatchObject({ status: 200, body: { env: 'staging', frozen: true, reason: 'Holidays' } })
  expect(await post(at.url, staging('v0.0.2'))).toMatchObject({ status: 423, body: { code: 'frozen' } })
  expect(await post(at.url, staging('v0.0.1'))).toMatchObject({ status: 200, body: { duplicate: true } })
  letGo(at)
  expect(await settle(at.url, running)).toMatchObject({ success: true })
  expect(await unfreeze(at)).toMatchObject({ status: 200, body: { frozen: false } })
  expect(await deploy(at.url, staging('v0.0.2'))).toMatchObject({ success: true })
})

test('what was queued before a freeze waits for its end', async () => {
  await using at = await fixture({ files: held('environments: { staging: { on_conflict: queue } }') })
  release(at, 'v0.0.2')
  hold(at)
  const running = await post(at.url, staging('v0.0.1'))
  const queued = await post(at.url, staging('v0.0.2'))
  await begun(at)
  await freeze(at)
  letGo(at)
  await settle(at.url, running)
  await sleep(200)
  expect(at.synced()).toEqual(['v0.0.1'])
  await unfreeze(at)
  expect(await settle(at.url, queued)).toMatchObject({ success: true })
})

test.each([
  ['an end in the past', { until: '2020-01-01T00:00:00Z' }, 400],
  ['no reason', { reason: '' }, 400],
  ['an end that is no time', { until: 'tomorrow' }, 400],
  ['another environment than the path', { env: 'production' }, 400],
  ['another type', { type: 'deploy.requested' }, 400],
  ['another runner', { aud: 'https://elsewhere.invalid' }, 403],
])('a freeze with %s is refused', async (_, fields, status) => {
  await using at = await fixture()
  expect((await freeze(at, fields)).status).toBe(status)
  expect((await post(at.url, staging('v0.0.1'))).status).toBe(202)
})

test('an environment that rejects answers 409 while it is busy, and takes the next when it is not', async () => {
  await using at = await fixture({ files: held('environments: { staging: { on_conflict: reject } }') })
  release(at, 'v0.0.2')
  hold(at)
  const running = await post(at.url, staging('v0.0.1'))
  expect(await post(at.url, staging('v0.0.2'))).toMatchObject({ status: 409, body: { code: 'environment-busy' } })
  letGo(at)
  await settle(at.url, running)
  expect(await deploy(at.url, staging('v0.0.2'))).toMatchObject({ success: true })
})

test('an environment that queues runs every release in the order in which they came', async () => {
  await using at = await fixture({ files: held('environments: { staging: { on_conflict: queue } }') })
  for (const tag of ['v0.0.2', 'v0.0.3']) release(at, tag)
  hold(at)
  const all = [
    await post(at.url, staging('v0.0.1')),
    await post(at.url, staging('v0.0.2')),
    await post(at.url, staging('v0.0.3')),
  ]
  await begun(at)
  letGo(at)
  for (const one of all) expect(await settle(at.url, one)).toMatchObject({ success: true })
  expect(at.synced()).toEqual(['v0.0.1', 'v0.0.2', 'v0.0.3'])
})

test('M9: a rollback goes to the release before, a second one to the one before that, and then says there is none', async () => {
  await using at = await fixture({ files: held('') })
  for (const tag of ['v0.0.2', 'v0.0.3']) release(at, tag)
  for (const tag of ['v0.0.1', 'v0.0.2', 'v0.0.3']) await deploy(at.url, staging(tag))
  const back = async (more: object = {}) => {
    const reply = await post(at.url, { type: 'rollback.requested', env: 'staging', ...more }, { path: '/rollback' })
    return reply.status > 202 ? reply.body.code : (await settle(at.url, reply)).tag
  }
  expect(await back()).toBe('v0.0.2')
  expect(await back()).toBe('v0.0.1')
  expect(await back()).toBe('nothing-before')
  expect(await back({ to: 'v9.9.9' })).toBe('nothing-before')
  expect(await back({ to: 'v0.0.3' })).toBe('v0.0.3')
})
