import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Cluster, Seen } from '../cluster.ts'
import { execute } from '../execute.ts'
import { failed, notUnderstood, outputOf } from './command.ts'
import { accessIn } from './kubeconfig.ts'
import type { ClusterProvider } from './provider.ts'

const createMs = 10 * 60_000

/** Kubernetes in Docker, by `kind`. */
export const kind: ClusterProvider = {
  name: 'kind',
  list: listed,
  create: (cluster) =>
    withOwnKubeconfig(async (kubeconfig) => {
      const args = ['create', 'cluster', '--name', cluster.name, '--config', '-', '--wait', '300s', ...kubeconfig]
      await outputOf('kind', args, { input: configOf(cluster), timeoutMs: createMs })
    }),
  remove: (name) =>
    withOwnKubeconfig(async (kubeconfig) => {
      await outputOf('kind', ['delete', 'cluster', '--name', name, ...kubeconfig], { timeoutMs: createMs })
    }),
  access: async (name) => {
    const access = accessIn(await outputOf('kind', ['get', 'kubeconfig', '--name', name, '--internal']))
    if (access) return access
    throw notUnderstood('kind', 'get kubeconfig', 'a kubeconfig with certificates')
  },
}

/** kind writes every cluster into a kubeconfig; the person's own is left as it is. */
async function withOwnKubeconfig(body: (args: readonly string[]) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-kind-'))
  try {
    await body(['--kubeconfig', join(folder, 'config')])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const nothing = 'No kind clusters found.'

/** A half-made cluster is listed like any other; only one with a kubeconfig answers. */
async function listed(): Promise<readonly Seen[]> {
  const ended = await execute('kind', ['get', 'clusters'])
  if (ended.code !== 0) throw failed('kind', 'get clusters', ended)
  const names = ended.stdout.split('\n').filter((line) => line.trim() !== '' && line.trim() !== nothing)
  // Silence is not an empty list: kind says so in words.
  const silent = names.length === 0 && !`${ended.stdout}${ended.stderr}`.includes(nothing)
  if (silent || names.some((name) => !/^[a-z0-9.-]+$/.test(name))) {
    throw notUnderstood('kind', 'get clusters', `one name a line, or "${nothing}"`)
  }
  return Promise.all(
    names.map(async (name) => {
      const { code } = await execute('kind', ['get', 'kubeconfig', '--name', name])
      return { name, provider: 'kind', running: code === 0 }
    }),
  )
}

export function configOf({ ports }: Cluster): string {
  const extraPortMappings = [
    { containerPort: 80, hostPort: ports.http_port },
    { containerPort: 443, hostPort: ports.https_port },
  ]
  const nodes = [{ role: 'control-plane', extraPortMappings }]
  return stringify({ kind: 'Cluster', apiVersion: 'kind.x-k8s.io/v1alpha4', nodes })
}
