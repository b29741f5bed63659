import { EventEmitter, on } from 'node:events'
import { rmSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Said } from '../atlantis/index.ts'
import { type SandboxGitHub, startGitHub } from '../github/index.ts'
import { createWorkflowEngine, type Progress, type WorkflowEngine, type WorkflowRun } from '../workflow/index.ts'
import { type Dispatching, dispatching } from './dispatch.ts'
import { type Environment, readEnvironment } from './environment.ts'
import { type RunnerProcess, startRunnerProcess } from './runner-process.ts'
import type { Timeline } from './timeline.ts'
import { createTripwire, type Tripwire } from './tripwire.ts'
import { watchPaths } from './watch-paths.ts'
import { cloneWorkingCopy, git, type WorkingCopy } from './working-copy.ts'

/** Everything the demo plays in: a GitHub, its workflow engine, an IaC Runner and somebody's clone. */
export interface World extends Dispatching, AsyncDisposable {
  readonly github: SandboxGitHub
  readonly runner: RunnerProcess
  readonly copy: WorkingCopy
  readonly runs: readonly WorkflowRun[]
  /** Pushes main up to this commit and starts what GitHub would start for it; resolves when the push is done. */
  push(sha: string): Promise<Pushed>
  rerun(run: WorkflowRun): Promise<WorkflowRun>
  /** Starts what something that was said below a pull request starts. */
  hear(said: Said): Promise<WorkflowRun | undefined>
  mainSha(): Promise<string>
  /** The audit log that the runner reads. */
  readonly auditLog: string
  /** The key that opens plans and audit log, and deploys nothing. */
  readonly driftSecret: string
  /** Lets pushes to these paths start the workflow, besides the documented ones; tells which were new. */
  alsoWatch(patterns: readonly string[]): Promise<readonly string[]>
  /** Resolves when a step says something that matches. */
  said(pattern: RegExp): Promise<void>
  /** What the runner itself says of a deployment. */
  deployed(deploymentId: string): Promise<Environment | undefined>
}

export interface Pushed {
  readonly ended: Promise<readonly WorkflowRun[]>
}

const repositoryRoot = join(import.meta.dirname, '../../../..')
const stagingWorkflow = 'platform-staging.yml'
/** A line that never comes ends the demo with an error, and not with a silence. */
const saidWithinMs = 60_000

const workflowFiles = [stagingWorkflow, 'platform-production.yml', 'hotfix.yml', 'drift-report.yml']
const secret = 'demo-key-that-signs-every-request'
const driftSecret = 'demo-key-that-reads-the-audit-log'

/** `seed` fills a bare repository whose main branch is pushed to from then on. */
export async function createWorld(seed: (bareDirectory: string) => Promise<void>, timeline: Timeline): Promise<World> {
  const root = await temporaryRoot()
  const bare = join(root, 'repository.git')
  await seed(bare)
  const tripwire = createTripwire()
  const { interlude } = tripwire
  const github = await startGitHub({ owner: 'example', repo: 'infrastructure', directory: bare, interlude })
  const runner = await startRunner(github, join(root, 'runner'))
  const lines = new EventEmitter()
  const workflows = join(root, 'workflows')
  // Only ours: a workflow of the user's own could do anything, to anything.
  for (const file of workflowFiles) await cp(join(repositoryRoot, '.github/workflows', file), join(workflows, file))
  const values = { secrets: { IAC_WEBHOOK_SECRET: secret }, vars: { IAC_RUNNER_URL: runner.url } }
  const engine = createWorkflowEngine({
    github: { ...github, gitDirectory: bare },
    workflowsDirectory: workflows,
    actionsDirectory: repositoryRoot,
    environments: { staging: values, production: values },
    secrets: { IAC_DRIFT_SECRET: driftSecret },
    vars: { IAC_RUNNER_URL: runner.url, ATLANTIS_USER: 'atlantis[bot]' },
    actor: 'ann',
    // Whoever is stopped here loses the machine, and has no time for a last word.
    patience: { afterInterruptMs: 0, afterTerminateMs: 0 },
    onProgress: (progress) => {
      showProgress(progress, timeline)
      if (progress.kind === 'line') lines.emit('line', progress.line)
    },
  })
  const copy = await cloneWorkingCopy(remoteOf(github), github.token, join(root, 'clone'))
  const said = async (pattern: RegExp) => {
    const signal = AbortSignal.timeout(saidWithinMs)
    for await (const [line] of on(lines, 'line', { signal })) if (pattern.test(line)) return
  }
  const alsoWatch = (patterns: readonly string[]) => watchPaths(join(workflows, stagingWorkflow), patterns)
  const auditLog = auditLogIn(join(root, 'runner'))
  return {
    github,
    runner,
    copy,
    said,
    alsoWatch,
    auditLog,
    driftSecret,
    ...operations({ github, runner, copy, engine, timeline, root, tripwire }),
  }
}

