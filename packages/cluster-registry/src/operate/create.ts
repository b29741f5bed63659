import { PreconditionError, UpstreamError } from '#errors'
import { type Cluster, portNames, type Seen, type Wanted } from '../cluster.ts'
import { checkName } from '../names.ts'
import { manifestsOf } from '../render/manifests.ts'
import { dropLease, newOwner, takeLease } from '../store/lease.ts'
import { type StepState, setActual, tell } from '../store/progress.ts'
import { clusterIn, insertCluster } from '../store/rows.ts'
import { carryOut, type Step } from './frame.ts'
import type { Outcome, Parts } from './parts.ts'
import { registerSteps } from './register.ts'

/** Row, branch, cluster, registrations; run again after any failure or crash, it goes on and ends the same. */
export async function createCluster(parts: Parts, wanted: Wanted): Promise<Outcome> {
  checkName(wanted.name)
  await lookBefore(parts, wanted)
  const owner = newOwner()
  const cluster = await enter(parts, wanted, owner)
  parts.say(`row: ${cluster.name} has ${portNames.map((port) => `${port} ${cluster.ports[port]}`).join(', ')}`)
  const { name } = cluster
  const steps = [branchStep(parts, cluster), clusterStep(parts, cluster), ...registerSteps(parts, cluster)]
  const finish = () =>
    parts.registry.write(async (transaction) => {
      await setActual(transaction, name, { actual: 'running' })
      await tell(transaction, { name, kind: 'created', detail: `by ${cluster.provider}`, actor: parts.actor })
      await dropLease(transaction, name, owner)
    })
  return carryOut(parts, { name, operation: 'create', owner, steps, finish })
}

/** What would fail anyway fails before anything is changed. */
async function lookBefore({ registry, branches, providers }: Parts, { name, provider }: Wanted): Promise<void> {
  const row = await registry.read((transaction) => clusterIn(transaction, name))
  const seen = await seenBy(providers[row?.provider ?? provider], name)
  if (!row && seen && seen.provider !== 'none') throw foreign(seen)
  if (!row) await branches.list()
}

/** The row of a new cluster, or of one that a former attempt began. */
function enter({ registry, actor }: Parts, wanted: Wanted, owner: string): Promise<Cluster> {
  const { name } = wanted
  return registry.write(async (transaction) => {
    const known = await clusterIn(transaction, name)
    if (known) checkSame(known, wanted)
    const cluster = known ?? (await insertCluster(transaction, wanted, 'creating'))
    await takeLease(transaction, name, owner)
    await setActual(transaction, name, { actual: 'creating' })
    await tell(transaction, { name, kind: known ? 'create-resumed' : 'row-inserted', detail: cluster.provider, actor })
    return cluster
  })
}

function checkSame(known: Cluster, wanted: Wanted): void {
  if (known.desired === 'absent') {
    throw new PreconditionError(
      'cluster-leaving',
      `${known.name} is being deleted. Finish that first: slipway clusters delete ${known.name} --confirm yes`,
    )
  }
  const other = portNames.filter((port) => wanted.ports[port] !== undefined && wanted.ports[port] !== known.ports[port])
  const differing = [
    ...(wanted.provider === known.provider ? [] : ['provider']),
    ...(wanted.subnet === undefined || wanted.subnet === known.subnet ? [] : ['subnet']),
    ...other,
  ]
  if (differing.length === 0) return
  throw new PreconditionError(
    'cluster-registered',
    `${known.name} is in the registry with another ${differing.join(', ')}. Leave it out to go on, or use slipway clusters set.`,
  )
}

function branchStep({ branches }: Parts, cluster: Cluster): Step {
  const { name } = cluster
  return {
    name: 'branch',
    ensure: async () => {
      const files = manifestsOf(cluster)
      const branch = (await branches.list()).find((one) => one.name === name)
      if (!branch) {
        const sha = await branches.write({ name, files, expected: undefined })
        return { detail: `made branch ${name} at ${sha.slice(0, 7)}` }
      }
      const differing = await branches.differences(branch, files)
      if (differing.length === 0) return { detail: `branch ${name} is at ${branch.sha.slice(0, 7)}` }
      throw new PreconditionError(
        'branch-exists',
        `There is a branch "${name}" that differs from the row in ${differing.slice(0, 5).join(', ')}. Look at it; slipway clusters sync replaces its content, keeping its history.`,
      )
    },
  }
}

function clusterStep({ providers }: Parts, cluster: Cluster): Step {
  const provider = providers[cluster.provider]
  return {
    name: 'cluster',
    ensure: async (before) => {
      if (cluster.provider === 'none') return { detail: 'made by somebody else' }
      const seen = await seenBy(provider, cluster.name)
      if (seen?.running && before !== undefined) return { detail: `${cluster.name} runs` }
      if (seen) await makeWay(seen, before)
      if (seen) await provider.remove(cluster.name)
      await provider.create(cluster)
      const made = await seenBy(provider, cluster.name)
      if (made?.running) return { detail: `${provider.name} made ${cluster.name}` }
      throw new UpstreamError(
        'cluster-lost',
        `${provider.name} said it made ${cluster.name}, and does not list it as running. Look at docker ps.`,
      )
    },
  }
}

/** Only what this registry itself began, and did not finish, is removed to be made again. */
async function makeWay(seen: Seen, before: StepState | undefined): Promise<void> {
  if (before === undefined) throw foreign(seen)
  if (before === 'started') return
  throw new PreconditionError(
    'cluster-stopped',
    `${seen.name} exists and does not run. Start it (${seen.provider === 'k3d' ? `k3d cluster start ${seen.name}` : 'docker start its nodes'}), then go on.`,
  )
}

export async function seenBy(provider: Parts['providers']['k3d'], name: string): Promise<Seen | undefined> {
  if (provider.name === 'none') return undefined
  return (await provider.list()).find((one) => one.name === name)
}

function foreign({ name, provider }: Seen): PreconditionError {
  return new PreconditionError(
    'cluster-exists',
    `${provider} has a cluster "${name}" that the registry did not make. Take another name, or bring its row in with slipway clusters import.`,
  )
}
