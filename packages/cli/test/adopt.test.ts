import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { parseConfig } from '#config'
import { readWorkflow } from '../../sandbox/src/workflow/read.ts'
import { rules } from '../../sandbox/src/workflow/test/policy.ts'
import { adopt } from '../src/adopt/command.ts'
import { needsOf } from '../src/adopt/needs.ts'
import { adopted } from '../src/adopt/workflow.ts'

const example = join(import.meta.dirname, '../../sandbox/example')
const workflows = join(import.meta.dirname, '../../../.github/workflows')
const sha = 'a'.repeat(40)
const source = ['--source', `acme/slipway@${sha}`]
const roots: string[] = []

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true })
})

function git(root: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'init.defaultBranch=main']
  return execFileSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** A working copy with these files committed; without any, the bundled example. */
function repository(files?: Readonly<Record<string, string>>, branch = 'main'): string {
  const root = mkdtempSync(join(tmpdir(), 'slipway-adopt-'))
  roots.push(root)
  if (files === undefined) cpSync(example, root, { recursive: true })
  for (const [name, text] of Object.entries(files ?? {})) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  git(root, 'init', '--quiet', '-b', branch)
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--allow-empty', '-m', 'As it is')
  return root
}

async function run(...args: readonly string[]): Promise<{ exit: number; text: string }> {
  let text = ''
  const exit = await adopt(args, (written) => {
    text += written
  })
  return { exit, text }
}

const shipped = readdirSync(workflows).filter((name) => !['ci.yml', 'release.yml'].includes(name))

test('nothing is written before it was shown and confirmed', async () => {
  const root = repository()
  const { exit, text } = await run(root, ...source)
  expect([exit, existsSync(join(root, '.github'))]).toEqual([2, false])
  expect(text).toContain('.github/workflows/platform-staging.yml is new:\n+ ')
  expect(text).toContain(`Nothing was written. Say --yes to write ${shipped.length} files.`)
})

test('every workflow is written with its actions pinned to the commit, and a second run changes nothing', async () => {
  const root = repository()
  expect((await run(root, ...source, '--yes')).exit).toBe(0)
  expect(readdirSync(join(root, '.github/workflows')).sort()).toEqual([...shipped].sort())
  for (const name of shipped) {
    const text = readFileSync(join(root, '.github/workflows', name), 'utf8')
    expect(text).not.toMatch(/uses: \$\/|To use it,/)
    expect(text).toContain(`# From acme/slipway@${sha}`)
  }
  expect(git(root, 'status', '--porcelain')).toBe('?? .github/\n')
  const { exit, text } = await run(root, ...source, '--yes')
  expect([exit, text]).toEqual([0, expect.stringContaining('Wrote 0 files')])
})

test('a push to what slipway.yml names starts the staging workflow, whatever the main branch is called', async () => {
  const root = repository(undefined, 'trunk')
  const { text } = await run(root, ...source, '--yes')
  const staging = parse(readFileSync(join(root, '.github/workflows/platform-staging.yml'), 'utf8'))
  expect(staging.on.push).toEqual({
    branches: ['trunk'],
    paths: ['platform/01.postgres/**', 'platform/02.redis/**', 'platform/10.authentik/**', 'libs/**', 'slipway.yml'],
  })
  expect(text).toContain('Your main branch is "trunk"')
})

const pinned = { repository: 'acme/slipway', sha, version: 'v1.0.0' }
const config = parseConfig(readFileSync(join(example, 'slipway.yml'), 'utf8'), 'slipway.yml')
const texts = shipped.map(
  (name) =>
    [name, adopted(readFileSync(join(workflows, name), 'utf8'), { source: pinned, branch: 'main', config })] as const,
)

test.each(texts)('%s is valid by GitHub’s schema as adopted, and keeps every rule of ours', async (name, text) => {
  expect((await readWorkflow(name, text)).jobs.length).toBeGreaterThan(0)
  // The pins of our own actions are the release that adopts, not a commit of the table.
  const broken = rules
    .filter(({ title }) => !title.startsWith('T44'))
    .flatMap(({ violations }) => violations({ where: name, text, snippet: false }))
  expect(broken).toEqual([])
})

