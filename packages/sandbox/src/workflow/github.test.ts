import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commitFiles, type SandboxGitHub, seedRepository, seedTags, startGitHub } from '../github/index.ts'
import { withDirectory, writeAction } from '../step/test/fixture.ts'
import { createWorkflowEngine, type WorkflowEngine } from './engine.ts'
import { jobOf, onlyRun } from './test/fixture.ts'

const root = join(import.meta.dirname, '../../../..')

interface World {
  readonly github: SandboxGitHub
  readonly engine: WorkflowEngine
  readonly first: string
  readonly second: string
  readonly push: { readonly name: 'push'; readonly ref: string; readonly sha: string; readonly before: string }
}

/** A real repository of two commits behind the sandbox's GitHub, with one workflow and stubs of our two actions. */
async function withWorld(
  workflow: string | undefined,
  stubs: Stubs,
  body: (world: World) => Promise<void>,
): Promise<void> {
  await withDirectory(async (directory) => {
    const bare = join(directory, 'bare.git')
    const first = await seedRepository(bare, { message: 'one', files: { 'README.md': 'one' } })
    const second = await commitFiles(bare, { message: 'two', files: { 'platform/01.redis/values.yaml': 'a: 1' } })
    await using github = await startGitHub({ owner: 'octo', repo: 'infra', directory: bare })
    const workflowsDirectory = join(directory, 'workflows')
    await mkdir(workflowsDirectory)
    if (workflow) await writeFile(join(workflowsDirectory, 'w.yml'), workflow)
    else
      await cp(join(root, '.github/workflows/platform-staging.yml'), join(workflowsDirectory, 'platform-staging.yml'))
    for (const name of ['action-tag', 'action-deploy'] as const) {
      const inputs = 'mode: {}, runner-url: {}, secret: {}, env: {}, tag: {}, triggered-by: {}'
      await writeAction(join(directory, 'actions', name), { 'index.js': stubs[name] ?? '' }, inputs)
    }
    const engine = createWorkflowEngine({
      github: { ...accessOf(github), gitDirectory: bare },
      workflowsDirectory,
      actionsDirectory: join(directory, 'actions'),
      secrets: { IAC_WEBHOOK_SECRET: 'a-key-nobody-sees' },
      vars: { IAC_RUNNER_URL: 'http://127.0.0.1:9' },
    })
    await body({
      github,
      engine,
      first,
      second,
      push: { name: 'push', ref: 'refs/heads/main', sha: second, before: first },
    })
  })
}

type Stubs = Readonly<Partial<Record<'action-tag' | 'action-deploy', string>>>

function accessOf({ serverUrl, apiUrl, owner, repo, token }: SandboxGitHub) {
  return { serverUrl, apiUrl, owner, repo, token }
}

function deploymentsOf(github: SandboxGitHub): Promise<readonly { id: number; environment: string }[]> {
  return read(github, '')
}

