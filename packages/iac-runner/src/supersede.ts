import { allServices } from '#deploy-protocol'
import type { Deployment } from './deployment.ts'
import type { History } from './history.ts'

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
