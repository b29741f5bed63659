import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { startRunner } from '#iac-runner'
import { post, type Reply, secret, settle } from './client.ts'
import { started } from './replica.ts'
import { newRepository, temporaryFolder } from './repository.ts'
import { type SystemCall, systemCalls } from './system-calls.ts'

// No power can be cut here. What a cut leaves can be computed: the kernel is asked what the runner writes, syncs and sends,
// in which order; and the disk then holds what was synced, with any part of what was only written, sector by sector.
const script = fileURLToPath(new URL('./runner-process.ts', import.meta.url))
const traced = ['pwrite64', 'ftruncate', 'fsync', 'fdatasync', 'write', 'writev', 'sendto', 'sendmsg']
const strace = ['-f', '-qq', '-y', '-xx', '-s', '10000000', '-e', `trace=${traced.join(',')}`, '-e', 'signal=none']
const sectorBytes = 512

function tracing(): boolean {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'pipe' })
    return true
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (missing && process.env['CI'] === 'true') throw new Error('CI has strace, so power is cut: install it.')
    process.stderr.write(`strace ${missing ? 'is not installed' : 'may not trace here'}: no power is cut.\n`)
    return false
  }
}

const withPower = tracing() ? test : test.skip

/** The writes that reached a file since it was last synced, and what it holds for sure. */
interface Disk {
  readonly durable: Map<string, Buffer>
  readonly pending: Map<string, SystemCall[]>
}

/** What a cut right after an answer leaves: the files for sure, and what may be there besides. */
interface Cut extends Disk {
  /** Every deployment that was answered with 202 so far. */
  readonly accepted: readonly string[]
}

withPower(
  'M6: after a power cut at any answer, everything that was accepted is in the store, and the last one runs',
  async () => {
    const repository = newRepository()
    const names = Array.from({ length: 8 }, (_, n) => `s${n}`)
    const services = names.map((name) => `  ${name}: { path: ${name}, sync: ["true"] }\n`)
    const files = Object.fromEntries(names.map((name) => [`${name}/x`, '1']))
    repository.commit({ ...files, 'slipway.yml': `services:\n${services.join('')}` })
    repository.tag('v0.0.1')
    const pairs = names.flatMap((one, n) => names.slice(n + 1).map((other) => [one, other]))

    const stateDir = temporaryFolder()
    const { calls, last } = await recorded({ repository: repository.path, stateDir }, async (url) => {
      for (const pair of pairs.slice(0, 8)) await accepted(url, pair)
      const rest = await Promise.all(pairs.slice(8).map((pair) => accepted(url, pair)))
      return rest.at(-1) ?? fail()
    })
    const cuts = cutsIn(calls, stateDir)
    expect(cuts.at(-1)?.accepted).toHaveLength(pairs.length)
    for (const cut of cuts) {
      expect(lostIn(cut, 'nothing')).toEqual([])
      for (const seed of [1, 2, 3]) expect(lostIn(cut, seed)).toEqual([])
    }

    const left = temporaryFolder()
    restore(cuts.at(-1) ?? fail(), 'nothing', left)
    const runner = await startRunner({
      gitRepoUrl: repository.path,
      stateDir: left,
      secrets: { WEBHOOK_SECRET: secret },
    })
    expect(await settle(runner.url, last)).toMatchObject({ success: true })
    await runner.close()
  },
)

async function accepted(url: string, services: readonly string[]): Promise<Reply> {
  const reply = await post(url, { env: 'staging', tag: 'v0.0.1', services })
  expect(reply.status).toBe(202)
  return reply
}

