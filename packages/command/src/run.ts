import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { exec } from '@actions/exec'

/** A program, its arguments and all that it sees of us. Nothing goes through a shell. */
export interface Program {
  readonly file: string
  readonly args: readonly string[]
  readonly directory: string
  /** The whole environment: nothing of ours is inherited. */
  readonly environment: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly signal: AbortSignal
  /** Of each stream so much is kept, its beginning and its end; a program may print for ever. */
  readonly keepBytes?: number
}

export interface Ended {
  readonly exitCode: number
  /** Set when we ended it because its time was over. */
  readonly timedOut: boolean
  /** Somebody else ended it by a signal: a person, or the kernel when memory ran out. */
  readonly killed: boolean
  readonly stdout: string
  readonly stderr: string
}

const keepBytes = 4 * 1024 * 1024
const graceMs = 3_000
// @actions/exec hands out no process, so the program tells its number before it becomes itself; `$@` is argv, not text.
const tellNumber = 'echo $$ > "$1"; shift; exec "$@" </dev/null'

/** Runs a program to its end, or ends it when its time is over or the run is canceled. */
export async function runProgram(program: Program): Promise<Ended> {
  program.signal.throwIfAborted()
  const folder = await mkdtemp(join(tmpdir(), 'slipway-command-'))
  const numberFile = join(folder, 'pid')
  const [stdout, stderr] = [createCapture(program.keepBytes), createCapture(program.keepBytes)]
  const over = new AbortController()
  const watch = endInTime(program, numberFile, over.signal)
  try {
    const exitCode = await exec('/bin/sh', ['-c', tellNumber, 'sh', numberFile, program.file, ...program.args], {
      cwd: program.directory,
      env: { ...program.environment },
      silent: true,
      ignoreReturnCode: true,
      delay: 2_000,
      listeners: { stdout: stdout.add, stderr: stderr.add },
    })
    over.abort()
    const timedOut = await watch
    program.signal.throwIfAborted()
    // What is declared a number is null after a signal.
    const signalled = exitCode === (null as unknown)
    const code = signalled ? 137 : exitCode
    return { exitCode: code, timedOut, killed: !timedOut && signalled, stdout: stdout.text(), stderr: stderr.text() }
  } finally {
    over.abort()
    await rm(folder, { recursive: true, force: true })
  }
}

/** True when the time was over before the program was. */
async function endInTime({ timeoutMs, signal }: Program, numberFile: string, over: AbortSignal): Promise<boolean> {
  const waiting = AbortSignal.any([over, signal])
  await sleep(timeoutMs, undefined, { signal: waiting }).catch(() => undefined)
  if (over.aborted) return false
  await end(numberFile, 'SIGTERM')
  await sleep(graceMs, undefined, { signal: over }).catch(() => undefined)
  if (!over.aborted) await end(numberFile, 'SIGKILL')
  return !signal.aborted
}

async function end(numberFile: string, signal: NodeJS.Signals): Promise<void> {
  const number = Number((await readFile(numberFile, 'utf8').catch(() => '')).trim())
  if (!Number.isSafeInteger(number) || number <= 1) return
  try {
    process.kill(number, signal)
  } catch {
    // It has ended in the meantime.
  }
}

interface Capture {
  readonly add: (chunk: Buffer) => void
  readonly text: () => string
}

function createCapture(limit = keepBytes): Capture {
  const first: Buffer[] = []
  let last: Buffer[] = []
  let [firstBytes, lastBytes, dropped] = [0, 0, 0]
  return {
    add: (chunk) => {
      if (firstBytes < limit / 2) {
        first.push(chunk)
        firstBytes += chunk.length
        return
      }
      last.push(chunk)
      lastBytes += chunk.length
      if (lastBytes < limit) return
      const whole = Buffer.concat(last)
      const kept = whole.subarray(whole.length - limit / 2)
      dropped += whole.length - kept.length
      last = [Buffer.from(kept)]
      lastBytes = kept.length
    },
    text: () => {
      const gap = dropped === 0 ? '' : `\n… ${dropped} bytes left out …\n`
      return `${Buffer.concat(first)}${gap}${Buffer.concat(last)}`
    },
  }
}
