import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findingCodes } from '#environments'
import { env } from '../src/env/command.ts'

const example = join(import.meta.dirname, '../../sandbox/example')
const roots: string[] = []

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true })
})

/** A copy of the bundled example, changed. */
function repository(change: (root: string) => void = () => undefined): string {
  const root = mkdtempSync(join(tmpdir(), 'slipway-env-'))
  roots.push(root)
  cpSync(example, root, { recursive: true })
  change(root)
  return root
}

async function run(...args: readonly string[]): Promise<{ exit: number; text: string }> {
  let text = ''
  const exit = await env(args, (written) => {
    text += written
  })
  return { exit, text }
}

const add = (file: string, text: string) => (root: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  appendFileSync(join(root, file), text)
}
const replace = (file: string, from: string, to: string) => (root: string) => {
  const before = readFileSync(join(root, file), 'utf8')
  if (!before.includes(from)) throw new Error(`${file} has no ${from}`)
  writeFileSync(join(root, file), before.replace(from, to))
}

test('the bundled example is clean, with its components in the table', async () => {
  const { exit, text } = await run('check', repository())
  expect(text).toMatch(
    /^COMPONENT .*\ncert-manager +yes +yes +yes +yes +yes .*\nvault +yes +yes +yes +yes +yes .*\n\nClean\.\n$/,
  )
  expect(exit).toBe(0)
})

const deployment = (pod: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: apps-prod }
spec:
  template:
    spec:
      ${pod}
