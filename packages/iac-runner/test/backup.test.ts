import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { type Runner, runnerCommand, startRunner } from '#iac-runner'
import { openPostgresStore } from '#sql'
import { installedPostgres, type Postgres, startPostgres } from '../../testing/src/postgres/index.ts'
import { pollToken } from '../src/endpoints/poll.ts'
import { storeVersion } from '../src/store/schema.ts'
import { deploy, post, running, secret, settle } from './client.ts'
import { type Fixture, fixture } from './fixture.ts'
import { temporaryFolder } from './repository.ts'

const program = fileURLToPath(new URL('../src/program.ts', import.meta.url))
const wanted = { env: 'staging', tag: 'v0.0.1' }

/** The program as an operator calls it. */
function slipway(args: readonly string[], env: Readonly<Record<string, string>>) {
  const { PATH = '' } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env: { PATH, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status, said: stdout + stderr }
}

const waiting = (output: string) => ({
  'slipway.yml': `services: { a: { path: a, sync: [sh, -c, "echo $SLIPWAY_TAG >> ${output}/synced; while test -e ${output}/hold; do sleep 0.02; done"] } }`,
  'a/x': '1',
})

test('a running runner is backed up, and what had ended is there after a restore', async () => {
  await using at = await fixture()
  const done = await deploy(at.url, wanted)
  const file = join(temporaryFolder(), 'runner.backup')
  const { stateDir: STATE_DIR } = at
  expect(slipway(['--backup', file], { STATE_DIR })).toMatchObject({ status: 0, said: expect.stringContaining(file) })
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(readdirSync(join(file, '..'))).toEqual(['runner.backup'])
  at.repository.commit({ x: '1' })
  at.repository.tag('v0.0.2')
  await deploy(at.url, { env: 'staging', tag: 'v0.0.2' })
  await at.runner.close()
  at.synced()
  expect(slipway(['--restore', file], { STATE_DIR }).status).toBe(0)
  const again = await startRunner(at.options)
  const known = await post(again.url, { deployment_id: done.deployment_id }, { path: '/deploy/status' })
  expect(known).toMatchObject({ status: 200, body: { state: 'succeeded', tag: 'v0.0.1' } })
  // What lives is no longer known, so nothing is taken for unchanged.
  const next = await deploy(again.url, { env: 'staging', tag: 'v0.0.2' })
  expect(next.services.map(({ state }) => state)).toEqual(['synced', 'synced', 'synced'])
  await again.close()
})

test('what was queued or ran when the copy was made does not run after a restore, and says why', async () => {
  await using at = await fixture({ files: waiting })
  const { stateDir: STATE_DIR } = at
  writeFileSync(join(at.output, 'hold'), '')
  const first = await post(at.url, wanted)
  await running(at.url, first)
  const file = join(temporaryFolder(), 'runner.backup')
  expect(slipway(['--backup', file], { STATE_DIR }).status).toBe(0)
  await at.runner.close()
  at.synced()
  const { said } = slipway(['--restore', file], { STATE_DIR })
  expect(said).toContain('1 deployments had not ended')
  const again = await startRunner(at.options)
  const settled = await settle(again.url, first)
  expect(settled).toMatchObject({ state: 'error', error: expect.stringContaining('restored from a copy') })
  expect(at.synced()).toEqual([])
  expect((await post(again.url, wanted)).body).toMatchObject({ attempt: 2 })
  await again.close()
})

test('a restore keeps what was there, journal and all, and names it', async () => {
  await using at = await fixture()
  await deploy(at.url, wanted)
  const { stateDir: STATE_DIR } = at
  const file = join(temporaryFolder(), 'runner.backup')
  slipway(['--backup', file], { STATE_DIR })
  await at.runner.close()
  const { said } = slipway(['--restore', file], { STATE_DIR })
  const [before = ''] = /\/\S*runner\.db\.before-\S+Z/.exec(said) ?? []
  expect(existsSync(before)).toBe(true)
})

