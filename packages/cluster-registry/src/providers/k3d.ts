import type { Cluster, Seen } from '../cluster.ts'
import { notUnderstood, outputOf } from './command.ts'
import { accessIn } from './kubeconfig.ts'
import type { ClusterProvider } from './provider.ts'

const createMs = 10 * 60_000

/** k3s in Docker, by `k3d` 5. */
export const k3d: ClusterProvider = {
  name: 'k3d',
  list: async () => clustersOf(await outputOf('k3d', ['cluster', 'list', '--output', 'json'])),
  create: async (cluster) => {
    await outputOf('k3d', createArguments(cluster), { timeoutMs: createMs })
  },
  remove: async (name) => {
    await outputOf('k3d', ['cluster', 'delete', name], { timeoutMs: createMs })
  },
  access: async (name) => {
    const text = await outputOf('k3d', ['kubeconfig', 'get', name])
    const access = accessIn(text)
    if (access) return access
    throw notUnderstood('k3d', 'kubeconfig get', 'a kubeconfig with certificates')
  },
}

/** One machine's kubectl contexts are left as they are: the registry never reads them. */
export function createArguments({ name, subnet, ports }: Cluster): readonly string[] {
  const published = [`${ports.http_port}:80@loadbalancer`, `${ports.https_port}:443@loadbalancer`]
  return [
    'cluster',
    'create',
    name,
    '--servers=1',
    '--wait',
    '--timeout=300s',
    '--kubeconfig-update-default=false',
    '--kubeconfig-switch-context=false',
    ...published.flatMap((port) => ['--port', port]),
    ...(subnet === undefined ? [] : ['--subnet', subnet]),
  ]
}

function clustersOf(output: string): readonly Seen[] {
  const list = jsonOf(output)
  if (!Array.isArray(list)) throw unknownList()
  return list.map((one: unknown) => {
    const { name, serversCount, serversRunning } = (one ?? {}) as Readonly<Record<string, unknown>>
    if (typeof name !== 'string' || typeof serversCount !== 'number' || typeof serversRunning !== 'number') {
      throw unknownList()
    }
    return { name, provider: 'k3d', running: serversCount > 0 && serversRunning === serversCount }
  })
}

function jsonOf(output: string): unknown {
  try {
    return JSON.parse(output)
  } catch {
    return undefined
  }
}

const unknownList = () => notUnderstood('k3d', 'cluster list', 'a JSON list of clusters with their servers')
