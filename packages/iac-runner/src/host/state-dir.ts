import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ConfigurationError } from '#errors'

/** Takes a folder for one runner alone; the returned function gives it back, and so does the death of the process. */
export function takeStateDir(path: string): () => void {
  const probe = join(path, '.writable')
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (cause) {
    const { message } = cause as Error
    throw new ConfigurationError(
      'state-dir',
      `STATE_DIR cannot be written: ${message}. Give a folder that this user owns.`,
      {
        cause,
      },
    )
  }
  return lock(path)
}

/** A transaction that is never ended: the operating system ends it with the process, so no lock outlives its owner. */
function lock(path: string): () => void {
  const database = new DatabaseSync(join(path, 'lock'))
  try {
    database.exec('PRAGMA busy_timeout = 500; BEGIN EXCLUSIVE')
  } catch (cause) {
    database.close()
    throw new ConfigurationError(
      'state-dir-in-use',
      `Another runner uses STATE_DIR ${path}. Stop it, or give another folder.`,
      {
        cause,
      },
    )
  }
  return () => database.close()
}