function operations(parts: {
  readonly github: SandboxGitHub
  readonly runner: RunnerProcess
  readonly copy: WorkingCopy
  readonly engine: WorkflowEngine
  readonly timeline: Timeline
  readonly root: string
  readonly tripwire: Tripwire
}): Omit<World, 'github' | 'runner' | 'copy' | 'said' | 'alsoWatch' | 'auditLog' | 'driftSecret'> {
  const { github, runner, copy, engine, timeline, root, tripwire } = parts
  const runs: WorkflowRun[] = []
  const remember = (ran: readonly WorkflowRun[]) => {
    runs.push(...ran)
    return ran
  }
  return {
    runs,
    push: async (sha) => {
      const before = (await git(['rev-parse', 'refs/heads/main'], github.directory)).trim()
      await copy.push(sha)
      const subject = (await git(['log', '-1', '--format=%s', sha], github.directory)).trim()
      timeline.moment('push', `${sha.slice(0, 7)} ${subject}`)
      const started = await engine.start({ name: 'push', ref: 'refs/heads/main', sha, before, actor: 'ann' })
      return { ended: Promise.all(started.map((run) => run.ended)).then(remember) }
    },
    ...dispatching({ bare: github.directory, engine, timeline, tripwire, remember }),
    rerun: async (run) => {
      const again = await engine.rerun(run.id)
      remember([again])
      return again
    },
    hear: async (event) => {
      const [run] = remember(await engine.dispatch(event))
      return run
    },
    mainSha: async () => (await git(['rev-parse', 'refs/heads/main'], github.directory)).trim(),
    deployed: (deploymentId) => readEnvironment({ runnerUrl: runner.url, secret, deploymentId }),
    [Symbol.asyncDispose]: async () => {
      await runner.kill('SIGTERM')
      await github.close()
      await rm(root, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Also when the seed fails or the demo is interrupted, nothing of it stays behind. */
async function temporaryRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'slipway-demo-'))
  process.once('exit', () => rmSync(root, { recursive: true, force: true }))
  return root
}

/** The runner clones with a token of its own, which its environment holds as in any installation. */
async function startRunner(github: SandboxGitHub, stateDirectory: string): Promise<RunnerProcess> {
  await mkdir(stateDirectory)
  const url = new URL(remoteOf(github))
  url.username = 'x-access-token'
  url.password = github.token
  return startRunnerProcess({
    repositoryUrl: url.href,
    stateDirectory,
    secret,
    driftSecret,
    auditLog: auditLogIn(stateDirectory),
  })
}

function auditLogIn(stateDirectory: string): string {
  return join(stateDirectory, 'k8s-audit.log')
}

function remoteOf({ serverUrl, owner, repo }: SandboxGitHub): string {
  return `${serverUrl}/${owner}/${repo}.git`
}

/** Of a step's log the timeline shows what was done and its verdict; the rest is in the run. */
function showProgress(progress: Progress, timeline: Timeline): void {
  if (progress.kind === 'run-waiting') timeline.moment('wait', `${progress.group} is busy; the run waits its turn`)
  if (progress.kind !== 'line') return
  const [, done = ''] = /^Apply\s+(.+)$/.exec(progress.line) ?? []
  if (done !== '') timeline.moment('step', done)
}
