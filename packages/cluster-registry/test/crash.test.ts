import { execFile } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import {
  createCluster,
  deleteCluster,
  gitBranches,
  type Outcome,
  openRegistry,
  type Parts,
  providersWith,
  type Registry,
  scratchRepository,
  type Wanted,
} from '../src/index.ts'
import { asked, install, newWorld, type World } from './fixture.ts'

let world: World
beforeEach(() => {
  world = newWorld()
})
afterEach(() => world.close())

const wanted: Wanted = {
  name: 'dev',
  provider: 'k3d',
  subnet: undefined,
  ports: {},
  register: ['argocd', 'portainer', 'haproxy'],
  domain: 'localhost',
}

/** The power goes: nothing that comes after it happens, not even the record of a failure. */
class PowerCut extends Error {}

type When = 'before' | 'after'

/** A registry whose program ends at its nth write, before or after that write is on disk. */
function cutAt(registry: Registry, n: number, when: When): { registry: Registry; cut: () => boolean } {
  let writes = 0
  const dead = () => {
    throw new PowerCut('the power is gone')
  }
  return {
    cut: () => writes >= n,
    registry: {
      read: (operation) => (writes >= n ? dead() : registry.read(operation)),
      write: async (operation) => {
        writes += 1
        if (writes > n || (writes === n && when === 'before')) dead()
        const result = await registry.write(operation)
        if (writes === n) dead()
        return result
      },
      close: () => registry.close(),
    },
  }
}

/** One program, from its start to its end or its death; the owner of a dead one is dead. */
async function program(
  body: (parts: Parts) => Promise<Outcome>,
  cut?: { readonly n: number; readonly when: When },
): Promise<Outcome | 'cut'> {
  const database = join(world.state, 'clusters.db')
  const mirror = join(world.state, 'environments.csv')
  const opened = await openRegistry({ database, mirror, opening: 'make', warn: () => undefined })
  const scratch = await scratchRepository({ remote: world.remote })
  const dying = cut ? cutAt(opened, cut.n, cut.when) : undefined
  try {
    return await body({
      registry: dying?.registry ?? opened,
      branches: gitBranches(scratch),
      providers: providersWith(undefined),
      folder: join(world.state, 'registrations'),
      remote: world.remote,
      actor: 'tester',
      say: () => undefined,
      commandLine: (verb) => `slipway clusters ${verb}`,
    })
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error
    // What holds the lease is a process that is no more: its number is none that runs.
    await opened.write((transaction) =>
      transaction.run(`UPDATE clusters SET owner = 'elsewhere:1:1', lease_until = 0 WHERE owner IS NOT NULL`),
    )
    return 'cut'
  } finally {
    scratch.close()
    await opened.close()
  }
}

/** All that must be the same, however often the power went on the way. */
async function endState(): Promise<unknown> {
  const { cluster } = JSON.parse((await world.run('show', 'dev', '--json')).text)
  const trees = world.branches().map((branch) => `${branch} ${world.git('rev-parse', `${branch}^{tree}`).trim()}`)
  const file = (path: string) => {
    const place = join(world.state, 'registrations', path)
    return existsSync(place) ? readFileSync(place, 'utf8').replaceAll(world.folder, '') : undefined
  }
  const rendered = [
    'applicationset.yaml',
    'dev/argocd-cluster.yaml',
    'dev/haproxy.cfg',
    'dev/portainer-environment.json',
  ]
  return {
    row: cluster && { ...cluster, createdAt: 0, updatedAt: 0 },
    trees: trees.filter((one) => !one.startsWith('main')),
    made: world.made(),
    rendered: rendered.map(file),
    tags: world.tags().length,
  }
}

/** From an empty world to the end, with the power going at each write in turn, both sides of it. */
async function everyCut(
  body: (parts: Parts) => Promise<Outcome>,
  prepare: () => Promise<unknown>,
): Promise<{ readonly cuts: number; readonly ends: readonly unknown[] }> {
  const ends: unknown[] = []
  await prepare()
  await program(body)
  ends.push(await endState())
  for (let n = 1; ; n += 1) {
    for (const when of ['before', 'after'] as const) {
      world.close()
      world = newWorld()
      await prepare()
      const first = await program(body, { n, when })
      if (first !== 'cut') return { cuts: ends.length - 1, ends }
      // A deletion whose very last write is on disk has nothing to go on with.
      const again = await program(body).catch((error: { readonly code?: string }) => {
        if (error.code !== 'cluster-unknown') throw error
        return { kind: 'done' as const }
      })
      expect(again).toEqual({ kind: 'done' })
      ends.push(await endState())
    }
  }
}

