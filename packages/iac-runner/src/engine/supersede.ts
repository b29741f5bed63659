import { allServices } from '#deploy-protocol'
import type { History } from '../repository/history.ts'
import type { Deployment } from '../store/deployment.ts'
import { currentOf, queuedIn } from '../store/deployments.ts'
import type { EngineParts } from './parts.ts'
import { move } from './transition.ts'

export interface Superseded {
  readonly deployment: Deployment
  readonly by: string
}

/**
 * Queued deployments that need not run: the newest one brings everything they would have brought, or the environment has
 * moved past them while they waited. A rollback is never outrun by what it turns back.
 */
export async function supersededAmong(
  queued: readonly Deployment[],
  current: Deployment | undefined,
  history: History,
): Promise<readonly Superseded[]> {
  const newest = queued.at(-1)
  const found: Superseded[] = []
  for (const deployment of queued) {
    const { sha, rollback } = deployment
    const outrun =
      deployment !== newest &&
      newest?.onConflict === 'supersede' &&
      covers(newest, deployment) &&
      (await history.contains(newest.sha, sha))
    const past = current && current.sha !== sha && !rollback && (await history.contains(current.sha, sha))
    if (newest && outrun) found.push({ deployment, by: newest.id })
    if (!outrun && current && past) found.push({ deployment, by: current.id })
  }
  return found
}

function covers(newer: Deployment, older: Deployment): boolean {
  return newer.services.includes(allServices) || older.services.every((service) => newer.services.includes(service))
}

/** Marks queued deployments that a newer one, or what already runs, makes needless. */
export async function supersede({ store, history, bring, log, now, changed }: EngineParts, env: string): Promise<void> {
  const { queued, current } = await store.read(async (transaction) => ({
    queued: await queuedIn(transaction, env),
    current: await currentOf(transaction, env),
  }))
  if (queued.length === 0) return
  const needed = [...new Set([...queued, ...(current ? [current] : [])].map(({ sha }) => sha))]
  for (const sha of needed) await bring(sha)
  const pairs = await supersededAmong(queued, current, history)
  for (const { deployment, by } of pairs) {
    const step = { from: 'queued', to: 'superseded', at: now(), supersededBy: by } as const
    if (!(await store.write((transaction) => move(transaction, deployment, step)))) continue
    log.info('deployment-superseded', { deployment_id: deployment.id, by })
    changed(deployment.id)
  }
}