test.each<[string, (at: Fixture, folder: string) => readonly string[], Readonly<Record<string, string>>, string]>([
  ['a file that is there already', (_, folder) => ['--backup', join(folder, 'text')], {}, 'backup-exists'],
  ['a folder that is not there', (_, folder) => ['--backup', join(folder, 'none', 'file')], {}, 'backup-failed'],
  ['no file', () => ['--backup='], {}, 'usage'],
  ['both at once', () => ['--backup', 'a', '--restore', 'b'], {}, 'usage'],
  ['an option that is none', () => ['--prot', '1'], {}, 'usage'],
  ['a copy that is not there', (_, folder) => ['--restore', join(folder, 'none')], {}, 'backup-unusable'],
  ['a copy that is a text', (_, folder) => ['--restore', join(folder, 'text')], {}, 'backup-unusable'],
  [
    'a store in PostgreSQL',
    (_, folder) => ['--backup', join(folder, 'x')],
    { DATABASE_URL: 'postgres://x' },
    'backup-postgres',
  ],
])('with %s nothing is done, and the message says what to do', async (_, args, env, code) => {
  await using at = await fixture()
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'text'), 'no store\n')
  const { status, said } = slipway(args(at, folder), { STATE_DIR: at.stateDir, ...env })
  expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining(`(${code})`) })
  expect(said).not.toContain('    at ')
})

test('a restore under a running runner is refused, and so is a copy of a newer one', async () => {
  await using at = await fixture()
  await deploy(at.url, wanted)
  const { stateDir: STATE_DIR } = at
  const file = join(temporaryFolder(), 'runner.backup')
  slipway(['--backup', file], { STATE_DIR })
  expect(slipway(['--restore', file], { STATE_DIR }).said).toContain('state-dir-in-use')
  const database = new DatabaseSync(file)
  database.exec('UPDATE schema_version SET version = 999')
  database.close()
  await at.runner.close()
  const { said } = slipway(['--restore', file], { STATE_DIR })
  expect(said).toContain('version 999')
  expect(said).toContain('store-version')
  const again = await startRunner(at.options)
  expect((await post(again.url, wanted)).status).toBe(200)
  await again.close()
})

test('a copy that is cut short is refused, and the store stays as it was', async () => {
  await using at = await fixture()
  await deploy(at.url, wanted)
  const { stateDir: STATE_DIR } = at
  const file = join(temporaryFolder(), 'runner.backup')
  slipway(['--backup', file], { STATE_DIR })
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / 2)))
  await at.runner.close()
  expect(slipway(['--restore', file], { STATE_DIR })).toMatchObject({
    status: 1,
    said: expect.stringContaining('backup-unusable'),
  })
  const again = await startRunner(at.options)
  expect((await post(again.url, wanted)).status).toBe(200)
  await again.close()
})

/** SQL of an older store about this repository: v0.0.1 done, v0.0.2 queued. */
function olderStore(at: Fixture): string {
  const first = at.repository.git('rev-parse', 'v0.0.1')
  at.repository.commit({ 'platform/02.redis/compose.yaml': 'image: redis:9\n' })
  at.repository.tag('v0.0.2')
  const sql = readFileSync(fileURLToPath(new URL('./stores/version-2.sql', import.meta.url)), 'utf8')
  return sql.replaceAll('@FIRST@', first).replaceAll('@SECOND@', at.repository.git('rev-parse', 'v0.0.2'))
}

