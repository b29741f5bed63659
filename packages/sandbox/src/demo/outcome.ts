import type { WorkflowRun } from '../workflow/index.ts'

/** What a run came to, from the outputs of its steps; empty where a step did not run. */
export interface Outcome {
  readonly green: boolean
  readonly tag: string
  readonly deploymentId: string
  /** The verdicts of its steps, one line each. */
  readonly notices: readonly string[]
}

export function outcomeOf(run: WorkflowRun): Outcome {
  const steps = run.jobs.flatMap((job) => job.steps)
  const output = (name: string) => steps.map((step) => step.outputs[name] ?? '').find((value) => value !== '') ?? ''
  return {
    green: run.conclusion === 'success',
    tag: output('tag'),
    deploymentId: output('deployment-id'),
    notices: steps.flatMap((step) => step.annotations.map(({ message }) => message)),
  }
}
