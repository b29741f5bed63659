import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedRepository, seedTags } from '#sandbox'
import { installedPostgres, startPostgres } from '../../testing/src/postgres/index.ts'
import { type Loaded, load, type Program, startProgram } from './bench-program.ts'
import { runnerScript } from './bench-runner.ts'
import { median, type Row } from './bench-table.ts'

const secret = 'bench-key-that-signs-every-request'
// Each request names another pair of services.
const services = 200
const perRound = 3000
const rounds = 5

/** Deployments that are accepted and on disk before they are answered, and the limits of this machine in the same run. */
export async function deployRows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'))
  const repository = join(folder, 'repository.git')
  await seedServices(repository, services)
  const runnerRows = await acceptRows(folder, repository)
  const limits = await limitRows(folder)
  rmSync(folder, { recursive: true, force: true })
  return [...runnerRows, ...limits]
}

/** A release v0.0.1 with services that take a minute each, so that all but the first deployment only wait. */
async function seedServices(repository: string, count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, n) => `  s/${n}: {path: s/${n}, sync: [sleep, "60"]}`)
  const files = Object.fromEntries(Array.from({ length: count }, (_, n) => [`s/${n}/x`, '1']))
  const commit = await seedRepository(repository, {
    message: 'Many services',
    files: { ...files, 'slipway.yml': `services:\n${lines.join('\n')}\n` },
  })
  await seedTags(repository, [{ name: 'v0.0.1', commit }])
}

async function acceptRows(folder: string, repository: string): Promise<readonly Row[]> {
  const begin = (name: string, more: Readonly<Record<string, string>> = {}) =>
    startProgram(runnerScript, {
      log: join(folder, `${name}-log`),
      env: { GIT_REPO_URL: repository, STATE_DIR: join(folder, name), WEBHOOK_SECRET: secret, PORT: '0', ...more },
    })
  await using alone = await begin('alone')
  const rows = [acceptRow('deploys accepted and on disk', await measured(alone), 'goal ≥ 5,000/s, p99 < 50 ms')]
  const bin = installedPostgres()
  if (!bin) return rows
  await using postgres = await startPostgres(bin)
  await using shared = await begin('shared', { DATABASE_URL: await postgres.database() })
  const what = 'the same on PostgreSQL'
  return [...rows, acceptRow(what, await measured(shared), 'over a socket, one request after the other; no goal')]
}

function acceptRow(what: string, { rate, p99, cpu }: Measured, note: string): Row {
  const figure = `${rate.toFixed(0)} /s`
  const how = `p99 ${p99.toFixed(0)} ms, ${cpu.toFixed(2)} ms CPU each, 50 connections, median of ${rounds} × ${perRound}`
  return { what, figure, note: `${how}; ${note}` }
}

interface Measured {
  readonly rate: number
  readonly p99: number
  readonly cpu: number
}

/** The median of the rounds after a first one that warms up. */
async function measured(program: Program): Promise<Measured> {
  await load(program.url, { secret, first: 0, count: perRound })
  const found: (Loaded & { readonly cpu: number })[] = []
  for (let round = 1; round <= rounds; round++) {
    const before = program.cpuMs()
    const loaded = await load(program.url, { secret, first: round * perRound, count: perRound })
    found.push({ ...loaded, cpu: (program.cpuMs() - before) / perRound })
  }
  const of = (pick: (one: (typeof found)[number]) => number) => median(found.map(pick))
  return { rate: of(({ ms }) => (perRound / ms) * 1000), p99: of(({ p99 }) => p99), cpu: of(({ cpu }) => cpu) }
}

async function limitRows(folder: string): Promise<readonly Row[]> {
  const script = join(import.meta.dirname, 'bench-raw-http.ts')
  await using raw = await startProgram(script, { log: join(folder, 'raw-log') })
  const { rate, p99, cpu } = await measured(raw)
  return [
    {
      what: 'limit: raw node:http, the same requests',
      figure: `${rate.toFixed(0)} /s`,
      note: `p99 ${p99.toFixed(0)} ms, ${cpu.toFixed(2)} ms CPU each; nothing is checked or kept`,
    },
    {
      what: 'limit: raw fsync of 1 KB on the same disk',
      figure: `${fsyncRate(folder).toFixed(0)} /s`,
      note: 'one after the other',
    },
  ]
}

function fsyncRate(folder: string): number {
  const file = openSync(join(folder, 'fsync'), 'w')
  const block = Buffer.alloc(1024)
  const startedAt = performance.now()
  const writes = 300
  for (let write = 0; write < writes; write++) {
    writeSync(file, block)
    fsyncSync(file)
  }
  closeSync(file)
  return (writes / (performance.now() - startedAt)) * 1000
}
