import type { AuditEvent } from './event.ts'
import type { Client } from './model.ts'
import { requestOf } from './request-uri.ts'

const longestAgent = 200

/** Programs that people drive; a service account that uses one may hide a person. */
const names: Readonly<Record<string, string>> = {
  kubectl: 'kubectl',
  oc: 'oc',
  k9s: 'k9s',
  helm: 'helm',
  helmfile: 'helmfile',
  lens: 'Lens',
  openlens: 'OpenLens',
  freelens: 'Freelens',
  headlamp: 'Headlamp',
  'headlamp-server': 'Headlamp',
  dashboard: 'Kubernetes Dashboard',
  'kubernetes-dashboard': 'Kubernetes Dashboard',
  octant: 'Octant',
  'node-fetch': 'node-fetch (Lens or Headlamp family)',
}

/** What the client claims to be: its name, version and, where the field manager tells, what was done with it. */
export function clientOf(event: AuditEvent): Client {
  const agent = event.agent.slice(0, longestAgent)
  const { product, version } = productOf(agent)
  const command = commandOf(event)
  const name = isTerraformAgent(agent) ? 'terraform' : (names[product.toLowerCase()] ?? (product || 'unknown'))
  return { name, ...(version && { version }), ...(command && { command }), agent }
}

export function isPersonsAgent(agent: string): boolean {
  return Object.hasOwn(names, productOf(agent).product.toLowerCase())
}

export function isTerraformAgent(agent: string): boolean {
  return /(^|\s)(Terraform|OpenTofu)\//.test(agent) || agent.startsWith('terraform-provider-')
}

function productOf(agent: string): { readonly product: string; readonly version: string } {
  const [, product = '', version = ''] =
    /^([A-Za-z0-9._-]{1,60})(?:\/v?([0-9][A-Za-z0-9.+_-]{0,40}))?/.exec(agent) ?? []
  return { product, version: version.replace(/^0\.0\.0.*$/, '') }
}

/** `kubectl-edit` is `edit`; a scale is known by its subresource, whatever the client says. */
function commandOf(event: AuditEvent): string {
  if (event.object.subresource === 'scale') return 'scale'
  if (event.object.subresource === 'eviction') return 'drain'
  const manager = requestOf(event.uri).fieldManager.slice(0, 60)
  const [, command = ''] = /^kubectl-([a-z-]+)$/.exec(manager) ?? []
  if (command === 'client-side-apply' || manager === 'kubectl') return 'apply'
  return command
}
