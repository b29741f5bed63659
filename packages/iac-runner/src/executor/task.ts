import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { Duplex } from 'node:stream'
import type { Lease } from '../engine/heartbeat.ts'
import type { TaskLog } from './task-log.ts'

/** A command to run in a checkout. */
export interface Task {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
  /** Ends the task early: the deployment ran out of time, or the runner stops. */
  readonly signal: AbortSignal
  /** The task may run for only as long as nobody else may take its deployment over. */
  readonly lease: Lease
  readonly log: TaskLog
  /** Between the polite signal and the one that cannot be ignored. */
  readonly graceMs: () => number
}

export type TaskEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'stopped' }

/**
 * The shim leads a process group of its own and runs the task in it. The runner holds the other end of descriptor 3 and
 * writes there how many seconds its lease has left, at each renewal, and `done` when the task has ended. When the seconds
 * run out, because the runner is paused, or the descriptor closes without a word, because the task has to end or the runner
 * is dead however it died, everything that the task has started is killed: its group, and what left the group but bears
 * the task's mark in its environment. SIGTERM to the group passes the shim by, so that the task may still clean up and its
 * exit code is kept. The shim stands still while it is swept around, or it would report a task that failed by itself.
 */
const shim = `mark=$1; shift
trap : TERM
(trap '' TERM
sweep() {
  kill -STOP $$
  round=0
  while found=$(grep -lszxF "SLIPWAY_TASK=$mark" /proc/[0-9]*/environ); test -n "$found" && test $round -lt 50; do
    for file in $found; do file=\${file#/proc/}; kill -9 "\${file%/environ}"; done
    round=$((round + 1))
  done
  kill -9 -$$
}
timer=
while read -r word <&3; do
  test "$word" != done || kill -9 -$$
  test -z "$timer" || kill -9 "$timer"
  (sleep "$word"; sweep) 3<&- &
  timer=$!
done
sweep) >/dev/null 2>&1 &
(exec 3<&-; export "SLIPWAY_TASK=$mark"; exec "$@") &
task=$!
exec 3<&-
wait "$task"; code=$?
while kill -0 "$task" 2>/dev/null; do wait "$task"; code=$?; done
exit "$code"`

/**
 * Runs a task to its end, or to the end of its time, and leaves nothing of it behind, but for what a task that ended by
 * itself has moved out of its group on purpose.
 */
export function runTask(task: Task): Promise<TaskEnd> {
  const child = spawn('/bin/sh', ['-c', shim, 'task', randomUUID(), ...task.argv], {
    cwd: task.cwd,
    env: task.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  child.stdout?.on('data', (chunk: Buffer) => task.log.write(chunk))
  child.stderr?.on('data', (chunk: Buffer) => task.log.write(chunk))
  const lifeline = child.stdio[3] as Duplex
  lifeline.on('error', () => undefined)
  const swept = closed(lifeline)
  const tellLease = () => {
    const left = task.lease.leftMs()
    if (Number.isFinite(left) && lifeline.writable) lifeline.write(`${(left / 1000).toFixed(3)}\n`)
  }
  const stopTelling = task.lease.onRenewed(tellLease)
  tellLease()
  return new Promise((resolve, reject) => {
    let why: 'timed-out' | 'stopped' | undefined
    const stopFor = (reason: 'timed-out' | 'stopped') => {
      if (why) return
      why = reason
      terminate(child)
      killTimer = setTimeout(() => lifeline.end(), task.graceMs())
    }
    let killTimer: NodeJS.Timeout | undefined
    const timer = setTimeout(stopFor, task.timeoutMs, 'timed-out')
    const stop = () => stopFor('stopped')
    task.signal.addEventListener('abort', stop, { once: true })
    if (task.signal.aborted) stop()
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      clearTimeout(killTimer)
      task.signal.removeEventListener('abort', stop)
      stopTelling()
      lifeline.end(why ? '' : 'done\n')
      // A task that its shim has killed, and the shim with it, did not fail.
      if (!why && signal === 'SIGKILL' && Number.isFinite(task.lease.leftMs())) {
        why = 'stopped'
        task.lease.lapse()
      }
      const end: TaskEnd = why ? { kind: why } : { kind: 'exited', code: code ?? 137 }
      void Promise.all([drained(child), swept]).then(() => resolve(end))
    })
  })
}

function terminate({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM')
  } catch (error) {
    // The group ended by itself this very moment.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Until the shim has let go of the other end, which it does by dying after all others; a stream closes once it is read. */
function closed(lifeline: Duplex): Promise<void> {
  return new Promise((resolve) => {
    lifeline.once('close', resolve)
    lifeline.resume()
  })
}

/** Until the last output is read; a process that left the group may hold the pipe open, and is not waited for. */
function drained(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      child.stdout?.destroy()
      child.stderr?.destroy()
    }, 1000)
    child.once('close', () => {
      clearTimeout(late)
      resolve()
    })
  })
}
