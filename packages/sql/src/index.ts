import type { Store } from './store.ts'

export { openStore } from './sqlite.ts'
export * from './store.ts'

/** A store in PostgreSQL; whoever needs none starts without its driver. */
export async function openPostgresStore(url: string): Promise<Store> {
  const { openPostgresStore: open } = await import('./postgres.ts')
  return open(url)
}
