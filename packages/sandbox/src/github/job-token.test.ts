import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorkflowEngine, type WorkflowEngine } from '../workflow/index.ts'
import { type Push, type SandboxGitHub, seedHistory, startGitHub } from './index.ts'
import { callGitHub, gitAs } from './test/client.ts'

const onMain = `on: { push: { branches: [main] } }
permissions: { contents: write, deployments: write }
jobs:
  tag:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683
      - run: git tag v1.0.0 && git push --quiet origin v1.0.0
`
const onTag = `on: { push: { tags: ['v*'] } }
jobs: { deploy: { runs-on: ubuntu-latest, steps: [{ run: echo deployed }] } }
`

let folder = ''
let github: SandboxGitHub
let engine: WorkflowEngine
let commit = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'job-token-'))
  github = await startGitHub({ owner: 'acme', repo: 'infra' })
  commit = (await seedHistory(github.directory, ['first']))[0] ?? ''
  await mkdir(join(folder, 'workflows'))
  await writeFile(join(folder, 'workflows/main.yml'), onMain)
  await writeFile(join(folder, 'workflows/tag.yml'), onTag)
  engine = createWorkflowEngine({
    github: { ...github, gitDirectory: github.directory },
    workflowsDirectory: join(folder, 'workflows'),
    actionsDirectory: folder,
  })
})
afterEach(async () => {
  await github.close()
  await rm(folder, { recursive: true, force: true })
})

function startedBy({ ref, before, after, token }: Push) {
  return engine.dispatch({ name: 'push', ref, sha: after ?? '', before, token })
}

test('A tag that a job pushed with its own token starts no workflow; the same tag from a person does.', async () => {
  const runs = await engine.dispatch({ name: 'push', ref: 'refs/heads/main', sha: commit })
  expect(runs).toMatchObject([{ conclusion: 'success' }])
  const [byJob, ...more] = github.pushes
  expect([byJob?.ref, byJob?.via, byJob?.login, more]).toEqual(['refs/tags/v1.0.0', 'git', 'github-actions[bot]', []])
  expect(byJob?.token).not.toBe(github.token)
  expect(byJob && (await startedBy(byJob))).toEqual([])
  const person = github.issueToken({ contents: 'write' }, { login: 'ann' })
  await gitAs(github, ['--git-dir', github.directory, 'push', '--quiet', 'URL', `${commit}:refs/tags/v1.0.1`], person)
  const byPerson = github.pushes.at(-1)
  expect(byPerson && (await startedBy(byPerson))).toMatchObject([{ conclusion: 'success', workflow: 'tag.yml' }])
})

test('The token of a job is over with it.', async () => {
  await engine.dispatch({ name: 'push', ref: 'refs/heads/main', sha: commit })
  const [push] = github.pushes
  expect((await callGitHub(github, 'GET', '/repos/acme/infra', undefined, push?.token)).status).toBe(401)
})
