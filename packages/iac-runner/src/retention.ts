import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '#errors'
import { dropExpired, nonceFloor } from './authentication/nonces.ts'
import { logDirOf } from './executor/log-files.ts'
import type { Log } from './host/log.ts'
import { type StopRounds, startRoundsNow } from './host/rounds.ts'
import type { Store, Transaction } from './store/store.ts'

const dayMs = 24 * 3600 * 1000
const logsMs = 90 * dayMs
const mostLogBytes = 1024 ** 3
/** Statuses that nobody delivers, because no runner has a token. */
const statusesMs = 3 * dayMs
const everyMs = 600_000

export interface RetentionParts {
  readonly store: Store
  readonly stateDir: string
  readonly log: Log
  readonly now: () => number
}

/** What is no longer needed, and what follows from its being gone. */
export interface Retention {
  /** Drops it once. */
  clean(): Promise<void>
  /** Drops it, now and every ten minutes, until it is told to stop. */
  start(): StopRounds
  /** What was received before this time may be forgotten, in milliseconds. */
  floor(): number
}

export async function openRetention({ store, stateDir, log, now }: RetentionParts): Promise<Retention> {
  let floor = await store.read(nonceFloor)
  const clean = async () => {
    await store.write((transaction) => dropRows(transaction, now()))
    floor = await store.read(nonceFloor)
    await dropLogs(logDirOf(stateDir), now())
  }
  const failed = (error: unknown) => log.error('cleaning-failed', { reason: messageOf(error) })
  return { clean, floor: () => floor, start: () => startRoundsNow(clean, { everyMs, failed }) }
}

/** Deployments, their steps and events stay: they say what an environment ran and left, and who wanted it. */
async function dropRows(transaction: Transaction, now: number): Promise<void> {
  await dropExpired(transaction, now)
  await transaction.run('DELETE FROM outbox WHERE at < $limit', { limit: now - statusesMs })
  await transaction.run('DELETE FROM task_log WHERE at < $limit', { limit: now - logsMs })
}

/** Old ones, and the oldest of those that are too many. */
async function dropLogs(folder: string, now: number): Promise<void> {
  const found = await Promise.all((await namesIn(folder)).map((name) => measure(join(folder, name))))
  let kept = 0
  for (const { path, at, bytes } of found.toSorted((a, b) => b.at - a.at)) {
    kept += bytes
    if (now - at > logsMs || kept > mostLogBytes) await rm(path, { recursive: true, force: true })
  }
}

async function measure(path: string): Promise<{ readonly path: string; readonly at: number; readonly bytes: number }> {
  const files = await Promise.all((await namesIn(path)).map((name) => stat(join(path, name))))
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return { path, at: Math.max(0, ...files.map(({ mtimeMs }) => mtimeMs)), bytes }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
}
