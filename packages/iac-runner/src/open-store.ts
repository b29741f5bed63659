import { join } from 'node:path'
import type { RunnerOptions } from './options.ts'
import { openStore } from './sqlite-store.ts'
import type { Store } from './store.ts'

/** A file in the state folder, or the PostgreSQL of DATABASE_URL. */
export async function openStoreFor({
  databaseUrl,
  stateDir,
  now,
}: Pick<RunnerOptions, 'databaseUrl' | 'stateDir' | 'now'>): Promise<Store> {
  if (databaseUrl === undefined) return openStore(join(stateDir, 'runner.db'), now)
  // Most runners never need the driver, and start faster without it.
  const { openPostgresStore } = await import('./postgres-store.ts')
  return openPostgresStore(databaseUrl)
}
