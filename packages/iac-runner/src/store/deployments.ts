import type { ServiceReport } from '#deploy-protocol'
import { type Deployment, deploymentOf, type OnConflict, reportOf } from './deployment.ts'
import { formatNews } from './news.ts'
import type { Transaction } from './store.ts'

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

/** One attempt that is known to be there. */
export async function attemptOf(
  transaction: Transaction,
  { id, attempt }: Pick<Deployment, 'id' | 'attempt'>,
): Promise<Deployment> {
  const row = await transaction.get('SELECT * FROM deployment WHERE id = $id AND attempt = $attempt', { id, attempt })
  if (!row) throw new Error(`Attempt ${attempt} of ${id} is gone.`)
  return deploymentOf(row)
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

/** Those that wait, in the order of their arrival, from behind one of them. */
export async function queuedIn(
  transaction: Transaction,
  env: string,
  { after, atMost }: { readonly after: number; readonly atMost: number },
): Promise<readonly Deployment[]> {
  const rows = await transaction.all(
    `SELECT * FROM deployment WHERE env = $env AND state = 'queued' AND seq > $after ORDER BY seq LIMIT $atMost`,
    { env, after, atMost },
  )
  return rows.map(deploymentOf)
}

export async function newestQueuedIn(transaction: Transaction, env: string): Promise<Deployment | undefined> {
  const row = await transaction.get(
    `SELECT * FROM deployment WHERE env = $env AND state = 'queued' ORDER BY seq DESC LIMIT 1`,
    { env },
  )
  return row && deploymentOf(row)
}

/** Environments in which something waits for its turn. */
export async function environmentsWaiting(transaction: Transaction): Promise<readonly string[]> {
  const rows = await transaction.all(`SELECT DISTINCT env FROM deployment WHERE state = 'queued'`)
  return rows.map(({ env }) => String(env))
}

/** Whether the environment is taken, here or elsewhere. */
export async function runsIn(transaction: Transaction, env: string): Promise<boolean> {
  const sql = `SELECT id FROM deployment WHERE state = 'running' AND env = $env`
  return (await transaction.get(sql, { env })) !== undefined
}

export async function cancelWanted(
  transaction: Transaction,
  { id, attempt }: Pick<Deployment, 'id' | 'attempt'>,
): Promise<boolean> {
  const sql = 'SELECT id FROM deployment WHERE id = $id AND attempt = $attempt AND cancel_wanted = 1'
  return (await transaction.get(sql, { id, attempt })) !== undefined
}

/** The one whose turn is next. */
export async function nextIn(transaction: Transaction, env: string): Promise<Deployment | undefined> {
  const row = await transaction.get(
    `SELECT * FROM deployment WHERE env = $env AND state = 'queued' ORDER BY seq LIMIT 1`,
    { env },
  )
  return row && deploymentOf(row)
}

/** Stores a new deployment; what is returned is the row, without reading it again. */
export async function insert(transaction: Transaction, wanted: NewDeployment): Promise<Deployment> {
  const { id, attempt, env, tag, sha, kind, services, rollback, triggeredBy, onConflict, principal, at } = wanted
  const inserted = transaction.get(
    `INSERT INTO deployment (id, attempt, seq, version, env, tag, sha, kind, services, rollback, triggered_by, source,
       principal, on_conflict, state, starts, created_at)
     SELECT $id, $attempt, COALESCE(MAX(seq), 0) + 1, 1, $env, $tag, $sha, $kind, $services, $rollback, $triggeredBy,
       $source, $principal, $onConflict, 'queued', 0, $at FROM deployment RETURNING seq`,
    { ...wanted, services: JSON.stringify(services), rollback: rollback ? 1 : 0 },
  )
  const noted = transaction.run(
    `INSERT INTO event (deployment_id, attempt, n, at, kind, detail) VALUES ($id, $attempt, 1, $at, 'queued', $principal)`,
    { id, attempt, at, principal },
  )
  const [row] = await Promise.all([inserted, noted])
  transaction.announce(formatNews({ env }))
  const fresh = { version: 1, state: 'queued', starts: 0, fence: 0, cancelWanted: false } as const
  const nothing = { error: undefined, supersededBy: undefined }
  const what = { id, attempt, env, tag, sha, kind, services, rollback, triggeredBy, onConflict }
  return { ...what, ...fresh, ...nothing, seq: Number(row?.['seq']) }
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
