import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

/** A program under measurement, in a process of its own, whose log goes to a file as it would on a server. */
export interface Program extends AsyncDisposable {
  readonly url: string
  /** From the start of the process to the line that says where it listens. */
  readonly startMs: number
  /** Processor time it has used so far. */
  cpuMs(): number
  residentMegabytes(): number
}

export async function startProgram(
  script: string,
  { log, env = {} }: { readonly log: string; readonly env?: Environment },
): Promise<Program> {
  const file = openSync(log, 'w')
  const startedAt = performance.now()
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', file, file],
  })
  closeSync(file)
  const url = await started(child, log)
  const startMs = performance.now() - startedAt
  return {
    url,
    startMs,
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    residentMegabytes: () => Number(/^VmRSS:\s+(\d+)/m.exec(proc(child.pid ?? 0, 'status'))?.[1] ?? Number.NaN) / 1024,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 20_000)
      await ended
      clearTimeout(timer)
    },
  }
}

type Environment = Readonly<Record<string, string>>

async function started(child: ChildProcess, log: string): Promise<string> {
  const end = performance.now() + 30_000
  while (performance.now() < end && child.exitCode === null) {
    const url = /"event":"started","url":"([^"]+)"/.exec(readFileSync(log, 'utf8'))?.[1]
    if (url !== undefined) return url
    await sleep(2)
  }
  throw new Error(`The program did not start: ${readFileSync(log, 'utf8').slice(0, 2000)}`)
}

/** User and system time, which the kernel counts in hundredths of a second. */
function cpuMsOf(pid: number): number {
  const fields = proc(pid, 'stat').split(') ').pop()?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function proc(pid: number, file: string): string {
  return readFileSync(`/proc/${pid}/${file}`, 'utf8')
}

export interface Loaded {
  readonly ms: number
  readonly p50: number
  readonly p99: number
  readonly statuses: Readonly<Record<string, number>>
}

/** Sends deploy requests over 50 connections from another process; all of them have to be accepted. */
export async function load(
  url: string,
  { secret, first, count }: { readonly secret: string; readonly first: number; readonly count: number },
): Promise<Loaded> {
  const args = [join(import.meta.dirname, 'bench-load.ts'), url, secret, String(first), String(count)]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  const loaded = JSON.parse(stdout) as Loaded
  if (loaded.statuses['202'] !== count) throw new Error(`Not all were accepted: ${JSON.stringify(loaded.statuses)}`)
  return loaded
}