test('wherever creating is cut off, running it again ends in the same state', async () => {
  const { cuts, ends } = await everyCut(
    (parts) => createCluster(parts, wanted),
    async () => undefined,
  )
  expect(cuts).toBe(24)
  for (const end of ends) expect(end).toEqual(ends[0])
  expect((await world.run('check')).exit).toBe(0)
  expect(ends[0]).toMatchObject({ made: ['dev'] })
}, 600_000)

test('wherever deleting is cut off, running it again ends in the same state', async () => {
  const { cuts, ends } = await everyCut(
    (parts) => deleteCluster(parts, 'dev'),
    () => program((parts) => createCluster(parts, wanted)),
  )
  expect(cuts).toBe(24)
  for (const end of ends) expect(end).toEqual(ends[0])
  expect(ends[0]).toMatchObject({ made: [], trees: [], tags: 1, row: undefined })
}, 600_000)

const cli = join(import.meta.dirname, '../../cli/src/main.ts')

/** A real program in a process of its own, killed by what it calls: before or after that has done its work. */
function killedAt(program: 'git' | 'k3d', argument: string, when: When): void {
  const once = join(world.folder, 'killed')
  const path = (process.env['PATH'] ?? '').split(delimiter).slice(1).join(delimiter)
  const real = program === 'git' ? `env PATH='${path}' git` : join(world.bin, 'k3d-real')
  if (program === 'k3d' && !existsSync(real)) install(real, readFileSync(join(world.bin, 'k3d'), 'utf8'))
  const kill = `if [ ! -e '${once}' ]; then touch '${once}'; kill -9 $PPID; exit 1; fi`
  install(
    join(world.bin, program),
    `#!/bin/sh
case " $* " in
  *' ${argument} '*) ${when === 'before' ? kill : ':'}; ${real} "$@"; code=$?; ${when === 'after' ? kill : ':'}; exit $code ;;
esac
exec ${real} "$@"
`,
  )
}

async function inProcess(...args: readonly string[]): Promise<{ readonly killed: boolean; readonly stdout: string }> {
  const common = ['--remote', world.remote, '--state-dir', world.state]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [cli, 'clusters', ...args, ...common])
    return { killed: false, stdout }
  } catch (error) {
    const { signal, stdout, stderr } = error as { signal?: string; stdout: string; stderr: string }
    if (signal !== 'SIGKILL') throw new Error(`${stdout}${stderr}`)
    return { killed: true, stdout }
  }
}

test.each([
  ['git', 'push', 'before'],
  ['git', 'push', 'after'],
  ['k3d', 'create', 'before'],
  ['k3d', 'create', 'after'],
  ['k3d', 'kubeconfig', 'before'],
] as const)(
  'a process that dies by kill -9 at %s %s, %s it, is gone on with by the next one',
  async (name, argument, when) => {
    killedAt(name, argument, when)
    expect((await inProcess('create', 'dev')).killed).toBe(true)
    expect((await inProcess('create', 'dev')).stdout).toMatch(/dev is created\.\n$/)
    expect((await inProcess('check')).stdout).toContain('Consistent.')
    rmSync(join(world.folder, 'killed'))
    const deleting = argument === 'kubeconfig' ? 'delete' : argument === 'create' ? 'delete' : 'push'
    killedAt(name, deleting, when)
    expect((await inProcess('delete', 'dev', '--confirm', 'yes')).killed).toBe(true)
    expect((await inProcess('delete', 'dev', '--confirm', 'yes')).stdout).toMatch(/dev is deleted\.\n$/)
    expect(world.branches()).toEqual(['main'])
    expect(world.made()).not.toContain('dev')
    expect(world.tags()).toHaveLength(1)
  },
  120_000,
)

test('a cluster that was begun and does not run is made again; one that nobody began is left alone', async () => {
  killedAt('k3d', 'create', 'after')
  await inProcess('create', 'dev')
  writeFileSync(join(world.provider('k3d'), 'dev', 'stopped'), '')
  expect((await inProcess('create', 'dev')).stdout).toMatch(/cluster: k3d made dev/)
  expect(
    asked(world, 'k3d')
      .filter((line) => /^cluster (create|delete)/.test(line))
      .map((line) => line.split(' ')[1]),
  ).toEqual(['create', 'delete', 'create'])
})
