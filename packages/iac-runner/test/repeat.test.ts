import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { deploy, post, settle } from './client.ts'
import { type Fixture, fixture } from './fixture.ts'

const staging = (tag: string, more: object = {}) => ({ env: 'staging', tag, ...more })

/** One service that waits while a file `hold` exists, and fails while a file `fail` does. */
function held(output: string): Readonly<Record<string, string>> {
  const script = `echo "a $SLIPWAY_ENV $SLIPWAY_TAG" >> ${output}/synced
while [ -e ${output}/hold ]; do sleep 0.05; done
if [ -e ${output}/fail ]; then exit 3; fi
`
  return { 'slipway.yml': 'services: { a: { path: a, sync: [sh, a/sync.sh] } }', 'a/sync.sh': script }
}

function release(at: Fixture, tag: string): void {
  at.repository.commit({ 'a/version': tag })
  at.repository.tag(tag)
}

const hold = (at: Fixture) => writeFileSync(join(at.output, 'hold'), '')
const letGo = (at: Fixture) => rmSync(join(at.output, 'hold'), { force: true })
const breakIt = (at: Fixture) => writeFileSync(join(at.output, 'fail'), '')
const mendIt = (at: Fixture) => rmSync(join(at.output, 'fail'))

async function started(at: Fixture): Promise<void> {
  while (!existsSync(join(at.output, 'synced'))) await sleep(10)
}

test('F4: a request whose answer was lost is repeated, and runs once', async () => {
  await using at = await fixture({ files: held })
  hold(at)
  const first = await post(at.url, staging('v0.0.1'))
  const repeats = await Promise.all([1, 2, 3].map(() => post(at.url, staging('v0.0.1'))))
  for (const { status, body } of repeats) {
    expect({ status, id: body.deployment_id, attempt: body.attempt, duplicate: body.duplicate }).toEqual({
      status: 200,
      id: first.body.deployment_id,
      attempt: 1,
      duplicate: true,
    })
  }
  letGo(at)
  expect(await settle(at.url, first)).toMatchObject({ success: true })
  expect(await post(at.url, staging('v0.0.1'))).toMatchObject({
    status: 200,
    body: { duplicate: true, status: 'completed' },
  })
  expect(at.synced()).toEqual(['a staging v0.0.1'])
})

test('fifty requests for one release that arrive at once make one deployment', async () => {
  await using at = await fixture({ files: held })
  const replies = await Promise.all(Array.from({ length: 50 }, () => post(at.url, staging('v0.0.1'))))
  expect(replies.filter(({ status }) => status === 202)).toHaveLength(1)
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(49)
})

test('F9: a failed deployment may be tried again at once, as a new attempt', async () => {
  await using at = await fixture({ files: held })
  breakIt(at)
  expect(await deploy(at.url, staging('v0.0.1'))).toMatchObject({ state: 'failed', attempt: 1, success: false })
  mendIt(at)
  expect(await deploy(at.url, staging('v0.0.1'))).toMatchObject({ state: 'succeeded', attempt: 2 })
})

test.each(['body', 'standard'] as const)(
  'v0.0.2 fails half-way, v0.0.1 is asked for again under %s: it runs, and its services are synced again',
  async (scheme) => {
    await using at = await fixture({ files: held })
    await deploy(at.url, staging('v0.0.1'), { scheme })
    release(at, 'v0.0.2')
    breakIt(at)
    await deploy(at.url, staging('v0.0.2'), { scheme })
    mendIt(at)
    at.synced()
    const back = await deploy(at.url, staging('v0.0.1'), { scheme })
    expect(back).toMatchObject({ success: true, attempt: 2, services: [{ state: 'synced' }] })
    expect(at.synced()).toEqual(['a staging v0.0.1'])
  },
)

test.each(['body', 'standard'] as const)(
  'M20 F28: an older release that arrives late under %s is refused',
  async (scheme) => {
    await using at = await fixture({ files: held })
    release(at, 'v0.0.2')
    await deploy(at.url, staging('v0.0.2'), { scheme })
    expect(await post(at.url, staging('v0.0.1'), { scheme })).toMatchObject({ status: 409, body: { code: 'stale' } })
  },
)

test('F28: an older release that was queued while a newer one ran is superseded by it, not run after it', async () => {
  await using at = await fixture({ files: held })
  release(at, 'v0.0.2')
  hold(at)
  const newer = await post(at.url, staging('v0.0.2'))
  await started(at)
  const older = await post(at.url, staging('v0.0.1'))
  expect(older.status).toBe(202)
  letGo(at)
  expect(await settle(at.url, newer)).toMatchObject({ success: true })
  const outrun = await settle(at.url, older)
  expect(outrun).toMatchObject({ state: 'superseded', status: 'failed', superseded_by: newer.body.deployment_id })
  expect(at.synced()).toEqual(['a staging v0.0.2'])
})

