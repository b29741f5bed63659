import { post } from '../statuses/outbox.ts'
import type { Deployment } from '../store/deployment.ts'
import { inState, latestAttempt, nextIn, runsIn } from '../store/deployments.ts'
import type { Transaction } from '../store/store.ts'
import { freezeOf } from './freeze.ts'
import { addEvent, move, type Transition } from './transition.ts'

/** Who takes a deployment, and for how long without a sign of life. */
export interface Owner {
  readonly owner: string
  readonly leaseMs: number
}

/** A deployment whose runner died this often before one more service was done is not started again. */
const maxStarts = 20
/** Before it is given up it waits between its starts, so that what it may kill the runner with leaves others some time. */
const unhurriedStarts = 5

/** Takes the deployment whose turn it is, unless one runs in the environment or the environment stands still. */
export async function claimNext(
  transaction: Transaction,
  env: string,
  { owner, leaseMs }: Owner,
): Promise<Deployment | undefined> {
  const next = await nextIn(transaction, env)
  if (!next) return undefined
  const at = await transaction.now()
  if ((await notBefore(transaction, next)) > at || (await freezeOf(transaction, env, at))) return undefined
  if (await runsIn(transaction, env)) return undefined
  const { id, attempt } = next
  const taken = await transaction.run(
    `UPDATE deployment SET state = 'running', version = version + 1, fence = fence + 1, starts = starts + 1,
       owner = $owner, lease_until = $until, started_at = $at, error = NULL
     WHERE id = $id AND attempt = $attempt AND state = 'queued'`,
    { id, attempt, owner, until: at + leaseMs, at },
  )
  if (taken === 0) return undefined
  await addEvent(transaction, next, { at, kind: 'running', detail: owner })
  await post(transaction, next, { to: 'running', at, detail: '' })
  return latestAttempt(transaction, id)
}

async function notBefore(transaction: Transaction, { id, attempt }: Deployment): Promise<number> {
  const sql = 'SELECT not_before FROM deployment WHERE id = $id AND attempt = $attempt'
  return Number((await transaction.get(sql, { id, attempt }))?.['not_before'] ?? 0)
}

/** A sign of life; `lost` when somebody else has taken over meanwhile. */
export async function renew(
  transaction: Transaction,
  { id, attempt, fence }: Deployment,
  leaseMs: number,
): Promise<'held' | 'canceled' | 'lost'> {
  const until = (await transaction.now()) + leaseMs
  const kept = await transaction.run(
    `UPDATE deployment SET lease_until = $until
     WHERE id = $id AND attempt = $attempt AND fence = $fence AND state = 'running'`,
    { id, attempt, fence, until },
  )
  if (kept === 0) return 'lost'
  return (await latestAttempt(transaction, id))?.cancelWanted ? 'canceled' : 'held'
}

/** Ends an attempt for whoever still holds it. */
export async function finish(
  transaction: Transaction,
  deployment: Deployment,
  end: Pick<Transition, 'to' | 'error'>,
): Promise<boolean> {
  return move(transaction, deployment, {
    from: 'running',
    at: await transaction.now(),
    fence: deployment.fence,
    ...end,
  })
}

/** Gives an attempt back so that another runner, or this one at its next start, goes on with it at once. */
export async function release(transaction: Transaction, deployment: Deployment): Promise<boolean> {
  const { id, attempt } = deployment
  const interrupted = await finish(transaction, deployment, { to: 'interrupted' })
  if (!interrupted) return false
  // A runner that was told to stop has not failed.
  await transaction.run(
    'UPDATE deployment SET starts = starts - 1 WHERE id = $id AND attempt = $attempt AND starts > 0',
    { id, attempt },
  )
  await move(transaction, deployment, { from: 'interrupted', to: 'queued', at: await transaction.now() })
  return true
}

export interface Recovered {
  readonly deployment: Deployment
  readonly to: Transition['to']
}

/**
 * Queues again what a dead runner left running: on a store of its own everything, on a shared one what has shown no sign
 * of life for the time of its lease.
 */
export async function recover(
  transaction: Transaction,
  { sole, here, leaseMs }: { readonly sole: boolean; readonly here: ReadonlySet<string>; readonly leaseMs: number },
): Promise<readonly Recovered[]> {
  const at = await transaction.now()
  const found: Recovered[] = []
  for (const orphan of await inState(transaction, 'running')) {
    if (here.has(orphan.id) || !(sole || (await expired(transaction, orphan, at)))) continue
    await move(transaction, orphan, { from: 'running', to: 'interrupted', at, fence: orphan.fence })
    found.push(await requeue(transaction, orphan, { at, leaseMs }))
  }
  for (const orphan of await inState(transaction, 'interrupted'))
    found.push(await requeue(transaction, orphan, { at, leaseMs }))
  return found
}

async function expired(transaction: Transaction, { id, attempt }: Deployment, at: number): Promise<boolean> {
  const row = await transaction.get(
    'SELECT id FROM deployment WHERE id = $id AND attempt = $attempt AND COALESCE(lease_until, 0) < $at',
    { id, attempt, at },
  )
  return row !== undefined
}

async function requeue(
  transaction: Transaction,
  orphan: Deployment,
  { at, leaseMs }: { readonly at: number; readonly leaseMs: number },
): Promise<Recovered> {
  const { starts } = orphan
  const error = `The runner died ${starts} times in a row before one more service of this deployment was done, and does not start it again. Find out what kills the runner (its memory, its host, a sync command), then deploy again.`
  if (starts >= unhurriedStarts) await postpone(transaction, orphan, at + leaseMs / 6)
  const next = orphan.cancelWanted
    ? ({ to: 'canceled' } as const)
    : starts >= maxStarts
      ? ({ to: 'error', error } as const)
      : ({ to: 'queued' } as const)
  await move(transaction, orphan, { from: 'interrupted', at, ...next })
  return { deployment: orphan, to: next.to }
}

async function postpone(transaction: Transaction, { id, attempt }: Deployment, notBefore: number): Promise<void> {
  await transaction.run('UPDATE deployment SET not_before = $notBefore WHERE id = $id AND attempt = $attempt', {
    id,
    attempt,
    notBefore,
  })
}
