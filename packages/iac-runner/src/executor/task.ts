import { type ChildProcess, spawn } from 'node:child_process'
import type { Writable } from 'node:stream'
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
 * writes there how many seconds its lease has left, at each renewal. When the seconds run out, because the runner is
 * paused, or the descriptor closes, because the task is over or the runner is dead however it died, the whole group is
 * killed. SIGTERM to the group passes the shim by, so that the task may still clean up and its exit code is kept.
 */
const shim = `trap : TERM
(trap '' TERM
timer=
while read -r seconds <&3; do
  test -z "$timer" || kill -9 "$timer"
  (sleep "$seconds"; kill -9 -$$) 3<&- &
  timer=$!
done
kill -9 -$$) >/dev/null 2>&1 &
(exec 3<&-; exec "$@") &
task=$!
exec 3<&-
wait "$task"; code=$?
while kill -0 "$task" 2>/dev/null; do wait "$task"; code=$?; done
exit "$code"`

/** Runs a task to its end, or to the end of its time, and leaves nothing of it behind. */
export function runTask(task: Task): Promise<TaskEnd> {
  const child = spawn('/bin/sh', ['-c', shim, 'task', ...task.argv], {
    cwd: task.cwd,
    env: task.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  child.stdout?.on('data', (chunk: Buffer) => task.log.write(chunk))
  child.stderr?.on('data', (chunk: Buffer) => task.log.write(chunk))
  const lifeline = child.stdio[3] as Writable
  lifeline.on('error', () => undefined)
  const tellLease = () => {
    const left = task.lease.leftMs()
    if (Number.isFinite(left) && lifeline.writable) lifeline.write(`${(left / 1000).toFixed(3)}\n`)
  }
  const stopTelling = task.lease.onRenewed(tellLease)
  tellLease()
  return new Promise((resolve, reject) => {
    let why: 'timed-out' | 'stopped' | undefined
    const end = (reason: 'timed-out' | 'stopped') => {
      if (why) return
      why = reason
      terminate(child)
      killTimer = setTimeout(() => lifeline.destroy(), task.graceMs())
    }
    let killTimer: NodeJS.Timeout | undefined
    const timer = setTimeout(end, task.timeoutMs, 'timed-out')
    const stop = () => end('stopped')
    task.signal.addEventListener('abort', stop, { once: true })
    if (task.signal.aborted) stop()
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      clearTimeout(killTimer)
      task.signal.removeEventListener('abort', stop)
      stopTelling()
      lifeline.destroy()
      // A task that its shim has killed, and the shim with it, did not fail.
      if (!why && signal === 'SIGKILL' && Number.isFinite(task.lease.leftMs())) {
        why = 'stopped'
        task.lease.lapse()
      }
      void drained(child).then(() => resolve(why ? { kind: why } : { kind: 'exited', code: code ?? 137 }))
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
