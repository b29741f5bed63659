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

/** A task that starts a process in its group and one that leaves it, says which, and goes on with `rest`. */
function scattering(rest: string) {
  const file = join(temporaryFolder(), 'pids')
  const script = `sleep 300 & echo $! > ${file}; setsid sleep 300 & echo $! >> ${file}; ${rest}`
  const pids = () => (existsSync(file) ? readFileSync(file, 'utf8') : '').trim().split('\n').filter(Boolean).map(Number)
  const started = async () => {
    while (pids().length < 2) await sleep(10)
    // The session is another one once `setsid` runs.
    while (sessionOf(pids()[1] ?? 0) !== pids()[1]) await sleep(10)
  }
  return { script, pids, started }
}

function sessionOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ')[3])
}

test('F37: what a task moved out of its group dies with it when its time is over, before anybody hears of its end', async () => {
  const { script, pids } = scattering('wait')
  expect(await runTask(task(script, { timeoutMs: 1000 }))).toEqual({ kind: 'timed-out' })
  expect(pids()).toHaveLength(2)
  expect(pids().filter(alive)).toEqual([])
})

test('M7: and when its lease lapses', async () => {
  const { script, pids, started } = scattering('wait')
  const { lease, renew, lapsed } = leaseOf(20_000)
  const ran = runTask(task(script, { lease }))
  await started()
  renew(200)
  expect(await ran).toEqual({ kind: 'stopped' })
  expect(lapsed()).toBe(true)
  expect(pids().filter(alive)).toEqual([])
})

test('a task that ends by itself takes its group along; what it made a daemon of on purpose stays', async () => {
  const { script, pids, started } = scattering(`sleep 1; exit 3`)
  const ran = runTask(task(script))
  await started()
  expect(await ran).toEqual({ kind: 'exited', code: 3 })
  const [inGroup = 0, daemon = 0] = pids()
  expect([alive(inGroup), alive(daemon)]).toEqual([false, true])
  process.kill(daemon, 'SIGKILL')
})
