import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { audienceOf } from '#deploy-protocol'
import { type Runner, type RunnerOptions, startRunner } from '#iac-runner'
import { startIssuer } from '#sandbox'
import { openPostgresStore } from '#sql'
import { installedPostgres, type Postgres, startPostgres } from '../../testing/src/postgres/index.ts'
import { insert } from '../src/store/deployments.ts'
import { prepareStore } from '../src/store/schema.ts'
import { deploy, post, secret, send, settle, signed } from './client.ts'
import { alive } from './process.ts'
import { type Replica, replica } from './replica.ts'
import { newRepository, type Repository, temporaryFolder } from './repository.ts'

const bin = installedPostgres()
if (!bin) process.stderr.write('PostgreSQL is not installed: the tests of several replicas are skipped.\n')
const onPostgres = bin ? test : test.skip

let started: Postgres | undefined
const server = (): Postgres => {
  if (!started) throw new Error('PostgreSQL was not started.')
  return started
}
beforeAll(async () => {
  if (bin) started = await startPostgres(bin)
})
afterAll(() => started?.[Symbol.asyncDispose]())

const runners: Runner[] = []
const replicas: Replica[] = []
async function begin(options: RunnerOptions): Promise<Runner> {
  const runner = await startRunner(options)
  runners.push(runner)
  return runner
}
async function spawned(options: RunnerOptions): Promise<Replica> {
  const one = await replica(options)
  replicas.push(one)
  return one
}
// Also after a test that failed half way, whose runners would keep the whole run alive.
afterEach(async () => {
  for (const { child } of replicas.splice(0)) child.kill('SIGKILL')
  await Promise.all(runners.splice(0).map((runner) => runner.close()))
})

const wanted = { env: 'staging', tag: 'v0.0.1' }

interface Place {
  readonly repository: Repository
  readonly output: string
  readonly databaseUrl: string
}

/** Service a is quick; b needs it and waits while a file `hold` exists. */
async function place(): Promise<Place> {
  const output = temporaryFolder()
  const repository = newRepository()
  const b = `echo "b $SLIPWAY_TAG" >> ${output}/synced
echo $$ >> ${output}/pids
echo "b begins"
touch ${output}/begun
while [ -e ${output}/hold ]; do sleep 0.02; done
echo "b ends"
`
  repository.commit({
    'slipway.yml': `services:
  a: { path: a, sync: [sh, -c, 'echo "a $SLIPWAY_TAG" >> ${output}/synced'] }
  b: { path: b, sync: [sh, b/sync.sh], needs: [a] }
`,
    'a/x': '1',
    'b/sync.sh': b,
  })
  repository.tag('v0.0.1')
  return { repository, output, databaseUrl: await server().database() }
}

const optionsOf = ({ repository, databaseUrl }: Place, more: Partial<RunnerOptions> = {}): RunnerOptions => ({
  gitRepoUrl: repository.path,
  stateDir: temporaryFolder(),
  databaseUrl,
  secrets: { WEBHOOK_SECRET: secret },
  stopGraceMs: 0,
  killGraceMs: 300,
  ...more,
})
const quiet = { log: () => undefined }
const hold = ({ output }: Place) => writeFileSync(join(output, 'hold'), '')
const letGo = ({ output }: Place) => rmSync(join(output, 'hold'), { force: true })
const synced = ({ output }: Place) => readFileSync(join(output, 'synced'), 'utf8').trim().split('\n')

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 15_000
  while (!condition()) {
    if (Date.now() > end) throw new Error('What was waited for did not happen within 15 s.')
    await sleep(10)
  }
}
const begun = ({ output }: Place) => until(() => existsSync(join(output, 'begun')))

async function ended({ child }: Replica): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