/** What a runner asked of the kernel while `act` talked to it, until it was killed. */
async function recorded(
  { repository, stateDir }: { readonly repository: string; readonly stateDir: string },
  act: (url: string) => Promise<Reply>,
) {
  const trace = join(temporaryFolder(), 'trace')
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, GIT_REPO_URL: repository, STATE_DIR: stateDir, WEBHOOK_SECRET: secret, PORT: '0' }
  const child = spawn('strace', [...strace, '-o', trace, process.execPath, script], {
    env,
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  const ended = once(child, 'exit')
  try {
    const { url } = await started(child)
    const last = await act(url)
    return { last, calls: await killed() }
  } finally {
    child.kill('SIGKILL')
  }

  // strace itself would let the runner go on; the first process it saw is the runner's.
  async function killed() {
    process.kill(Number(/^\d+/.exec(readFileSync(trace, 'latin1'))?.[0]), 'SIGKILL')
    await ended
    return systemCalls(trace)
  }
}

function cutsIn(calls: readonly SystemCall[], stateDir: string): readonly Cut[] {
  const disk: Disk = { durable: new Map(), pending: new Map() }
  const found: Cut[] = []
  const ids: string[] = []
  for (const call of calls) {
    if (call.of === join(stateDir, 'runner.db') || call.of === join(stateDir, 'runner.db-wal')) note(disk, call)
    const text = call.data.toString('latin1')
    const id = text.includes('HTTP/1.1 202') ? /dep_[\w-]{22}/.exec(text)?.[0] : undefined
    if (id === undefined) continue
    ids.push(id)
    const pending = new Map([...disk.pending].map(([file, writes]) => [file, [...writes]]))
    found.push({ accepted: [...ids], durable: new Map(disk.durable), pending })
  }
  return found
}

function note({ durable, pending }: Disk, call: SystemCall): void {
  const writes = pending.get(call.of) ?? []
  if (call.name === 'fsync' || call.name === 'fdatasync') {
    durable.set(
      call.of,
      writes.reduce((content, write) => written(content, write), durable.get(call.of) ?? Buffer.alloc(0)),
    )
    pending.set(call.of, [])
  } else pending.set(call.of, [...writes, call])
}

function written(content: Buffer, { name, at = 0, data }: SystemCall): Buffer {
  if (name === 'ftruncate')
    return Buffer.concat([content.subarray(0, at), Buffer.alloc(Math.max(0, at - content.length))])
  const grown = Buffer.alloc(Math.max(content.length, at + data.length))
  content.copy(grown)
  data.copy(grown, at)
  return grown
}

/** Writes the files of a cut: of what was not synced `nothing`, or sectors that a seed picks. */
function restore({ durable, pending }: Cut, kept: 'nothing' | number, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [file, content] of durable) {
    const sectors = kept === 'nothing' ? [] : (pending.get(file) ?? []).flatMap((write) => torn(write, kept))
    writeFileSync(join(folder, basename(file)), sectors.reduce(written, content))
  }
}

function torn(write: SystemCall, seed: number): readonly SystemCall[] {
  const { data, at = 0 } = write
  const parts = Array.from({ length: Math.ceil(data.length / sectorBytes) }, (_, n) => ({
    ...write,
    at: at + n * sectorBytes,
    data: data.subarray(n * sectorBytes, (n + 1) * sectorBytes),
  }))
  const draw = (n: number) => Math.imul(at + n * 7919 + 1, 0x9e3779b1 * seed) >>> 31
  return parts.filter((_, n) => draw(n) === 1)
}

/** Accepted deployments that the store of a cut does not have; the store itself has to be whole. */
function lostIn(cut: Cut, kept: 'nothing' | number): readonly string[] {
  const folder = temporaryFolder()
  restore(cut, kept, folder)
  expect(existsSync(join(folder, 'runner.db'))).toBe(true)
  const database = new DatabaseSync(join(folder, 'runner.db'))
  const [check] = database.prepare('PRAGMA integrity_check').all()
  expect(check).toEqual({ integrity_check: 'ok' })
  const stored = new Set(
    database
      .prepare('SELECT id FROM deployment')
      .all()
      .map(({ id }) => id),
  )
  database.close()
  return cut.accepted.filter((id) => !stored.has(id))
}

function fail(): never {
  throw new Error('There is none.')
}
