import type { Cluster, Registration } from '../cluster.ts'
import type { Access } from '../providers/provider.ts'
import { hostOf, manifest } from './manifests.ts'

export interface Rendered {
  readonly file: string
  readonly content: string
  /** What a person does with it. */
  readonly apply: string
}

/** What has to be applied where a cluster is made known. It holds the cluster's own keys, so it is written for its owner only. */
export function registrationOf(
  registration: Registration,
  cluster: Cluster,
  access: Access | undefined,
): Rendered | undefined {
  switch (registration) {
    case 'argocd':
      // Without a provider, the secret is what made the cluster known to us.
      return access && argocd(cluster, access)
    case 'portainer':
      return portainer(cluster)
    case 'haproxy':
      return haproxy(cluster)
  }
}

/** What has to be taken away again; nothing here does it by itself. */
export function removalOf(registration: Registration, { name }: Pick<Cluster, 'name'>): string {
  switch (registration) {
    case 'argocd':
      return `kubectl delete secret --namespace argocd --ignore-not-found cluster-${name}`
    case 'portainer':
      return `remove the environment "${name}" in Portainer`
    case 'haproxy':
      return `remove haproxy.d/${name}.cfg and reload HAProxy`
  }
}

function argocd({ name, provider }: Cluster, { server, caData, certData, keyData }: Access): Rendered {
  const config = JSON.stringify({ tlsClientConfig: { insecure: false, caData, certData, keyData } })
  const labels = {
    'argocd.argoproj.io/secret-type': 'cluster',
    'slipway.dev/registry': 'true',
    'slipway.dev/provider': provider,
  }
  const content = manifest({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: `cluster-${name}`, namespace: 'argocd', labels },
    type: 'Opaque',
    stringData: { name, server, config },
  })
  const file = 'argocd-cluster.yaml'
  return { file, content, apply: `kubectl apply -f ${file}` }
}

function portainer({ name }: Cluster): Rendered {
  // 4: an Edge agent, which dials out to Portainer.
  const content = `${JSON.stringify({ Name: name, EndpointCreationType: 4, EdgeCheckinInterval: 5 }, null, 2)}\n`
  const file = 'portainer-environment.json'
  return { file, content, apply: `send ${file} as a form to POST /api/endpoints of Portainer` }
}

function haproxy(cluster: Cluster): Rendered {
  const { name, ports } = cluster
  const lines = [
    `# In frontend http:`,
    `#   acl host_${name} hdr(host) -i ${hostOf(cluster)}`,
    `#   use_backend cluster_${name} if host_${name}`,
    `backend cluster_${name}`,
    `    server ${name} 127.0.0.1:${ports.http_port} check`,
  ]
  const file = 'haproxy.cfg'
  return {
    file,
    content: `${lines.join('\n')}\n`,
    apply: `put ${file} into haproxy.d/${name}.cfg, its two commented lines into the frontend, and reload HAProxy`,
  }
}