onPostgres(
  'the same requests have the same answers as on SQLite: deploy, repeat, next release, left, rollback',
  async () => {
    const at = await place()
    const runner = await begin({ ...optionsOf(at), ...quiet })
    expect(await deploy(runner.url, wanted)).toMatchObject({ success: true, attempt: 1 })
    expect(await post(runner.url, wanted)).toMatchObject({
      status: 200,
      body: { duplicate: true, status: 'completed' },
    })
    at.repository.commit({ 'a/x': '2' })
    at.repository.tag('v0.0.2')
    const next = await deploy(runner.url, { env: 'staging', tag: 'v0.0.2' })
    expect(next.services).toMatchObject([
      { service: 'a', state: 'synced' },
      { service: 'b', state: 'unchanged' },
    ])
    expect(await post(runner.url, wanted)).toMatchObject({ status: 409, body: { code: 'environment-left' } })
    expect(await deploy(runner.url, { ...wanted, rollback: true })).toMatchObject({ success: true, attempt: 2 })
    await runner.close()
  },
)

onPostgres(
  'M3: a signature that one replica has seen is refused by the other; a repeat gets the same deployment',
  async () => {
    const at = await place()
    hold(at)
    const [one, two] = await Promise.all([begin({ ...optionsOf(at), ...quiet }), begin({ ...optionsOf(at), ...quiet })])
    const body = JSON.stringify(wanted)
    const headers = { 'content-type': 'application/json', ...signed('timestamp-nonce', body) }
    const first = await send(`${one.url}/deploy`, { body, headers })
    expect(await send(`${two.url}/deploy`, { body, headers })).toMatchObject({
      status: 401,
      body: { code: 'replayed' },
    })
    const repeated = await post(two.url, wanted)
    expect(repeated).toMatchObject({ status: 200, body: { deployment_id: first.body.deployment_id, duplicate: true } })
    letGo(at)
    expect(await settle(two.url, first)).toMatchObject({ success: true })
    await Promise.all([one.close(), two.close()])
  },
)

onPostgres('M21: however many ask whichever replica, one deployment runs at a time in an environment', async () => {
  const at = await place()
  const both = await Promise.all([0, 1].map(() => begin({ ...optionsOf(at), ...quiet })))
  for (let n = 2; n <= 6; n += 1) {
    at.repository.commit({ 'b/x': String(n) })
    at.repository.tag(`v0.0.${n}`)
  }
  hold(at)
  const tags = [1, 2, 3, 4, 5, 6].map((n) => `v0.0.${n}`)
  const replies = await Promise.all(tags.map((tag, n) => post(both[n % 2]?.url ?? '', { env: 'staging', tag })))
  expect(replies.map(({ status }) => status)).toEqual(tags.map(() => 202))
  await begun(at)
  await sleep(600)
  expect(synced(at).filter((line) => line.startsWith('b'))).toHaveLength(1)
  letGo(at)
  const ends = await Promise.all(replies.map((reply) => settle(both[0]?.url ?? '', reply)))
  expect(ends.at(-1)).toMatchObject({ success: true, tag: 'v0.0.6' })
  for (const { state } of ends) expect(['succeeded', 'superseded']).toContain(state)
  await Promise.all(both.map((runner) => runner.close()))
})

onPostgres(
  'T18: a token that one replica has taken is refused by the other, and the deployment is there for both',
  async () => {
    const at = await place()
    const issuer = await startIssuer()
    const publicUrl = 'https://iac.example.com'
    const oidc = { issuer: issuer.url, repositoryIds: ['4711'] }
    const options = () => ({ ...optionsOf(at, { secrets: {}, oidc, publicUrl }), ...quiet })
    const [one, other] = [await begin(options()), await begin(options())]
    const [body, id, timestamp] = [JSON.stringify(wanted), 'msg_one_token', Math.floor(Date.now() / 1000)]
    const aud = audienceOf({ address: publicUrl, path: '/deploy', id, timestamp, content: body })
    const token = issuer.mint({
      repository: 'octo/infra',
      repository_id: '4711',
      environment: 'staging',
      run_id: '1',
      aud,
    })
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
    }
    const accepted = await send(`${one.url}/deploy`, { body, headers })
    expect(accepted).toMatchObject({ status: 202 })
    expect(await send(`${other.url}/deploy`, { body, headers })).toMatchObject({
      status: 401,
      body: { code: 'replayed' },
    })
    expect(await settle(other.url, accepted)).toMatchObject({ success: true })
    await issuer.close()
  },
)

