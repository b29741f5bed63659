import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { newWorld, tell, type World } from './fixture.ts'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/clusters-check.schema.json'), 'utf8'))
const valid = new Ajv2020({ strict: true, allErrors: true }).compile(schema)

let world: World
beforeEach(() => {
  world = newWorld()
})
afterEach(() => world.close())

/** The JSON of a check, once it is what the schema says. */
async function check(...more: readonly string[]) {
  const { exit, text } = await world.run('check', '--json', ...more)
  const report = JSON.parse(text)
  expect(valid(report) ? [] : valid.errors).toEqual([])
  return { exit, report }
}

const without = {
  row: () => world.run('delete', 'dev', '--confirm', 'yes'),
  branch: () => world.git('update-ref', '-d', 'refs/heads/dev'),
  cluster: () => rmSync(join(world.provider('k3d'), 'dev'), { recursive: true }),
}

/** The row goes as a wrong restore would take it: branch and cluster stay. */
async function loseRow(): Promise<void> {
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(join(world.state, 'clusters.db'))
  database.exec(`DELETE FROM clusters WHERE name = 'dev'`)
  database.close()
}

const fixes = {
  create: /^slipway clusters create dev --state-dir \S+ --remote \S+$/,
  sync: /^slipway clusters sync --state-dir \S+ --remote \S+$/,
  cleanup: /^slipway clusters cleanup --only dev --state-dir \S+ --remote \S+$/,
  import: /^slipway clusters import --csv \S+environments\.csv --state-dir \S+ --remote \S+$/,
}

test.each([
  ['row, branch and cluster', true, true, true, undefined, undefined],
  ['row and branch', true, true, false, 'cluster-missing', fixes.create],
  ['row and cluster', true, false, true, 'branch-missing', fixes.sync],
  ['row only', true, false, false, 'branch-and-cluster-missing', fixes.create],
  ['branch and cluster', false, true, true, 'row-missing', fixes.import],
  ['branch only', false, true, false, 'branch-orphaned', fixes.cleanup],
  ['cluster only', false, false, true, 'cluster-orphaned', fixes.cleanup],
  ['nothing', false, false, false, undefined, undefined],
])(
  'a cluster with %s is judged as it is, with the command that repairs it',
  async (_, row, branch, cluster, code, fix) => {
    await world.run('create', 'dev')
    if (!row) await loseRow()
    if (!branch) without.branch()
    if (!cluster) without.cluster()
    const { exit, report } = await check('--provider', 'k3d')
    expect(report.findings.map((one: { cluster: string; code: string }) => [one.cluster, one.code])).toEqual(
      code ? [['dev', code]] : [],
    )
    if (fix) expect(report.findings[0].fix).toMatch(fix)
    expect(report.verdict).toBe(code ? 'findings' : 'consistent')
    expect(exit).toBe(code ? 2 : 0)
  },
)

test('a branch that differs in content is a finding though every presence is right, and sync repairs it', async () => {
  await world.run('create', 'dev')
  const blob = writeBlob('nodePort: 1\n')
  const tree = world
    .git('ls-tree', '-r', 'dev')
    .trim()
    .split('\n')
    .filter((line) => !line.endsWith('whoami/service.yaml'))
  commit('dev', [...tree, `100644 blob ${blob}\twhoami/service.yaml`, `100644 blob ${blob}\tby-hand.yaml`])
  const { exit, report } = await check()
  expect(exit).toBe(2)
  expect(report.findings).toEqual([
    {
      code: 'branch-differs',
      cluster: 'dev',
      text: 'has a branch that differs from its row in by-hand.yaml, whoami/service.yaml',
      fix: expect.stringMatching(fixes.sync),
    },
  ])
  const before = world.git('rev-parse', 'dev').trim()
  expect((await world.run('sync', '--confirm', 'yes')).exit).toBe(0)
  expect(world.git('rev-parse', 'dev^').trim()).toBe(before)
  expect((await check()).exit).toBe(0)
})

test('a cluster of another provider and one that is stopped are findings of their own', async () => {
  await world.run('create', 'dev')
  await world.run('create', 'uat', '--provider', 'kind')
  writeFileSync(join(world.provider('k3d'), 'dev', 'stopped'), '')
  writeFileSync(join(world.provider('kind'), 'uat', 'stopped'), '')
  const { report } = await check()
  expect(report.findings.map(({ code, fix }: { code: string; fix: string }) => [code, fix])).toEqual([
    ['cluster-stopped', 'k3d cluster start dev'],
    ['cluster-stopped', 'docker start uat-control-plane'],
  ])
})

