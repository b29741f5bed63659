import {
  hostsOf,
  namespacesOf,
  parseTopology,
  placementOf,
  stageNamed,
  stateKey,
  type Topology,
  wavesOf,
} from '../index.ts'
import { covered } from './domains.ts'

const parse = (text: string) => parseTopology(text, 'slipway.yml')
const documented = parse('$schema: x')

test('a file that says nothing gives the five documented environments and the four layers', () => {
  expect(
    documented.stages.map(({ name, slug, lifetime, data, promotedFrom }) => [name, slug, lifetime, data, promotedFrom]),
  ).toEqual([
    ['dev', 'dev', 'permanent', 'local', undefined],
    ['ci', 'ci', 'minutes', 'temporary', undefined],
    ['test', 'test', 'pull-request', 'temporary', undefined],
    ['staging', 'staging', 'permanent', 'production-dump', undefined],
    ['production', 'prod', 'permanent', 'real', 'staging'],
  ])
  expect(documented.layers.map(({ id, directories, deployedBy }) => [id, ...directories, deployedBy])).toEqual([
    ['L1', '1.bootstrap', 'actions'],
    ['L2', '2.platform', 'atlantis'],
    ['L3', '3.data', 'atlantis'],
    ['L4', '4.apps', 'atlantis'],
  ])
})

// The table of seed 004 §1.3, and the Helm values of its §7 for staging.
test.each([
  ['production', '${BASE_DOMAIN}', 'api.${BASE_DOMAIN}', 'secrets.<internal_domain>', 'signoz.<internal_domain>'],
  [
    'staging',
    'x-staging.${BASE_DOMAIN}',
    'x-staging-api.${BASE_DOMAIN}',
    'secrets.<internal_domain>',
    'signoz.<internal_domain>',
  ],
  ['test', 'x-test.${BASE_DOMAIN}', 'x-test-api.${BASE_DOMAIN}', undefined, undefined],
  ['ci', undefined, undefined, undefined, undefined],
  ['dev', 'localhost', 'localhost', undefined, undefined],
])('the domains of %s are those of the seed', (name, frontend, backend, vault, signoz) => {
  const hosts = hostsOf(documented, staged(documented, name))
  expect([hosts.get('frontend'), hosts.get('backend'), hosts.get('vault'), hosts.get('signoz')]).toEqual([
    frontend,
    backend,
    vault,
    signoz,
  ])
})

test('every documented internal service has its host on staging', () => {
  const hosts = hostsOf(documented, staged(documented, 'staging'))
  expect(Object.fromEntries(hosts)).toEqual({
    vault: 'secrets.<internal_domain>',
    kubero_ui: 'kcloud.<internal_domain>',
    kubero_backend: 'kapi.<internal_domain>',
    signoz: 'signoz.<internal_domain>',
    openpanel: 'openpanel.<internal_domain>',
    frontend: 'x-staging.${BASE_DOMAIN}',
    backend: 'x-staging-api.${BASE_DOMAIN}',
  })
})

test.each([
  ['example.com', true],
  ['x-staging.example.com', true],
  ['api.x-staging.example.com', false],
  ['secrets.internal.example.com', false],
  ['secrets.intern.net', true],
  ['localhost', true],
])('the free certificate of a zone and its wildcard covers %s: %s', (host, expected) => {
  const internal = host.endsWith('intern.net') ? 'intern.net' : 'internal.example.com'
  const { domains } = parse(`domains: { base: example.com, internal: ${internal} }`)
  expect(covered(domains, host)).toBe(expected)
})

test('a wildcard of its own covers the level below', () => {
  const { domains } = parse(
    'domains: { base: example.com, internal: in.example.com, certificates: ["*.in.example.com"] }',
  )
  expect(covered(domains, 'secrets.in.example.com')).toBe(true)
})

test.each([
  ['kube-system', 'L1', undefined],
  ['bootstrap', 'L1', undefined],
  ['platform', 'L2', undefined],
  ['kubero', 'L2', undefined],
  ['kubero-operator-system', 'L2', undefined],
  ['observability', 'L2', undefined],
  ['data-staging', 'L3', 'staging'],
  ['data-prod', 'L3', 'production'],
  ['data', 'L3', undefined],
  ['apps-prod', 'L4', 'production'],
  ['apps', 'L4', undefined],
])('namespace %s stands in %s', (namespace, layer, stage) => {
  const placement = placementOf(documented, namespace)
  if (placement === undefined || placement === 'system') throw new Error(`${namespace} has no place.`)
  expect([placement.layer.id, placement.stage?.name]).toEqual([layer, stage])
})

test('a namespace of every cluster is system, and one that nobody names is nowhere', () => {
  expect([placementOf(documented, 'default'), placementOf(documented, 'data-production')]).toEqual([
    'system',
    undefined,
  ])
})

test('each layer has a state of its own in each environment', () => {
  const keys = documented.layers.map((layer) => stateKey(layer, staged(documented, 'prod')))
  expect(keys).toEqual(['prod/bootstrap.tfstate', 'prod/platform.tfstate', 'prod/data.tfstate', 'prod/apps.tfstate'])
})

