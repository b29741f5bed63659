import fc from 'fast-check'
import { readPlans, type TerraformPlan } from './index.ts'

const metadata = (more: object = {}) => [{ name: 'api', namespace: 'data-prod', resource_version: '1', ...more }]

interface Entry {
  readonly type?: string
  readonly actions?: readonly string[]
  readonly before?: unknown
  readonly after?: unknown
  readonly [more: string]: unknown
}

function entry({ type = 'kubernetes_deployment_v1', actions = ['update'], before, after, ...more }: Entry = {}) {
  const { before_sensitive, after_sensitive, after_unknown, importing, ...outer } = more
  return {
    address: `${type}.api`,
    mode: 'managed',
    type,
    name: 'api',
    provider_name: 'registry.terraform.io/hashicorp/kubernetes',
    change: { actions, before, after, before_sensitive, after_sensitive, after_unknown, importing },
    ...outer,
  }
}

function planOf(document: object): TerraformPlan {
  const [reading] = readPlans(JSON.stringify({ format_version: '1.2', terraform_version: '1.11.4', ...document }))
  if (reading?.kind !== 'plan') throw new Error(JSON.stringify(reading))
  return reading.plan
}

const driftOf = (one: Entry) => planOf({ resource_drift: [entry(one)], resource_changes: [] })

test.each([
  ['absent', {}],
  ['null', { resource_drift: null }],
  ['empty', { resource_drift: [] }],
])('no drift is no drift, also when the list is %s', (_, document) => {
  expect(planOf({ resource_changes: [], ...document }).drift).toEqual([])
})

test.each([
  ['an unknown minor version of format 1', '1.99', 'plan'],
  ['the first format', '0.1', 'plan'],
  ['format 2', '2.0', 'refused'],
  ['a format that is no number', 'banana', 'refused'],
])('%s is read or refused with the version', (_, format_version, kind) => {
  const [reading] = readPlans(JSON.stringify({ format_version, resource_changes: [] }))
  expect(reading?.kind).toBe(kind)
  if (reading?.kind === 'refused')
    expect(reading).toMatchObject({ code: 'plan-version', reason: expect.stringContaining(format_version) })
})

test.each([
  ['nothing', '', 'plan-empty'],
  ['white space', ' \n\t\n', 'plan-empty'],
  ['a plan file', `PK\u0003\u0004${'\0'.repeat(40)}`, 'plan-binary'],
  ['a binary file', `\u007fELF\0\0{"format_version":"1.2"}`, 'plan-binary'],
  ['half a plan', '{"format_version":"1.2","resource_drift":[{"addr', 'plan-cut'],
  ['an encrypted plan', '{"meta":{"k":"e30="},"encrypted_data":"AAAA","encryption_version":"v0"}', 'plan-encrypted'],
  ['a preview of Pulumi', '{"config":{},"steps":[{"op":"create"}],"changeSummary":{"create":1}}', 'plan-foreign'],
  ['a state', '{"format_version":"1.0","terraform_version":"1.9.0","values":{"root_module":{}}}', 'plan-foreign'],
  ['words of a plan', 'Terraform will perform the following actions:\n  # a.b will be created\n', 'plan-foreign'],
  ['a web page', '<!doctype html><script>{"a":1}</script>', 'plan-foreign'],
  ['a list', '[1,2,3]', 'plan-foreign'],
])('%s is refused with a reason, and nothing is thrown', (_, text, code) => {
  const readings = readPlans(text)
  expect(readings).toEqual([{ kind: 'refused', code, reason: expect.stringMatching(/.{15,}/) }])
})

test('half a plan behind a whole one is not passed over in silence', () => {
  const whole = JSON.stringify({ format_version: '1.2', resource_changes: [] })
  expect(readPlans(`${whole}\n${whole.slice(0, 30)}`).map((one) => (one.kind === 'plan' ? 'plan' : one.code))).toEqual([
    'plan',
    'plan-cut',
  ])
})

test('several documents, log lines between them and a byte order mark do not hide a plan', () => {
  const one = JSON.stringify(
    { format_version: '1.2', resource_drift: [entry({ before: { metadata: metadata() } })] },
    null,
    2,
  )
  const text = `\ufeff12:00:01 INFO [unit {a}] running\n${one}\n{ "msg": "Group 1" }\nwarning: {"a\n${one}`
  const readings = readPlans(text.replace('warning: {"a\n', ''))
  expect(readings.map(({ kind }) => kind)).toEqual(['plan', 'plan'])
})

