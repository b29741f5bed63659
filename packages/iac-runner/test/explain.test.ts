import { explain, explainCommand } from '#iac-runner'
import { newRepository, type Repository } from './repository.ts'

/** The layout and the map of the manual, in full. */
const services = ['01.postgres', '02.redis', '10.authentik', '11.minio'].map((folder) => {
  const name = folder.slice(3)
  return `  platform/${name}: { path: platform/${folder}, sync: [invoke, ${name}.sync] }`
})
const config = `services:
${services.join('\n')}
shared: ["libs/**"]
skip:
  "bootstrap/**": deployed by hand, or the runner would restart itself
  "finance_report/**": has its own pipeline
  "finance/**": has its application’s own pipeline
`
const files = {
  'slipway.yml': config,
  'platform/01.postgres/compose.yaml': '1',
  'platform/02.redis/compose.yaml': '1',
  'platform/10.authentik/compose.yaml': '1',
  'platform/11.minio/compose.yaml': '1',
  'libs/common.py': '1',
  'bootstrap/06.iac_runner/compose.yaml': '1',
  'finance_report/app.py': '1',
  'finance/app.py': '1',
}

function changing(...changes: readonly Readonly<Record<string, string>>[]): Repository {
  const repository = newRepository()
  for (const [index, change] of [files, ...changes].entries()) {
    repository.commit(change)
    repository.tag(`v1.2.${3 + index}`)
  }
  return repository
}

const range = 'v1.2.3..v1.2.4'
const all = ['platform/postgres', 'platform/redis', 'platform/authentik', 'platform/minio']

test.each([
  [
    'platform/01.postgres/compose.yaml',
    ['platform/postgres'],
    'services.platform/postgres.path platform/01.postgres (slipway.yml:2)',
  ],
  [
    'platform/02.redis/compose.yaml',
    ['platform/redis'],
    'services.platform/redis.path platform/02.redis (slipway.yml:3)',
  ],
  [
    'platform/10.authentik/compose.yaml',
    ['platform/authentik'],
    'services.platform/authentik.path platform/10.authentik (slipway.yml:4)',
  ],
  [
    'platform/11.minio/compose.yaml',
    ['platform/minio'],
    'services.platform/minio.path platform/11.minio (slipway.yml:5)',
  ],
  ['libs/common.py', all, 'shared "libs/**" (slipway.yml:6)'],
  ['bootstrap/06.iac_runner/compose.yaml', [], 'deployed by hand, or the runner would restart itself (slipway.yml:8)'],
  ['finance_report/app.py', [], 'has its own pipeline (slipway.yml:9)'],
  ['finance/app.py', [], 'has its application’s own pipeline (slipway.yml:10)'],
  ['tools/new.py', [], 'Concerns no service'],
])('M27: the documented map: a change of %s runs %j, with the rule that says so', async (file, expected, rule) => {
  const { path } = changing({ [file]: '2' })
  const explained = await explain({ repository: path, range })
  expect(explained.runs.map(({ service }) => service)).toEqual(expected)
  expect(explained.unchanged).toEqual(all.filter((name) => !(expected as readonly string[]).includes(name)))
  expect(explained.text).toContain(file)
  expect(explained.text).toContain(rule)
  for (const { reasons } of explained.runs) expect(reasons).toEqual([`${file} -> ${rule}`])
})

test('the text says what runs and why, what is unchanged, what is skipped and what concerns nothing', async () => {
  const { path } = changing({ 'platform/02.redis/compose.yaml': '2', 'finance/app.py': '2', 'README.md': 'x' })
  const { text } = await explain({ repository: path, range })
  expect(text).toBe(`v1.2.3..v1.2.4: 3 files changed, 1 service runs
Runs
  platform/redis
      platform/02.redis/compose.yaml -> services.platform/redis.path platform/02.redis (slipway.yml:3)
Unchanged
  platform/postgres, platform/authentik, platform/minio
Skipped
  finance/app.py: has its application’s own pipeline (slipway.yml:10)
Concerns no service
  README.md
`)
})