onPostgres('M26: a replica that is told to stop hands over at once, not when its lease ends', async () => {
  const at = await place()
  hold(at)
  const one = await spawned(optionsOf(at))
  const accepted = await post(one.url, wanted)
  await begun(at)
  const two = await begin({ ...optionsOf(at), ...quiet })
  one.child.kill('SIGTERM')
  await ended(one)
  rmSync(join(at.output, 'begun'), { force: true })
  const left = performance.now()
  await begun(at)
  expect(performance.now() - left).toBeLessThan(3000)
  letGo(at)
  expect(await settle(two.url, accepted)).toMatchObject({ success: true, attempt: 1 })
  await two.close()
})

onPostgres(
  'M5: the lease of a killed replica ends, the other goes on, and what was done is not done again',
  async () => {
    const at = await place()
    hold(at)
    const lease = { leaseMs: 1500 }
    const one = await spawned(optionsOf(at, lease))
    const accepted = await post(one.url, wanted)
    await begun(at)
    const two = await begin({ ...optionsOf(at, lease), ...quiet })
    const pid = Number(readFileSync(join(at.output, 'pids'), 'utf8').trim())
    one.child.kill('SIGKILL')
    await until(() => !alive(pid))
    letGo(at)
    expect(await settle(two.url, accepted)).toMatchObject({
      success: true,
      services: [
        { service: 'a', state: 'unchanged' },
        { service: 'b', state: 'synced' },
      ],
    })
    await two.close()
  },
)

onPostgres(
  'M7: the task of a paused replica is dead before another begins, and the replica writes nothing when it wakes',
  async () => {
    const at = await place()
    hold(at)
    const lease = { leaseMs: 3000 }
    const one = await spawned(optionsOf(at, lease))
    const accepted = await post(one.url, wanted)
    await begun(at)
    const pid = Number(readFileSync(join(at.output, 'pids'), 'utf8').trim())
    const two = await begin({ ...optionsOf(at, lease), ...quiet })
    rmSync(join(at.output, 'begun'))
    one.child.kill('SIGSTOP')
    await begun(at)
    // Its shim has not waited for it to wake up: nothing of it ran any more when the other began.
    expect(alive(pid)).toBe(false)
    one.child.kill('SIGCONT')
    await until(() => one.logs.some((line) => line.includes('"event":"lease-lost"')))
    letGo(at)
    expect(await settle(two.url, accepted)).toMatchObject({ success: true, attempt: 1 })
    expect(one.logs.some((line) => line.includes('"event":"deployment-finished"'))).toBe(false)
    one.child.kill('SIGKILL')
    await two.close()
  },
)

onPostgres('a deployment that runs on one replica is canceled through the other', async () => {
  const at = await place()
  hold(at)
  const one = await begin({ ...optionsOf(at), ...quiet })
  const accepted = await post(one.url, wanted)
  await begun(at)
  const two = await begin({ ...optionsOf(at), ...quiet })
  const target = `/deployments/${accepted.body.deployment_id}/cancel`
  const headers = { 'content-type': 'application/json', ...signed('standard', `POST ${target}`) }
  expect((await send(`${two.url}${target}`, { headers })).status).toBe(202)
  expect(await settle(two.url, accepted)).toMatchObject({ state: 'canceled' })
  await Promise.all([one.close(), two.close()])
})

onPostgres('M10: while the database is away a request is refused with 503 and nothing is half done', async () => {
  const at = await place()
  const runner = await begin({ ...optionsOf(at), ...quiet })
  await server().stop()
  expect(await post(runner.url, wanted)).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
  await server().start()
  expect(await deploy(runner.url, wanted)).toMatchObject({ success: true, attempt: 1 })
  await runner.close()
})