test('the redacted form of HCP Terraform has no terraform_version and is a plan all the same', () => {
  const [reading] = readPlans(
    JSON.stringify({
      plan_format_version: '1.1',
      provider_format_version: '1.0',
      resource_drift: [entry({ before: {}, after: { a: 1 } })],
    }),
  )
  expect(reading).toMatchObject({ kind: 'plan', plan: { version: '', drift: [{ action: 'update', paths: ['a'] }] } })
})

test('OpenTofu is known by its providers, and its stream by its version message', () => {
  const tofu = entry({ provider_name: 'registry.opentofu.org/hashicorp/kubernetes' })
  expect(planOf({ resource_changes: [tofu] })).toMatchObject({ tool: 'opentofu' })
  const lines = [
    { '@level': 'info', type: 'version', tofu: '1.9.0', ui: '1.2' },
    { '@level': 'info', type: 'change_summary', changes: {} },
  ]
  expect(readPlans(lines.map((line) => JSON.stringify(line)).join('\n'))).toMatchObject([
    { kind: 'plan', plan: { tool: 'opentofu', version: '1.9.0', form: 'stream', incomplete: 'no' } },
  ])
})

test('a move is no drift; a move with drift is both', () => {
  const moved = { before: { a: 1 }, after: { a: 1 }, previous_address: 'kubernetes_deployment_v1.old' }
  expect(driftOf({ ...moved, actions: ['no-op'] })).toMatchObject({
    drift: [],
    moves: [{ from: 'kubernetes_deployment_v1.old' }],
  })
  expect(driftOf({ ...moved, after: { a: 2 } })).toMatchObject({ drift: [{ paths: ['a'] }], moves: [{}] })
})

test('imports, replacements, forgotten and deposed resources are told apart; data sources are left out', () => {
  const plan = planOf({
    resource_changes: [
      entry({ importing: { id: 'x' }, before: { a: 1 }, after: { a: 2 } }),
      entry({ actions: ['delete', 'create'] }),
      entry({ actions: ['create', 'delete'] }),
      entry({ actions: ['forget'] }),
      entry({ actions: ['delete'], deposed: 'ab12' }),
      entry({ actions: ['read'], mode: 'data' }),
    ],
  })
  expect(plan.imports).toHaveLength(1)
  expect(plan.changes.map(({ action, deposed }) => action + deposed)).toEqual([
    'update',
    'replace',
    'replace',
    'forget',
    'deleteab12',
  ])
})

test('failed checks are shown with their messages; passed and unknown ones are not', () => {
  const check = (status: string) => ({
    address: { kind: 'check', to_display: 'check.health', name: 'health' },
    status,
    instances: [{ address: { to_display: 'check.health' }, status, problems: [{ message: 'vault is sealed' }] }],
  })
  const plan = planOf({
    resource_changes: [],
    checks: [check('pass'), check('unknown'), check('fail'), check('error')],
  })
  expect(plan.checks).toEqual([
    { address: 'check.health', kind: 'check', status: 'fail', messages: ['vault is sealed'] },
    { address: 'check.health', kind: 'check', status: 'error', messages: ['vault is sealed'] },
  ])
})

test('a failed check in the stream is a warning there, and shown just so', () => {
  const lines = [
    { '@level': 'info', type: 'version', terraform: '1.11.4' },
    {
      '@level': 'warn',
      type: 'diagnostic',
      diagnostic: {
        severity: 'warning',
        summary: 'Check block assertion failed',
        detail: 'vault is sealed',
        snippet: { context: 'check "health"', code: 'condition = local.s3cr3t', values: [] },
      },
    },
    { '@level': 'info', type: 'change_summary', changes: {} },
  ]
  const [reading] = readPlans(lines.map((line) => JSON.stringify(line)).join('\n'))
  expect(reading).toMatchObject({
    kind: 'plan',
    plan: { incomplete: 'no', checks: [{ address: 'check.health', status: 'fail', messages: ['vault is sealed'] }] },
  })
})

test.each([
  ['errored', { errored: true }, 'errored'],
  ['deferred', { complete: false }, 'deferred'],
  ['complete', { complete: true, errored: false }, 'no'],
])('a plan that is %s says so', (_, document, incomplete) => {
  expect(planOf({ resource_changes: [], ...document }).incomplete).toBe(incomplete)
})

test('a stream without its last line is cut, and one with an error is errored', () => {
  const version = { '@level': 'info', type: 'version', terraform: '1.11.4' }
  const error = { '@level': 'error', type: 'diagnostic', diagnostic: { severity: 'error', summary: 'Unauthorized' } }
  const read = (...lines: object[]) => readPlans(lines.map((line) => JSON.stringify(line)).join('\n'))
  expect(read(version)).toMatchObject([{ plan: { incomplete: 'cut' } }])
  expect(read(version, error)).toMatchObject([{ plan: { incomplete: 'errored' } }])
})

