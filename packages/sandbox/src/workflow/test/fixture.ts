import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withDirectory, writeAction } from '../../step/test/fixture.ts'
import { createWorkflowEngine, type WorkflowEngine } from '../engine.ts'
import type { EngineOptions } from '../options.ts'
import type { Progress, WorkflowRun } from '../results.ts'

export const sha = '0123456789012345678901234567890123456789'
export const push = {
  name: 'push',
  ref: 'refs/heads/main',
  sha,
  changedFiles: ['platform/01.redis/values.yaml'],
} as const

export interface Fixture {
  readonly engine: WorkflowEngine
  readonly progress: Progress[]
}

/** Programs of the action: its main phase and its post phase. */
interface Sources {
  readonly action?: string
  readonly post?: string
}

/** An engine over workflows and one action (`$/stub`) that a test writes itself. */
export async function withEngine<T>(
  workflows: Readonly<Record<string, string>>,
  options: Partial<EngineOptions> & Sources,
  body: (fixture: Fixture) => Promise<T>,
): Promise<T> {
  return withDirectory(async (directory) => {
    const workflowsDirectory = join(directory, '.github/workflows')
    await mkdir(workflowsDirectory, { recursive: true })
    for (const [name, text] of Object.entries(workflows)) await writeFile(join(workflowsDirectory, name), text)
    await writeAction(join(directory, 'stub'), {
      'index.js': options.action ?? '',
      ...(options.post ? { 'post.js': options.post } : {}),
    })
    const progress: Progress[] = []
    const github = {
      serverUrl: 'http://127.0.0.1:1',
      apiUrl: 'http://127.0.0.1:1',
      owner: 'octo',
      repo: 'infra',
      token: 'ghs_engine_token',
    }
    const engine = createWorkflowEngine({
      github,
      workflowsDirectory,
      actionsDirectory: directory,
      onProgress: (one) => progress.push(one),
      ...options,
    })
    return body({ engine, progress })
  })
}

/** Runs one workflow on a push and hands back its run. */
export async function runWorkflow(
  workflow: string,
  options: Partial<EngineOptions> & Sources = {},
): Promise<WorkflowRun> {
  return withEngine({ 'w.yml': workflow }, options, async ({ engine }) => onlyRun(await engine.dispatch(push)))
}

export function onlyRun(runs: readonly WorkflowRun[]): WorkflowRun {
  const [run, ...others] = runs
  if (!run || others.length > 0) throw new Error(`${runs.length} runs in place of one.`)
  return run
}

export function jobOf(run: WorkflowRun, id: string) {
  const job = run.jobs.find((one) => one.id === id)
  if (!job) throw new Error(`The run has no job ${id}.`)
  return job
}

export function conclusions(run: WorkflowRun): Record<string, string> {
  return Object.fromEntries(run.jobs.map(({ id, conclusion }) => [id, conclusion]))
}
