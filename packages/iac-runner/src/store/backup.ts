import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { ConfigurationError } from '#errors'
import { takeStateDir } from '../host/state-dir.ts'
import { storeVersion } from './schema.ts'

const inside = (stateDir: string) => join(stateDir, 'runner.db')

/** Copies the store of a runner, also of one that is running, into a file that is whole or not there. */
export async function backUp(stateDir: string, file: string): Promise<void> {
  if (existsSync(file)) throw new ConfigurationError('backup-exists', `${file} is there already. Name a new file.`)
  if (!existsSync(inside(stateDir))) throw noStore(inside(stateDir))
  const unfinished = `${file}.unfinished`
  // The keys of waiting clients are in it.
  const mask = process.umask(0o077)
  try {
    const source = new DatabaseSync(inside(stateDir), { readOnly: true, timeout: 20_000 })
    await backup(source, unfinished).finally(() => source.close())
    withoutJournal(unfinished)
    versionOf(unfinished)
    renameSync(unfinished, file)
  } catch (cause) {
    rmSync(unfinished, { force: true })
    if (cause instanceof ConfigurationError) throw cause
    throw new ConfigurationError('backup-failed', `${file} was not written: ${(cause as Error).message}.`, { cause })
  } finally {
    process.umask(mask)
  }
}

/** One file and nothing beside it, which can be copied and read anywhere. */
function withoutJournal(file: string): void {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = DELETE')
  database.close()
}

/** What was set aside for a restored store, and what had not ended when the copy was made. */
export interface Restored {
  readonly before: string | undefined
  readonly unfinished: number
}

/**
 * Puts a copy in the place of a runner's store. Since nobody knows what was deployed after the copy was made, nothing of
 * its queue runs, and every service is synced at its environment's next deployment.
 */
export async function restore(stateDir: string, file: string, at: number): Promise<Restored> {
  if (!existsSync(file)) throw noStore(file)
  const version = versionOf(file)
  if (version > storeVersion) {
    throw new ConfigurationError(
      'store-version',
      `${file} has version ${version}; this runner knows ${storeVersion}. Restore it with the runner that wrote it.`,
    )
  }
  const release = takeStateDir(stateDir)
  try {
    const fresh = join(stateDir, 'runner.db.restored')
    rmSync(fresh, { force: true })
    const source = new DatabaseSync(file, { readOnly: true })
    await backup(source, fresh).finally(() => source.close())
    const unfinished = forgetTheLive(fresh, at)
    const before = setAside(stateDir, at)
    renameSync(fresh, inside(stateDir))
    return { before, unfinished }
  } finally {
    release()
  }
}

function forgetTheLive(file: string, at: number): number {
  const database = new DatabaseSync(file)
  try {
    database.exec('BEGIN')
    database.exec('DELETE FROM service_state')
    const { changes } = database
      .prepare(
        `UPDATE deployment SET state = 'error', version = version + 1, finished_at = $at, error = $error
         WHERE state IN ('queued', 'running', 'interrupted')`,
      )
      .run({ at, error: 'The store was restored from a copy that was made before this had ended. Ask for it again.' })
    database.exec(`UPDATE deployment_service SET state = 'not_run' WHERE state IN ('pending', 'syncing')`)
    // What GitHub was still to be told is no longer true; a store of version 3 has no such list.
    const [outbox] = database.prepare(`SELECT name FROM sqlite_master WHERE name = 'outbox'`).all()
    if (outbox) database.exec('DELETE FROM outbox')
    database.exec('COMMIT')
    return Number(changes)
  } finally {
    database.close()
    withoutJournal(file)
  }
}

/** The store that was, with its journal: a journal that stayed behind would be played into the restored one. */
function setAside(stateDir: string, at: number): string | undefined {
  if (!existsSync(inside(stateDir))) return undefined
  const before = `${inside(stateDir)}.before-${new Date(at).toISOString().replaceAll(':', '-')}`
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(inside(stateDir) + part)) renameSync(inside(stateDir) + part, before + part)
  }
  return before
}

/** The version of a store that is whole; ConfigurationError for anything else. */
function versionOf(file: string): number {
  try {
    const database = new DatabaseSync(file, { readOnly: true })
    try {
      const [check] = database.prepare('PRAGMA integrity_check').all()
      if (check?.['integrity_check'] !== 'ok') throw new Error(String(check?.['integrity_check']))
      return Number(database.prepare('SELECT version FROM schema_version').get()?.['version'])
    } finally {
      database.close()
    }
  } catch (cause) {
    throw new ConfigurationError(
      'backup-unusable',
      `${file} is no whole store of a runner: ${(cause as Error).message}. Take another copy.`,
      { cause },
    )
  }
}

function noStore(file: string): ConfigurationError {
  return new ConfigurationError('backup-unusable', `There is no store at ${file}. Check the path and STATE_DIR.`)
}
