import { execFile } from 'node:child_process'
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startRunner } from '#iac-runner'
import { seedRepository, seedTags } from '#sandbox'
import { median, quantile, type Row } from './bench-table.ts'

const secret = 'bench-key-that-signs-every-request'
// Each request names another service, and a slipway.yml of 64 KiB holds no more.
const perRound = 250
const rounds = 5

/** Deployments that are accepted and on disk before they are answered, over 50 connections from another process. */
export async function deployRows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'))
  const repository = join(folder, 'repository.git')
  const services = Array.from({ length: perRound * rounds }, (_, n) => `  s/${n}: {path: s/${n}, sync: [sleep, "60"]}`)
  const files = { 'slipway.yml': `services:\n${services.join('\n')}\n` }
  const commit = await seedRepository(repository, { message: 'Many services', files })
  await seedTags(repository, [{ name: 'v0.0.1', commit }])
  const runner = await startRunner({
    gitRepoUrl: repository,
    stateDir: join(folder, 'state'),
    secrets: { WEBHOOK_SECRET: secret },
    log: () => undefined,
    stopGraceMs: 0,
    killGraceMs: 100,
  })
  const rates: number[] = []
  const latencies: number[] = []
  for (let round = 0; round < rounds; round++) {
    const ran = await load(runner.url, round * perRound)
    if (ran.statuses['202'] !== perRound) throw new Error(`Not all were accepted: ${JSON.stringify(ran.statuses)}`)
    rates.push((perRound / ran.ms) * 1000)
    latencies.push(...ran.latencies)
  }
  await runner.close()
  const limit = fsyncRate(folder)
  rmSync(folder, { recursive: true, force: true })
  const p99 = quantile(latencies, 0.99).toFixed(0)
  return [
    {
      what: 'deploys accepted and on disk',
      figure: `${median(rates).toFixed(0)} /s`,
      note: `p99 ${p99} ms, 50 connections, median of ${rounds} × ${perRound}; goal ≥ 5,000/s, p99 < 50 ms`,
    },
    { what: 'raw fsync of 1 KB on the same disk', figure: `${limit.toFixed(0)} /s`, note: 'one after the other' },
  ]
}

interface Loaded {
  readonly ms: number
  readonly latencies: readonly number[]
  readonly statuses: Readonly<Record<string, number>>
}

async function load(url: string, first: number): Promise<Loaded> {
  const script = join(import.meta.dirname, 'bench-load.ts')
  const args = [script, url, secret, String(first), String(perRound)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 16 * 1024 * 1024 })
  return JSON.parse(stdout) as Loaded
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
