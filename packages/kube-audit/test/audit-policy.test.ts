import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readAuditStream } from '#kube-audit'
import { type AuditedRequest, auditLine } from '#sandbox'

const docs = join(import.meta.dirname, '../../../docs/drift')
const text = readFileSync(join(docs, 'audit-policy.yaml'), 'utf8')

type Level = 'None' | 'Metadata' | 'Request' | 'RequestResponse'

interface Rule {
  readonly level: Level
  readonly verbs?: readonly string[]
  readonly namespaces?: readonly string[]
  readonly users?: readonly string[]
  readonly resources?: readonly { readonly group: string; readonly resources?: readonly string[] }[]
}

const policy: { readonly omitStages: readonly string[]; readonly rules: readonly Rule[] } = parse(text)

type Request = Omit<AuditedRequest, 'id' | 'at'>

/** As the API server decides (k8s.io/apiserver/pkg/audit/policy/checker.go): the first rule that fits; none is `None`. */
function levelOf({ verb, namespace = '', group = '', resource, subresource = '' }: Request): Level {
  const whole = subresource ? `${resource}/${subresource}` : resource
  const fits = (pattern: string) =>
    pattern === '*' ||
    pattern === whole ||
    pattern === `*/${subresource}` ||
    (pattern === `${resource}/*` && subresource !== '')
  const rule = policy.rules.find(
    ({ verbs, namespaces, resources }) =>
      (!verbs || verbs.includes(verb)) &&
      (!namespaces || namespaces.includes(namespace)) &&
      (!resources ||
        resources.some((entry) => entry.group === group && (!entry.resources || entry.resources.some(fits)))),
  )
  return rule?.level ?? 'None'
}

const verbs = ['create', 'update', 'patch', 'delete', 'deletecollection'] as const
const kinds = [
  { resource: 'secrets', namespace: 'apps' },
  { resource: 'configmaps', namespace: 'apps' },
  { resource: 'namespaces' },
  { group: 'apps', resource: 'deployments', namespace: 'apps' },
  { group: 'apps', resource: 'deployments', namespace: 'apps', subresource: 'scale' },
  { resource: 'pods', namespace: 'apps', subresource: 'eviction' },
  { group: 'rbac.authorization.k8s.io', resource: 'clusterrolebindings' },
  { group: 'helm.cattle.io', resource: 'helmcharts', namespace: 'kube-system' },
  { group: 'example.com', resource: 'widgets', namespace: 'apps' },
]
const changes = kinds.flatMap((kind) => verbs.map((verb) => ({ user: 'bob', name: 'x', ...kind, verb })))

test.each(changes)(
  'T25 the policy records $verb of $group/$resource$subresource, and never an object’s body',
  (request) => {
    expect(levelOf(request)).toBe(request.verb.startsWith('delete') ? 'Request' : 'Metadata')
  },
)

const entering = ['exec', 'attach', 'portforward'].flatMap((subresource) =>
  ['create', 'get'].map((verb) => ({ user: 'bob', verb, resource: 'pods', namespace: 'apps', name: 'x', subresource })),
)
const lease = {
  group: 'coordination.k8s.io',
  resource: 'leases',
  verb: 'update',
  user: 'system:node:vps-1',
  name: 'vps-1',
}

test('the policy records who enters a container, by whichever verb, and the heartbeat of every node', () => {
  expect(entering.map(levelOf)).toEqual(entering.map(() => 'Metadata'))
  expect(levelOf({ ...lease, namespace: 'kube-node-lease' })).toBe('Metadata')
})

test('the policy leaves out what the reader has no use for', () => {
  const useless: readonly Request[] = [
    ...['get', 'list', 'watch'].map((verb) => ({ user: 'bob', verb, resource: 'secrets', namespace: 'apps' })),
    { ...lease, namespace: 'kube-system' },
    { user: 'system:node:vps-1', verb: 'patch', resource: 'nodes', name: 'vps-1', subresource: 'status' },
    { user: 'bob', verb: 'create', resource: 'events', namespace: 'apps' },
    { user: 'bob', verb: 'create', group: 'authorization.k8s.io', resource: 'selfsubjectaccessreviews' },
    { user: 'bob', verb: 'create', resource: 'serviceaccounts', subresource: 'token', namespace: 'apps', name: 'x' },
  ]
  expect(useless.map(levelOf)).toEqual(useless.map(() => 'None'))
  expect(policy.omitStages).toEqual(['RequestReceived'])
})

/** The log that the API server would write under this policy. */
function logOf(requests: readonly (Request & { readonly at: number })[]): string {
  return requests
    .map((request, index) => {
      const level = levelOf(request)
      if (level === 'None') return ''
      const { requestObject, responseObject: _answer, ...bare } = request
      const id = `00000000-0000-4000-a000-${String(index).padStart(12, '0')}`
      const body = level === 'Request' && requestObject !== undefined ? { requestObject } : {}
      return auditLine({ ...bare, ...body, id, level })
    })
    .join('')
}

test('T25 under the policy the reader finds every change, tells dry runs apart, covers quiet hours, and sees no secret', async () => {
  const start = Date.parse('2026-09-01T00:00:00Z')
  const hour = 3_600_000
  const ticks = Array.from({ length: 1440 }, (_, index) => ({
    ...lease,
    namespace: 'kube-node-lease',
    at: start + index * 10_000,
  }))
  const canary = { data: { password: 's3cr3t-canary' } }
  const made = changes.map((request, index) => ({
    ...request,
    requestObject: request.verb.startsWith('delete') ? { kind: 'DeleteOptions' } : canary,
    responseObject: canary,
    at: start + hour + index,
  }))
  const dry = {
    user: 'bob',
    verb: 'delete',
    resource: 'secrets',
    namespace: 'apps',
    name: 'x',
    at: start + hour + 500,
    requestObject: { kind: 'DeleteOptions', dryRun: ['All'] },
  }
  const log = logOf([...ticks, ...made, dry].sort((one, other) => one.at - other.at))
  expect(log).not.toContain('s3cr3t')
  const stream = (async function* () {
    yield Buffer.from(log)
  })()
  const reading = await readAuditStream(stream, { since: start, until: start + 4 * hour })
  if (reading.kind === 'unavailable') throw new Error(reading.message)
  expect(reading.report.operations.length).toBe(changes.length)
  expect(reading.report.counts.dryRun).toBe(1)
  expect(reading.report.coverage).toMatchObject({ full: true, gaps: [] })
})

test('every rule of the policy, and every argument of k3s, says its reason in the line above', () => {
  const k3s = readFileSync(join(docs, 'k3s-config.yaml'), 'utf8')
  const unexplained = (lines: readonly string[], item: RegExp) =>
    lines.filter((line, index) => item.test(line) && !/^\s*#/.test(lines[index - 1] ?? ''))
  expect(unexplained(text.split('\n'), /^ {2}- level:/)).toEqual([])
  expect(unexplained(k3s.split('\n'), /^ {2}- /)).toEqual([])
})

test('the arguments of k3s bound the disk that the log takes, and name the file that the policy is copied to', () => {
  const { 'kube-apiserver-arg': given } = parse(readFileSync(join(docs, 'k3s-config.yaml'), 'utf8'))
  const values = Object.fromEntries(given.map((argument: string) => argument.split('=')))
  expect(values).toMatchObject({ 'audit-log-path': '/var/log/k8s-audit.log', 'audit-log-mode': 'blocking' })
  for (const bound of ['maxsize', 'maxbackup', 'maxage'])
    expect(Number(values[`audit-log-${bound}`])).toBeGreaterThan(0)
  expect(text).toContain(values['audit-policy-file'])
})
