import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { setTimeout as pause } from 'node:timers/promises'

/** A program as the runner starts it: no standard input, and its lines as they come. */
export interface Program {
  readonly file: string
  readonly args: readonly string[]
  readonly directory: string
  readonly environment: Readonly<Record<string, string>>
  readonly signal: AbortSignal | undefined
  readonly onLine: (line: string) => void
  readonly patience?: Patience | undefined
  /** Takes the program's process group, so that what it left running ends with the job; else it ends with the program. */
  readonly orphans?: Set<number> | undefined
}

/** How long a cancelled program may take after each signal. */
export interface Patience {
  readonly afterInterruptMs: number
  readonly afterTerminateMs: number
}

const runnersPatience: Patience = { afterInterruptMs: 7500, afterTerminateMs: 2500 }

export interface Ended {
  readonly exitCode: number
  readonly cancelled: boolean
}

// A group of its own lets the last signal reach grandchildren; so it has to die with us by hand.
const groups = new Set<number>()
process.on('exit', () => {
  for (const group of groups) kill(group, 'SIGKILL')
})

/** Cancelling sends SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL to what is left of the tree. */
export async function runProgram(program: Program): Promise<Ended> {
  if (program.signal?.aborted) return { exitCode: 1, cancelled: true }
  const child = spawn(program.file, [...program.args], {
    cwd: program.directory,
    env: { ...program.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const group = child.pid
  if (group !== undefined) groups.add(group)
  const ended = new AbortController()
  const cancel = () => void stop(child.pid, ended.signal, program.patience ?? runnersPatience)
  program.signal?.addEventListener('abort', cancel, { once: true })
  readLines(child.stdout, program.onLine)
  readLines(child.stderr, program.onLine)
  try {
    const exitCode = await exitOf(child)
    return { exitCode, cancelled: program.signal?.aborted ?? false }
  } finally {
    ended.abort()
    program.signal?.removeEventListener('abort', cancel)
    if (group !== undefined) release(group, program.orphans)
  }
}

function release(group: number, orphans: Set<number> | undefined): void {
  groups.delete(group)
  if (orphans) orphans.add(group)
  else kill(group, 'SIGKILL')
}

/** Ends what the programs of a job left running. */
export function endOrphans(orphans: Iterable<number>): void {
  for (const group of orphans) kill(group, 'SIGKILL')
}

/** Something in the background may hold the output open; the runner listens for five seconds more, then goes on. */
const listenMs = 5000

function exitOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
    child.once('exit', (code) => {
      const timer = setTimeout(() => {
        child.stdout.destroy()
        child.stderr.destroy()
        resolve(code ?? 1)
      }, listenMs)
      child.once('close', () => clearTimeout(timer))
    })
  })
}

async function stop(pid: number | undefined, ended: AbortSignal, patience: Patience): Promise<void> {
  if (pid === undefined) return
  try {
    process.kill(pid, 'SIGINT')
    await pause(patience.afterInterruptMs, undefined, { signal: ended })
    process.kill(pid, 'SIGTERM')
    await pause(patience.afterTerminateMs, undefined, { signal: ended })
    kill(pid, 'SIGKILL')
  } catch (error) {
    // Ended in the meantime: nothing is left to stop.
    if (!ended.aborted && !(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

function kill(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal)
  } catch {
    // The group is gone already.
  }
}

/** Lines end in LF, CR or CRLF, as .NET reads them; Node's readline would also split at U+2028. */
function readLines(stream: Readable, onLine: (line: string) => void): void {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  stream.on('data', (chunk: Buffer) => {
    rest += decoder.write(chunk)
    const lines = rest.split(/\r\n|\n|\r(?=.)/s)
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  })
  stream.on('end', () => {
    rest += decoder.end()
    if (rest !== '') onLine(rest.replace(/\r$/, ''))
  })
}