async function read<T>({ apiUrl, token }: SandboxGitHub, path: string): Promise<readonly T[]> {
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${apiUrl}/repos/octo/infra/deployments${path}`, { headers })
  return (await response.json()) as readonly T[]
}

const job = (fields: string, steps: string) => `on: push\njobs: { a: { runs-on: x, ${fields} steps: [${steps}] } }\n`
const checkout = 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683'

test('T51: a checkout is the pushed commit alone, on its branch, and leaves no credentials when asked not to', async () => {
  const look = `git rev-parse HEAD; git rev-list --count HEAD; git branch --show-current; cat README.md .git/config`
  const steps = `{ uses: '${checkout}', with: { persist-credentials: false } }, { run: '${look}' }`
  await withWorld(job('', steps), {}, async ({ engine, push, second, github }) => {
    const run = onlyRun(await engine.dispatch(push))
    const log = jobOf(run, 'a').steps[1]?.log ?? ''
    expect(log.split('\n').slice(0, 3)).toEqual([second, '1', 'main'])
    expect(log).toContain('one')
    expect(log.toLowerCase()).not.toContain('authorization')
    expect(log).not.toContain(Buffer.from(github.token).toString('base64').slice(4, 20))
  })
})

test('a checkout with the whole history and its credentials can push a tag, and that tag starts nothing', async () => {
  const steps = `{ uses: '${checkout}', with: { fetch-depth: 0 } },
    { run: 'git rev-list --count HEAD; git tag v9.9.9; git push --quiet origin v9.9.9; git rev-parse v9.9.9' }`
  await withWorld(job('', steps), {}, async ({ engine, push, second, github }) => {
    const run = onlyRun(await engine.dispatch(push))
    expect(jobOf(run, 'a').steps[1]?.log).toBe(`2\n${second}\n`)
    const tag = { name: 'push', ref: 'refs/tags/v9.9.9', sha: second, token: github.token } as const
    expect(await engine.dispatch(tag)).toEqual([])
  })
})

test('a checkout after a tag is that tag, in the folder that was asked for, and makes `./` actions usable', async () => {
  const steps = `{ uses: '${checkout}', with: { path: code, persist-credentials: false } },
    { run: 'git -C code rev-parse HEAD refs/tags/v1.0.0' }, { uses: ./action-tag }`
  await withWorld(job('', steps), { 'action-tag': 'console.log("ran")' }, async ({ engine, first, github }) => {
    await seedTags(github.directory, [{ name: 'v1.0.0', commit: first }])
    const run = onlyRun(await engine.dispatch({ name: 'push', ref: 'refs/tags/v1.0.0', sha: first }))
    expect(jobOf(run, 'a').steps.map(({ log }) => log)).toEqual([`${first}\n`, `${first}\n${first}\n`, 'ran\n'])
  })
})

test.each([
  ['another repository', 'repository: octo/other', 'holds octo/infra, not octo/other'],
  ['an input it does not play', 'submodules: true', 'does not know `submodules`'],
  ['a ref that is not there', 'ref: nowhere', 'git fetch failed'],
])('a checkout of %s fails its step and says so', async (_, inputs, message) => {
  await withWorld(job('', `{ uses: '${checkout}', with: { ${inputs} } }`), {}, async ({ engine, push }) => {
    const run = onlyRun(await engine.dispatch(push))
    expect(run.conclusion).toBe('failure')
    expect(jobOf(run, 'a').steps[0]?.log).toContain(message)
  })
})

test('changed files are read from the repository', async () => {
  const text = `on: { push: { paths: [platform/**] } }\njobs: { a: { runs-on: x, steps: [{ run: echo }] } }\n`
  await withWorld(text, {}, async ({ engine, push, first }) => {
    expect(await engine.dispatch(push)).toHaveLength(1)
    expect(await engine.dispatch({ name: 'push', ref: push.ref, sha: first })).toEqual([])
  })
})

test('GitHub writes a Deployment for an environment, and none with `deployment: false`', async () => {
  const plain = job('environment: { name: staging, url: "https://${{ github.sha }}.invalid" },', '{ run: echo }')
  await withWorld(plain, {}, async ({ engine, push, github }) => {
    expect(onlyRun(await engine.dispatch(push)).conclusion).toBe('success')
    const [deployment, ...others] = await deploymentsOf(github)
    expect([deployment?.environment, others]).toEqual(['staging', []])
    const statuses = await read<{ state: string; environment_url: string }>(github, `/${deployment?.id}/statuses`)
    expect(statuses.map(({ state, environment_url: url }) => [state, url])).toEqual([
      ['success', `https://${push.sha}.invalid`],
      ['in_progress', ''],
    ])
  })
  const quiet = job('environment: { name: staging, deployment: false },', '{ run: echo }')
  await withWorld(quiet, {}, async ({ engine, push, github }) => {
    expect(onlyRun(await engine.dispatch(push)).conclusion).toBe('success')
    expect(await deploymentsOf(github)).toEqual([])
  })
})

const says = (outputs: string) => `import { appendFileSync } from 'node:fs'
appendFileSync(process.env.GITHUB_OUTPUT, ${JSON.stringify(outputs)})`
const tells = `const { env } = process
console.log(Object.keys(env).filter((name) => name.startsWith('INPUT_')).map((name) => name + '=' + env[name]).join('\\n'))`

test('platform-staging.yml tags, and hands the tag, the runner and the key to the deployment', async () => {
  const stubs = { 'action-tag': says('tag=v1.2.4\nsuperseded-by=\n'), 'action-deploy': tells }
  await withWorld(undefined, stubs, async ({ engine, push, second, github }) => {
    const run = onlyRun(await engine.dispatch(push))
    expect(run).toMatchObject({ conclusion: 'success', name: `deploy ${second} → staging by @octocat`, sha: second })
    expect(jobOf(run, 'staging').permissions).toEqual({ contents: 'write', deployments: 'write' })
    const [tag, deploy] = jobOf(run, 'staging').steps
    expect(tag?.outputs).toMatchObject({ tag: 'v1.2.4' })
    expect(deploy?.log.trim().split('\n').toSorted()).toEqual([
      'INPUT_ENV=staging',
      'INPUT_MODE=',
      'INPUT_RUNNER-URL=http://127.0.0.1:9',
      'INPUT_SECRET=***',
      'INPUT_TAG=v1.2.4',
      'INPUT_TRIGGERED-BY=github-actions',
    ])
    expect(await deploymentsOf(github)).toEqual([])
  })
})

test('platform-staging.yml deploys nothing for a commit that a newer tag contains', async () => {
  await withWorld(undefined, { 'action-tag': says('superseded-by=v1.2.5\n') }, async ({ engine, push }) => {
    const run = onlyRun(await engine.dispatch(push))
    expect(run.conclusion).toBe('success')
    expect(jobOf(run, 'staging').steps.map(({ conclusion }) => conclusion)).toEqual(['success', 'skipped'])
  })
})

test('platform-staging.yml does not deploy what could not be tagged', async () => {
  await withWorld(undefined, { 'action-tag': 'process.exitCode = 1' }, async ({ engine, push }) => {
    const run = onlyRun(await engine.dispatch(push))
    expect(run.conclusion).toBe('failure')
    expect(jobOf(run, 'staging').steps.map(({ conclusion }) => conclusion)).toEqual(['failure', 'skipped'])
  })
})

test.each([
  ['docs/index.md', 0],
  ['platform/02.api/values.yaml', 1],
  ['libs/chart/Chart.yaml', 1],
  ['bootstrap/06.iac_runner/main.tf', 1],
  ['bootstrap/05.other/main.tf', 0],
  ['slipway.yml', 1],
])('platform-staging.yml: a push that touches only %s starts %i runs', async (file, count) => {
  await withWorld(undefined, { 'action-tag': says('superseded-by=v9.9.9\n') }, async ({ engine, push }) => {
    expect(await engine.dispatch({ ...push, changedFiles: [file] })).toHaveLength(count)
  })
})

test('platform-staging.yml can be dispatched by hand', async () => {
  await withWorld(undefined, { 'action-tag': says('superseded-by=v9.9.9\n') }, async ({ engine, second }) => {
    const event = {
      name: 'workflow_dispatch',
      workflow: 'platform-staging.yml',
      ref: 'refs/heads/main',
      sha: second,
    } as const
    expect(onlyRun(await engine.dispatch(event))).toMatchObject({ conclusion: 'success', event: 'workflow_dispatch' })
  })
})
