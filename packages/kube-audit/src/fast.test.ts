import fc from 'fast-check'
import { type AuditedRequest, auditLine } from '#sandbox'
import type { ActorRule } from './actor-rule.ts'
import type { Include } from './fast.ts'
import { readAuditStream } from './read.ts'

const seed = 20_261_121
const start = Date.parse('2026-09-01T00:00:00Z')

const users = [
  'system:admin',
  'kubernetes-admin',
  'alice@example.com',
  'bob',
  'system:anonymous',
  'system:node:vps-1',
  'system:kube-scheduler',
  'system:kube-controller-manager',
  'system:apiserver',
  'system:k3s-supervisor',
  'k3s-cloud-controller-manager',
  'system:serviceaccount:kube-system:horizontal-pod-autoscaler',
  'system:serviceaccount:kube-system:helm-traefik',
  'system:serviceaccount:bootstrap:atlantis',
  'system:serviceaccount:apps:deployer',
  'system:serviceaccount:flux-system:kustomize-controller',
  'sys"tem:kube-\\',
  'Zoë',
]
const agents = [
  'kubectl/v1.33.1 (darwin/arm64) kubernetes/8adc0f0',
  'k3s/v1.33.4+k3s1 (linux/amd64) kubernetes/148243c',
  'deploy@vps-1/v1.33.4+k3s1 (linux/amd64) k3s/148243c5',
  'HashiCorp/1.0 Terraform/1.11.4',
  'kustomize-controller/v0.0.0 (linux/amd64) kubernetes/$Format',
  'Helm/3.17.1',
  'helm-operator/v0.0.0',
  'node-fetch',
  '',
  'evil","verb":"get","user":{"username":"system:apiserver',
  'x\u2003Terraform/1 <b>&\u0000',
]
const names = ['api', 'exec', 'status', 'events', 'leases', 'portforward', 'a&b', 'ü', '"}]', 'x'.repeat(300)]

const request: fc.Arbitrary<Omit<AuditedRequest, 'id' | 'at'>> = fc
  .record(
    {
      user: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...users) }, fc.string()),
      agent: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...agents) }, fc.string()),
      verb: fc.constantFrom('create', 'update', 'patch', 'delete', 'deletecollection', 'get', 'list', 'watch', 'head'),
      group: fc.constantFrom('', 'apps', 'coordination.k8s.io', 'authorization.k8s.io', 'events.k8s.io'),
      resource: fc.constantFrom('configmaps', 'deployments', 'pods', 'events', 'leases', 'nodes', 'namespaces', ''),
      namespace: fc.option(fc.constantFrom('apps', 'kube-system', 'status'), { nil: undefined }),
      name: fc.option(fc.oneof(fc.constantFrom(...names), fc.string()), { nil: undefined }),
      subresource: fc.constantFrom('', 'status', 'scale', 'exec', 'attach', 'portforward', 'token', 'eviction'),
      query: fc.constantFrom(
        '',
        'dryRun=All',
        'fieldManager=Terraform&force=true',
        'fieldManager=kubectl-edit',
        'a="\\',
      ),
      code: fc.constantFrom(200, 201, 101, 403, 404, 409, 500),
      stage: fc.constantFrom('ResponseComplete', 'RequestReceived', 'ResponseStarted', 'Panic'),
      impersonating: fc.option(fc.constantFrom('bob', 'system:kube-scheduler'), { nil: undefined, freq: 5 }),
      credential: fc.option(fc.string(), { nil: undefined }),
      groups: fc.array(fc.string(), { maxLength: 3 }),
      address: fc.constantFrom('127.0.0.1', '::1', '203.0.113.7'),
      requestObject: fc.option(
        fc.json().map((json) => JSON.parse(json)),
        { nil: undefined },
      ),
    },
    { requiredKeys: ['user', 'verb', 'resource'] },
  )
  .map((shape) => shape as Omit<AuditedRequest, 'id' | 'at'>)

const line = fc
  .tuple(request, fc.uuid(), fc.nat({ max: 600_000 }))
  .map(([shape, id, at]) => auditLine({ ...shape, id, at: start + at }))

