import type { AuditOperation } from '#kube-audit'
import { ago, auditOf, factsOf, operation, planSource, planText, scaled, was } from '../../test/facts.ts'
import type { Attribution } from '../reading/model.ts'
import { driftReport } from '../reading/reading.ts'

const api = 'apps/deployments/data-prod/api'
const update = { actions: ['update'], before: was, after: scaled }
const gone = { actions: ['delete'], before: was, after: null }

function causeOf(operations: readonly AuditOperation[] | undefined, drift: object = update, gaps = {}): Attribution {
  const text = planText([drift as typeof update], [])
  const audit = operations && { ...auditOf(operations), ...gaps }
  const [row] = driftReport(factsOf({ plans: [planSource(text)], ...(audit ? { audit } : {}) })).rows
  if (!row) throw new Error('no row')
  return row.cause
}

const named = ({ confidence, operations, nobody }: Attribution) => [
  confidence,
  nobody ?? operations.map(({ actor }) => actor.name),
]
const full = { confidence: 'none', operations: [] }

test('a person who changed the very object is the exact cause, the newest change first', () => {
  const cause = causeOf([
    operation('patch', api, { at: ago(50), by: 'bob' }),
    operation('update', api, { at: ago(20) }),
  ])
  expect(named(cause)).toEqual(['exact', ['alice@example.com', 'bob']])
})

test.each<[string, readonly AuditOperation[], object, readonly unknown[]]>([
  ['a change of a subresource', [operation('patch', `${api}/scale`)], update, ['subresource', ['alice@example.com']]],
  ['a deletion of the object', [operation('delete', api)], gone, ['exact', ['alice@example.com']]],
  [
    'the last finalizer taken away',
    [operation('patch', `${api}/finalizers`)],
    gone,
    ['subresource', ['alice@example.com']],
  ],
  [
    'a deletion of its namespace',
    [operation('delete', '/namespaces//data-prod')],
    gone,
    ['cascade', ['alice@example.com']],
  ],
  [
    'a deletion of the collection it was in',
    [operation('deletecollection', 'apps/deployments/data-prod/')],
    gone,
    ['cascade', ['alice@example.com']],
  ],
  [
    'a deletion of the collection in every namespace',
    [operation('deletecollection', 'apps/deployments//')],
    gone,
    ['cascade', ['alice@example.com']],
  ],
  [
    'a creation whose name the server made up',
    [operation('create', 'apps/deployments/data-prod/')],
    update,
    ['likely', ['alice@example.com']],
  ],
  ['an edit does not explain a deletion', [operation('patch', api)], gone, ['none', 'not-in-log']],
  ['a deletion does not explain a change', [operation('delete', api)], update, ['none', 'not-in-log']],
  ['another object', [operation('patch', 'apps/deployments/data-prod/api2')], update, ['none', 'not-in-log']],
  ['another namespace', [operation('patch', 'apps/deployments/data-staging/api')], update, ['none', 'not-in-log']],
  ['another kind of the same name', [operation('patch', '/configmaps/data-prod/api')], update, ['none', 'not-in-log']],
  ['another namespace deleted', [operation('delete', '/namespaces//data-staging')], gone, ['none', 'not-in-log']],
  [
    'another collection deleted',
    [operation('deletecollection', 'apps/statefulsets/data-prod/')],
    gone,
    ['none', 'not-in-log'],
  ],
  ['nobody at all', [], update, ['none', 'not-in-log']],
])('%s', (_, operations, drift, expected) => {
  expect(named(causeOf(operations, drift))).toEqual(expected)
})

const autoscaler = { by: 'system:serviceaccount:kube-system:horizontal-pod-autoscaler', kind: 'controller' } as const

test('a controller is an answer too: scaled by the autoscaler, not by a person', () => {
  const cause = causeOf([operation('update', `${api}/scale`, autoscaler)])
  expect(named(cause)).toEqual(['subresource', [autoscaler.by]])
})

test('an autoscaler that had the last word on replicas is the cause, and a person who edited before it is not', () => {
  const edit = operation('patch', api, { at: ago(50) })
  const cause = causeOf([edit, operation('update', `${api}/scale`, { ...autoscaler, at: ago(5) })])
  expect(named(cause)).toEqual(['subresource', [autoscaler.by]])
  const before = causeOf([edit, operation('update', `${api}/scale`, { ...autoscaler, at: ago(60) })])
  expect(named(before)).toEqual(['exact', ['alice@example.com']])
})

test('a controller that follows a person’s change does not take the blame, and a status update is no change', () => {
  const follows = operation('update', api, {
    at: ago(5),
    by: 'system:serviceaccount:kube-system:deployment-controller',
    kind: 'cluster',
  })
  expect(named(causeOf([operation('patch', api, { at: ago(6) }), follows]))).toEqual(['exact', ['alice@example.com']])
  const status = operation('update', `${api}/status`, { kind: 'controller', by: 'system:serviceaccount:x:y' })
  expect(named(causeOf([status]))).toEqual(['none', 'not-in-log'])
})