`
const whole =
  'initContainers: [{ name: wait }]\n      containers: [{ name: web, readinessProbe: { tcpSocket: { port: 1 } }, livenessProbe: { tcpSocket: { port: 1 } } }]'

const planted: readonly (readonly [string, (root: string) => void, string, string, string])[] = [
  [
    'a namespace nobody names',
    replace('2.platform/main.tf', '"platform"', '"plattform"'),
    'namespace-unknown',
    '2.platform/main.tf:21',
    'Namespace "plattform"',
  ],
  [
    'a namespace of another layer',
    replace('2.platform/main.tf', '"platform"', '"data-prod"'),
    'namespace-foreign',
    '2.platform/main.tf:21',
    'belongs to L3 (data)',
  ],
  [
    'an unknown namespace in a manifest',
    add('apps/x.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x, namespace: nowhere }\n'),
    'namespace-unknown',
    'apps/x.yaml:1',
    '"nowhere"',
  ],
  [
    'Terraform that no layer claims',
    add('5.more/main.tf', 'locals { a = 1 }\n'),
    'directory-unclaimed',
    '5.more/main.tf:1',
    'belongs to no layer',
  ],
  [
    'a layer’s directory that is gone',
    (root) => rmSync(join(root, '4.apps'), { recursive: true }),
    'layer-directory-missing',
    'slipway.yml:1',
    'names 4.apps',
  ],
  [
    'no backend',
    replace('3.data/main.tf', '  backend "s3" {}\n', ''),
    'backend-missing',
    '3.data/main.tf:1',
    'no backend block',
  ],
  [
    'one state key for all',
    replace('3.data/main.tf', 'backend "s3" {}', 'backend "s3" {\n    key = "k3s/layer3.tfstate"\n  }'),
    'state-key-fixed',
    '3.data/main.tf:5',
    '"k3s/layer3.tfstate"',
  ],
  [
    'an environment without variables',
    (root) => rmSync(join(root, 'envs/prod.tfvars')),
    'environment-without-variables',
    'slipway.yml:1',
    'production has no envs/prod.tfvars',
  ],
  [
    'a variable that one environment lacks',
    add('envs/prod.tfvars', 'extra = 1\n'),
    'tfvars-key-missing',
    'envs/staging.tfvars:1',
    '"extra" is not set here',
  ],
  [
    'a function in a variables file',
    add('envs/prod.tfvars', 'vault_host2 = file("~/.ssh/id_rsa")\n'),
    'tfvars-expression',
    'envs/prod.tfvars:4',
    'calls file()',
  ],
  [
    'an interpolation in a variables file',
    replace('envs/prod.tfvars', '"secrets.internal.example.net"', '"api-${DOMAIN_PREFIX}.example.com"'),
    'tfvars-expression',
    'envs/prod.tfvars:3',
    'interpolates',
  ],
  [
    'a placeholder',
    replace('envs/prod.tfvars', '"secrets.internal.example.net"', '"change-me"'),
    'change-me',
    'envs/prod.tfvars:3',
    '"vault_host" still has the template’s placeholder',
  ],
  [
    'a secret in a variables file',
    replace('envs/prod.tfvars', 'vault_host  ', 'db_password '),
    'secret-in-plain-text',
    'envs/prod.tfvars:3',
    '"db_password" is a secret in plain text',
  ],
  [
    'a secret as a default',
    add('2.platform/main.tf', 'variable "api_token" {\n  default = "s3cr3t-value"\n}\n'),
    'secret-in-plain-text',
    '2.platform/main.tf:37',
    '"api_token"',
  ],
  [
    'a secret for a chart',
    replace(
      '2.platform/main.tf',
      '  lifecycle {',
      '  set_sensitive {\n    name  = "auth.rootPassword.password"\n    value = "s3cr3t-value"\n  }\n\n  lifecycle {',
    ),
    'secret-in-plain-text',
    '2.platform/main.tf:27',
    '"password"',
  ],
  [
    'a Secret in the repository',
    add(
      'apps/s.yaml',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: db, namespace: apps-prod }\nstringData: { password: s3cr3t-value }\n',
    ),
    'secret-in-plain-text',
    'apps/s.yaml:1',
    'Secret db holds its values',
  ],
  [
    'Vault on a class that deletes',
    replace('2.platform/vault.yaml', 'local-path-retain', 'local-path'),
    'storage-class-delete',
    '2.platform/vault.yaml:3',
    'vault keeps its data on storage class "local-path"',
  ],
  [
    'a database on a class that deletes',
    add(
      'data/pvc.yaml',
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: postgres-data, namespace: data-prod }\nspec: { storageClassName: local-path }\n',
    ),
    'storage-class-delete',
    'data/pvc.yaml:1',
    'postgres-data',
  ],
  [
    'a host two levels down',
    add('slipway.yml', 'domains: { base: example.com, internal: in.example.com }\n'),
    'domain-uncovered',
    'slipway.yml:1',
    'secrets.in.example.com',
  ],
  [
    'no precondition',
    replace('2.platform/main.tf', 'precondition {', 'postcondition {'),
    'health-layer-missing',
    '2.platform/main.tf:19',
    'vault lacks precondition',
  ],
  [
    'no postcondition',
    replace('2.platform/main.tf', 'postcondition {', 'precondition {'),
    'health-layer-missing',
    '2.platform/main.tf:19',
    'vault lacks postcondition',
  ],
  [
    'no validation',
    replace('2.platform/main.tf', 'validation {', 'removed {'),
    'health-layer-missing',
    '2.platform/main.tf:19',
    'vault lacks validation',
  ],
  [
    'nobody waits',
    replace('2.platform/vault.yaml', 'extraInitContainers', 'containers'),
    'health-layer-missing',
    '2.platform/main.tf:19',
    'vault lacks wait',
  ],
  [
    'no liveness probe',
    replace('2.platform/vault.yaml', 'livenessProbe', 'someProbe'),
    'health-layer-missing',
    '2.platform/main.tf:19',
    'vault lacks probes',
  ],
  [
    'a Deployment without probes',
    add('apps/web.yaml', deployment('initContainers: [{ name: wait }]\n      containers: [{ name: web }]')),
    'health-layer-missing',
    'apps/web.yaml:1',
    'web lacks probes',
  ],
  [
    'a Deployment that waits for nothing',
    add('apps/web.yaml', deployment(whole.replace('initContainers', 'volumes'))),
    'health-layer-missing',
    'apps/web.yaml:1',
    'web lacks wait',
  ],
  [
    'a file that is not Terraform',
    add('2.platform/broken.tf', 'resource "x" {\n'),
    'file-unreadable',
    '2.platform/broken.tf:',
    'not Terraform’s language',
  ],
  [
    'a variable that only one of three sets',
    (root) => {
      cpSync(join(root, 'envs/prod.tfvars'), join(root, 'envs/test.tfvars'))
      appendFileSync(join(root, 'envs/test.tfvars'), 'regoin = "x"\n')
    },
    'tfvars-key-lonely',
    'envs/test.tfvars:4',
    'Only this environment sets "regoin"',
  ],
]

test.each(planted)(
  '%s is found at its place, and no value of a secret is repeated',
  async (_, change, code, place, text) => {
    const root = repository(change)
    const { exit, text: shown } = await run('check', root)
    expect(exit).toBe(2)
    expect(shown).toContain(`  ${code}\n`)
    const lines = shown.split('\n')
    const found = lines.findIndex(
      (line, at) => line.startsWith(place) && line.endsWith(code) && (lines[at + 1] ?? '').includes(text),
    )
    expect(found === -1 ? shown : 'found').toBe('found')
    expect(shown).not.toContain('s3cr3t-value')
  },
)

test('every code of a finding has a mistake planted for it', () => {
  expect(new Set(planted.map(([, , code]) => code))).toEqual(new Set(Object.keys(findingCodes)))
})

test('a Deployment with everything is clean, and so is a component that waits for nothing', async () => {
  const root = repository(add('apps/web.yaml', deployment(whole)))
  expect(await run('check', root)).toMatchObject({ exit: 0 })
  replace('apps/web.yaml', 'initContainers', 'volumes')(root)
  add('slipway.yml', 'phases: { 999: { web: { needs: [] } } }\n')(root)
  expect(await run('check', root)).toMatchObject({ exit: 0 })
})

test('a module belongs to who calls it', async () => {
  const root = repository(add('modules/db/main.tf', 'locals { a = 1 }\n'))
  add('3.data/main.tf', 'module "db" {\n  source = "../modules/db"\n}\n')(root)
  expect(await run('check', root)).toMatchObject({ exit: 0 })
})

test('links are not followed, and what is too large is named', async () => {
  const root = repository((at) => writeFileSync(join(at, '2.platform/large.tf'), `# ${'x'.repeat(1024 * 1024)}`))
  const { exit, text } = await run('check', root)
  expect([exit, text]).toEqual([2, expect.stringContaining('2.platform/large.tf:1  file-unreadable')])
})