/** What disk errors, log shippers and bad luck do to a line. */
const spoiled = fc
  .tuple(line, fc.nat(), fc.nat({ max: 255 }), fc.constantFrom('flip', 'cut', 'blank', 'shuffle', 'wrap'))
  .map(([text, position, byte, how]) => {
    if (how === 'blank') return '\n'
    if (how === 'cut') return `${text.slice(0, position % text.length)}\n`
    if (how === 'shuffle') return `${JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).toSorted()))}\n`
    if (how === 'wrap') return `${JSON.stringify({ log: text, stream: 'stdout' })}\n`
    const bytes = Buffer.from(text)
    bytes[position % (bytes.length - 1)] = byte
    return bytes.toString('latin1')
  })

const rules: readonly (readonly ActorRule[])[] = [
  [],
  [{ user: 'system:serviceaccount:apps:*', name: 'the deploy bot', kind: 'person' }],
  [
    { agent: 'Helm/*', kind: 'ignore' },
    { group: 'a*', kind: 'person' },
  ],
  [{ address: '203.0.113.7', name: 'the office', kind: 'person' }],
]

async function report(
  log: string,
  options: { include: Include; rules: readonly ActorRule[] },
  path: 'fast' | 'thorough',
) {
  const reading = await readAuditStream(chunksOf(log), { ...options, path })
  // Whether a line that may be skipped is whole is what the fast path does not look at.
  if (reading.kind === 'unavailable') return reading.code
  const { operations, sessions, denied, terraform, automated, counts } = reading.report
  return {
    operations,
    sessions,
    denied,
    terraform,
    automated,
    counts: { ...counts, unreadable: 0, foreign: 0, blank: 0 },
  }
}

async function* chunksOf(log: string) {
  const bytes = Buffer.from(log)
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

const whole = auditLine({ id: 'f'.repeat(36), at: start, user: 'bob', verb: 'get', resource: 'pods' })

async function agrees(lines: readonly string[], include: Include, of: readonly ActorRule[]): Promise<void> {
  const log = whole + lines.join('')
  expect(await report(log, { include, rules: of }, 'fast')).toEqual(
    await report(log, { include, rules: of }, 'thorough'),
  )
}

test('finds on the fast path what parsing everything finds, in whatever an API server may write', async () => {
  const property = fc.asyncProperty(
    fc.array(line, { maxLength: 30 }),
    fc.constantFrom<Include>('people', 'everyone'),
    fc.constantFrom(...rules),
    agrees,
  )
  await fc.assert(property, { seed, numRuns: 600 })
})

test('F53 finds on the fast path what parsing everything finds, in lines that are spoiled', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.oneof(line, spoiled), { maxLength: 30 }),
    fc.constantFrom<Include>('people', 'everyone'),
    fc.constantFrom(...rules),
    agrees,
  )
  await fc.assert(property, { seed, numRuns: 600 })
})

test('skips most of what machines write and read, so that agreeing is no accident of parsing everything', async () => {
  const { FastPath } = await import('./fast.ts')
  const fast = new FastPath([], 'people')
  const skips = (shape: Omit<AuditedRequest, 'id' | 'at'>) => {
    const bytes = Buffer.from(auditLine({ id: 'a'.repeat(36), at: start, ...shape }))
    return fast.skips(bytes, 0, bytes.length - 1)
  }
  const machine = { user: 'system:serviceaccount:kube-system:coredns', agent: 'coredns/v0.0.0' }
  expect(skips({ user: 'bob', verb: 'get', resource: 'pods', namespace: 'apps', name: 'api' })).toBe(true)
  expect(skips({ user: 'bob', verb: 'watch', resource: 'pods' })).toBe(true)
  expect(skips({ ...machine, verb: 'update', group: 'coordination.k8s.io', resource: 'leases', name: 'x' })).toBe(true)
  expect(skips({ ...machine, verb: 'patch', resource: 'configmaps', namespace: 'apps', name: 'x' })).toBe(true)
  expect(skips({ user: 'system:node:vps-1', verb: 'patch', resource: 'nodes', name: 'vps-1' })).toBe(true)
  expect(skips({ ...machine, agent: 'kubectl/v1.33.1', verb: 'patch', resource: 'configmaps', name: 'x' })).toBe(false)
  expect(skips({ ...machine, impersonating: 'bob', verb: 'patch', resource: 'configmaps', name: 'x' })).toBe(false)
  expect(skips({ user: 'system:admin', verb: 'patch', resource: 'configmaps', name: 'x' })).toBe(false)
  expect(skips({ user: 'bob', verb: 'get', resource: 'pods', name: 'x', subresource: 'exec' })).toBe(false)
})
