import type { WorkflowEngine, WorkflowRun } from '../workflow/index.ts'
import type { Timeline } from './timeline.ts'
import type { LossPoint, Tripwire } from './tripwire.ts'
import { git } from './working-copy.ts'

/** Workflows that somebody starts by hand. */
export interface Dispatching {
  /** Starts a workflow by hand, on a branch, as `gh workflow run` does. */
  dispatch(workflow: string, inputs: Readonly<Record<string, string>>, branch?: string): Promise<WorkflowRun>
  /** The same, on a machine that is lost when it sends this request. */
  dispatchLost(workflow: string, inputs: Readonly<Record<string, string>>, at: LossPoint): Promise<WorkflowRun>
}

/** Starts workflows by hand, and sees them to their end or to the loss of their machine. */
export function dispatching(parts: {
  readonly bare: string
  readonly engine: WorkflowEngine
  readonly timeline: Timeline
  readonly tripwire: Tripwire
  readonly remember: (runs: readonly WorkflowRun[]) => unknown
}): Dispatching {
  const { bare, engine, timeline, tripwire, remember } = parts
  const start = async (workflow: string, inputs: Readonly<Record<string, string>>, branch: string) => {
    const ref = `refs/heads/${branch}`
    const sha = (await git(['rev-parse', ref], bare)).trim()
    const given = Object.entries(inputs).map(([name, value]) => `-f ${name}=${value}`)
    timeline.moment('dispatch', [workflow, ...(branch === 'main' ? [] : [`--ref ${branch}`]), ...given].join(' '))
    const [started] = await engine.start({ name: 'workflow_dispatch', workflow, ref, sha, inputs, actor: 'ann' })
    if (!started) throw new Error(`${workflow} did not start.`)
    return started
  }
  const ended = async (started: Promise<WorkflowRun>) => {
    const run = await started
    remember([run])
    return run
  }
  return {
    dispatch: async (workflow, inputs, branch = 'main') => ended((await start(workflow, inputs, branch)).ended),
    dispatchLost: async (workflow, inputs, at) => {
      const started = await start(workflow, inputs, 'main')
      tripwire.arm(at, () => {
        engine.cancel(started.id)
        return started.ended
      })
      return ended(started.ended)
    },
  }
}
