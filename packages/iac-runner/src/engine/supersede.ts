import { allServices } from '#deploy-protocol'
import type { History } from '../repository/history.ts'
import type { Deployment } from '../store/deployment.ts'
import { currentOf, newestQueuedIn, queuedIn } from '../store/deployments.ts'
import type { EngineParts } from './parts.ts'
import { move } from './transition.ts'

interface Superseded {
  readonly deployment: Deployment
  readonly by: string
}

/** What makes those that wait needless: the newest of them, and what the environment runs. */
interface Later {
  readonly newest: Deployment
  readonly current: Deployment | undefined
  readonly history: History
}

/**
 * Queued deployments that need not run: the newest one brings everything they would have brought, or the environment has
 * moved past them while they waited. A rollback is never outrun by what it turns back.
 */
async function supersededAmong(
  queued: readonly Deployment[],
  { newest, current, history }: Later,
): Promise<readonly Superseded[]> {
  const found: Superseded[] = []
  for (const deployment of queued) {
    const { sha, rollback } = deployment
    const outrun =
      deployment.seq < newest.seq &&
      newest.onConflict === 'supersede' &&
      covers(newest, deployment) &&
      (await history.contains(newest.sha, sha))
    const past = current && current.sha !== sha && !rollback && (await history.contains(current.sha, sha))
    if (outrun) found.push({ deployment, by: newest.id })
    else if (current && past) found.push({ deployment, by: current.id })
  }
  return found
}

function covers(newer: Deployment, older: Deployment): boolean {
  return newer.services.includes(allServices) || older.services.every((service) => newer.services.includes(service))
}

/** A long queue is looked through in parts, so that requests are answered in between. */
const partRows = 200

/** Marks queued deployments that a newer one, or what already runs, makes needless. */
export async function supersede(parts: EngineParts, env: string): Promise<void> {
  const { store, history, bring } = parts
  const { newest, current } = await store.read(async (transaction) => ({
    newest: await newestQueuedIn(transaction, env),
    current: await currentOf(transaction, env),
  }))
  if (!newest) return
  for (const { sha } of current ? [newest, current] : [newest]) await bring(sha)
  for (let after = -1; after < newest.seq; ) {
    const queued = await store.read((transaction) => queuedIn(transaction, env, { after, atMost: partRows }))
    for (const sha of new Set(queued.map(({ sha: one }) => one))) await bring(sha)
    await mark(parts, await supersededAmong(queued, { newest, current, history }))
    after = queued.at(-1)?.seq ?? newest.seq
    await new Promise(setImmediate)
  }
}

async function mark({ store, log, now, changed }: EngineParts, superseded: readonly Superseded[]): Promise<void> {
  for (const { deployment, by } of superseded) {
    const step = { from: 'queued', to: 'superseded', at: now(), supersededBy: by } as const
    if (!(await store.write((transaction) => move(transaction, deployment, step)))) continue
    log.info('deployment-superseded', { deployment_id: deployment.id, by })
    changed(deployment.id)
  }
}
