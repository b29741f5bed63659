import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { installedPostgres, type Postgres, startPostgres } from '../../testing/src/postgres/index.ts'
import { newWorld, type World } from './fixture.ts'

const bin = installedPostgres()
if (!bin) process.stderr.write('PostgreSQL is not installed: the registry is tested on SQLite only.\n')

let started: Postgres | undefined
let world: World
beforeAll(async () => {
  if (bin) started = await startPostgres(bin)
})
afterAll(() => started?.[Symbol.asyncDispose]())
beforeEach(() => {
  world = newWorld()
})
afterEach(() => world.close())

const cli = join(import.meta.dirname, '../../cli/src/main.ts')
const names = ['alpha', 'beta', 'gamma', 'delta']

/** As four people at four terminals. */
function inProcess(database: string, ...args: readonly string[]) {
  const common = ['--remote', world.remote, '--state-dir', world.state, '--database', database]
  return promisify(execFile)(process.execPath, [cli, 'clusters', ...args, ...common], { env: process.env })
}

async function fourAtOnce(database: string): Promise<void> {
  await Promise.all(names.map((name) => inProcess(database, 'create', name)))
  const { stdout } = await inProcess(database, 'list', '--json')
  const { clusters } = JSON.parse(stdout)
  const all = (pick: (cluster: { ports: Record<string, number>; subnet: string }) => unknown) =>
    clusters.map(pick).sort()
  expect(clusters.map(({ name }: { name: string }) => name)).toEqual([...names].sort())
  expect(all(({ ports }) => ports['node_port'])).toEqual([30080, 30081, 30082, 30083])
  expect(all(({ ports }) => ports['http_port'])).toEqual([18090, 18091, 18092, 18093])
  expect(all(({ subnet }) => subnet)).toEqual(['10.101.0.0/24', '10.101.1.0/24', '10.101.2.0/24', '10.101.3.0/24'])
  expect((await inProcess(database, 'check')).stdout).toContain('Consistent.')
}

test('K11 four creates at once, in four processes, get four ports and four subnets on SQLite', async () => {
  await fourAtOnce(join(world.state, 'clusters.db'))
}, 180_000)

const onPostgres = bin ? test : test.skip
onPostgres(
  'K11 four creates at once, in four processes, get four ports and four subnets on PostgreSQL',
  async () => {
    if (started) await fourAtOnce(await started.database())
  },
  180_000,
)

onPostgres(
  'the whole life of a cluster is the same on PostgreSQL, and its absence is not an empty registry',
  async () => {
    if (!started) return
    const database = ['--database', await started.database()]
    expect((await world.run('check', ...database)).text).toMatch(/^registry +not checked: .*\(registry-missing\)$/m)
    expect((await world.run('create', 'dev', ...database)).exit).toBe(0)
    expect((await world.run('check', ...database)).exit).toBe(0)
    await started.stop()
    const down = await world.run('check', ...database)
    expect(down).toMatchObject({
      exit: 1,
      text: expect.stringMatching(/^registry +not checked: .*\(database-unreachable\)$/m),
    })
    const listed = await world.run('list', ...database)
    expect(listed).toMatchObject({ exit: 0, warned: expect.stringMatching(/^STALE/) })
    await started.start()
    expect((await world.run('delete', 'dev', '--confirm', 'yes', ...database)).exit).toBe(0)
  },
  180_000,
)
