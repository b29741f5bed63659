import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import {
  configJsonSchema,
  environmentNamed,
  fileMap,
  parseConfig,
  parseTopology,
  proposeConfig,
  serviceOrder,
} from './index.ts'

const parse = (text: string) => parseConfig(text, 'slipway.yml')
const a = 'a: { path: a, sync: [x] }'

function refusal(text: string): string {
  try {
    parse(text)
  } catch (error) {
    expect(error).toMatchObject({ name: 'ConfigurationError', code: 'config-invalid' })
    return (error as Error).message
  }
  throw new Error('It was accepted.')
}

test('a whole file becomes a configuration', () => {
  const config = parse(`
services:
  platform/postgres: { path: ./platform/01.postgres/, sync: [invoke, postgres.sync], timeout: 15m }
  platform/redis:
    path: platform/02.redis
    sync: [invoke, redis.sync]
    needs: [platform/postgres]
    env: { LEVEL: info, PORT: 6379, TLS: true }
    environments: [staging]
shared: ["libs/**"]
skip: { "bootstrap/**": deployed by hand }
environments:
  staging: { timeout: 1h }
  production: { accepts: [production], schemes: [standard], secret: WEBHOOK_SECRET_PRODUCTION }
`)
  expect(config.services).toEqual([
    {
      name: 'platform/postgres',
      path: 'platform/01.postgres',
      sync: ['invoke', 'postgres.sync'],
      needs: [],
      env: {},
      timeoutSeconds: 900,
      environments: undefined,
    },
    {
      name: 'platform/redis',
      path: 'platform/02.redis',
      sync: ['invoke', 'redis.sync'],
      needs: ['platform/postgres'],
      env: { LEVEL: 'info', PORT: '6379', TLS: 'true' },
      timeoutSeconds: 600,
      environments: ['staging'],
    },
  ])
  expect(config.skip).toEqual([{ pattern: 'bootstrap/**', reason: 'deployed by hand' }])
  expect(environmentNamed(config, 'staging')).toMatchObject({ accepts: ['staging', 'hotfix'], timeoutSeconds: 3600 })
  expect(environmentNamed(config, 'prod')).toMatchObject({ name: 'production', accepts: ['production'] })
})

test('without environments the documented two are there, and production answers to prod', () => {
  const config = parse(`services: { ${a} }`)
  expect(environmentNamed(config, 'staging')?.accepts).toEqual(['staging', 'hotfix'])
  expect(environmentNamed(config, 'prod')).toMatchObject({ name: 'production', accepts: ['production', 'hotfix'] })
  expect(environmentNamed(config, 'constructor')).toBeUndefined()
})

