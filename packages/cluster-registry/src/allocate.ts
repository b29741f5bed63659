import { ConfigurationError, PreconditionError } from '#errors'
import { type Cluster, type PortName, type Ports, portNames, type Wanted } from './cluster.ts'
import { checkSubnet, freeSubnet, overlap } from './subnet.ts'

interface PortRange {
  readonly first: number
  readonly last: number
}

/** Where free ports are taken from, and what may be asked for. */
export const portRanges: Readonly<Record<PortName, PortRange>> = {
  // What Kubernetes lets a NodePort be.
  node_port: { first: 30080, last: 32767 },
  pf_port: { first: 19000, last: 19999 },
  http_port: { first: 18090, last: 18999 },
  https_port: { first: 28443, last: 29442 },
}

const allowed: Readonly<Record<PortName, PortRange>> = {
  node_port: { first: 30000, last: 32767 },
  pf_port: { first: 1024, last: 65535 },
  http_port: { first: 1024, last: 65535 },
  https_port: { first: 1024, last: 65535 },
}

export interface Allocation {
  readonly ports: Ports
  readonly subnet: string | undefined
}

/** Ports and a subnet that no row has; what was asked for stands or is refused. It must run in the inserting transaction. */
export function allocate(wanted: Wanted, others: readonly Cluster[]): Allocation {
  const users = new Map(others.flatMap((one) => portNames.map((port) => [one.ports[port], `${one.name} (${port})`])))
  const ports: Partial<Record<PortName, number>> = {}
  const asked = portNames.flatMap((port) => (wanted.ports[port] === undefined ? [] : [port]))
  for (const port of asked) ports[port] = checkedPort(port, wanted.ports[port] ?? 0, users)
  if (new Set(Object.values(ports)).size < asked.length) {
    throw new ConfigurationError('port-taken', 'One port was asked for twice. Give each its own.')
  }
  for (const port of portNames) ports[port] ??= freePort(port, [...users.keys(), ...Object.values(ports)])
  return { ports: ports as Ports, subnet: subnetFor(wanted, others) }
}

function checkedPort(port: PortName, value: number, users: ReadonlyMap<number, string>): number {
  const { first, last } = allowed[port]
  if (!Number.isInteger(value) || value < first || value > last) {
    throw new ConfigurationError('port-invalid', `${port} must be a number from ${first} to ${last}; it is ${value}.`)
  }
  const user = users.get(value)
  if (user === undefined) return value
  throw new PreconditionError(
    'port-taken',
    `${port} ${value} is used by ${user}. Leave it out, and a free one is taken.`,
  )
}

function freePort(port: PortName, taken: readonly number[]): number {
  const { first, last } = portRanges[port]
  const used = new Set(taken)
  for (let value = first; value <= last; value += 1) if (!used.has(value)) return value
  throw new PreconditionError('ports-used-up', `No ${port} from ${first} to ${last} is free. Delete a cluster first.`)
}

function subnetFor({ provider, subnet }: Wanted, others: readonly Cluster[]): string | undefined {
  const taken = others.flatMap((one) => (one.subnet === undefined ? [] : [one]))
  if (subnet === undefined) {
    if (provider !== 'k3d') return undefined
    const free = freeSubnet(taken.map((one) => one.subnet ?? ''))
    if (free !== undefined) return free
    throw new PreconditionError('subnets-used-up', 'All 256 subnets are in use. Delete a cluster, or give --subnet.')
  }
  const checked = checkSubnet(subnet)
  const other = taken.find((one) => overlap(checked, one.subnet ?? ''))
  if (!other) return checked
  throw new PreconditionError(
    'subnet-taken',
    `Subnet ${checked} overlaps ${other.subnet} of ${other.name}. Leave it out, and a free one is taken.`,
  )
}
