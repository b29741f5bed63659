import { performance } from 'node:perf_hooks'
import { messageOf } from '#errors'
import type { Scope } from '../step/expression.ts'
import { runJob, unstartedJob } from './job.ts'
import type { Workflow } from './model.ts'
import type { Conclusion, JobRun, WorkflowRun } from './results.ts'
import { contextOf, inGroup, type RunState } from './run-state.ts'
import { textOf } from './scope.ts'

/** Runs one attempt; what cannot even start ends red and says why, as GitHub's startup failures do. */
export async function executeRun(state: RunState): Promise<WorkflowRun> {
  const started = performance.now()
  const outcome = await attemptRun(state).catch((error: unknown) => startupFailure(state, error))
  const run: WorkflowRun = {
    id: state.id,
    workflow: state.workflow.file,
    event: state.event.name,
    ref: state.event.ref,
    sha: state.event.sha,
    attempt: state.attempt,
    ...outcome,
    summary: outcome.jobs.flatMap(({ steps }) => steps.map(({ summary }) => summary)).join(''),
    seconds: (performance.now() - started) / 1000,
  }
  state.options.onProgress?.({ kind: 'run-ended', run })
  return run
}

type Outcome = Pick<WorkflowRun, 'name' | 'conclusion' | 'jobs' | 'annotations'>

/** Its place in the concurrency group first, then its jobs in the order of their needs. */
async function attemptRun(state: RunState): Promise<Outcome> {
  const { workflow, options, id, attempt } = state
  const scope = runScope(state)
  const name = workflow.runName === undefined ? workflow.name : textOf(workflow.runName, scope)
  options.onProgress?.({ kind: 'run-started', run: id, workflow: workflow.file, name, attempt })
  const grouped = { concurrency: workflow.concurrency, scope, cancel: state.cancel }
  const result = await inGroup(state, grouped, () => runJobs(state))
  if ('value' in result) return { name, conclusion: conclusionOf(result.value), jobs: result.value, annotations: [] }
  const jobs = workflow.jobs.map((job) => unstartedJob(job, 'cancelled'))
  return { name, conclusion: 'cancelled', jobs, annotations: [{ level: 'error', message: result.reason }] }
}

function startupFailure({ workflow }: RunState, error: unknown): Outcome {
  return {
    name: workflow.name,
    conclusion: 'failure',
    jobs: [],
    annotations: [{ level: 'error', message: messageOf(error) }],
  }
}

function runScope(state: RunState): Scope {
  const contexts = { github: contextOf(state).github, inputs: state.inputs, vars: state.options.vars ?? {} }
  return { contexts }
}

async function runJobs(state: RunState): Promise<readonly JobRun[]> {
  const running = new Map<string, Promise<JobRun>>()
  const start = (id: string): Promise<JobRun> => {
    const job = state.workflow.jobs.find((other) => other.id === id)
    if (!job) throw new TypeError(`${id} is not a job of ${state.workflow.file}.`)
    const known = running.get(id)
    if (known !== undefined) return known
    const needs = job.needs.map(start)
    const promise = Promise.all(needs).then(async (direct) => {
      const before = await Promise.all(ancestorsOf(state.workflow, id).map(start))
      return state.kept.get(id) ?? runJob({ state, job, needs: direct, ancestors: before })
    })
    running.set(id, promise)
    return promise
  }
  return Promise.all(state.workflow.jobs.map(({ id }) => start(id)))
}

/** Every job that has to end before this one: `success()` asks for all of them. */
export function ancestorsOf(workflow: Workflow, id: string): readonly string[] {
  const direct = workflow.jobs.find((job) => job.id === id)?.needs ?? []
  return [...new Set(direct.flatMap((need) => [need, ...ancestorsOf(workflow, need)]))]
}

function conclusionOf(jobs: readonly JobRun[]): Conclusion {
  const all = jobs.map(({ conclusion }) => conclusion)
  if (all.includes('failure')) return 'failure'
  if (all.includes('cancelled')) return 'cancelled'
  return all.every((conclusion) => conclusion === 'skipped') ? 'skipped' : 'success'
}