/** The queue of an older store goes on, and everything that was in it is still there. */
async function goesOn(url: string): Promise<void> {
  const accepted = {
    status: 202,
    headers: {},
    body: {
      deployment_id: 'dep_bbbbbbbbbbbbbbbbbbbbbb',
      poll_token: pollToken('a key that waiting clients know', 'dep_bbbbbbbbbbbbbbbbbbbbbb'),
    },
  }
  expect(await settle(url, accepted)).toMatchObject({ state: 'succeeded', tag: 'v0.0.2' })
  const before = await post(url, { deployment_id: 'dep_aaaaaaaaaaaaaaaaaaaaaa' }, { path: '/deploy/status' })
  expect(before.body).toMatchObject({
    state: 'succeeded',
    services: [{ service: 'platform/redis', state: 'synced', duration_ms: 900 }],
  })
  expect(await post(url, wanted)).toMatchObject({ status: 409, body: { code: 'environment-left' } })
}

test('an upgrade with a deployment queued: an older store is brought up to date with all its rows, and the queue goes on', async () => {
  await using at = await fixture()
  await at.runner.close()
  const stateDir = temporaryFolder()
  const old = new DatabaseSync(join(stateDir, 'runner.db'))
  old.exec(olderStore(at))
  old.close()
  const runner = await startRunner({ ...at.options, stateDir })
  await goesOn(runner.url)
  at.repository.tag('v0.1.0', { at: 'v0.0.2' })
  expect(await post(runner.url, { env: 'production', tag: 'v0.1.0' })).toMatchObject({ status: 423 })
  await runner.close()
  const now = new DatabaseSync(join(stateDir, 'runner.db'), { readOnly: true })
  expect(now.prepare('SELECT version FROM schema_version').all()).toEqual([{ version: storeVersion }])
  now.close()
})

test('a store of a newer runner is refused at start with both versions, and left as it is', async () => {
  await using at = await fixture()
  await at.runner.close()
  const file = join(at.stateDir, 'runner.db')
  const database = new DatabaseSync(file)
  database.exec('UPDATE schema_version SET version = 999')
  database.close()
  const env = { STATE_DIR: at.stateDir, GIT_REPO_URL: at.repository.path, WEBHOOK_SECRET: secret, PORT: '0' }
  const { status, said } = slipway([], env)
  expect({ status, said }).toEqual({
    status: 1,
    said: expect.stringMatching(/"code":"store-version".*version 999; this runner knows \d+/),
  })
  const after = new DatabaseSync(file, { readOnly: true })
  expect(after.prepare('SELECT version FROM schema_version').all()).toEqual([{ version: 999 }])
  after.close()
})

test('the command line says what it takes', async () => {
  await expect(runnerCommand(['serve'], {}, () => undefined)).rejects.toMatchObject({ code: 'usage' })
})

const bin = installedPostgres()
if (!bin) process.stderr.write('PostgreSQL is not installed: the upgrade there is not tested.\n')
let database: Postgres | undefined
const runners: Runner[] = []
afterAll(async () => {
  for (const runner of runners) await runner.close()
  await database?.[Symbol.asyncDispose]()
})

;(bin ? test : test.skip)(
  'on PostgreSQL an older store is brought up to date by the first of two replicas, and a newer one is refused',
  async () => {
    await using at = await fixture()
    await at.runner.close()
    database = await startPostgres(bin ?? '')
    const databaseUrl = await database.database()
    const store = await openPostgresStore(databaseUrl)
    await store.write(async (transaction) => {
      for (const statement of olderStore(at)
        .replaceAll(/^--.*$/gm, '')
        .split(/;\n/)) {
        if (statement.trim() !== '') await transaction.run(statement)
      }
    })
    const options = { ...at.options, databaseUrl }
    const started = [temporaryFolder(), temporaryFolder()].map((stateDir) => startRunner({ ...options, stateDir }))
    runners.push(...(await Promise.all(started)))
    await goesOn(runners[1]?.url ?? '')
    await store.write((transaction) => transaction.run('UPDATE schema_version SET version = 999'))
    await store.close()
    const late = startRunner({ ...options, stateDir: temporaryFolder() })
    await expect(late).rejects.toMatchObject({ code: 'store-version' })
  },
)
