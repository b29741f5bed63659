import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { startRunner } from '#iac-runner'
import { commitFiles, createWorkflowEngine, seedRepository, startGitHub, type WorkflowRun } from '#sandbox'

const root = join(import.meta.dirname, '../..')
const secret = 'a-key-that-signs-deployments'

interface World extends AsyncDisposable {
  push(files: Readonly<Record<string, string>>, actor?: string): Promise<WorkflowRun | undefined>
  start(workflow: string, inputs: Readonly<Record<string, string>>, branch?: string): Promise<WorkflowRun>
  readonly engine: ReturnType<typeof createWorkflowEngine>
  readonly requests: () => number
  tags(): readonly string[]
  git(...args: readonly string[]): string
}

interface Options {
  readonly secrets?: Readonly<Record<string, string>>
  readonly vars?: Readonly<Record<string, string>>
  /** What the services run in place of the example's own. */
  readonly sync?: string
}

/** The workflows as they are shipped, on the built bundles, against a GitHub and a runner on this machine. */
async function train(options: Options = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-train-'))
  const bare = join(folder, 'repository.git')
  await seedRepository(bare, {
    message: 'the example',
    files: { ...exampleFiles(), ...(options.sync ? { 'libs/sync.sh': options.sync } : {}) },
  })
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', bare, ...args], { encoding: 'utf8' }).trim()
  const github = await startGitHub({
    owner: 'acme',
    repo: 'infra',
    directory: bare,
    environments: ['staging', 'production'],
  })
  const runner = await startRunner({
    gitRepoUrl: bare,
    stateDir: join(folder, 'state'),
    secrets: { WEBHOOK_SECRET: secret },
    log: () => undefined,
    stopGraceMs: 0,
    killGraceMs: 300,
  })
  const workflows = join(folder, 'workflows')
  for (const name of ['platform-staging.yml', 'platform-production.yml', 'hotfix.yml'])
    cpSync(join(root, '.github/workflows', name), join(workflows, name))
  const values = {
    secrets: options.secrets ?? { IAC_WEBHOOK_SECRET: secret },
    vars: options.vars ?? { IAC_RUNNER_URL: runner.url },
  }
  const engine = createWorkflowEngine({
    github: { ...github, gitDirectory: bare, issueToken: (permissions) => github.issueToken(permissions) },
    workflowsDirectory: workflows,
    actionsDirectory: root,
    environments: { staging: values, production: values },
  })
  return {
    engine,
    git,
    requests: () => github.requests.length,
    tags: () =>
      git('tag', '--list')
        .split('\n')
        .filter((tag) => tag !== ''),
    push: async (files, actor = 'ann') => {
      const before = git('rev-parse', 'refs/heads/main')
      const sha = await commitFiles(bare, { message: 'change', files })
      const [run] = await engine.dispatch({ name: 'push', ref: 'refs/heads/main', sha, before, actor })
      return run
    },
    start: async (workflow, inputs, branch = 'main') => {
      const ref = `refs/heads/${branch}`
      const [run] = await engine.dispatch({
        name: 'workflow_dispatch',
        workflow,
        ref,
        sha: git('rev-parse', ref),
        inputs,
        actor: 'ann',
      })
      if (!run) throw new Error(`${workflow} did not start.`)
      return run
    },
    [Symbol.asyncDispose]: async () => {
      await runner.close()
      await github.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function exampleFiles(): Readonly<Record<string, string>> {
  const example = join(root, 'packages/sandbox/example')
  const entries = readdirSync(example, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(paths.map((path) => [relative(example, path), readFileSync(path, 'utf8')]))
}

const redis = (text: string) => ({ 'platform/02.redis/redis.conf': text })
const failureOf = (run: WorkflowRun | undefined) =>
  run?.jobs.flatMap(({ steps }) => steps).find(({ conclusion }) => conclusion === 'failure')

test('platform-staging.yml: a push becomes a tag that staging runs, and the run’s name says who deploys what', async () => {
  await using at = await train()
  const run = await at.push(redis('a'))
  expect([run?.conclusion, at.tags()]).toEqual(['success', ['v0.0.1']])
  expect(run?.name).toMatch(/^deploy [0-9a-f]{40} → staging by @ann$/)
})

test('platform-staging.yml: a push that touches no service starts nothing', async () => {
  await using at = await train()
  expect([await at.push({ 'README.md': 'x' }), at.tags()]).toEqual([undefined, []])
})

test('platform-staging.yml: without its secret the run is red and says which input is missing', async () => {
  await using at = await train({ secrets: {} })
  const run = await at.push(redis('a'))
  expect(run?.conclusion).toBe('failure')
  expect(
    failureOf(run)
      ?.annotations.map(({ message }) => message)
      .join(),
  ).toContain('secret')
})

test('platform-staging.yml: a runner that takes another key makes the run red, never green', async () => {
  await using at = await train({ secrets: { IAC_WEBHOOK_SECRET: 'another-key-altogether' } })
  expect((await at.push(redis('a')))?.conclusion).toBe('failure')
})

test('F36: a service that fails makes the run red: green means done', async () => {
  await using at = await train({ sync: 'exit 1\n' })
  const run = await at.push(redis('a'))
  expect(run?.conclusion).toBe('failure')
  expect(run?.summary).toContain('failed')
})

test('F34: a run that is cancelled while it waits ends, and its tag stays for the next one', async () => {
  await using at = await train({ sync: 'sleep 20\n' })
  const sha = at.git('rev-parse', 'refs/heads/main')
  const [started] = await at.engine.start({
    name: 'workflow_dispatch',
    workflow: 'platform-staging.yml',
    ref: 'refs/heads/main',
    sha,
    inputs: {},
  })
  while (at.tags().length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
  at.engine.cancel(started?.id ?? 0)
  expect((await started?.ended)?.conclusion).toBe('cancelled')
  expect(at.tags()).toEqual(['v0.0.1'])
})

test.each(['Deploy', 'deploy ', 'yes'])(
  'T52: platform-production.yml: confirm %j is red before a single request',
  async (confirm) => {
    await using at = await train()
    const before = at.requests()
    const run = await at.start('platform-production.yml', { confirm, staging_tag: 'v0.0.1' })
    expect([run.conclusion, at.requests() - before, at.tags()]).toEqual(['failure', 0, []])
  },
)

test('T53: platform-production.yml: what never ran on staging is refused with the gates shown, and nothing is made', async () => {
  await using at = await train()
  at.git('tag', 'v0.0.1', 'main')
  const run = await at.start('platform-production.yml', { confirm: 'deploy', staging_tag: 'v0.0.1' })
  expect([run.conclusion, at.tags()]).toEqual(['failure', ['v0.0.1']])
  expect(run.summary).toContain('|')
})

test('platform-production.yml: what staging ran goes to production, is released, and a second run changes nothing', async () => {
  await using at = await train()
  await at.push(redis('a'))
  const inputs = { confirm: 'deploy', staging_tag: 'v0.0.1' }
  const run = await at.start('platform-production.yml', inputs)
  expect([run.conclusion, at.tags(), run.name]).toEqual([
    'success',
    ['v0.0.1', 'v0.1.0'],
    'promote v0.0.1 → production by @ann',
  ])
  const again = await at.start('platform-production.yml', inputs)
  expect([again.conclusion, at.tags()]).toEqual(['success', ['v0.0.1', 'v0.1.0']])
})

test('hotfix.yml: dispatched on a branch of production it makes the tag and deploys it to staging, never to production', async () => {
  await using at = await train()
  await at.push(redis('a'))
  await at.start('platform-production.yml', { confirm: 'deploy', staging_tag: 'v0.0.1' })
  await at.push(redis('b'))
  await commitFiles(at.git('rev-parse', '--absolute-git-dir'), {
    branch: 'fix',
    from: at.git('rev-parse', 'v0.1.0^{commit}'),
    message: 'fix',
    files: redis('fixed'),
  })
  const run = await at.start('hotfix.yml', {}, 'fix')
  expect([run.conclusion, at.tags()]).toEqual(['success', expect.arrayContaining(['v0.1.1'])])
  expect(run.summary).toContain('platform-production.yml')
})

test('hotfix.yml: on main there is nothing to repair, so it is red and makes no tag', async () => {
  await using at = await train()
  const run = await at.start('hotfix.yml', {})
  expect([run.conclusion, at.tags()]).toEqual(['failure', []])
})
