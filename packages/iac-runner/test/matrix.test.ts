import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Runner, startRunner } from '#iac-runner'
import { installedPostgres, type Postgres, startPostgres } from '../../testing/src/postgres/index.ts'
import { deploy, post, running, secret, send, settle, signed } from './client.ts'
import { type Fixture, fixture } from './fixture.ts'
import { alive } from './process.ts'
import { replica } from './replica.ts'
import { temporaryFolder } from './repository.ts'

const wanted = { env: 'staging', tag: 'v0.0.1' }
const json = { 'content-type': 'application/json' }

/** A service that says when it began, and ends when the file `hold` is gone. */
const held = (output: string) => ({
  'slipway.yml': `services: { a: { path: a, sync: [sh, a/sync.sh, ${output}] } }`,
  'a/sync.sh': 'echo $$ >> "$1/pids"\ntouch "$1/begun"\nwhile test -e "$1/hold"; do sleep 0.02; done\n',
})
const hold = ({ output }: Fixture) => writeFileSync(join(output, 'hold'), '')
const letGo = ({ output }: Fixture) => rmSync(join(output, 'hold'), { force: true })

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 40_000
  while (!condition()) {
    if (Date.now() > end) throw new Error('What was waited for did not happen within 40 s.')
    await sleep(20)
  }
}
const begun = ({ output }: Fixture) => until(() => existsSync(join(output, 'begun')))

test('M2: a runner killed between the arrival and the commit has stored nothing; the very same request is new to its successor', async () => {
  await using at = await fixture()
  await at.runner.close()
  const { log: _, ...options } = at.options
  const first = await replica(options)
  const body = JSON.stringify(wanted)
  const request = { body, headers: { ...json, ...signed('standard', body) } }
  // Somebody else holds the store, so that the request stands right before its commit.
  const holder = new DatabaseSync(join(at.stateDir, 'runner.db'))
  holder.exec('PRAGMA busy_timeout = 10000; BEGIN IMMEDIATE')
  const answer = send(`${first.url}/deploy`, request).catch((error: Error) => error)
  await sleep(700)
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  holder.exec('ROLLBACK')
  expect(await answer).toBeInstanceOf(Error)
  expect(holder.prepare('SELECT * FROM deployment').all()).toEqual([])
  expect(holder.prepare('SELECT * FROM nonce').all()).toEqual([])
  holder.close()
  const second = await startRunner(at.options)
  const accepted = await send(`${second.url}/deploy`, request)
  expect(accepted).toMatchObject({ status: 202, body: { attempt: 1 } })
  expect(await settle(second.url, accepted)).toMatchObject({ success: true })
  await second.close()
})

test('M12 F40: a disk that is nearly full takes nothing new and says what is missing; what runs ends as it would', async () => {
  let free = 10 ** 12
  await using at = await fixture({ files: held, freeBytes: async () => free })
  hold(at)
  const accepted = await post(at.url, wanted)
  await begun(at)
  free = 50 * 1024 * 1024
  at.repository.commit({ 'a/x': '1' })
  at.repository.tag('v0.0.2')
  let refused = await post(at.url, { ...wanted, tag: 'v0.0.2' })
  // The disk is looked at once a second.
  for (; refused.status !== 503; refused = await post(at.url, { ...wanted, tag: 'v0.0.2' })) await sleep(200)
  expect(refused).toMatchObject({ body: { code: 'disk-full' }, headers: { 'retry-after': '5' } })
  expect(refused.body.error).toContain('has 50 MB left, and needs 100')
  expect(await send(`${at.url}/ready`, { method: 'GET' })).toMatchObject({ status: 503 })
  letGo(at)
  expect(await settle(at.url, accepted)).toMatchObject({ success: true, tag: 'v0.0.1' })
  free = 10 ** 12
  let again = await post(at.url, { ...wanted, tag: 'v0.0.2' })
  for (; again.status === 503; again = await post(at.url, { ...wanted, tag: 'v0.0.2' })) await sleep(200)
  expect(await settle(at.url, again)).toMatchObject({ success: true })
})

test('M14: what a killed runner left of a checkout is never used, and is gone when its successor runs', async () => {
  await using at = await fixture()
  const { deployment_id: id } = await deploy(at.url, wanted)
  await at.runner.close()
  at.synced()
  at.repository.commit({ 'platform/01.postgres/compose.yaml': 'image: postgres:18\n' })
  at.repository.tag('v0.0.2')
  const half = join(at.stateDir, 'checkouts', `${id}.1`)
  mkdirSync(half, { recursive: true })
  writeFileSync(join(half, 'slipway.yml'), 'services: {')
  writeFileSync(join(half, 'sync.sh'), 'exit 1')
  const second = await startRunner(at.options)
  expect(existsSync(half)).toBe(false)
  expect(await deploy(second.url, { ...wanted, tag: 'v0.0.2' })).toMatchObject({ success: true })
  await second.close()
})

