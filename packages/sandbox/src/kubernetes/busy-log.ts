import { closeSync, openSync, writeSync } from 'node:fs'
import { type AuditedRequest, auditLine } from './audit-line.ts'

/** What a busy log holds for a reader to find. */
export interface BusyLog {
  readonly bytes: number
  readonly lines: number
  /** Changing requests of people that went through. */
  readonly manual: number
  readonly first: number
  readonly last: number
}

type Shape = Omit<AuditedRequest, 'id' | 'at'>

const namespaces = ['kube-system', 'bootstrap', 'platform', 'data-staging', 'data-prod', 'apps-prod']
const names = ['atlantis', 'vault', 'api', 'web', 'worker', 'postgresql', 'redis', 'traefik']
const accounts = [
  'kube-system:deployment-controller',
  'kube-system:coredns',
  'cert-manager:cert-manager',
  'apps:operator',
]
const machines = [
  ...accounts.map((name) => `system:serviceaccount:${name}`),
  'system:kube-controller-manager',
  'system:apiserver',
]
const people = ['system:admin', 'alice@example.com', 'bob']
const flushBytes = 4_000_000
const eventsASecond = 40

/** Writes the audit log of a busy k3s server, the same for the same seed: mostly leases, reads and controllers at work. */
export function writeBusyLog(
  path: string,
  { bytes: wanted, seed = 1 }: { readonly bytes: number; readonly seed?: number },
): BusyLog {
  const random = randomFrom(seed)
  const first = Date.parse('2026-09-01T00:00:00Z')
  const file = openSync(path, 'w')
  let [bytes, lines, manual, at] = [0, 0, 0, first]
  let block: string[] = []
  const flush = () => {
    bytes += writeSync(file, block.join(''))
    block = []
  }
  for (let pending = 0; bytes + pending < wanted; lines++) {
    at += Math.ceil(-Math.log(1 - random()) * (1000 / eventsASecond))
    const byHand = random() < 0.0005
    if (byHand) manual++
    const line = auditLine({ id: idOf(lines, random), at, ...(byHand ? change(random) : noise(random)) })
    block.push(line)
    pending += line.length
    if (pending > flushBytes) {
      flush()
      pending = 0
    }
  }
  flush()
  closeSync(file)
  return { bytes, lines, manual, first, last: at }
}

function change(random: () => number): Shape {
  const verb = pick(random, ['create', 'patch', 'update', 'delete'])
  return {
    user: pick(random, people),
    verb,
    resource: 'configmaps',
    namespace: pick(random, namespaces),
    name: pick(random, names),
  }
}

function noise(random: () => number): Shape {
  const [namespace, name, user, dice] = [
    pick(random, namespaces),
    pick(random, names),
    pick(random, machines),
    random(),
  ]
  const sender = { user, credential: `JTI=${name}`, agent: `k3s/v1.33.4+k3s1 (linux/amd64) kubernetes/148243c/${user}` }
  const object = { namespace, name }
  if (dice < 0.34) return { ...sender, verb: 'update', group: 'coordination.k8s.io', resource: 'leases', ...object }
  if (dice < 0.5)
    return { ...sender, verb: 'get', resource: 'configmaps', ...object, responseObject: body(random, 1500) }
  if (dice < 0.6) return { ...sender, verb: 'watch', resource: 'pods', query: 'allowWatchBookmarks=true&watch=true' }
  if (dice < 0.7) {
    const status = { resource: 'nodes', name: 'vps-1', subresource: 'status', requestObject: body(random, 2500) }
    return { ...sender, user: 'system:node:vps-1', verb: 'patch', ...status }
  }
  if (dice < 0.8) return { ...sender, verb: 'list', resource: 'secrets', namespace, query: 'limit=500' }
  if (dice < 0.88) {
    const bodies = { requestObject: body(random, 900), responseObject: body(random, 1300) }
    return { ...sender, verb: 'patch', group: 'apps', resource: 'deployments', ...object, ...bodies }
  }
  if (dice < 0.93) return { ...sender, verb: 'create', group: 'authorization.k8s.io', resource: 'subjectaccessreviews' }
  if (dice < 0.96) return { ...sender, verb: 'create', resource: 'events', ...object, requestObject: body(random, 700) }
  return { user: 'system:anonymous', agent: 'kube-probe/1.33', verb: 'get', resource: '' }
}

/** An object as the API server logs it: many small fields, most of them about who owns which. */
function body(random: () => number, length: number): unknown {
  const fields = Array.from({ length: Math.ceil(length / 110) }, (_, index) => [
    `f:${pick(random, names)}-${index}`,
    { '.': {}, 'f:name': {}, 'f:value': { 'f:resource': { '.': {}, 'f:limits': {} } } },
  ])
  const metadata = {
    name: pick(random, names),
    resourceVersion: String(Math.floor(random() * 1e7)),
    labels: { app: pick(random, names), 'app.kubernetes.io/managed-by': 'Helm' },
    managedFields: [{ manager: 'k3s', operation: 'Update', fieldsV1: Object.fromEntries(fields) }],
  }
  return { kind: 'Deployment', apiVersion: 'apps/v1', metadata, spec: { replicas: 1, paused: false } }
}

function idOf(count: number, random: () => number): string {
  const tail = Math.floor(random() * 2 ** 48)
    .toString(16)
    .padStart(12, '0')
  return `${count.toString(16).padStart(8, '0')}-0000-4000-a000-${tail}`
}

function pick<Value>(random: () => number, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value
}

/** Marsaglia’s xorshift: the same numbers on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
}