test('an operation that stopped is one finding, with the command that goes on', async () => {
  tell(world, 'k3d', 'create', { fail: 'FATA[0003] Failed Cluster Start: no space left on device' })
  expect((await world.run('create', 'dev')).exit).toBe(1)
  const { exit, report } = await check()
  expect(exit).toBe(2)
  expect(report.findings).toEqual([
    {
      code: 'operation-unfinished',
      cluster: 'dev',
      text: expect.stringMatching(
        /^is being created, and is not done: cluster: .*no space left on device.*\(provider-failed\)$/,
      ),
      fix: expect.stringMatching(fixes.create),
    },
  ])
})

test('branches of others are no findings: protected names, archives, robots and names of another form', async () => {
  await world.run('create', 'dev')
  const first = world.git('rev-parse', 'main').trim()
  for (const name of [
    'master',
    'develop',
    'release',
    'devops',
    'archive/dev-1',
    'renovate/x',
    'dependabot/y',
    'test-api-3',
    'feature/login',
    'Dev',
  ]) {
    world.git('update-ref', `refs/heads/${name}`, first)
  }
  expect((await check()).exit).toBe(0)
})

test('Argo CD’s cluster secrets stand in for the providers, and its own cluster is none of the registry’s', async () => {
  await world.run('create', 'edge', '--provider', 'none')
  const secret = (name: string) => ({
    kind: 'Secret',
    metadata: { labels: { 'argocd.argoproj.io/secret-type': 'cluster' } },
    data: { name: Buffer.from(name).toString('base64') },
  })
  const file = join(world.folder, 'secrets.json')
  writeFileSync(file, JSON.stringify({ kind: 'List', items: [secret('in-cluster'), secret('edge')] }))
  expect((await check('--argocd-secrets', file)).exit).toBe(0)
  writeFileSync(file, JSON.stringify({ kind: 'List', items: [secret('other')] }))
  const { report } = await check('--argocd-secrets', file)
  expect(report.findings.map(({ code }: { code: string }) => code)).toEqual(['cluster-missing', 'cluster-orphaned'])
  writeFileSync(file, '{"items": [{"kind": "Pod"}]}')
  const wrong = await check('--argocd-secrets', file)
  expect(wrong.exit).toBe(1)
  expect(wrong.report.sources[2].why).toContain('(argocd-secrets-invalid)')
  expect((await check()).report.sources[2].why).toContain('(clusters-not-given)')
})

test('what could not be found out is JSON as well', async () => {
  const { exit, report } = await check('--database', join(world.folder, 'none.db'))
  expect(exit).toBe(1)
  expect(report.sources[0]).toEqual({
    name: 'registry',
    state: 'unavailable',
    count: 0,
    why: expect.stringContaining('(registry-missing)'),
  })
})

const writeBlob = (content: string) => {
  const file = join(world.folder, 'blob')
  writeFileSync(file, content)
  return world.git('hash-object', '-w', file).trim()
}

/** A commit by hand, as somebody with a clone would make it. */
function commit(branch: string, lines: readonly string[]): void {
  const index = join(world.folder, 'index')
  const tree = treeOf(lines, index)
  const sha = world.git(
    '-c',
    'user.name=t',
    '-c',
    'user.email=t@localhost',
    'commit-tree',
    tree,
    '-p',
    branch,
    '-m',
    'by hand',
  )
  world.git('update-ref', `refs/heads/${branch}`, sha.trim())
}

function treeOf(lines: readonly string[], index: string): string {
  const git = (args: readonly string[]) => world.git('-c', `core.worktree=${world.folder}`, ...args)
  process.env['GIT_INDEX_FILE'] = index
  try {
    for (const line of lines) {
      const [, mode, sha, path] = /^(\d+) blob (\w+)\t(.+)$/.exec(line) ?? []
      git(['update-index', '--add', '--cacheinfo', `${mode},${sha},${path}`])
    }
    return git(['write-tree']).trim()
  } finally {
    delete process.env['GIT_INDEX_FILE']
  }
}
