import { join } from 'node:path'
import { openPostgresStore, openStore, type Store } from '#sql'
import type { RunnerOptions } from './options.ts'

/** A file in the state folder, or the PostgreSQL of DATABASE_URL. */
export async function openStoreFor({
  databaseUrl,
  stateDir,
  now,
}: Pick<RunnerOptions, 'databaseUrl' | 'stateDir' | 'now'>): Promise<Store> {
  return databaseUrl === undefined ? openStore(join(stateDir, 'runner.db'), now) : openPostgresStore(databaseUrl)
}
