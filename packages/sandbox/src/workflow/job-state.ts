import type { RunContext } from '../step/context.ts'
import type { Scope } from '../step/expression.ts'
import type { Annotation } from '../step/log.ts'
import type { Cleanup } from './checkout.ts'
import type { Job, Step } from './model.ts'
import type { JobRun } from './results.ts'
import type { RunState } from './run-state.ts'

/** The post phase of an action that ran, with what its main phase left for it. */
export interface PostStep {
  readonly step: Step
  readonly directory: string
  readonly inputs: Readonly<Record<string, string>>
  state: Readonly<Record<string, string>>
}

/** A job while it runs; its steps change it one after the other. */
export interface JobState {
  readonly run: RunState
  readonly job: Job
  readonly context: RunContext
  readonly environment: string
  readonly needs: Readonly<Record<string, unknown>>
  readonly secrets: Readonly<Record<string, string>>
  readonly vars: Readonly<Record<string, string>>
  readonly places: { readonly workspace: string; readonly temp: string; readonly home: string }
  /** Where to ask for OIDC tokens; empty without `id-token: write`. */
  readonly idToken: Readonly<Record<string, string>>
  /** Where artifacts are, for actions alone; empty without services. */
  readonly services: Readonly<Record<string, string>>
  readonly cancel: AbortController
  env: Readonly<Record<string, string>>
  path: readonly string[]
  masks: readonly string[]
  status: 'success' | 'failure' | 'cancelled'
  steps: Readonly<Record<string, unknown>>
  readonly posts: PostStep[]
  readonly cleanups: Cleanup[]
  /** Process groups of its steps. */
  readonly orphans: Set<number>
  checkedOut: boolean
  readonly annotations: Annotation[]
  /** The step that runs now. */
  current: RunningStep | undefined
  /** A cancelled job whose time is over runs no step any more, `always()` or not. */
  over: boolean
}

export interface RunningStep {
  /** The job was cancelled: the step goes on only if its own `if` still holds. */
  review(): void
  stop(): void
}

/** The contexts of a step, as they are now. */
export function stepScope(state: JobState, stepEnv: Readonly<Record<string, string>> = {}): Scope {
  const status = () => state.status
  const contexts = {
    github: state.context.github,
    inputs: state.run.inputs,
    vars: state.vars,
    secrets: state.secrets,
    env: { ...state.env, ...stepEnv },
    needs: state.needs,
    steps: state.steps,
    job: { status: state.status },
    runner: { os: 'Linux', arch: 'X64', name: 'sandbox', environment: 'self-hosted', temp: state.places.temp },
    strategy: {},
    matrix: {},
  }
  const functions = {
    success: () => status() === 'success',
    failure: () => status() === 'failure',
    cancelled: () => status() === 'cancelled',
    always: () => true,
  }
  return { contexts, functions }
}

/** What `needs` shows of the jobs before. */
export function needsContext(needs: readonly JobRun[]): Record<string, unknown> {
  return Object.fromEntries(needs.map(({ id, conclusion, outputs }) => [id, { result: conclusion, outputs }]))
}