onPostgres('a database of a newer version, or none at all, is refused with one clear message', async () => {
  const databaseUrl = await server().database()
  const store = await openPostgresStore(databaseUrl)
  await prepareStore(store)
  await store.write((transaction) => transaction.run('UPDATE schema_version SET version = 99'))
  await store.close()
  const options = { gitRepoUrl: '/nowhere', stateDir: temporaryFolder(), secrets: { WEBHOOK_SECRET: secret }, ...quiet }
  await expect(startRunner({ ...options, databaseUrl })).rejects.toMatchObject({ code: 'store-version' })
  const gone = 'postgres://slipway:hidden-word@127.0.0.1:1/x'
  const refused = await startRunner({ ...options, databaseUrl: gone }).catch((error: Error) => error)
  expect(refused).toMatchObject({ code: 'database-unreachable' })
  expect(String(refused)).not.toContain('hidden-word')
})

onPostgres(
  'a failed operation takes none of its neighbours with it, and texts with NUL do not stop anything',
  async () => {
    const store = await openPostgresStore(await server().database())
    await store.write((transaction) => transaction.run('CREATE TABLE t (id TEXT PRIMARY KEY, n BIGINT)'))
    const insert = (id: string) =>
      store.write((transaction) => transaction.run('INSERT INTO t (id, n) VALUES ($id, $n)', { id, n: 2 ** 40 }))
    const results = await Promise.allSettled([insert('a'), insert('a'), insert('b\0'), insert('c')])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    expect(await store.read((transaction) => transaction.all('SELECT id, n FROM t ORDER BY id'))).toEqual([
      { id: 'a', n: 2 ** 40 },
      { id: 'b\uFFFD', n: 2 ** 40 },
      { id: 'c', n: 2 ** 40 },
    ])
    await store.close()
  },
)

onPostgres(
  'what another process queues begins by its news alone, and who waits at a third one hears of it',
  async () => {
    const at = await place()
    // Nobody looks around before the test is long over.
    const deaf = { lookMs: 3_600_000, ...quiet }
    const runner = await begin({ ...optionsOf(at), ...deaf })
    const other = await begin({ ...optionsOf(at), ...deaf })
    const first = await post(runner.url, wanted)
    const { deployment_id: id, ref: sha, env, tag } = await settle(runner.url, first)
    const store = await openPostgresStore(at.databaseUrl)
    const what = {
      id,
      attempt: 2,
      env,
      tag,
      sha,
      kind: 'staging',
      services: ['a'],
      at: 0,
      onConflict: 'queue' as const,
    }
    const told = { rollback: false, triggeredBy: 'x', source: '{}', principal: 'x' }
    await store.write((transaction) => insert(transaction, { ...what, ...told }))
    await store.close()
    const accepted = await post(other.url, { ...wanted, services: ['a', 'b'] })
    for (const { url } of [runner, other]) expect(await settle(url, accepted)).toMatchObject({ success: true })
  },
)

onPostgres(
  'the log of a task is read through any replica once it has ended, and until then it says where it is',
  async () => {
    const at = await place()
    hold(at)
    const one = await begin({ ...optionsOf(at), ...quiet })
    const accepted = await post(one.url, wanted)
    await begun(at)
    const two = await begin({ ...optionsOf(at), ...quiet })
    const { deployment_id: id, poll_token: token } = accepted.body
    const logOf = async (url: string, offset = 0) => {
      const target = `${url}/deployments/${id}/logs?service=b&offset=${offset}`
      return (await send(target, { method: 'GET', headers: { authorization: `Bearer ${token}` } })).body
    }
    expect(await logOf(one.url)).toMatchObject({ text: 'b begins\n' })
    expect(await logOf(two.url)).toMatchObject({ text: '', complete: false, hint: expect.stringContaining('replica') })
    letGo(at)
    await settle(two.url, accepted)
    const whole = await logOf(two.url)
    expect(whole).toMatchObject({ text: 'b begins\nb ends\n', next_offset: 16, complete: false })
    expect(await logOf(two.url, 9)).toMatchObject({ text: 'b ends\n' })
    expect(await logOf(two.url, 16)).toMatchObject({ text: '', complete: true })
  },
)