test.each([
  [
    'an unknown key, with the nearest',
    'services:\n  a:\n    path: a\n    synk: [x]\n    sync: [x]',
    '4:5',
    'unknown key "synk".*Did you mean "sync"',
  ],
  [
    'an unknown key at the top',
    `services: { ${a} }\nservice: 1`,
    '2:1',
    'unknown key "service".*Did you mean "services"',
  ],
  [
    'a command that is one text',
    'services:\n  a: { path: a, sync: invoke a.sync }',
    '2:23',
    'the text "invoke a.sync", expected a list',
  ],
  ['a command without a word', 'services:\n  a: { path: a, sync: [] }', '2:23', 'at least one word'],
  [
    'a command that starts with an option',
    'services:\n  a: { path: a, sync: [-c, x] }',
    '2:23',
    'the name of a program',
  ],
  ['a number in a command', 'services:\n  a: { path: a, sync: [x, 1] }', '2:27', 'the number "1", expected a word'],
  ['no command', 'services:\n  a: { path: a }', '2:6', 'sync: found nothing'],
  [
    'a duration without a unit',
    'services:\n  a: { path: a, sync: [x], timeout: 10 }',
    '2:37',
    'expected a duration such as 60s',
  ],
  [
    'an unknown need',
    `services:\n  ${a}\n  b: { path: b, sync: [x], needs: [aa] }`,
    '3:36',
    'found "aa", expected one of a, b.',
  ],
  ['a path that climbs', 'services:\n  a: { path: ../a, sync: [x] }', '2:14', 'a folder inside the repository'],
  ['an absolute path', 'services:\n  a: { path: /etc, sync: [x] }', '2:14', 'a folder inside the repository'],
  ['a path in the middle of git', 'services:\n  a: { path: .git/hooks, sync: [x] }', '2:14', 'inside the repository'],
  ['the repository as a path', 'services:\n  a: { path: ., sync: [x] }', '2:14', 'inside the repository'],
  ['one path twice', `services:\n  ${a}\n  b: { path: a/, sync: [x] }`, '3:14', 'the path of a too'],
  ['a key twice', `services:\n  ${a}\n  ${a}`, '3:3', 'the key "a" a second time'],
  ['a skip without a reason', `services: { ${a} }\nskip:\n  "x/**":`, '3:', 'expected the reason'],
  ['a skip that takes back', `services: { ${a} }\nskip:\n  "!x": why`, '3:3', 'without a leading !'],
  ['a glob of stars', `services: { ${a} }\nshared: ["*a*a*a*a*b"]`, '2:10', 'at most three stars'],
  [
    'an unknown tag kind',
    `services: { ${a} }\nenvironments:\n  qa: { accepts: [nightly] }`,
    '3:19',
    'one of staging, production, hotfix',
  ],
  ['an environment that accepts nothing', `services: { ${a} }\nenvironments:\n  qa: {}`, '3:7', 'expected tag kinds'],
  [
    'a workflow with a star in the middle',
    `services: { ${a} }\nenvironments:\n  staging: { oidc: { job_workflow_ref: ["o/r/.github/workflows/*.yml@refs/heads/main"] } }`,
    '3:',
    'expected a workflow at a ref',
  ],
  [
    'a repository by its name where its number belongs',
    `services: { ${a} }\nenvironments:\n  staging: { oidc: { repository_id: octo/infra } }`,
    '3:',
    'expected the number of the repository',
  ],
  [
    'a misspelt rule for tokens',
    `services: { ${a} }\nenvironments:\n  staging: { oidc: { enviroment: yard } }`,
    '3:',
    'Did you mean "environment"?',
  ],
  [
    'a key that everybody knows',
    `services: { ${a} }\nenvironments:\n  staging: { secret: HOME }`,
    '3:22',
    'WEBHOOK_SECRET_PRODUCTION',
  ],
  [
    'an alias that is a name',
    `services: { ${a} }\nenvironments:\n  staging: {}\n  production: { alias: staging }`,
    '4:24',
    'names another environment',
  ],
  [
    'an environment nobody has',
    'services:\n  a: { path: a, sync: [x], environments: [qa] }',
    '2:43',
    'expected one of staging, production',
  ],
  [
    'a need in fewer environments',
    `services:\n  a: { path: a, sync: [x], environments: [staging] }\n  b: { path: b, sync: [x], needs: [a] }`,
    '3:36',
    'not in production',
  ],
  [
    'a probe of no kind',
    'services:\n  a: { path: a, sync: [x], health: { within: 5s } }',
    '2:36',
    'expected one probe: http',
  ],
  [
    'two probes',
    'services:\n  a: { path: a, sync: [x], health: { http: "http://a.invalid", tcp: a:1 } }',
    '2:36',
    'one probe',
  ],
  [
    'a misspelt probe',
    'services:\n  a: { path: a, sync: [x], health: { htp: x } }',
    '2:38',
    'unknown key "htp".*one of http, tcp, command, within.*mean "http"',
  ],
  [
    'a probe of a file',
    'services:\n  a: { path: a, sync: [x], health: { http: "file:///etc/passwd" } }',
    '2:44',
    'an address such as http',
  ],
  [
    'a probe with a password',
    'services:\n  a: { path: a, sync: [x], health: { http: "http://u:p@a.invalid/" } }',
    '2:44',
    'without a user',
  ],
  ['a port that is none', 'services:\n  a: { path: a, sync: [x], health: { tcp: "a:70000" } }', '2:43', '1 to 65535'],
  [
    'a probe that is one text',
    'services:\n  a: { path: a, sync: [x], health: { command: nc -z a 1 } }',
    '2:47',
    'a list of the command',
  ],
  [
    'a switch that is a text',
    `services: { ${a} }\nenvironments:\n  staging: { webhook: yes }`,
    '3:23',
    'expected true or false',
  ],
  [
    'a folder inside the folder of another service',
    `services:\n  ${a}\n  b: { path: a/b, sync: [x] }`,
    '3:14',
    'inside a of a, expected a folder of its own',
  ],
  ['a glob that is shared and skipped', `services: { ${a} }\nshared: [x/**]\nskip: { x/**: why }`, '2:10', 'skip too'],
  ['a glob that is shared twice', `services: { ${a} }\nshared: [x/**, x/**]`, '2:16', 'a second time'],
  [
    'a webhook of production',
    `services: { ${a} }\nenvironments:\n  production: { webhook: true }`,
    '3:26',
    'production takes what a person promoted',
  ],
  [
    'a webhook of what takes production tags',
    `services: { ${a} }\nenvironments:\n  live: { accepts: [production], webhook: true }`,
    '3:43',
    'production takes what a person promoted',
  ],
  [
    'a compose of an environment nobody has',
    'services:\n  a: { path: a, sync: [x], store: { dokploy: { qa: abcdef } } }',
    '2:48',
    'expected one of staging, production',
  ],
  [
    'a compose id that climbs',
    'services:\n  a: { path: a, sync: [x], store: { dokploy: { staging: ../x } } }',
    '2:57',
    'the id of',
  ],
  ['a store nobody knows', 'services:\n  a: { path: a, sync: [x], store: vault }', '2:35', 'dokploy with compose ids'],
  ['no service', 'services: {}', '1:11', 'at least one service'],
  ['no YAML', 'services: [a', '1:13', 'valid YAML'],
  ['nothing', '', '1:1', 'a map with keys such as services and environments'],
  ['a list', '- a', '1:1', 'a map with keys such as services and environments'],
  ['a tab', 'services:\n\ta: 1', '2:1', 'valid YAML'],
  ['a key of the prototype', 'services:\n  __proto__: { path: a, sync: [x] }', '2:3', 'expected another name'],
])('%s is refused with its line, its column and what was expected', (_, text, place, words) => {
  const message = refusal(text)
  expect(message).toContain(`slipway.yml:${place}`)
  expect(message).toMatch(new RegExp(words))
})