test.each<[string, unknown, unknown, readonly string[]]>([
  ['null and an empty map', { a: null }, { a: {} }, []],
  ['an empty list and an empty text', { a: [] }, { a: '' }, []],
  [
    'a resource version',
    { metadata: metadata() },
    { metadata: metadata({ resource_version: '2', generation: 4 }) },
    [],
  ],
  [
    'the last applied configuration',
    { metadata: metadata() },
    { metadata: metadata({ annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}' } }) },
    [],
  ],
  ['a set in another order', { ports: [{ p: 1 }, { p: 2 }] }, { ports: [{ p: 2 }, { p: 1 }] }, []],
  ['arguments in another order', { args: ['a', 'b'] }, { args: ['b', 'a'] }, ['args[0]', 'args[1]']],
  ['a number that became zero', { replicas: 1 }, { replicas: 0 }, ['replicas']],
  ['false that became null', { on: false }, { on: null }, ['on']],
  ['a new label', { metadata: metadata() }, { metadata: metadata({ labels: { a: 'b' } }) }, ['metadata[0].labels.a']],
  ['a key that is no name', { data: {} }, { data: { 'a"].b': 'x' } }, ['data["a\\"].b"]']],
])('noise is told from drift: %s', (_, before, after, paths) => {
  const plan = driftOf({ before, after })
  expect(plan.drift.flatMap((one) => one.paths ?? [])).toEqual(paths)
  expect(plan.noise).toHaveLength(paths.length === 0 ? 1 : 0)
})

test('T25 a path ends where something sensitive begins, marked or known by its type', () => {
  const marked = driftOf({ before: { a: { b: 'x' } }, after: { a: { b: 'y' } }, before_sensitive: { a: true } })
  expect(marked.drift).toMatchObject([{ paths: ['a'], sensitive: true }])
  const secret = driftOf({ type: 'kubernetes_secret_v1', before: { data: { p: 'x' } }, after: { data: { p: 'y' } } })
  expect(secret.drift).toMatchObject([{ paths: ['data'], sensitive: true }])
  const helm = driftOf({ type: 'helm_release', before: { values: ['x'] }, after: { values: ['y'] } })
  expect(helm.drift).toMatchObject([{ paths: ['values'], sensitive: true }])
})

test('a name that is marked sensitive names no object', () => {
  const values = { metadata: metadata() }
  const plan = driftOf({ actions: ['delete'], before: values, before_sensitive: { metadata: [{ name: true }] } })
  expect(plan.drift).toMatchObject([{ resource: { object: undefined, importId: '' } }])
})

test.each<[string, string, object, object | undefined, string]>([
  [
    'an ingress',
    'kubernetes_ingress_v1',
    { metadata: metadata() },
    { group: 'networking.k8s.io', resource: 'ingresses', namespace: 'data-prod', name: 'api' },
    'data-prod/api',
  ],
  [
    'a stateful set',
    'kubernetes_stateful_set',
    { metadata: metadata() },
    { group: 'apps', resource: 'statefulsets', namespace: 'data-prod', name: 'api' },
    'data-prod/api',
  ],
  [
    'a daemon set',
    'kubernetes_daemon_set_v1',
    { metadata: metadata() },
    { group: 'apps', resource: 'daemonsets', namespace: 'data-prod', name: 'api' },
    'data-prod/api',
  ],
  [
    'an autoscaler',
    'kubernetes_horizontal_pod_autoscaler_v2',
    { metadata: metadata() },
    { group: 'autoscaling', resource: 'horizontalpodautoscalers', namespace: 'data-prod', name: 'api' },
    'data-prod/api',
  ],
  [
    'a network policy',
    'kubernetes_network_policy_v1',
    { metadata: metadata() },
    { group: 'networking.k8s.io', resource: 'networkpolicies', namespace: 'data-prod', name: 'api' },
    'data-prod/api',
  ],
  [
    'a namespace',
    'kubernetes_namespace',
    { metadata: [{ name: 'platform' }] },
    { group: '', resource: 'namespaces', namespace: '', name: 'platform' },
    'platform',
  ],
  [
    'a cluster role binding',
    'kubernetes_cluster_role_binding_v1',
    { metadata: [{ name: 'a:b' }] },
    { group: 'rbac.authorization.k8s.io', resource: 'clusterrolebindings', namespace: '', name: 'a:b' },
    'a:b',
  ],
  [
    'an object of the default namespace',
    'kubernetes_secret',
    { metadata: [{ name: 's' }] },
    { group: '', resource: 'secrets', namespace: 'default', name: 's' },
    'default/s',
  ],
  [
    'keys of a config map',
    'kubernetes_config_map_v1_data',
    { metadata: metadata() },
    { group: '', resource: 'configmaps', namespace: 'data-prod', name: 'api' },
    '',
  ],
  [
    'labels of something else',
    'kubernetes_labels',
    { api_version: 'apps/v1', kind: 'Deployment', metadata: metadata() },
    { group: 'apps', resource: 'deployments', namespace: 'data-prod', name: 'api' },
    '',
  ],
  [
    'a manifest',
    'kubernetes_manifest',
    { manifest: { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata: { name: 'tls', namespace: 'a' } } },
    { group: 'cert-manager.io', resource: 'certificates', namespace: 'a', name: 'tls' },
    'apiVersion=cert-manager.io/v1,kind=Certificate,namespace=a,name=tls',
  ],
  [
    'a manifest of kubectl',
    'kubectl_manifest',
    {
      id: '/apis/traefik.io/v1alpha1/namespaces/a/ingressroutes/web',
      api_version: 'traefik.io/v1alpha1',
      kind: 'IngressRoute',
      name: 'web',
      namespace: 'a',
    },
    { group: 'traefik.io', resource: 'ingressroutes', namespace: 'a', name: 'web' },
    'traefik.io/v1alpha1//IngressRoute//web//a',
  ],
  ['something of another cloud', 'aws_instance', { id: 'i-1', name: 'web' }, undefined, ''],
])('%s is named as the audit log names it', (_, type, before, object, importId) => {
  expect(driftOf({ type, actions: ['delete'], before }).drift[0]?.resource).toMatchObject({ object, importId })
})

test('a Helm release is known by its name, and by its namespace where values are at hand', () => {
  const before = { id: 'cert-manager', name: 'cert-manager', namespace: 'certs' }
  expect(driftOf({ type: 'helm_release', actions: ['delete'], before }).drift[0]?.resource).toMatchObject({
    release: { namespace: 'certs', name: 'cert-manager' },
    importId: 'certs/cert-manager',
  })
})

test('T37 a bomb of nesting, a key called __proto__ and a million keys are read without harm', () => {
  const deep = `{"format_version":"1.2","resource_drift":[{"address":"a.b","type":"a","change":{"actions":["update"],"before":{"x":${'['.repeat(20_000)}1${']'.repeat(20_000)}},"after":{"x":${'['.repeat(20_000)}2${']'.repeat(20_000)}}}}]}`
  expect(readPlans(deep)).toMatchObject([{ kind: 'plan', plan: { drift: [{ action: 'update' }] } }])
  const polluted =
    '{"format_version":"1.2","resource_drift":[{"__proto__":{"polluted":true},"address":"a.b","type":"constructor","change":{"actions":["delete"],"before":{"__proto__":{"name":"x"}}}}]}'
  expect(readPlans(polluted)).toMatchObject([{ kind: 'plan' }])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, index]))
  expect(driftOf({ before: wide, after: {} }).drift[0]?.paths).toHaveLength(200)
})

test('T36 text full of braces is judged in a moment', () => {
  const started = performance.now()
  for (const text of [
    '{"'.repeat(300_000),
    '{""'.repeat(200_000),
    '{ '.repeat(400_000),
    `{"a":${'{"a":'.repeat(100_000)}`,
  ]) {
    expect(readPlans(text)).toMatchObject([{ kind: 'refused' }])
  }
  expect(performance.now() - started).toBeLessThan(30_000)
})

test('no text, and no plan with a part exchanged for something else, makes the reader throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => readPlans(text).length > 0),
    { seed: 5, numRuns: 1_000 },
  )
  const whole = JSON.stringify({
    format_version: '1.2',
    resource_drift: [entry({ before: { metadata: metadata() }, after: { a: 1 } })],
    resource_changes: [entry()],
    checks: [{}],
  })
  const values = JSON.parse(whole)
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...pathsOf(values)), (value, path) => {
      const copy = structuredClone(values)
      const parent = path
        .slice(0, -1)
        .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy)
      parent[path.at(-1) ?? ''] = value
      return readPlans(JSON.stringify(copy)).length > 0
    }),
    { seed: 5, numRuns: 2_000 },
  )
})

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => [[...path, key], ...pathsOf(part, [...path, key])])
}
