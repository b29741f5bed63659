import { readAuditStream } from '#kube-audit'
import { type AuditedRequest, auditLine } from '#sandbox'
import type { ActorRule } from './actor-rule.ts'

type Shape = Partial<AuditedRequest>

async function one(shape: Shape, rules: readonly ActorRule[] = []) {
  const line = auditLine({
    id: 'a'.repeat(36),
    at: 0,
    user: 'bob',
    verb: 'patch',
    resource: 'configmaps',
    name: 'x',
    ...shape,
  })
  const stream = (async function* () {
    yield Buffer.from(line)
  })()
  const reading = await readAuditStream(stream, { include: 'everyone', rules })
  if (reading.kind === 'unavailable') throw new Error(reading.message)
  const { operations, sessions, denied, terraform, automated } = reading.report
  return { found: [...operations, ...sessions, ...denied, ...terraform, ...automated][0], report: reading.report }
}

const pods = { resource: 'pods', namespace: 'apps', name: 'api-0' }
const kubectl = 'kubectl/v1.33.1 (linux/amd64) kubernetes/8adc0f0'
const k3s = 'k3s/v1.33.4+k3s1 (linux/amd64) kubernetes/148243c'
const account = (name: string) => `system:serviceaccount:${name}`

test.each<[string, Shape, string, boolean]>([
  ['on k3s `system:admin` is a person', { user: 'system:admin' }, 'person', false],
  ['a user of a certificate', { user: 'kubernetes-admin' }, 'person', false],
  ['a user nobody has heard of', { user: 'eve' }, 'person', false],
  ['somebody who is not known at all', { user: 'system:anonymous' }, 'person', false],
  [
    'a controller of Kubernetes',
    { user: account('kube-system:horizontal-pod-autoscaler'), agent: k3s },
    'controller',
    false,
  ],
  ['an operator', { user: account('kubero:operator'), agent: 'helm-operator/v0.0.0' }, 'controller', false],
  ['a person who uses a service account', { user: account('apps:deployer'), agent: kubectl }, 'person', true],
  [
    'k3s when it installs its own charts',
    { user: account('kube-system:helm-traefik'), agent: 'Helm/3.17' },
    'controller',
    false,
  ],
  ['Flux', { user: account('flux-system:kustomize-controller'), agent: 'kustomize-controller/v1' }, 'gitops', false],
  ['Argo CD', { user: account('argocd:argocd-application-controller'), agent: 'argocd/v2' }, 'gitops', false],
  ['a node', { user: 'system:node:vps-1', agent: k3s }, 'cluster', false],
  [
    'k3s when it deploys its manifests',
    { user: 'system:k3s-supervisor', agent: 'deploy@vps-1/v1 k3s/1' },
    'cluster',
    false,
  ],
  [
    'k3s as `system:admin` from its own host',
    { user: 'system:admin', agent: k3s, address: '127.0.0.1' },
    'cluster',
    true,
  ],
  [
    'somebody elsewhere who says to be k3s',
    { user: 'system:admin', agent: k3s, address: '192.0.2.1' },
    'person',
    false,
  ],
  ['Atlantis', { user: account('bootstrap:atlantis'), agent: 'curl/8' }, 'terraform', false],
  ['Terraform as a person', { user: 'system:admin', agent: 'HashiCorp/1.0 Terraform/1.11.4' }, 'terraform', true],
  ['a provider of Terraform', { user: account('ci:runner'), agent: 'terraform-provider-helm/2' }, 'terraform', true],
  ['Terraform by its field manager', { user: 'bob', query: 'fieldManager=Terraform&force=true' }, 'terraform', true],
  [
    'who impersonates a controller',
    { user: 'alice', impersonating: account('kube-system:x'), agent: k3s },
    'person',
    false,
  ],
  ['who impersonates Atlantis', { user: 'alice', impersonating: account('bootstrap:atlantis') }, 'person', false],
  ['who impersonates the scheduler', { user: 'alice', impersonating: 'system:kube-scheduler' }, 'person', false],
  [
    'a proxy that acts for a person',
    { user: account('ui:proxy'), impersonating: 'alice', agent: 'proxy/1' },
    'person',
    false,
  ],
])('%s is told apart', async (_, shape, kind, claimed) => {
  const { found } = await one(shape)
  expect(found?.actor).toMatchObject({ kind, claimed })
})

