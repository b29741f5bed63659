import { join } from 'node:path'
import { ConfigurationError, messageOf } from '#errors'
import { openPostgresStore, openStore, type Store } from '#sql'
import type { RunnerOptions } from './options.ts'

/** A file in the state folder, or the PostgreSQL of DATABASE_URL. */
export async function openStoreFor({
  databaseUrl,
  stateDir,
  now,
}: Pick<RunnerOptions, 'databaseUrl' | 'stateDir' | 'now'>): Promise<Store> {
  if (databaseUrl !== undefined) return openPostgresStore(databaseUrl)
  const file = join(stateDir, 'runner.db')
  try {
    return openStore(file, now)
  } catch (cause) {
    throw new ConfigurationError(
      'store-unusable',
      `${file} cannot be used: ${messageOf(cause)}. Put a backup in its place with --restore, or give an empty STATE_DIR.`,
      { cause },
    )
  }
}