test('a garbage collector leads to whoever deleted the owner', () => {
  const collector = { by: 'system:serviceaccount:kube-system:generic-garbage-collector', kind: 'cluster' } as const
  const owner = operation('delete', 'kubero.dev/apps/data-prod/api', { at: ago(31) })
  const collected = operation('delete', api, { ...collector, at: ago(30) })
  const cause = causeOf([owner, collected], gone)
  expect(cause.operations.map(({ actor }) => actor.name)).toContain('alice@example.com')
})

test('only what came after Terraform’s last write to this very object can be the cause', () => {
  const terraform = { by: 'system:serviceaccount:bootstrap:atlantis', kind: 'terraform' } as const
  const early = operation('patch', api, { at: ago(60), by: 'bob' })
  const late = operation('patch', api, { at: ago(10) })
  const applied = operation('update', api, { ...terraform, at: ago(30) })
  expect(named(causeOf([early, applied, late]))).toEqual(['exact', ['alice@example.com']])
  expect(named(causeOf([early, applied]))).toEqual(['none', 'not-in-log'])
  const elsewhere = operation('update', 'apps/deployments/data-prod/other', { ...terraform, at: ago(30) })
  expect(named(causeOf([early, elsewhere]))).toEqual(['exact', ['bob']])
})

test('an object that Terraform wrote long ago is explained by what came after, though the report begins later', () => {
  const applied = operation('update', api, { by: 'atlantis', kind: 'terraform', at: ago(118) })
  const cause = causeOf([applied, operation('patch', api, { at: ago(115), by: 'bob' })])
  expect(named(cause)).toEqual(['exact', ['bob']])
})

test('a log that is missing, or has a hole in the object’s window, names nobody and says why', () => {
  expect(causeOf(undefined)).toEqual({ ...full, nobody: 'no-log' })
  const hole = { reason: 'silence', from: ago(40), to: ago(20), detail: '' } as const
  const broken = { coverage: { from: ago(120), to: ago(0), gaps: [hole], full: false } }
  expect(causeOf([], update, broken)).toEqual({ ...full, nobody: 'not-covered' })
  const applied = operation('update', api, { by: 'atlantis', kind: 'terraform', at: ago(15) })
  expect(causeOf([applied], update, broken)).toEqual({ ...full, nobody: 'not-in-log' })
})

test('what is no object of Kubernetes is not sought in its log', () => {
  expect(causeOf([], { ...gone, type: 'aws_instance', before: { id: 'i-1' } })).toEqual({
    ...full,
    nobody: 'not-kubernetes',
  })
})

test('a Helm release is changed by whoever writes its next revision, also where the stream does not name its namespace', () => {
  const revision = operation('create', '/secrets/certs/sh.helm.release.v1.cert-manager.v4', { client: 'helm' })
  const other = operation('create', '/secrets/certs/sh.helm.release.v1.cert-manager-csi.v1', { by: 'bob' })
  const drift = {
    type: 'helm_release',
    actions: ['update'],
    before: { name: 'cert-manager', namespace: 'certs', revision: 3 },
    after: { name: 'cert-manager', namespace: 'certs', revision: 4 },
  }
  expect(named(causeOf([revision, other], drift))).toEqual(['exact', ['alice@example.com']])
  const stream = [
    { '@level': 'info', type: 'version', terraform: '1.11.4' },
    {
      '@level': 'info',
      type: 'refresh_start',
      hook: {
        resource: { addr: 'helm_release.cm', resource_type: 'helm_release', resource_name: 'cm' },
        id_key: 'id',
        id_value: 'cert-manager',
      },
    },
    {
      '@level': 'info',
      type: 'resource_drift',
      change: {
        resource: { addr: 'helm_release.cm', resource_type: 'helm_release', resource_name: 'cm' },
        action: 'update',
      },
    },
    { '@level': 'info', type: 'change_summary', changes: {} },
  ]
  const text = stream.map((line) => JSON.stringify(line)).join('\n')
  const [row] = driftReport(factsOf({ plans: [planSource(text)], audit: auditOf([revision, other]) })).rows
  expect(row && named(row.cause)).toEqual(['exact', ['alice@example.com']])
})

test('a creation fits a resource of the stream by its kind and spelling, and is only likely', () => {
  const stream = [
    { '@level': 'info', type: 'version', terraform: '1.11.4' },
    {
      '@level': 'info',
      type: 'planned_change',
      change: {
        resource: {
          addr: 'kubernetes_config_map_v1.hot_fix',
          resource_type: 'kubernetes_config_map_v1',
          resource_name: 'hot_fix',
        },
        action: 'create',
      },
    },
    { '@level': 'info', type: 'change_summary', changes: {} },
  ]
  const text = stream.map((line) => JSON.stringify(line)).join('\n')
  const audit = auditOf([
    operation('create', '/configmaps/data-prod/hot-fix'),
    operation('create', '/configmaps/data-prod/other'),
  ])
  const { rows } = driftReport(factsOf({ plans: [planSource(text)], audit }))
  expect(rows.map(({ what, cause }) => [what, ...named(cause)])).toEqual([['exists', 'likely', ['alice@example.com']]])
})
