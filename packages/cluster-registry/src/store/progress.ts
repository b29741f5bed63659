import type { Transaction } from '#sql'
import type { Actual, Happening } from '../cluster.ts'

export type OperationName = 'create' | 'delete'
export type StepState = 'started' | 'done' | 'left'

/** What a cluster has become, with the reason when it is a failure. */
export async function setActual(
  transaction: Transaction,
  name: string,
  {
    actual,
    error,
    desired = 'present',
  }: { readonly actual: Actual; readonly error?: string; readonly desired?: string },
): Promise<void> {
  await transaction.run(
    `UPDATE clusters SET actual_state = $actual, reconcile_error = $error, desired_state = $desired, updated_at = $now
    WHERE name = $name`,
    { name, actual, error: error ?? null, desired, now: await transaction.now() },
  )
}

export interface StepRecord {
  readonly name: string
  readonly operation: OperationName
  readonly step: string
  readonly state: StepState
  readonly detail: string
}

export async function recordStep(transaction: Transaction, { name, operation, ...one }: StepRecord): Promise<void> {
  await transaction.run(
    `INSERT INTO cluster_step (name, operation, step, state, detail, at)
    VALUES ($name, $operation, $step, $state, $detail, $at)
    ON CONFLICT (name, operation, step) DO UPDATE SET state = $state, detail = $detail, at = $at`,
    { name, operation, ...one, at: await transaction.now() },
  )
}

export async function stepsOf(
  transaction: Transaction,
  name: string,
  operation: OperationName,
): Promise<ReadonlyMap<string, StepState>> {
  const rows = await transaction.all(
    'SELECT step, state FROM cluster_step WHERE name = $name AND operation = $operation',
    { name, operation },
  )
  return new Map(rows.map((row) => [String(row['step']), String(row['state']) as StepState]))
}

/** Forgets how far an operation came; what happened stays in the history. */
export async function forgetSteps(transaction: Transaction, name: string): Promise<void> {
  await transaction.run('DELETE FROM cluster_step WHERE name = $name', { name })
}

export async function tell(transaction: Transaction, happening: Omit<Happening, 'at'>): Promise<void> {
  const last = await transaction.get('SELECT max(n) AS n FROM cluster_event WHERE name = $name', {
    name: happening.name,
  })
  await transaction.run(
    `INSERT INTO cluster_event (name, n, at, kind, detail, actor) VALUES ($name, $n, $at, $kind, $detail, $actor)`,
    { ...happening, n: Number(last?.['n'] ?? 0) + 1, at: await transaction.now() },
  )
}

export async function happeningsOf(transaction: Transaction, name: string): Promise<readonly Happening[]> {
  const rows = await transaction.all('SELECT * FROM cluster_event WHERE name = $name ORDER BY n', { name })
  return rows.map((row) => ({
    name,
    at: Number(row['at']),
    kind: String(row['kind']),
    detail: String(row['detail']),
    actor: String(row['actor']),
  }))
}