test('what the environment left is refused, under every scheme, until a rollback is asked for', async () => {
  await using at = await fixture({ files: held })
  await deploy(at.url, staging('v0.0.1'))
  release(at, 'v0.0.2')
  await deploy(at.url, staging('v0.0.2'))
  for (const scheme of ['body', 'timestamp-nonce', 'standard'] as const) {
    const left = await post(at.url, staging('v0.0.1'), { scheme })
    expect(left).toMatchObject({ status: 409, body: { code: 'environment-left' } })
  }
  const back = await deploy(at.url, staging('v0.0.1', { rollback: true }))
  expect(back).toMatchObject({ success: true, tag: 'v0.0.1', attempt: 2 })
  const forward = await post(at.url, staging('v0.0.2'), { scheme: 'body' })
  expect(forward).toMatchObject({ status: 409, body: { code: 'environment-left' } })
})

test('another tag of the commit that runs is refused under body, whose signature may be years old, and accepted else', async () => {
  await using at = await fixture({ files: held })
  at.repository.tag('v0.0.2')
  await deploy(at.url, staging('v0.0.2'))
  expect(await post(at.url, staging('v0.0.1'), { scheme: 'body' })).toMatchObject({
    status: 409,
    body: { code: 'stale' },
  })
  expect(await deploy(at.url, staging('v0.0.1'))).toMatchObject({ success: true, services: [{ state: 'unchanged' }] })
})

test('of several queued releases the newest runs, the ones it contains are superseded at once', async () => {
  await using at = await fixture({ files: held })
  for (const tag of ['v0.0.2', 'v0.0.3', 'v0.0.4']) release(at, tag)
  hold(at)
  const running = await post(at.url, staging('v0.0.1'))
  await started(at)
  const [second, third] = [await post(at.url, staging('v0.0.2')), await post(at.url, staging('v0.0.3'))]
  const newest = await post(at.url, staging('v0.0.4'))
  const outrun = await settle(at.url, second)
  expect(outrun).toMatchObject({ state: 'superseded', superseded_by: expect.stringMatching(/^dep_/) })
  expect(await settle(at.url, third)).toMatchObject({ state: 'superseded', superseded_by: newest.body.deployment_id })
  letGo(at)
  expect([await settle(at.url, running), await settle(at.url, newest)]).toMatchObject([
    { success: true },
    { success: true },
  ])
  expect(at.synced()).toEqual(['a staging v0.0.1', 'a staging v0.0.4'])
})

test('a queue of hundreds is looked through to its end', async () => {
  const names = Array.from({ length: 24 }, (_, n) => `s${n}`)
  const quick = names.map((name) => `  ${name}: { path: ${name}, sync: ["true"] }\n`).join('')
  await using at = await fixture({
    files: (output) => ({
      ...Object.fromEntries(names.map((name) => [`${name}/x`, '1'])),
      ...held(output),
      'slipway.yml': `services:\n  a: { path: a, sync: [sh, a/sync.sh] }\n${quick}`,
    }),
  })
  hold(at)
  const running = await post(at.url, staging('v0.0.1', { services: ['a'] }))
  await started(at)
  const pairs = names.flatMap((one, n) => names.slice(n + 1).map((other) => [one, other]))
  const queued = await Promise.all(pairs.map((services) => post(at.url, staging('v0.0.1', { services }))))
  expect(queued.filter(({ status }) => status === 202)).toHaveLength(276)
  const newest = await post(at.url, staging('v0.0.1'))
  const ends = await Promise.all(queued.map((one) => settle(at.url, one)))
  expect([...new Set(ends.map(({ state }) => state))]).toEqual(['superseded'])
  letGo(at)
  expect(await settle(at.url, running)).toMatchObject({ success: true })
  expect(await settle(at.url, newest)).toMatchObject({ success: true, succeeded: 25 })
})

test('a queued hotfix is not superseded by a later release that does not contain it', async () => {
  await using at = await fixture({ files: held })
  at.repository.tag('v0.1.0')
  at.repository.git('checkout', '--quiet', '-b', 'hotfix')
  release(at, 'v0.1.1')
  at.repository.git('checkout', '--quiet', 'main')
  release(at, 'v0.0.2')
  hold(at)
  await post(at.url, staging('v0.0.1'))
  await started(at)
  const hotfix = await post(at.url, staging('v0.1.1'))
  const later = await post(at.url, staging('v0.0.2'))
  letGo(at)
  expect(await settle(at.url, hotfix)).toMatchObject({ success: true })
  expect(await settle(at.url, later)).toMatchObject({ success: true })
})

test('two deployments of one environment never overlap, however many arrive', async () => {
  await using at = await fixture({
    files: (output) => ({
      'slipway.yml': `services: { a: { path: a, sync: [sh, -c, "mkdir ${output}/lock && sleep 0.05 && rmdir ${output}/lock"] } }`,
      'a/x': '1',
    }),
  })
  const tags = ['v0.0.2', 'v0.0.3', 'v0.0.4', 'v0.0.5']
  for (const tag of tags) release(at, tag)
  const all = await Promise.all(tags.map(async (tag) => settle(at.url, await post(at.url, staging(tag)))))
  expect(all.filter(({ state }) => state !== 'superseded').every(({ success }) => success)).toBe(true)
  expect(all.at(-1)).toMatchObject({ success: true })
})