test('another command, another variable and a new service are reasons, too', async () => {
  const changed = config
    .replace('redis.sync]', 'redis.sync, --fast]')
    .replace('minio.sync]', 'minio.sync], env: { X: 1 }')
    .replace('shared:', '  platform/new: { path: platform/12.new, sync: [x] }\nshared:')
  const { path } = changing({ 'slipway.yml': changed, 'platform/12.new/x': '1' })
  const { runs } = await explain({ repository: path, range })
  expect(runs).toEqual([
    { service: 'platform/redis', reasons: ['services.platform/redis.sync changed (slipway.yml:3)'] },
    { service: 'platform/minio', reasons: ['services.platform/minio.env changed (slipway.yml:5)'] },
    {
      service: 'platform/new',
      reasons: [
        'platform/12.new/x -> services.platform/new.path platform/12.new (slipway.yml:6)',
        'is new in slipway.yml',
      ],
    },
  ])
})

test('files that become shared are a reason, though none of them changed', async () => {
  const { path } = changing(
    { 'tools/x.py': '1' },
    { 'slipway.yml': config.replace('"libs/**"', '"libs/**", "tools/**"') },
  )
  const { runs } = await explain({ repository: path, range: 'v1.2.4..v1.2.5' })
  expect(runs.map(({ reasons }) => reasons)).toEqual(
    Array(4).fill(['other files concern it: its path, shared or skip changed']),
  )
})

test('a service whose folder is skipped is listed with the reason', async () => {
  const text = config.replace('shared:', '  iac: { path: bootstrap/06.iac_runner, sync: [x] }\nshared:')
  const { path } = changing({ 'slipway.yml': text })
  const { runs, skipped } = await explain({ repository: path, range })
  expect(runs).toEqual([])
  expect(skipped).toEqual([{ what: 'iac', reason: 'deployed by hand, or the runner would restart itself' }])
})

test.each([
  [
    'a service without a file',
    config.replace('02.redis', '03.redis'),
    'slipway.yml:3',
    'decides about no file of v1.2.4',
  ],
  ['a shared glob without a file', config.replace('libs/**', 'lib/**'), 'slipway.yml:6', 'shared "lib/**": decides'],
  ['a skip without a file', `${config}  "gone/**": why\n`, 'slipway.yml:11', 'skip "gone/**": decides'],
  [
    'a skip that an earlier one takes everything from',
    `${config}  "finance/*.py": why\n`,
    'slipway.yml:11',
    'decides about no',
  ],
  [
    'two services in one folder',
    config.replace('platform/11.minio', 'platform/01.postgres/minio'),
    'slipway.yml:5',
    'inside platform/01.postgres',
  ],
  ['a glob that is shared and skipped', config.replace('"libs/**"', '"finance/**"'), 'slipway.yml:6', 'in skip too'],
  [
    'an unknown service',
    config.replace('redis.sync]', 'redis.sync], needs: [platform/postgre]'),
    'slipway.yml:3',
    'Did you mean "platform/postgres"?',
  ],
])('%s is an error with file and line', async (_, text, place, words) => {
  const { path } = changing({ 'slipway.yml': text })
  const refused = await explain({ repository: path, range }).catch((error: unknown) => error as Error)
  expect(refused).toMatchObject({ name: 'ConfigurationError', code: 'config-invalid' })
  expect((refused as Error).message).toContain(place)
  expect((refused as Error).message).toContain(words)
})

test.each([
  ['no range', 'v1.2.4', 'range'],
  ['an option', '--output=x..y', 'range'],
  ['a tag that is not there', 'v1.2.3..v9.9.9', 'untagged'],
])('%s is refused', async (_, wrong, code) => {
  const { path } = changing({})
  await expect(explain({ repository: path, range: wrong })).rejects.toMatchObject({ code })
  await expect(explain({ repository: `${path}/nowhere`, range })).rejects.toMatchObject({ code: 'repository-missing' })
})

test('a release without slipway.yml before is one where every service is new', async () => {
  const repository = newRepository()
  repository.commit({ x: '1' })
  repository.tag('v1.2.3')
  repository.commit(files)
  repository.tag('v1.2.4')
  const { runs } = await explain({ repository: repository.path, range })
  expect(runs.map(({ service }) => service)).toEqual(all)
})

test('the command line asks for a range and a repository, and says how when it cannot be read', async () => {
  const { path } = changing({ 'platform/02.redis/compose.yaml': '2' })
  const { text } = await explain({ repository: path, range })
  expect(await explainCommand(['--explain', range, '--repo', path])).toBe(text)
  expect(await explainCommand([`--explain=${range}`, `--repo=${path}`])).toBe(text)
  expect(await explainCommand(['--port', '1'])).toBeUndefined()
  for (const args of [['--explain'], ['--explain', range, '--rep', path], ['--explain', range, 'more']]) {
    await expect(explainCommand(args)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('--repo'),
    })
  }
})