test('production answers to both of its names, whichever the file uses', () => {
  for (const name of ['prod', 'production']) {
    const topology = parse(`environments: { ${name}: { runner: "https://iac.example.com", permission: admin } }`)
    expect(stageNamed(topology, 'prod')).toEqual(stageNamed(topology, 'production'))
    expect(stageNamed(topology, 'prod')).toMatchObject({
      name: 'production',
      runner: 'https://iac.example.com',
      permission: 'admin',
    })
    expect(topology.stages).toHaveLength(5)
  }
})

test('an environment of the file’s own stands beside the documented ones', () => {
  const topology = parse('environments: { uat: { accepts: [staging], promoted_from: staging } }')
  expect(stageNamed(topology, 'uat')).toMatchObject({ slug: 'uat', promotedFrom: 'staging', vars: 'envs/uat.tfvars' })
  expect(namespacesOf(topology.layers[2] ?? never(), staged(topology, 'uat'))).toEqual(['data-uat', 'data'])
})

test('components come up in waves: what nothing holds back comes up together', () => {
  expect(documented.phases.map((phase) => [phase.name, wavesOf(phase)])).toEqual([
    ['0.x', [['k3s'], ['platform-postgresql'], ['vault']]],
    ['1.x', [['kubernetes-dashboard', 'kubero', 'business-postgresql']]],
    ['2.x', [['arangodb', 'redis', 'clickhouse']]],
    ['3.x', [['signoz', 'openpanel']]],
    ['999', [['apps']]],
  ])
})

test.each([
  [
    'one folder in two layers',
    'layers: { L3: { directories: [2.platform] } }',
    'layers.L3.directories: found "2.platform", which L2 claims by "2.platform"',
  ],
  [
    'a folder inside another layer’s',
    'layers: { L3: { directories: [2.platform/data] } }',
    'which L2 claims by "2.platform"',
  ],
  [
    'one namespace in two layers',
    'layers: { L4: { namespaces: [platform] } }',
    'layers.L4.namespaces: found "platform", which belongs to L2 too',
  ],
  [
    'a namespace that a template gives too',
    'layers: { L2: { namespaces: [data-prod] } }',
    'layers.L3.namespaces: found "data-prod", which belongs to L2 too',
  ],
  [
    'one state for every environment',
    'layers: { L2: { state: "k3s/layer2.tfstate" } }',
    'layers.L2.state: found the key "k3s/layer2.tfstate"',
  ],
  ['one state for two layers', 'layers: { L2: { state: "{env}/bootstrap.tfstate" } }', 'which L1 has in'],
  [
    'a promotion from nowhere',
    'environments: { staging: { promoted_from: uat } }',
    'environments.staging.promoted_from: found "uat"',
  ],
  ['promotions in a circle', 'environments: { staging: { promoted_from: production } }', 'found a circle'],
  [
    'two services on one host',
    'domains: { services: { a: { prefix: x, on: base }, b: { prefix: x, on: base } } }',
    'domains.services.b: found the host "x-test-x.${BASE_DOMAIN}" in test, which a has too',
  ],
  ['a prefix that is no label', 'domains: { services: { a: { prefix: "a.b", on: base } } }', 'expected a DNS label'],
  ['a domain with a protocol', 'domains: { base: "https://example.com" }', 'expected a domain such as example.com'],
  [
    'a component twice',
    'phases: { 0.x: { vault: {} }, 1.x: { vault: {} } }',
    'phases.1.x: found vault, which comes up in phase 0.x already',
  ],
  ['a need nobody brings up', 'phases: { 0.x: { vault: { needs: [pg] } } }', 'which no phase names'],
  [
    'a need that comes later',
    'phases: { 0.x: { vault: { needs: [pg] } }, 1.x: { pg: {} } }',
    'which comes up later, in phase 1.x',
  ],
  ['components in a circle', 'phases: { 0.x: { a: { needs: [b] }, b: { needs: [a] } } }', 'phases.0.x: found a circle'],
  ['a layer nobody has', 'layers: { L5: {} }', 'found the unknown key "L5", expected one of L1, L2, L3, L4.'],
  ['a misspelt key of a layer', 'layers: { L1: { directoires: [x] } }', 'Did you mean "directories"?'],
  [
    'a runner without TLS',
    'environments: { staging: { runner: "http://iac.example.com" } }',
    'expected an https address',
  ],
  ['a folder that climbs', 'layers: { L1: { directories: [../x] } }', 'expected a folder inside the repository'],
  [
    'one short name for two environments',
    'environments: { uat: { accepts: [staging], alias: test } }',
    'found the short name "test"',
  ],
])('%s is refused with its place', (_, text, expected) => {
  expect(() => parse(text)).toThrow(
    expect.objectContaining({ code: 'config-invalid', message: expect.stringMatching(/^slipway\.yml:\d+:\d+: /) }),
  )
  expect(() => parse(text)).toThrow(expected)
})

function staged(topology: Topology, name: string) {
  return stageNamed(topology, name) ?? never()
}

function never(): never {
  throw new Error('It is not there.')
}
