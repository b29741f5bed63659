/** How a Terraform resource type, or a kind of Kubernetes, is called in the paths of the API. */
export interface ApiKind {
  readonly group: string
  readonly resource: string
  readonly namespaced: boolean
}

const rbac = 'rbac.authorization.k8s.io'
const storage = 'storage.k8s.io'
const admission = 'admissionregistration.k8s.io'
const networking = 'networking.k8s.io'

/** Types of the kubernetes provider without `kubernetes_` and version: API group, and the plural where it is irregular. */
const namespaced: Readonly<Record<string, readonly [group: string, resource?: string]>> = {
  config_map: [''],
  config_map_v1_data: ['', 'configmaps'],
  secret: [''],
  secret_v1_data: ['', 'secrets'],
  service: [''],
  service_account: [''],
  default_service_account: ['', 'serviceaccounts'],
  token_request: ['', 'serviceaccounts'],
  persistent_volume_claim: [''],
  pod: [''],
  replication_controller: [''],
  resource_quota: [''],
  limit_range: [''],
  endpoints: ['', 'endpoints'],
  endpoint_slice: ['discovery.k8s.io'],
  deployment: ['apps'],
  stateful_set: ['apps'],
  statefulset: ['apps', 'statefulsets'],
  daemonset: ['apps'],
  daemon_set: ['apps'],
  replica_set: ['apps'],
  ingress: [networking],
  network_policy: [networking],
  cron_job: ['batch'],
  job: ['batch'],
  horizontal_pod_autoscaler: ['autoscaling'],
  pod_disruption_budget: ['policy'],
  role: [rbac],
  role_binding: [rbac],
}

const clusterWide: Readonly<Record<string, readonly [group: string, resource?: string]>> = {
  namespace: [''],
  persistent_volume: [''],
  node_taint: ['', 'nodes'],
  ingress_class: [networking],
  storage_class: [storage],
  csi_driver: [storage],
  cluster_role: [rbac],
  cluster_role_binding: [rbac],
  mutating_webhook_configuration: [admission],
  validating_webhook_configuration: [admission],
  validating_admission_policy: [admission],
  validating_admission_policy_binding: [admission],
  api_service: ['apiregistration.k8s.io'],
  certificate_signing_request: ['certificates.k8s.io'],
  priority_class: ['scheduling.k8s.io'],
  runtime_class: ['node.k8s.io'],
  pod_security_policy: ['policy', 'podsecuritypolicies'],
}

/** Of a type such as `kubernetes_deployment_v1`; undefined for what is no object of its own. */
export function kindOfType(type: string): ApiKind | undefined {
  if (!type.startsWith('kubernetes_')) return undefined
  const full = type.slice('kubernetes_'.length)
  const base = full in namespaced ? full : full.replace(/_v\d+((alpha|beta)\d+)?$/, '')
  if (Object.hasOwn(namespaced, base)) return kindFrom(base, namespaced[base], true)
  return Object.hasOwn(clusterWide, base) ? kindFrom(base, clusterWide[base], false) : undefined
}

/** Of `apiVersion` and `kind`, as a manifest has them. Whether it belongs to a namespace is for the manifest to say. */
export function kindOfManifest(apiVersion: string, kind: string): Omit<ApiKind, 'namespaced'> | undefined {
  if (kind === '' || apiVersion === '') return undefined
  const [group = '', version] = apiVersion.split('/')
  return { group: version === undefined ? '' : group, resource: plural(kind.toLowerCase()) }
}

function kindFrom(
  base: string,
  entry: readonly [group: string, resource?: string] | undefined,
  inNamespace: boolean,
): ApiKind {
  const [group = '', resource = plural(base.replaceAll('_', ''))] = entry ?? []
  return { group, resource, namespaced: inNamespace }
}

/** The plural as Kubernetes makes it for its own kinds and as most custom ones follow. */
function plural(word: string): string {
  if (word === 'endpoints') return word
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

/** The plural of a type in the API's paths; empty for what is no object of Kubernetes. */
export function resourcePlural(type: string): string {
  return kindOfType(type)?.resource ?? ''
}