test.each(texts)('the checklist of %s names every secret, variable and environment in it', async (name, text) => {
  const needs = needsOf(name, text)
  const written = text.replaceAll(/^\s*#.*$/gm, '')
  const used = [...written.matchAll(/\b(?:secrets|vars)\.([A-Z_]\w*)/g)].map(([, one = '']) => one)
  expect(new Set([...needs.secrets, ...needs.variables])).toEqual(new Set(used.filter((one) => one !== 'GITHUB_TOKEN')))
  const { text: shown } = await run(repository(), ...source, '--only', name, '--yes')
  for (const one of [...needs.secrets, ...needs.variables])
    expect(shown).toMatch(new RegExp(`(secret|variable) ${one}\\b`))
  for (const one of needs.environments) expect(shown).toContain(`make "${one}"`)
})

test('the Terraform workflows name the directories that Actions deploy, and the keys of their states', async () => {
  const own = `${readFileSync(join(example, 'slipway.yml'), 'utf8')}layers: { L1: { directories: [infra/l1, infra/dns], state: "k3s/{env}.{layer}" } }\n`
  const root = repository({ 'slipway.yml': own.replace('{layer}"', '{layer}.tfstate"'), 'x/y': '' })
  await run(root, ...source, '--yes')
  const read = (name: string) => readFileSync(join(root, '.github/workflows', name), 'utf8')
  expect(read('terraform.yml')).toContain(
    'ROOTS: |\n        infra/l1 k3s/{env}.bootstrap.tfstate\n        infra/dns k3s/{env}.bootstrap.tfstate\n',
  )
  const bootstrap = parse(read('bootstrap.yml'))
  expect(bootstrap.env.DIRECTORY).toBe('infra/l1')
  expect(bootstrap.on.push.paths[0]).toBe('infra/l1/**')
  expect(bootstrap.jobs.production.env.STATE_KEY).toBe('k3s/prod.bootstrap.tfstate')
})

test('a workflow that needs the command line checks Slipway out, at the pinned commit', async () => {
  const root = repository()
  await run(root, ...source, '--yes')
  const { jobs } = parse(readFileSync(join(root, '.github/workflows/clusters.yml'), 'utf8'))
  for (const { steps } of Object.values(jobs) as { steps: { name: string; with: object }[] }[]) {
    const checkout = steps.find(({ name }) => name === 'Check out Slipway')
    expect(checkout?.with).toEqual({ repository: 'acme/slipway', ref: sha, 'persist-credentials': false })
  }
})

test('a plain repository gets a proposed slipway.yml, too, and is told to read it', async () => {
  const root = repository({ 'platform/01.postgres/compose.yaml': 'a: 1\n', 'libs/x.py': '\n' })
  const { exit, text } = await run(root, ...source, '--yes')
  expect([exit, text]).toEqual([0, expect.stringContaining('slipway.yml was proposed')])
  expect(
    parseConfig(readFileSync(join(root, 'slipway.yml'), 'utf8'), 'slipway.yml').services.map(({ name }) => name),
  ).toEqual(['platform/postgres'])
})

test('a workflow of yours stays as it is; the difference is shown and the exit says so', async () => {
  const root = repository({
    'slipway.yml': readFileSync(join(example, 'slipway.yml'), 'utf8'),
    '.github/workflows/hotfix.yml': 'on: push\njobs: {}\n',
  })
  const { exit, text } = await run(root, ...source, '--yes')
  expect(exit).toBe(2)
  expect(text).toContain('.github/workflows/hotfix.yml is there and is yours; it is left as it is.')
  expect(text).toContain('- on: push')
  expect(readFileSync(join(root, '.github/workflows/hotfix.yml'), 'utf8')).toBe('on: push\njobs: {}\n')
  expect(existsSync(join(root, '.github/workflows/platform-staging.yml'))).toBe(true)
})

test('a folder that is a link leads nothing out of the repository', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'slipway-outside-'))
  roots.push(outside)
  const root = repository()
  symlinkSync(outside, join(root, '.github'))
  await expect(run(root, ...source, '--yes')).rejects.toMatchObject({ code: 'folder-outside' })
  expect(readdirSync(outside)).toEqual([])
})

test('tags of two trains are noticed', async () => {
  const root = repository()
  for (const tag of ['v1.0.0', 'v1.0.1', 'api-v0.1.0']) git(root, 'tag', tag)
  expect((await run(root, ...source)).text).toMatch(
    /release tags of several trains: (api-v\* \(1\), v\* \(2\)|v\* \(2\), api-v\* \(1\))/,
  )
})

test.each([
  ['no repository named', [], 'arguments'],
  ['a folder that is not there', ['/nowhere/at/all', ...source], 'path-missing'],
  ['a folder that is no repository', [tmpdir(), ...source], 'path-no-repository'],
  ['a short commit', ['REPOSITORY', '--source', 'acme/slipway@aefc018'], 'source-invalid'],
  ['a tag as the commit', ['REPOSITORY', '--source', 'acme/slipway@v1'], 'source-invalid'],
  ['a workflow that we do not ship', ['REPOSITORY', ...source, '--only', 'ci.yml'], 'workflow-unknown'],
])('%s is refused by its code', async (_, args, code) => {
  const root = args.includes('REPOSITORY') ? repository() : ''
  await expect(run(...args.map((one) => (one === 'REPOSITORY' ? root : one)))).rejects.toMatchObject({ code })
})

test.each([
  [
    'a slipway.yml of a newer version',
    { 'slipway.yml': 'version: 2\nservices: { a: { path: a, sync: [x] } }\n' },
    'config-invalid',
    'a file of a newer version needs a newer Slipway',
  ],
  ['a layout that nobody knows', { 'src/index.ts': '' }, 'layout-unknown', 'slipway.yml'],
])('%s is refused before anything is written', async (_, files, code, text) => {
  const root = repository(files)
  await expect(run(root, ...source, '--yes')).rejects.toMatchObject({ code, message: expect.stringContaining(text) })
  expect(existsSync(join(root, '.github'))).toBe(false)
})
