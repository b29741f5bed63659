import { createHash } from 'node:crypto'
import { stringify } from 'yaml'
import type { Cluster } from '../cluster.ts'

/** Path to content. */
export type Files = Readonly<Record<string, string>>

type RowFacts = Pick<Cluster, 'name' | 'provider' | 'subnet' | 'ports' | 'domain'>

export function hostOf({ name, domain }: Pick<Cluster, 'name' | 'domain'>): string {
  return `whoami.${name}.${domain}`
}

/** All that a cluster's branch holds, from its row alone: the same row renders the same bytes. */
export function manifestsOf(cluster: RowFacts): Files {
  const { name, provider, subnet, ports } = cluster
  const facts = { name, provider, subnet: subnet ?? null, host: hostOf(cluster), ...ports }
  return {
    'cluster.json': `${JSON.stringify(facts, null, 2)}\n`,
    'whoami/deployment.yaml': manifest(deployment),
    'whoami/ingress.yaml': manifest(ingressOf(hostOf(cluster))),
    'whoami/service.yaml': manifest(serviceOf(ports.node_port)),
  }
}

/** What changes when any file does. */
export function digestOf(files: Files): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(files).sort()))
    .digest('hex')
}

/**
 * One ApplicationSet for all clusters: it follows Argo CD's own cluster secrets, and takes from each cluster's branch.
 * A second generator would fight with it over the same applications.
 */
export function applicationSetOf(remote: string): string {
  return manifest({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: 'whoami', namespace: 'argocd' },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [{ clusters: { selector: { matchLabels: { 'slipway.dev/registry': 'true' } } } }],
      template: {
        metadata: { name: 'whoami-{{.name}}' },
        spec: {
          project: 'default',
          source: { repoURL: remote, targetRevision: '{{.name}}', path: 'whoami' },
          destination: { name: '{{.name}}', namespace: 'whoami' },
          syncPolicy: { automated: { prune: true, selfHeal: true }, syncOptions: ['CreateNamespace=true'] },
        },
      },
    },
  })
}

export function manifest(object: object): string {
  return stringify(object, { lineWidth: 0 })
}

const labels = { app: 'whoami' }

const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'whoami', labels },
  spec: {
    replicas: 1,
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: {
        containers: [
          {
            name: 'whoami',
            image: 'traefik/whoami:v1.11.0',
            ports: [{ name: 'http', containerPort: 80 }],
            readinessProbe: { httpGet: { path: '/health', port: 'http' } },
            resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '64Mi' } },
          },
        ],
      },
    },
  },
}

function serviceOf(nodePort: number): object {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'whoami', labels },
    spec: { type: 'NodePort', selector: labels, ports: [{ name: 'http', port: 80, targetPort: 'http', nodePort }] },
  }
}

function ingressOf(host: string): object {
  const backend = { service: { name: 'whoami', port: { name: 'http' } } }
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'whoami', labels },
    spec: { rules: [{ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }] },
  }
}