test('a deployment that is being checked out is no reason for the clone to refuse the next: it knows of no worktree', async () => {
  await using at = await fixture({
    files: (output) => ({
      'slipway.yml': `services: { a: { path: a, sync: [sh, -c, "while ! test -e ${output}/go; do sleep 0.05; done"] } }`,
      'a/x': '1',
    }),
  })
  const first = await post(at.url, wanted)
  await running(at.url, first)
  while (readdirSync(join(at.stateDir, 'checkouts')).length === 0) await sleep(10)
  expect(existsSync(join(at.stateDir, 'mirror.git', 'worktrees'))).toBe(false)
  at.repository.commit({ 'a/x': '2' })
  at.repository.tag('v0.0.2')
  const second = await post(at.url, { ...wanted, tag: 'v0.0.2' })
  expect(second).toMatchObject({ status: 202, body: { state: 'queued' } })
  writeFileSync(join(at.output, 'go'), '')
  expect(await settle(at.url, first)).toMatchObject({ success: true })
  expect(await settle(at.url, second)).toMatchObject({ success: true })
})

test('T19 F49: a clock that goes back, even over a restart and past the memory of nonces, lets no captured request in', async () => {
  const day = 24 * 3_600_000
  const start = Date.now()
  let now = start
  await using at = await fixture({ now: () => now, leaseMs: 600_000_000 })
  const requestAt = (fields: object) => {
    const body = JSON.stringify(fields)
    return { body, headers: { ...json, ...signed('standard', body, secret, Math.floor(now / 1000)) } }
  }
  const captured = requestAt(wanted)
  const accepted = await send(`${at.url}/deploy`, captured)
  expect(accepted.status).toBe(202)
  await settle(at.url, accepted)
  now = start - 100_000
  expect(await send(`${at.url}/deploy`, captured)).toMatchObject({ status: 401, body: { code: 'replayed' } })
  await at.runner.close()
  // Two days later the nonce is dropped; its time is remembered.
  now = start + 2 * day
  const later = await startRunner(at.options)
  const file = join(at.stateDir, 'runner.db')
  const reader = new DatabaseSync(file, { readOnly: true })
  await until(() => reader.prepare(`SELECT * FROM nonce WHERE id LIKE 'standard:%'`).all().length === 0)
  reader.close()
  expect((await send(`${later.url}/deploy`, requestAt(wanted))).status).toBe(200)
  await later.close()
  now = start
  const back = await startRunner(at.options)
  const refused = await send(`${back.url}/deploy`, captured)
  expect(refused).toMatchObject({ status: 503, body: { code: 'clock-behind' } })
  expect(refused.body.error).toContain(new Date(start).toISOString())
  now = start + 2 * day
  expect((await send(`${back.url}/deploy`, requestAt(wanted))).status).toBe(200)
  await back.close()
})

test('F49: a clock that goes back an hour in the middle of a deployment neither ends it nor makes its duration negative', async () => {
  let now = Date.now()
  await using at = await fixture({ files: held, now: () => now })
  hold(at)
  const accepted = await post(at.url, wanted)
  await begun(at)
  now -= 3_600_000
  await sleep(300)
  letGo(at)
  const done = await settle(at.url, accepted)
  expect(done).toMatchObject({ success: true })
  for (const { duration_ms: duration = -1 } of done.services) expect(duration).toBeGreaterThanOrEqual(0)
})

const bin = installedPostgres()
if (!bin)
  process.stderr.write('PostgreSQL is not installed: a database that goes away while a task runs is not tested.\n')
let database: Postgres | undefined
const runners: Runner[] = []
afterAll(async () => {
  for (const runner of runners) await runner.close()
  await database?.[Symbol.asyncDispose]()
})

;(bin ? test : test.skip)(
  'M11: while the database is away a task goes on for as long as its lease lasts and is then killed; when it is back it runs again',
  async () => {
    await using at = await fixture({ files: held })
    await at.runner.close()
    database = await startPostgres(bin ?? '')
    const databaseUrl = await database.database()
    const runner = await startRunner({ ...at.options, databaseUrl, stateDir: temporaryFolder(), leaseMs: 3000 })
    runners.push(runner)
    hold(at)
    const accepted = await post(runner.url, wanted)
    await begun(at)
    const [pid = 0] = readFileSync(join(at.output, 'pids'), 'utf8').trim().split('\n').map(Number)
    await database.stop()
    await sleep(500)
    expect(alive(pid)).toBe(true)
    await until(() => !alive(pid))
    letGo(at)
    await database.start()
    const done = await settle(runner.url, accepted).catch(async () => settle(runner.url, accepted))
    expect(done).toMatchObject({ success: true, deployment_id: accepted.body.deployment_id, attempt: 1 })
  },
)
