import { randomBytes } from 'node:crypto'
import { ConfigurationError } from '#errors'
import type { Store, Transaction } from './store.ts'

const first = [
  `CREATE TABLE deployment (
    id TEXT NOT NULL, attempt BIGINT NOT NULL, seq BIGINT NOT NULL UNIQUE, version BIGINT NOT NULL,
    env TEXT NOT NULL, tag TEXT NOT NULL, sha TEXT NOT NULL, kind TEXT NOT NULL, services TEXT NOT NULL,
    rollback BIGINT NOT NULL, triggered_by TEXT NOT NULL, source TEXT NOT NULL, principal TEXT NOT NULL,
    state TEXT NOT NULL, starts BIGINT NOT NULL, error TEXT, superseded_by TEXT,
    created_at BIGINT NOT NULL, started_at BIGINT, finished_at BIGINT, PRIMARY KEY (id, attempt))`,
  // The lock of an environment: whatever the code does, two can never run at once.
  `CREATE UNIQUE INDEX deployment_running ON deployment (env) WHERE state = 'running'`,
  `CREATE INDEX deployment_state ON deployment (env, state, seq)`,
  `CREATE INDEX deployment_newest ON deployment (env, seq)`,
  `CREATE INDEX deployment_tag ON deployment (tag, sha, env, state)`,
  `CREATE TABLE deployment_service (
    deployment_id TEXT NOT NULL, attempt BIGINT NOT NULL, service TEXT NOT NULL, ord BIGINT NOT NULL,
    state TEXT NOT NULL, reason TEXT, error_kind TEXT, summary TEXT, next_action TEXT, duration_ms BIGINT,
    PRIMARY KEY (deployment_id, attempt, service))`,
  `CREATE TABLE service_state (
    env TEXT NOT NULL, service TEXT NOT NULL, config_hash TEXT NOT NULL, tag TEXT NOT NULL, sha TEXT NOT NULL,
    deployment_id TEXT NOT NULL, applied_at BIGINT NOT NULL, PRIMARY KEY (env, service))`,
  `CREATE TABLE nonce (id TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL, expires_at BIGINT NOT NULL)`,
  `CREATE INDEX nonce_expiry ON nonce (expires_at)`,
  `CREATE TABLE event (
    deployment_id TEXT NOT NULL, attempt BIGINT NOT NULL, n BIGINT NOT NULL, at BIGINT NOT NULL,
    kind TEXT NOT NULL, detail TEXT NOT NULL, PRIMARY KEY (deployment_id, attempt, n))`,
  `CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)`,
]

/** Who works on a deployment and until when, what was asked of it meanwhile, and environments that stand still. */
const leases = [
  `ALTER TABLE deployment ADD COLUMN fence BIGINT NOT NULL DEFAULT 0`,
  `ALTER TABLE deployment ADD COLUMN owner TEXT`,
  `ALTER TABLE deployment ADD COLUMN lease_until BIGINT`,
  `ALTER TABLE deployment ADD COLUMN cancel_wanted BIGINT NOT NULL DEFAULT 0`,
  `ALTER TABLE deployment ADD COLUMN on_conflict TEXT NOT NULL DEFAULT 'supersede'`,
  `CREATE INDEX deployment_active ON deployment (state, env)`,
  `CREATE TABLE environment_freeze (
    env TEXT NOT NULL PRIMARY KEY, until BIGINT NOT NULL, reason TEXT NOT NULL, principal TEXT NOT NULL)`,
]

/** What Atlantis planned for a pull request, without any value. */
const plans = [
  `CREATE TABLE plan (
    pr BIGINT NOT NULL, project TEXT NOT NULL, sha TEXT NOT NULL, stream TEXT NOT NULL, bytes BIGINT NOT NULL,
    principal TEXT NOT NULL, stored_at BIGINT NOT NULL, PRIMARY KEY (pr, project))`,
  `CREATE INDEX plan_age ON plan (stored_at)`,
]

/** What GitHub has still to be told, and deployments that wait a while after they were interrupted. */
const outbox = [
  `ALTER TABLE deployment ADD COLUMN not_before BIGINT NOT NULL DEFAULT 0`,
  `CREATE TABLE outbox (
    deployment_id TEXT NOT NULL, attempt BIGINT NOT NULL, n BIGINT NOT NULL, env TEXT NOT NULL, state TEXT NOT NULL,
    detail TEXT NOT NULL, at BIGINT NOT NULL, tries BIGINT NOT NULL, next_at BIGINT NOT NULL,
    PRIMARY KEY (deployment_id, attempt, n))`,
  `CREATE INDEX outbox_next ON outbox (next_at)`,
  `CREATE INDEX event_age ON event (at)`,
]

/** Logs of tasks that have ended, for the replicas that did not run them. */
const sharedLogs = [
  `CREATE TABLE task_log (
    deployment_id TEXT NOT NULL, attempt BIGINT NOT NULL, service TEXT NOT NULL, content TEXT NOT NULL,
    at BIGINT NOT NULL, PRIMARY KEY (deployment_id, attempt, service))`,
  `CREATE INDEX task_log_age ON task_log (at)`,
]

/** Every insert pays for each index: one for what is looked up by its state, with an environment or without; none unused. */
const fewerIndexes = [
  'DROP INDEX deployment_state',
  'DROP INDEX deployment_active',
  'DROP INDEX event_age',
  'CREATE INDEX deployment_waiting ON deployment (state, env, seq)',
]

/** One step for each version, in order; a step that was released never changes. */
const steps = [first, leases, plans, outbox, sharedLogs, fewerIndexes]
export const storeVersion = steps.length

/** Brings a store to this runner's version, with everything that is in it; refuses one that a newer runner has written. */
export async function prepareStore(store: Store): Promise<void> {
  await store.write(async (transaction) => {
    await transaction.run('CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)')
    const row = await transaction.get('SELECT version FROM schema_version')
    const found = Number(row?.['version'] ?? 0)
    if (found > steps.length) throw tooNew(found)
    for (const step of steps.slice(found).flat()) await transaction.run(step)
    if (!row) await transaction.run('INSERT INTO schema_version (version) VALUES (0)')
    for (const name of ['poll-key', 'hash-key'] as const) await makeKey(transaction, name)
    await transaction.run('UPDATE schema_version SET version = $version', { version: steps.length })
  })
}

/** Once for the life of the store, whichever runner comes first. */
async function makeKey(transaction: Transaction, name: KeyName): Promise<void> {
  const value = randomBytes(32).toString('base64url')
  await transaction.run('INSERT INTO setting (name, value) VALUES ($name, $value) ON CONFLICT (name) DO NOTHING', {
    name,
    value,
  })
}

function tooNew(found: number): ConfigurationError {
  return new ConfigurationError(
    'store-version',
    `The store has version ${found}; this runner knows ${steps.length}. Start the runner that wrote it, or give an empty STATE_DIR or DATABASE_URL.`,
  )
}

type KeyName = 'poll-key' | 'hash-key'

/** The key behind every poll token, and the one behind config hashes; both survive a restart. */
export function storedKey(store: Store, name: KeyName): Promise<string> {
  return store.read(async (transaction) => {
    const row = await transaction.get('SELECT value FROM setting WHERE name = $name', { name })
    return String(row?.['value'])
  })
}