test.each<[string, Shape, string]>([
  ['a read', { verb: 'get' }, ''],
  ['a dry run', { query: 'dryRun=All&fieldManager=kubectl' }, ''],
  [
    'a dry run in the body of a delete',
    { verb: 'delete', requestObject: { kind: 'DeleteOptions', dryRun: ['All'] } },
    '',
  ],
  ['a conflict', { code: 409 }, ''],
  ['something that was not there', { verb: 'delete', code: 404 }, ''],
  ['a refusal', { code: 403 }, 'denied'],
  ['an unknown caller', { code: 401 }, 'denied'],
  [
    'a question what one may do',
    { verb: 'create', group: 'authorization.k8s.io', resource: 'selfsubjectaccessreviews', code: 201 },
    '',
  ],
  [
    'a token for a service account',
    { verb: 'create', resource: 'serviceaccounts', subresource: 'token', namespace: 'x' },
    '',
  ],
  ['a status', { subresource: 'status', namespace: 'apps' }, ''],
  ['a request that was only received', { stage: 'RequestReceived' }, ''],
  [
    'an update that changed nothing',
    { requestObject: { metadata: { resourceVersion: '7' } }, responseObject: { metadata: { resourceVersion: '7' } } },
    '',
  ],
  [
    'an update that changed something',
    { requestObject: { metadata: { resourceVersion: '7' } }, responseObject: { metadata: { resourceVersion: '8' } } },
    'operations',
  ],
  ['an object that is called like a subresource', { namespace: 'apps', name: 'status' }, 'operations'],
  ['a shell', { ...pods, verb: 'create', subresource: 'exec', code: 101 }, 'sessions'],
  [
    'a shell over a WebSocket',
    { ...pods, verb: 'get', subresource: 'exec', code: 101, query: 'command=sh' },
    'sessions',
  ],
  [
    'a shell that is still open',
    { ...pods, verb: 'create', subresource: 'exec', code: 101, stage: 'ResponseStarted' },
    'sessions',
  ],
  ['a tunnel', { ...pods, verb: 'create', subresource: 'portforward', code: 101 }, 'sessions'],
  ['a drain', { ...pods, verb: 'create', subresource: 'eviction', code: 201 }, 'operations'],
  [
    'everything at once',
    { verb: 'deletecollection', namespace: 'apps', query: 'labelSelector=app%3Dapi' },
    'operations',
  ],
])('%s is counted where it belongs', async (_, shape, list) => {
  const { report } = await one(shape)
  const { operations, sessions, denied } = report
  const lists = Object.entries({ operations, sessions, denied }).filter(([, rows]) => rows.length > 0)
  expect(lists.map(([name]) => name).join()).toBe(list)
})

test.each<[string, Shape, object]>([
  [
    'kubectl edit',
    { agent: kubectl, query: 'fieldManager=kubectl-edit' },
    { name: 'kubectl', version: '1.33.1', command: 'edit' },
  ],
  ['kubectl apply', { agent: kubectl, query: 'fieldManager=kubectl-client-side-apply' }, { command: 'apply' }],
  ['kubectl scale', { agent: kubectl, subresource: 'scale' }, { name: 'kubectl', command: 'scale' }],
  ['Helm', { agent: 'Helm/3.17.1' }, { name: 'helm', version: '3.17.1' }],
  ['a program that says nothing', { agent: '' }, { name: 'unknown', agent: '' }],
  ['a program that says too much', { agent: 'x'.repeat(5000) }, { agent: 'x'.repeat(200) }],
])('the client %s is shown as it claims to be', async (_, shape, client) => {
  expect((await one(shape)).found?.client).toMatchObject(client)
})

test('two people who share a user are told apart by their credentials, and only the last address is believed', async () => {
  const { found } = await one({ user: 'system:admin', credential: 'X509SHA256=ab', address: '203.0.113.7' })
  expect(found?.actor).toMatchObject({ credential: 'X509SHA256=ab', address: '203.0.113.7' })
})

test('a rule names people, and hides whom it says to ignore', async () => {
  const rules: readonly ActorRule[] = [
    { credential: 'X509SHA256=ab*', name: 'Ada' },
    { user: account('ci:*'), kind: 'ignore' },
  ]
  expect((await one({ user: 'system:admin', credential: 'X509SHA256=abcd' }, rules)).found?.actor.name).toBe('Ada')
  expect((await one({ user: account('ci:runner') }, rules)).found).toBeUndefined()
})

test('a namespace is one object, whether the log files it under itself or not', async () => {
  const { found } = await one({ verb: 'delete', resource: 'namespaces', namespace: 'apps', name: 'apps' })
  expect(found?.object).toMatchObject({ resource: 'namespaces', namespace: '', name: 'apps' })
})