test('services that need each other are refused with the circle', () => {
  const text =
    'services:\n  a: { path: a, sync: [x], needs: [b] }\n  b: { path: b, sync: [x], needs: [c] }\n  c: { path: c, sync: [x], needs: [b] }'
  expect(refusal(text)).toMatch(/found a circle, b needs c needs b,|found a circle, c needs b needs c,/)
})

test('every mistake is named, in the order of the file, up to ten', () => {
  const lines = refusal('services:\n  b: { path: 1, sync: 2 }\n  a: { path: 3, sync: 4 }\nfoo: 1').split('\n')
  expect(lines.map((line) => /^slipway\.yml:\d+/.exec(line)?.[0])).toEqual([
    'slipway.yml:2',
    'slipway.yml:2',
    'slipway.yml:3',
    'slipway.yml:3',
    'slipway.yml:4',
  ])
  const many = Array.from({ length: 30 }, (_, index) => `k${index}: 1`).join('\n')
  expect(refusal(`services: { ${a} }\n${many}`).split('\n').at(-1)).toMatch(/^and \d+ more\.$/)
})

const layers = ['a', 'b', 'c', 'd', 'e'].map((name, index, all) => {
  const below = index === 0 ? Array(10).fill('1') : Array(10).fill(`*${all[index - 1]}`)
  return `${name}: &${name} [${below.join(', ')}]`
})

test.each([
  ['a bomb of anchors', layers.join('\n')],
  ['a megabyte of letters', 'a'.repeat(1_000_000)],
  ['a megabyte of brackets', '['.repeat(1_000_000)],
  ['60,000 brackets', '['.repeat(60_000)],
  ['60,000 braces', '{a: '.repeat(15_000)],
  ['60,000 dashes', '- '.repeat(30_000)],
  ['60,000 question marks', '? '.repeat(30_000)],
  ['one open quote', `"${'\\'.repeat(60_000)}`],
  ['a long tag', '!'.repeat(60_000)],
])('T36: %s is refused in less than 50 ms', (_, text) => {
  // The best of three, because the machine may be busy with something else.
  const times = [1, 2, 3].map(() => {
    const began = performance.now()
    refusal(text)
    return performance.now() - began
  })
  expect(Math.min(...times)).toBeLessThan(50)
})

