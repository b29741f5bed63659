import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { atlantis } from '../src/atlantis/command.ts'
import { difference } from '../src/difference.ts'

const example = join(import.meta.dirname, '../../sandbox/example')
const roots: string[] = []

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true })
})

function repository(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'slipway-atlantis-'))
  roots.push(root)
  cpSync(example, root, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  return root
}

async function run(...args: readonly string[]): Promise<{ exit: number; text: string }> {
  let text = ''
  const exit = await atlantis(args, (written) => {
    text += written
  })
  return { exit, text }
}

test('what is written is what a check wants, and a second write changes nothing', async () => {
  const root = repository()
  expect(await run('--check', root)).toMatchObject({ exit: 2, text: expect.stringContaining('file-missing') })
  expect((await run('--write', root)).text).toMatch(/\+ parallel_plan: true[\s\S]*Wrote atlantis\.yaml/)
  const written = readFileSync(join(root, 'atlantis.yaml'), 'utf8')
  expect(await run('--check', root)).toEqual({ exit: 0, text: 'Clean.\n' })
  expect((await run('--write', root)).text).toBe('atlantis.yaml is what slipway.yml asks for.\n')
  expect(readFileSync(join(root, 'atlantis.yaml'), 'utf8')).toBe(written)
})

test('each layer of Atlantis is a project in each hosted environment, and L1 is none', async () => {
  const root = repository()
  await run('--write', root)
  const config = parse(readFileSync(join(root, 'atlantis.yaml'), 'utf8'))
  expect(config).toMatchObject({ version: 3, parallel_plan: true, parallel_apply: false, automerge: false })
  expect(
    config.projects.map(
      (one: { name: string; dir: string; workspace: string }) => `${one.name} ${one.dir} ${one.workspace}`,
    ),
  ).toEqual([
    'platform-staging 2.platform staging',
    'platform-prod 2.platform prod',
    'data-staging 3.data staging',
    'data-prod 3.data prod',
    'apps-staging 4.apps staging',
    'apps-prod 4.apps prod',
  ])
  expect(config.projects[1]).toMatchObject({
    execution_order_group: 2,
    autoplan: { when_modified: expect.arrayContaining(['../envs/prod.tfvars']) },
  })
})

test('the server’s side lets nobody apply what is not approved, mergeable and up to date, and takes no workflow of a pull request', async () => {
  const { text } = await run('--server', '--repository', 'github.com/acme/infra', repository())
  const config = parse(text)
  expect(config.repos).toMatchObject([
    {
      id: 'github.com/acme/infra',
      apply_requirements: ['approved', 'mergeable', 'undiverged'],
      allow_custom_workflows: false,
      allowed_overrides: ['workflow'],
    },
  ])
  expect(config.repos[0].allowed_workflows).toEqual(Object.keys(config.workflows))
  const commands = config.workflows['slipway-data-prod'].plan.steps.flatMap(
    (step: { run?: { command: string } }) => step.run?.command ?? [],
  )
  expect(commands[0]).toContain('-backend-config="key=prod/data.tfstate"')
  expect(commands[1]).toContain('-var-file="../envs/prod.tfvars"')
  expect(commands[2]).toBe('/usr/local/bin/post-plan.sh "$SHOWFILE"')
})

const start = 'version: 3\nparallel_plan: true\nprojects:\n'
const all = ['platform', 'data', 'apps']
  .flatMap((layer, at) =>
    ['staging', 'prod'].map((env) => `- { name: ${layer}-${env}, dir: ${at + 2}.${layer}, workspace: ${env} }\n`),
  )
  .join('')

test.each([
  ['as it should be', start + all, []],
  ['plans in turn', start.replace('true', 'false') + all, ['plans-in-turn']],
  ['applies at once', `parallel_apply: true\n${start}${all}`, ['applies-at-once']],
  ['workflows of its own', `${start}${all}workflows: { x: { plan: {} } }\n`, ['workflows-in-repository']],
  [
    'an environment that nobody plans',
    start + all.replace('- { name: data-prod, dir: 3.data, workspace: prod }\n', ''),
    ['project-missing'],
  ],
  ['the layer that Actions deploy', `${start}${all}- { dir: 1.bootstrap }\n`, ['project-foreign']],
  ['one workspace twice', `${start}${all}- { name: again, dir: 3.data, workspace: prod }\n`, ['workspace-shared']],
])('a file written by hand is judged: %s', async (_, text, codes) => {
  const { exit, text: shown } = await run('--check', repository({ 'atlantis.yaml': text }))
  expect([...shown.matchAll(/^atlantis\.yaml {2}([a-z-]+) /gm)].map(([, code]) => code)).toEqual(codes)
  expect(exit).toBe(codes.length === 0 ? 0 : 2)
})

test('a file written by hand is never overwritten; the difference is shown', async () => {
  const root = repository({ 'atlantis.yaml': 'version: 3\n' })
  await expect(run('--write', root)).rejects.toMatchObject({ code: 'file-exists' })
  expect(readFileSync(join(root, 'atlantis.yaml'), 'utf8')).toBe('version: 3\n')
})

test('a file of ours that is behind is named, with what would change, and written anew', async () => {
  const root = repository()
  await run('--write', root)
  writeFileSync(join(root, 'slipway.yml'), 'layers: { L4: { deployed_by: actions } }\n')
  const { exit, text } = await run('--check', root)
  expect([exit, text]).toEqual([2, expect.stringMatching(/file-stale[\s\S]*- {3}- name: apps-prod/)])
  expect(await run('--write', root)).toMatchObject({ exit: 0 })
  expect(await run('--check', root)).toMatchObject({ exit: 0 })
})

test.each([
  [['--check', '--write'], {}, 'arguments'],
  [[], {}, 'arguments'],
  [['--check'], { 'atlantis.yaml': '- a\n' }, 'atlantis-invalid'],
  [['--check'], { 'atlantis.yaml': 'version: 2\n' }, 'atlantis-invalid'],
  [['--check'], { 'atlantis.yaml': '{' }, 'atlantis-invalid'],
  [['--check'], { 'slipway.yml': 'layers: { L9: {} }' }, 'config-invalid'],
])('%j on %j is refused by its code', async (args, files, code) => {
  await expect(run(...args, repository(files))).rejects.toMatchObject({ code })
})

test('a link in place of the file is not followed', async () => {
  const root = repository()
  symlinkSync('/etc/hostname', join(root, 'atlantis.yaml'))
  await expect(run('--write', root)).rejects.toMatchObject({ code: 'file-unreadable' })
})

test('a difference shows what goes, what comes and what stands around it', () => {
  expect(difference('a\nb\nc\n', 'a\nx\nc\nd\n')).toBe('  a\n- b\n+ x\n  c\n+ d\n')
  expect(difference('a\n', 'a\n')).toBe('')
  expect(difference('', 'a\n')).toBe('+ a\n')
})
