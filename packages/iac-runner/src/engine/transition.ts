import type { DeployState } from '#deploy-protocol'
import { post } from '../statuses/outbox.ts'
import type { Deployment } from '../store/deployment.ts'
import { formatNews } from '../store/news.ts'
import type { Transaction } from '../store/store.ts'

export interface Transition {
  readonly from: DeployState
  readonly to: DeployState
  readonly at: number
  readonly error?: string
  readonly supersededBy?: string
  /** Only for whoever still holds the deployment. */
  readonly fence?: number
}

type Identity = Pick<Deployment, 'id' | 'attempt'>
type Placed = Pick<Deployment, 'id' | 'attempt' | 'env'>

const stamps: Partial<Record<DeployState, string>> = { interrupted: '', queued: '' }

/** Moves a deployment on, unless somebody else has; the row and its event are one transaction. */
export async function move(transaction: Transaction, { id, attempt, env }: Placed, step: Transition): Promise<boolean> {
  const { from, to, at, fence, error = null, supersededBy = null } = step
  const stamp = stamps[to] ?? ', finished_at = $at'
  const needed = { ...(stamp === '' ? {} : { at }), ...(fence === undefined ? {} : { fence }) }
  const guard = fence === undefined ? '' : ' AND fence = $fence'
  const changed = await transaction.run(
    `UPDATE deployment SET state = $to, version = version + 1, error = $error, superseded_by = $supersededBy${stamp}
     WHERE id = $id AND attempt = $attempt AND state = $from${guard}`,
    { id, attempt, from, to, error, supersededBy, ...needed },
  )
  if (changed === 0) return false
  const detail = error ?? supersededBy ?? ''
  await addEvent(transaction, { id, attempt }, { at, kind: to, detail })
  await post(transaction, { id, attempt }, { to, at, detail })
  transaction.announce(formatNews({ env }))
  return true
}

/** Counts one more change of a deployment and writes what it was. */
export async function addEvent(
  transaction: Transaction,
  { id, attempt }: Identity,
  event: { readonly at: number; readonly kind: string; readonly detail: string },
): Promise<void> {
  await transaction.run(
    `INSERT INTO event (deployment_id, attempt, n, at, kind, detail)
     SELECT $id, $attempt, version, $at, $kind, $detail FROM deployment WHERE id = $id AND attempt = $attempt`,
    { id, attempt, ...event },
  )
  transaction.announce(formatNews({ deployment: id }))
}