test.each([
  ['http: "http://127.0.0.1:8080/up", within: 5s', { kind: 'http', url: 'http://127.0.0.1:8080/up' }, 5],
  ['tcp: "[::1]:5432"', { kind: 'tcp', host: '::1', port: 5432 }, 60],
  ['tcp: db.internal:5432, within: 2m', { kind: 'tcp', host: 'db.internal', port: 5432 }, 120],
  ['command: [pg_isready, -q]', { kind: 'command', argv: ['pg_isready', '-q'] }, 60],
])('health { %s } is read', (written, probe, withinSeconds) => {
  const { services } = parse(`services: { a: { path: a, sync: [x], health: { ${written} } } }`)
  expect(services[0]?.health).toEqual({ probe, withinSeconds })
})

test('webhook and sync are off until an environment switches them on', () => {
  expect(environmentNamed(parse(`services: { ${a} }`), 'staging')).toMatchObject({ webhook: false, sync: false })
  const text = `services: { ${a} }\nenvironments: { staging: { webhook: true, sync: true } }`
  expect(environmentNamed(parse(text), 'staging')).toMatchObject({ webhook: true, sync: true })
})

test('services come after what they need, and otherwise as they stand in the file', () => {
  const config = parse(`services:
  web: { path: web, sync: [x], needs: [api, cache] }
  api: { path: api, sync: [x], needs: [db] }
  db: { path: db, sync: [x] }
  cache: { path: cache, sync: [x] }`)
  expect(serviceOrder(config).map(({ name }) => name)).toEqual(['db', 'api', 'cache', 'web'])
})

test.each([
  ['a/x.yaml', 'a', true],
  ['a/deep/x.yaml', 'a', true],
  ['ab/x.yaml', 'a', false],
  ['libs/x.py', 'a', true],
  ['libs/x.md', 'a', false],
  ['a/README.md', 'a', false],
  ['other/x', 'a', false],
  ['boot/x', 'boot', false],
])('%s concerns service %s: %s', (file, name, concerned) => {
  const config = parse(`services: { ${a}, boot: { path: boot, sync: [x] } }
shared: ["libs/**"]
skip: { "**/*.md": prose, "boot/**": by hand }`)
  const service = config.services.find((one) => one.name === name)
  if (!service) throw new Error(`There is no ${name}.`)
  expect(fileMap(config).concerns(file, service)).toBe(concerned)
  expect(fileMap(config).skipped(service)).toBe(name === 'boot' ? 'by hand' : undefined)
})

test('a layout of platform folders is proposed as a file that can be read', () => {
  const text = proposeConfig([
    'platform/10.authentik/compose.yaml',
    'platform/01.postgres/compose.yaml',
    'platform/02.iac_bot/compose.yaml',
    'platform/11.minio/x',
    'platform/03.minio/x',
    'platform/__init__.py',
    'libs/common.py',
    'bootstrap/06.iac_runner/x',
    'finance/x/y',
    'finance_report/x',
    'README.md',
  ])
  const config = parse(text)
  expect(config.services.map(({ name, path, sync }) => `${name} ${path} ${sync.join(' ')}`)).toEqual([
    'platform/postgres platform/01.postgres invoke postgres.sync',
    'platform/iac_bot platform/02.iac_bot invoke iac-bot.sync',
    'platform/minio platform/03.minio invoke minio.sync',
    'platform/authentik platform/10.authentik invoke authentik.sync',
    'platform/11.minio platform/11.minio invoke minio.sync',
  ])
  expect(config.shared).toEqual(['libs/**'])
  expect(config.skip.map(({ pattern }) => pattern)).toEqual(['bootstrap/**', 'finance/**', 'finance_report/**'])
})

test('a layout without platform folders is said to be unknown', () => {
  expect(() => proposeConfig(['src/index.ts'])).toThrow(expect.objectContaining({ code: 'layout-unknown' }))
})

test('the JSON Schema for editors accepts what the documentation shows, and refuses a misspelt key', async () => {
  const { Ajv } = await import('ajv')
  const validate = new Ajv({ strict: false }).compile(configJsonSchema())
  const page = readFileSync(join(import.meta.dirname, '../../../docs/slipway-yml.md'), 'utf8')
  const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml)
  expect(examples).toHaveLength(2)
  for (const example of examples) {
    expect(parseTopology(example, 'slipway.yml').stages).toHaveLength(5)
    expect([validate(parseYaml(example)), validate.errors]).toEqual([true, null])
  }
  expect(validate({ services: { a: { path: 'a', sinc: ['x'] } } })).toBe(false)
})
