import { PreconditionError } from '#errors'
import { createConcurrencyGroups } from './concurrency.ts'
import type { WorkflowEvent } from './events.ts'
import type { Workflow } from './model.ts'
import type { EngineOptions } from './options.ts'
import type { JobRun, WorkflowRun } from './results.ts'
import { ancestorsOf, executeRun } from './run.ts'
import type { RunState } from './run-state.ts'
import { workflowsStartedBy } from './started-by.ts'
import { dispatchInputs } from './trigger.ts'

/** A run that goes on. */
export interface StartedRun {
  readonly id: number
  readonly workflow: string
  readonly ended: Promise<WorkflowRun>
}

/** Runs workflows on this machine, as GitHub would, against a GitHub that is on this machine too. */
export interface WorkflowEngine {
  /** Starts what `on:` lets an event start, and waits until all of it has ended. */
  dispatch(event: WorkflowEvent): Promise<readonly WorkflowRun[]>
  /** Starts the same, and does not wait. */
  start(event: WorkflowEvent): Promise<readonly StartedRun[]>
  cancel(run: number): void
  /** The same run and commit once more, one attempt later; with `failedOnly` what succeeded is kept. */
  rerun(run: number, options?: { readonly failedOnly?: boolean }): Promise<WorkflowRun>
  /** The newest attempt of each run that has ended, oldest first. */
  runs(): readonly WorkflowRun[]
}

export function createWorkflowEngine(options: EngineOptions): WorkflowEngine {
  const book = createBook(options)
  const start = async (event: WorkflowEvent) => {
    // GitHub's rule against loops: what a job's token does starts no workflow, dispatches excepted.
    if ('token' in event && event.token !== undefined && book.tokens.has(event.token)) return []
    const workflows = await workflowsStartedBy(event, options)
    return workflows.map((workflow) => book.begin(workflow, event))
  }
  return {
    start,
    dispatch: async (event) => Promise.all((await start(event)).map(({ ended }) => ended)),
    cancel: (run) => book.find(run).state.cancel.abort(),
    rerun: async (run, { failedOnly = false } = {}) => {
      const { state, ended } = book.find(run)
      const last = await ended
      const kept = failedOnly ? keptJobs(state.workflow, last) : new Map<string, JobRun>()
      return book.launch({ ...state, attempt: state.attempt + 1, cancel: new AbortController(), kept }).ended
    },
    runs: () => book.ended(),
  }
}

interface Known {
  readonly state: RunState
  readonly ended: Promise<WorkflowRun>
  last: WorkflowRun | undefined
}

/** The runs of a repository, by id; an id stays over re-runs. */
interface Book {
  readonly tokens: ReadonlySet<string>
  begin(workflow: Workflow, event: WorkflowEvent): StartedRun
  launch(state: RunState): StartedRun
  find(run: number): Known
  ended(): readonly WorkflowRun[]
}

function createBook(options: EngineOptions): Book {
  const known = new Map<number, Known>()
  const numbers = new Map<string, number>()
  const shared = { options, groups: createConcurrencyGroups(), tokens: new Set<string>(), attempt: 1 }
  const launch = (state: RunState): StartedRun => {
    const entry: Known = { state, last: undefined, ended: executeRun(state).then((run) => (entry.last = run)) }
    known.set(state.id, entry)
    return { id: state.id, workflow: state.workflow.file, ended: entry.ended }
  }
  return {
    tokens: shared.tokens,
    launch,
    begin: (workflow, event) => {
      const inputs = event.name === 'workflow_dispatch' ? dispatchInputs(workflow, event.inputs ?? {}) : {}
      const number = (numbers.get(workflow.file) ?? 0) + 1
      numbers.set(workflow.file, number)
      const once = { cancel: new AbortController(), kept: new Map<string, JobRun>() }
      return launch({ ...shared, ...once, id: known.size + 1, number, workflow, event, inputs })
    },
    find: (run) => {
      const entry = known.get(run)
      if (!entry) throw new PreconditionError('run-unknown', `There is no run ${run}.`)
      return entry
    },
    ended: () => [...known.values()].flatMap(({ last }) => (last ? [last] : [])),
  }
}

/** What succeeded stays, unless something it needs runs again. */
function keptJobs(workflow: Workflow, run: WorkflowRun): ReadonlyMap<string, JobRun> {
  const good = new Map(run.jobs.filter(({ conclusion }) => conclusion === 'success').map((job) => [job.id, job]))
  return new Map([...good].filter(([id]) => ancestorsOf(workflow, id).every((ancestor) => good.has(ancestor))))
}
