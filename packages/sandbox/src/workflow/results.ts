import type { Annotation } from '../step/log.ts'
import type { Permissions } from './model.ts'

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped'

/** A run of one workflow and everything a person would see of it. */
export interface WorkflowRun {
  readonly id: number
  /** The file's name. */
  readonly workflow: string
  /** The run's name, from `run-name` or the workflow's. */
  readonly name: string
  readonly event: string
  readonly ref: string
  readonly sha: string
  readonly attempt: number
  readonly conclusion: Conclusion
  readonly jobs: readonly JobRun[]
  /** The summaries of all steps, in order. */
  readonly summary: string
  readonly annotations: readonly Annotation[]
  readonly seconds: number
}

export interface JobRun {
  readonly id: string
  readonly name: string
  readonly conclusion: Conclusion
  readonly outputs: Readonly<Record<string, string>>
  readonly steps: readonly StepRun[]
  /** Of the job itself, such as a timeout. */
  readonly annotations: readonly Annotation[]
  /** What the job's token may do. */
  readonly permissions: Permissions
}

export interface StepRun {
  readonly id: string | undefined
  readonly name: string
  /** Before `continue-on-error`. */
  readonly outcome: Conclusion
  readonly conclusion: Conclusion
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly annotations: readonly Annotation[]
  /** Masked, as the user sees it. */
  readonly log: string
  readonly milliseconds: number
}

/** What happens while runs go on, for whoever shows it. */
export type Progress =
  | {
      readonly kind: 'run-started'
      readonly run: number
      readonly workflow: string
      readonly name: string
      readonly attempt: number
    }
  | { readonly kind: 'run-waiting'; readonly run: number; readonly group: string }
  | { readonly kind: 'job-started'; readonly run: number; readonly job: string }
  | { readonly kind: 'step-started'; readonly run: number; readonly job: string; readonly step: string }
  | { readonly kind: 'line'; readonly run: number; readonly job: string; readonly step: string; readonly line: string }
  | { readonly kind: 'step-ended'; readonly run: number; readonly job: string; readonly step: StepRun }
  | { readonly kind: 'job-ended'; readonly run: number; readonly job: JobRun }
  | { readonly kind: 'run-ended'; readonly run: WorkflowRun }
