import type { DeployState } from '#deploy-protocol'
import type { Deployment } from '../store/deployment.ts'
import type { Row, Transaction } from '../store/store.ts'

/** One change of a deployment that GitHub has still to be told. */
export interface Letter {
  readonly id: string
  readonly attempt: number
  readonly n: number
  readonly env: string
  readonly state: DeployState
  readonly detail: string
  readonly at: number
  /** How often it was tried, this time included. */
  readonly tries: number
}

/** What people who look at GitHub want to know; that something waits or was interrupted is no news to them. */
const told: readonly DeployState[] = ['running', 'succeeded', 'failed', 'timed_out', 'canceled', 'superseded', 'error']

/** Written with the change itself, so that no crash comes between the two; only for those that a workflow asked for. */
export async function post(
  transaction: Transaction,
  { id, attempt }: Pick<Deployment, 'id' | 'attempt'>,
  change: { readonly to: DeployState; readonly at: number; readonly detail: string },
): Promise<void> {
  if (!told.includes(change.to)) return
  await transaction.run(
    `INSERT INTO outbox (deployment_id, attempt, n, env, state, detail, at, tries, next_at)
     SELECT id, attempt, version, env, $to, $detail, $at, 0, 0 FROM deployment
     WHERE id = $id AND attempt = $attempt AND source <> '{}'`,
    { id, attempt, ...change },
  )
}

const batch = 20

/** The oldest undelivered change of each deployment, for whoever asks alone until its next try is due. */
export async function take(
  transaction: Transaction,
  { now, pauseMs }: { readonly now: number; readonly pauseMs: (tries: number) => number },
): Promise<readonly Letter[]> {
  const rows = await transaction.all(
    `SELECT * FROM outbox AS o WHERE next_at <= $now AND NOT EXISTS (
       SELECT 1 FROM outbox AS e WHERE e.deployment_id = o.deployment_id
         AND (e.attempt < o.attempt OR (e.attempt = o.attempt AND e.n < o.n)))
     ORDER BY at LIMIT ${batch}`,
    { now },
  )
  const letters = rows.map(letterOf)
  for (const { id, attempt, n, tries } of letters) {
    await transaction.run(
      'UPDATE outbox SET tries = $tries, next_at = $next WHERE deployment_id = $id AND attempt = $attempt AND n = $n',
      { id, attempt, n, tries, next: now + pauseMs(tries) },
    )
  }
  return letters
}

export async function remove(transaction: Transaction, { id, attempt, n }: Letter): Promise<void> {
  await transaction.run('DELETE FROM outbox WHERE deployment_id = $id AND attempt = $attempt AND n = $n', {
    id,
    attempt,
    n,
  })
}

function letterOf(row: Row): Letter {
  const text = (name: string) => String(row[name])
  const number = (name: string) => Number(row[name])
  return {
    id: text('deployment_id'),
    attempt: number('attempt'),
    n: number('n'),
    env: text('env'),
    state: text('state') as DeployState,
    detail: text('detail'),
    at: number('at'),
    tries: number('tries') + 1,
  }
}
