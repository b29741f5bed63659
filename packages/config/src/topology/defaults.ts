import type { DomainService, Layer, Phase, Stage } from './topology.ts'

// Seed 004 §1.2. Its `prod` is `production` on the wire and on GitHub.
const every = { runner: undefined, permission: 'write' } as const
export const defaultStages: readonly Omit<Stage, 'vars'>[] = [
  { name: 'dev', slug: 'dev', host: 'local', lifetime: 'permanent', data: 'local', promotedFrom: undefined, ...every },
  {
    name: 'ci',
    slug: 'ci',
    host: 'github-actions',
    lifetime: 'minutes',
    data: 'temporary',
    promotedFrom: undefined,
    ...every,
  },
  {
    name: 'test',
    slug: 'test',
    host: 'temporary',
    lifetime: 'pull-request',
    data: 'temporary',
    promotedFrom: undefined,
    ...every,
  },
  {
    name: 'staging',
    slug: 'staging',
    host: 'dedicated',
    lifetime: 'permanent',
    data: 'production-dump',
    promotedFrom: undefined,
    ...every,
  },
  {
    name: 'production',
    slug: 'prod',
    host: 'dedicated',
    lifetime: 'permanent',
    data: 'real',
    promotedFrom: 'staging',
    runner: undefined,
    permission: 'maintain',
  },
]

export const defaultState = '{env}/{layer}.tfstate'

// Seed 001 wins on names and layers; 004's `data`, `apps` and `observability` are accepted besides.
export const defaultLayers: readonly Layer[] = [
  {
    id: 'L1',
    name: 'bootstrap',
    directories: ['1.bootstrap'],
    namespaces: ['kube-system', 'bootstrap', 'cert-manager', 'local-path-storage'],
    state: defaultState,
    deployedBy: 'actions',
  },
  {
    id: 'L2',
    name: 'platform',
    directories: ['2.platform'],
    namespaces: ['platform', 'kubero', 'kubero-operator-system', 'observability'],
    state: defaultState,
    deployedBy: 'atlantis',
  },
  {
    id: 'L3',
    name: 'data',
    directories: ['3.data'],
    namespaces: ['data-{env}', 'data'],
    state: defaultState,
    deployedBy: 'atlantis',
  },
  {
    id: 'L4',
    name: 'apps',
    directories: ['4.apps'],
    namespaces: ['apps-{env}', 'apps'],
    state: defaultState,
    deployedBy: 'atlantis',
  },
]

/** Namespaces that every cluster has and that belong to nobody's layer. */
export const systemNamespaces: readonly string[] = ['default', 'kube-public', 'kube-node-lease']

// Seed 004 §1.3 and §7: what is internal runs once, for staging and production; the rest is the application.
const inside = { on: 'internal', environments: ['staging', 'production'] } as const
export const defaultDomainServices: readonly DomainService[] = [
  { name: 'vault', prefix: 'secrets', ...inside },
  { name: 'kubero_ui', prefix: 'kcloud', ...inside },
  { name: 'kubero_backend', prefix: 'kapi', ...inside },
  { name: 'signoz', prefix: 'signoz', ...inside },
  { name: 'openpanel', prefix: 'openpanel', ...inside },
  { name: 'frontend', prefix: '', on: 'base', environments: undefined },
  { name: 'backend', prefix: 'api', on: 'base', environments: undefined },
]

// Seed 004 §3.
export const defaultPhases: readonly Phase[] = [
  {
    name: '0.x',
    components: [
      { name: 'k3s', needs: [] },
      { name: 'platform-postgresql', needs: ['k3s'] },
      { name: 'vault', needs: ['platform-postgresql'] },
    ],
  },
  {
    name: '1.x',
    components: [
      { name: 'kubernetes-dashboard', needs: [] },
      { name: 'kubero', needs: ['platform-postgresql'] },
      { name: 'business-postgresql', needs: [] },
    ],
  },
  {
    name: '2.x',
    components: [
      { name: 'arangodb', needs: [] },
      { name: 'redis', needs: [] },
      { name: 'clickhouse', needs: [] },
    ],
  },
  {
    name: '3.x',
    components: [
      { name: 'signoz', needs: ['clickhouse'] },
      { name: 'openpanel', needs: ['clickhouse'] },
    ],
  },
  { name: '999', components: [{ name: 'apps', needs: ['kubero'] }] },
]
