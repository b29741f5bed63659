import { PreconditionError } from '#errors'
import type { Row, Transaction } from '#sql'
import { type Allocation, allocate } from '../allocate.ts'
import { type Actual, type Cluster, type Ports, portNames, type Registration, type Wanted } from '../cluster.ts'

/** All rows, by name. */
export async function clustersIn(transaction: Transaction): Promise<readonly Cluster[]> {
  return (await transaction.all('SELECT * FROM clusters ORDER BY name')).map(clusterOf)
}

export async function clusterIn(transaction: Transaction, name: string): Promise<Cluster | undefined> {
  const row = await transaction.get('SELECT * FROM clusters WHERE name = $name', { name })
  return row && clusterOf(row)
}

/** The row of a new cluster, with ports and a subnet of its own, in the transaction that looked at all others. */
export async function insertCluster(transaction: Transaction, wanted: Wanted, actual: Actual): Promise<Cluster> {
  const others = await clustersIn(transaction)
  if (others.some(({ name }) => name === wanted.name)) {
    throw new PreconditionError('cluster-registered', `${wanted.name} is in the registry already.`)
  }
  const now = await transaction.now()
  const { ports, subnet }: Allocation = allocate(wanted, others)
  const { name, provider, register, domain } = wanted
  await transaction.run(
    `INSERT INTO clusters (name, provider, subnet, node_port, pf_port, http_port, https_port, registrations, domain,
      desired_state, actual_state, created_at, updated_at)
    VALUES ($name, $provider, $subnet, $node_port, $pf_port, $http_port, $https_port, $register, $domain, 'present', $actual, $now, $now)`,
    { name, provider, subnet: subnet ?? null, ...ports, register: register.join(','), domain, actual, now },
  )
  return {
    name,
    provider,
    subnet,
    ports,
    register,
    domain,
    desired: 'present',
    actual,
    error: undefined,
    createdAt: now,
    updatedAt: now,
  }
}

/** Other ports or another subnet for a row, checked against all others. */
export async function changeCluster(transaction: Transaction, changed: Wanted): Promise<Cluster> {
  const others = (await clustersIn(transaction)).filter(({ name }) => name !== changed.name)
  const { ports, subnet } = allocate(changed, others)
  await transaction.run(
    `UPDATE clusters SET subnet = $subnet, node_port = $node_port, pf_port = $pf_port, http_port = $http_port,
      https_port = $https_port, domain = $domain, updated_at = $now WHERE name = $name`,
    { name: changed.name, domain: changed.domain, subnet: subnet ?? null, ...ports, now: await transaction.now() },
  )
  return present(await clusterIn(transaction, changed.name), changed.name)
}

export function present(cluster: Cluster | undefined, name: string): Cluster {
  if (cluster) return cluster
  throw new PreconditionError(
    'cluster-unknown',
    `There is no cluster "${name}" in the registry. slipway clusters list shows all.`,
  )
}

function clusterOf(row: Row): Cluster {
  const ports = Object.fromEntries(portNames.map((port) => [port, Number(row[port])])) as unknown as Ports
  return {
    name: String(row['name']),
    provider: String(row['provider']) as Cluster['provider'],
    subnet: row['subnet'] === null ? undefined : String(row['subnet']),
    ports,
    register: String(row['registrations'])
      .split(',')
      .filter((one) => one !== '') as Registration[],
    domain: String(row['domain']),
    desired: String(row['desired_state']) as Cluster['desired'],
    actual: String(row['actual_state']) as Actual,
    error: row['reconcile_error'] === null ? undefined : String(row['reconcile_error']),
    createdAt: Number(row['created_at']),
    updatedAt: Number(row['updated_at']),
  }
}
