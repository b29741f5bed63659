import { PreconditionError } from '#errors'
import { type Cluster, portNames, type Wanted } from '../cluster.ts'
import { manifestsOf } from '../render/manifests.ts'
import { tell } from '../store/progress.ts'
import { changeCluster, clusterIn, present } from '../store/rows.ts'
import type { Parts } from './parts.ts'

export type Change = Pick<Wanted, 'ports' | 'subnet'> & { readonly domain: string | undefined }

/** Changes a row and then its branch. What a cluster was made with is not changed while it exists. */
export async function setCluster(parts: Parts, name: string, change: Change): Promise<Cluster> {
  const changed = await parts.registry.write(async (transaction) => {
    const row = present(await clusterIn(transaction, name), name)
    refuseFixed(row, change)
    const cluster = await changeCluster(transaction, {
      ...row,
      ports: { ...row.ports, ...change.ports },
      subnet: change.subnet ?? row.subnet,
      domain: change.domain ?? row.domain,
    })
    const detail = JSON.stringify({ ...change.ports, subnet: change.subnet, domain: change.domain })
    await tell(transaction, { name, kind: 'row-changed', detail, actor: parts.actor })
    return cluster
  })
  parts.say(`row: ${portNames.map((port) => `${port} ${changed.ports[port]}`).join(', ')}`)
  await renderAgain(parts, changed)
  return changed
}

/** The row is the truth already; a branch that cannot be written now is what `sync` is for. */
async function renderAgain({ branches, say }: Parts, cluster: Cluster): Promise<void> {
  const { name } = cluster
  const branch = (await branches.list()).find((one) => one.name === name)
  if (!branch) return say(`branch: there is none; slipway clusters check says what to do`)
  const files = manifestsOf(cluster)
  if ((await branches.differences(branch, files)).length === 0) return say(`branch: unchanged`)
  const sha = await branches.write({ name, files, expected: branch.sha })
  say(`branch: rendered at ${sha.slice(0, 7)}`)
}

function refuseFixed(row: Cluster, { ports, subnet }: Change): void {
  if (row.desired === 'absent') throw new PreconditionError('cluster-leaving', `${row.name} is being deleted.`)
  const fixed = [
    ...(['http_port', 'https_port'] as const).filter((port) => (ports[port] ?? row.ports[port]) !== row.ports[port]),
    ...((subnet ?? row.subnet) === row.subnet ? [] : ['subnet']),
  ]
  if (row.provider === 'none' || fixed.length === 0) return
  throw new PreconditionError(
    'set-needs-new-cluster',
    `${fixed.join(', ')} of ${row.name} were given to ${row.provider} when it made the cluster. Delete and create it with the new ones.`,
  )
}
