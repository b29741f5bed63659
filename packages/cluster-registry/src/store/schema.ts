import { ConfigurationError, PreconditionError } from '#errors'
import type { Store, Transaction } from '#sql'

const first = [
  // Unique columns and the inserting transaction: whatever the code does, two clusters never share a port.
  `CREATE TABLE clusters (
    name TEXT NOT NULL PRIMARY KEY, provider TEXT NOT NULL CHECK (provider IN ('k3d', 'kind', 'none')),
    subnet TEXT UNIQUE, node_port BIGINT NOT NULL UNIQUE, pf_port BIGINT NOT NULL UNIQUE,
    http_port BIGINT NOT NULL UNIQUE, https_port BIGINT NOT NULL UNIQUE, registrations TEXT NOT NULL, domain TEXT NOT NULL,
    desired_state TEXT NOT NULL CHECK (desired_state IN ('present', 'absent')),
    actual_state TEXT NOT NULL CHECK (actual_state IN ('unknown', 'creating', 'running', 'deleting', 'failed')),
    reconcile_error TEXT, created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL,
    owner TEXT, lease_until BIGINT NOT NULL DEFAULT 0)`,
  `CREATE TABLE cluster_step (
    name TEXT NOT NULL, operation TEXT NOT NULL, step TEXT NOT NULL, state TEXT NOT NULL, detail TEXT NOT NULL,
    at BIGINT NOT NULL, PRIMARY KEY (name, operation, step))`,
  `CREATE TABLE cluster_event (
    name TEXT NOT NULL, n BIGINT NOT NULL, at BIGINT NOT NULL, kind TEXT NOT NULL, detail TEXT NOT NULL,
    actor TEXT NOT NULL, PRIMARY KEY (name, n))`,
]

/** One step for each version, in order; a step that was released never changes. */
const steps = [first]

/** Whether a database without a registry may become one: a mistyped address must not read as an empty registry. */
export type Opening = 'make' | 'expect'

/** Brings a registry to this version; refuses one of a newer version, and a table `clusters` that somebody else made. */
export async function prepareRegistry(store: Store, opening: Opening): Promise<void> {
  await store.write(async (transaction) => {
    await transaction.run('CREATE TABLE IF NOT EXISTS cluster_schema (version BIGINT NOT NULL)')
    const row = await transaction.get('SELECT version FROM cluster_schema')
    const found = Number(row?.['version'] ?? 0)
    if (found > steps.length) throw tooNew(found)
    if (found === 0 && opening === 'expect') throw missing()
    if (found === 0) await makeTables(transaction)
    if (!row) await transaction.run('INSERT INTO cluster_schema (version) VALUES (0)')
    await transaction.run('UPDATE cluster_schema SET version = $version', { version: steps.length })
  })
}

async function makeTables(transaction: Transaction): Promise<void> {
  for (const statement of steps.flat()) {
    try {
      await transaction.run(statement)
    } catch (cause) {
      if (!/already exists/.test(String(cause))) throw cause
      throw new ConfigurationError(
        'registry-foreign',
        'The database has a table "clusters" that Slipway did not make. Give an empty database, and bring the rows over with slipway clusters import --csv FILE.',
        { cause },
      )
    }
  }
}

function tooNew(found: number): ConfigurationError {
  return new ConfigurationError(
    'registry-version',
    `The registry has version ${found}; this program knows ${steps.length}. Use the Slipway that wrote it.`,
  )
}

function missing(): PreconditionError {
  return new PreconditionError(
    'registry-missing',
    'The database holds no registry. Correct --database, or make one with slipway clusters create or import.',
  )
}
