import type { ServiceReport } from '#deploy-protocol'
import type { Facts } from './decide.ts'
import { type Deployment, deploymentOf, type OnConflict, reportOf } from './deployment.ts'
import { freezeOf } from './freeze.ts'
import type { Transaction } from './store.ts'
import { addEvent } from './transition.ts'

/** Reads and the one insert of table `deployment`. */
export interface NewDeployment {
  readonly id: string
  readonly attempt: number
  readonly env: string
  readonly tag: string
  readonly sha: string
  readonly kind: string
  readonly services: readonly string[]
  readonly rollback: boolean
  readonly triggeredBy: string
  readonly source: string
  /** Which key and scheme let it in. */
  readonly principal: string
  readonly onConflict: OnConflict
  readonly at: number
}

export async function factsFor(
  transaction: Transaction,
  { id, env, tag, sha, at }: Pick<NewDeployment, 'id' | 'env' | 'tag' | 'sha' | 'at'>,
): Promise<Facts> {
  const same = await latestAttempt(transaction, id)
  const newest = await transaction.get(
    `SELECT * FROM deployment WHERE env = $env AND state <> 'superseded' ORDER BY seq DESC LIMIT 1`,
    { env },
  )
  const ran = await transaction.get(
    `SELECT id FROM deployment WHERE tag = $tag AND sha = $sha AND env = $env AND state = 'succeeded' LIMIT 1`,
    { tag, sha, env },
  )
  // Two ranges of the index; an inequality would look at every deployment of the tag.
  const other = await transaction.get(
    `SELECT sha FROM deployment WHERE tag = $tag AND sha < $sha
     UNION ALL SELECT sha FROM deployment WHERE tag = $tag AND sha > $sha LIMIT 1`,
    { tag, sha },
  )
  const busy = await transaction.get(
    `SELECT id FROM deployment WHERE env = $env AND id <> $id AND state IN ('queued', 'running', 'interrupted') LIMIT 1`,
    { env, id },
  )
  return {
    same,
    busy: busy !== undefined,
    frozen: (await freezeOf(transaction, env, at)) !== undefined,
    newest: newest && deploymentOf(newest),
    current: await currentOf(transaction, env),
    ranTag: ran !== undefined,
    otherCommit: other && String(other['sha']),
  }
}

export async function currentOf(transaction: Transaction, env: string): Promise<Deployment | undefined> {
  const row = await transaction.get(
    `SELECT * FROM deployment WHERE env = $env AND state = 'succeeded' ORDER BY seq DESC LIMIT 1`,
    { env },
  )
  return row && deploymentOf(row)
}

export async function latestAttempt(transaction: Transaction, id: string): Promise<Deployment | undefined> {
  const row = await transaction.get('SELECT * FROM deployment WHERE id = $id ORDER BY attempt DESC LIMIT 1', { id })
  return row && deploymentOf(row)
}

/** The last deployment of a commit in an environment, for clients that do not know its id. */
export async function lastOf(
  transaction: Transaction,
  { env, sha }: { readonly env: string; readonly sha: string },
): Promise<Deployment | undefined> {
  const row = await transaction.get(
    'SELECT * FROM deployment WHERE env = $env AND sha = $sha ORDER BY seq DESC LIMIT 1',
    { env, sha },
  )
  return row && deploymentOf(row)
}

export async function inState(transaction: Transaction, state: string): Promise<readonly Deployment[]> {
  const rows = await transaction.all('SELECT * FROM deployment WHERE state = $state ORDER BY seq', { state })
  return rows.map(deploymentOf)
}

export async function queuedIn(transaction: Transaction, env: string): Promise<readonly Deployment[]> {
  const rows = await transaction.all(`SELECT * FROM deployment WHERE env = $env AND state = 'queued' ORDER BY seq`, {
    env,
  })
  return rows.map(deploymentOf)
}

/** Environments in which something waits for its turn. */
export async function environmentsWaiting(transaction: Transaction): Promise<readonly string[]> {
  const rows = await transaction.all(`SELECT DISTINCT env FROM deployment WHERE state = 'queued'`)
  return rows.map(({ env }) => String(env))
}

/** The one whose turn is next. */
export async function nextIn(transaction: Transaction, env: string): Promise<Deployment | undefined> {
  const row = await transaction.get(
    `SELECT * FROM deployment WHERE env = $env AND state = 'queued' ORDER BY seq LIMIT 1`,
    { env },
  )
  return row && deploymentOf(row)
}

export async function insert(transaction: Transaction, wanted: NewDeployment): Promise<Deployment> {
  const { at, services, rollback, ...texts } = wanted
  await transaction.run(
    `INSERT INTO deployment (id, attempt, seq, version, env, tag, sha, kind, services, rollback, triggered_by, source,
       principal, on_conflict, state, starts, created_at)
     SELECT $id, $attempt, COALESCE(MAX(seq), 0) + 1, 1, $env, $tag, $sha, $kind, $services, $rollback, $triggeredBy,
       $source, $principal, $onConflict, 'queued', 0, $at FROM deployment`,
    { ...texts, services: JSON.stringify(services), rollback: rollback ? 1 : 0, at },
  )
  await addEvent(transaction, wanted, { at, kind: 'queued', detail: wanted.principal })
  const inserted = await latestAttempt(transaction, wanted.id)
  if (!inserted) throw new Error(`The deployment ${wanted.id} is gone right after it was stored.`)
  return inserted
}

export async function reportsOf(
  transaction: Transaction,
  { id, attempt }: Deployment,
): Promise<readonly ServiceReport[]> {
  const rows = await transaction.all(
    'SELECT * FROM deployment_service WHERE deployment_id = $id AND attempt = $attempt ORDER BY ord',
    { id, attempt },
  )
  return rows.map(reportOf)
}
