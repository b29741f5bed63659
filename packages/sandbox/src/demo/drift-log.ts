import { appendFileSync } from 'node:fs'
import { type AuditedRequest, auditLine } from '../kubernetes/index.ts'

const minute = 60_000
const kubectl = 'kubectl/v1.33.1 (darwin/arm64) kubernetes/8adc0f0'

type Request = Omit<AuditedRequest, 'id' | 'at'>

const alice: Pick<AuditedRequest, 'user' | 'address' | 'agent'> = {
  user: 'alice@example.com',
  address: '198.51.100.23',
  agent: kubectl,
}
// On k3s a person with the cluster's own kubeconfig is `system:admin`; the credential tells whose copy it is.
const bob = { user: 'system:admin', address: '203.0.113.7', agent: kubectl, credential: 'X509SHA256=3a7b' }
const autoscaler: Pick<AuditedRequest, 'user' | 'agent'> = {
  user: 'system:serviceaccount:kube-system:horizontal-pod-autoscaler',
  agent: 'k3s/v1.33.4+k3s1 (linux/amd64) kubernetes/148243c',
}
const terraform = { user: 'system:serviceaccount:bootstrap:atlantis', agent: 'HashiCorp/1.0 Terraform/1.11.4' }

const deployment = (name: string) => ({ group: 'apps', resource: 'deployments', namespace: 'kubero', name })
const settings = { resource: 'configmaps', namespace: 'platform', name: 'postgres-settings' }
const hotfix = { resource: 'configmaps', namespace: 'kubero', name: 'hotfix' }
const lease = { group: 'coordination.k8s.io', resource: 'leases', namespace: 'kube-node-lease', name: 'vps-1' }
const managed = [deployment('web'), deployment('worker'), settings]

/** Of these minutes before now the log has nothing: the disk was full. */
const hole = { from: 240, to: 200 }

/** Six hours of a small cluster: Terraform made three objects, then two people and a controller changed things. */
export function writeHistory(log: string, now: number): void {
  const events: { readonly ago: number; readonly request: Request }[] = [
    ...managed.map((object) => ({ ago: 300, request: { ...terraform, verb: 'create', ...object, code: 201 } })),
    { ago: 120, request: { ...alice, verb: 'patch', ...deployment('web'), subresource: 'scale' } },
    { ago: 90, request: { ...bob, verb: 'delete', ...settings } },
    { ago: 60, request: { ...alice, verb: 'create', ...hotfix, code: 201, query: 'fieldManager=kubectl-create' } },
    { ago: 30, request: { ...autoscaler, verb: 'patch', ...deployment('worker'), subresource: 'scale' } },
  ]
  for (let ago = 360; ago > 0; ago -= 1 / 6) events.push({ ago, request: heartbeat })
  const written = events.filter(({ ago }) => ago >= hole.from || ago < hole.to)
  append(
    log,
    written.map(({ ago, request }) => ({ at: now - ago * minute, request })),
  )
}

/** What Atlantis’s apply writes: it takes the scale back and makes again what was deleted. */
export function writeApply(log: string, now: number): void {
  const requests: readonly Request[] = [
    { ...terraform, verb: 'patch', ...deployment('web') },
    { ...terraform, verb: 'create', ...settings, code: 201 },
    heartbeat,
  ]
  append(
    log,
    requests.map((request) => ({ at: now, request })),
  )
}

const heartbeat: Request = { user: 'system:node:vps-1', agent: 'k3s/v1.33.4+k3s1', verb: 'update', ...lease }

function append(log: string, events: readonly { readonly at: number; readonly request: Request }[]): void {
  const lines = events
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, request }, index) => auditLine({ id: `${Math.round(at)}-${index}`.padEnd(36, '0'), at, ...request }))
  appendFileSync(log, lines.join(''))
}