test('for machines, the same as JSON', async () => {
  const { exit, text } = await run('check', repository(add('envs/prod.tfvars', 'extra = 1\n')), '--json')
  expect([exit, JSON.parse(text)]).toMatchObject([
    2,
    {
      version: 1,
      verdict: 'findings',
      findings: [{ code: 'tfvars-key-missing', file: 'envs/staging.tfvars', line: 1 }],
      health: [{ component: 'cert-manager' }, { component: 'vault' }],
    },
  ])
})

test('a slipway.yml that is wrong is exit 1 with its place, and never “clean”', async () => {
  const root = repository(add('slipway.yml', 'layers: { L2: { directories: [1.bootstrap] } }\n'))
  const { exit, text } = await run('check', root, '--json')
  expect([exit, JSON.parse(text)]).toMatchObject([
    1,
    { verdict: 'unknown', error: { code: 'config-invalid', message: expect.stringContaining('slipway.yml:23') } },
  ])
})

test('show prints environments, states, hosts and phases; one environment by either of its names', async () => {
  const { exit, text } = await run('show', repository(), '--env', 'production', '--json')
  expect(exit).toBe(0)
  expect(JSON.parse(text)).toMatchObject({
    version: 1,
    environments: [
      {
        name: 'production',
        slug: 'prod',
        hosts: { frontend: '${BASE_DOMAIN}' },
        layers: [{ id: 'L1', state: 'prod/bootstrap.tfstate' }, {}, { namespaces: ['data-prod', 'data'] }, {}],
      },
    ],
  })
  const { text: table } = await run('show', repository(), '--env', 'prod')
  expect(table).toContain('production (prod)  dedicated')
})

test('a repository without slipway.yml has the documented layout', async () => {
  const root = repository((at) => rmSync(join(at, 'slipway.yml')))
  expect(await run('check', root)).toMatchObject({ exit: 0 })
})

test.each([
  [['list'], 'arguments'],
  [['show', 'a', 'b'], 'arguments'],
  [['show', '.', '--env', 'nowhere'], 'environment-unknown'],
])('%j is refused with what was expected', async (args, code) => {
  await expect(run(...args)).rejects.toMatchObject({ code })
})
