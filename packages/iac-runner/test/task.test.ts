import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Lease } from '../src/engine/heartbeat.ts'
import { runTask, type Task } from '../src/executor/task.ts'
import { memoryLog } from '../src/executor/task-log.ts'
import { alive } from './process.ts'
import { temporaryFolder } from './repository.ts'

const nothing = () => undefined
const forEver: Lease = { leftMs: () => Number.POSITIVE_INFINITY, onRenewed: () => nothing, lapse: nothing }

/** A lease that a test lets lapse; time does not matter to it. */
function leaseOf(milliseconds: number) {
  let left = milliseconds
  let lapsed = false
  const listeners = new Set<() => void>()
  const lease: Lease = {
    leftMs: () => left,
    onRenewed: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    lapse: () => {
      lapsed = true
    },
  }
  const renew = (more: number) => {
    left = more
    for (const listener of listeners) listener()
  }
  return { lease, renew, lapsed: () => lapsed }
}

const task = (script: string, more: Partial<Task> = {}): Task => ({
  argv: ['sh', '-c', script],
  cwd: '/',
  env: { PATH: process.env['PATH'] ?? '', timer: '1' },
  timeoutMs: 50_000,
  signal: new AbortController().signal,
  lease: forEver,
  log: memoryLog(),
  graceMs: () => 300,
  ...more,
})

test('M7: a task whose lease is not renewed is killed with its tree, though nobody asks for it', async () => {
  const file = join(temporaryFolder(), 'pids')
  const script = `sleep 300 & echo $! > ${file}; echo $$ >> ${file}; wait`
  const { lease, renew, lapsed } = leaseOf(20_000)
  const running = runTask(task(script, { lease }))
  while (!/\n\d+\n/.test(existsSync(file) ? readFileSync(file, 'utf8') : '')) await sleep(10)
  renew(200)
  expect(await running).toEqual({ kind: 'stopped' })
  expect(lapsed()).toBe(true)
  expect(readFileSync(file, 'utf8').trim().split('\n').map(Number).filter(alive)).toEqual([])
})

test('a task whose lease is renewed runs on past the end of the first one', async () => {
  const { lease, renew } = leaseOf(3000)
  const running = runTask(task('sleep 4; exit 7', { lease }))
  renew(20_000)
  renew(40_000)
  expect(await running).toEqual({ kind: 'exited', code: 7 })
})

test('a task on a store of its own has no lease that could lapse, and no variable of its own touches the shim', async () => {
  expect(await runTask(task('test "$timer" = 1 && exit 3'))).toEqual({ kind: 'exited', code: 3 })
})
