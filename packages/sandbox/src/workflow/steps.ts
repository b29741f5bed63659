import { messageOf } from '#errors'
import { endOrphans } from '../step/child.ts'
import { type JobState, type PostStep, stepScope } from './job-state.ts'
import type { Step } from './model.ts'
import type { Conclusion, StepRun } from './results.ts'
import { flagOf, holds, numberOf, textOf, textsOf } from './scope.ts'
import { type Ended, work } from './work.ts'

/** How long a cancelled job may go on with its `always()` steps. */
const minutesAfterCancel = 5

/** Runs the steps of a job, then the post steps in reverse order, then takes the checkout's credentials away. */
export async function runSteps(state: JobState): Promise<readonly StepRun[]> {
  const minute = state.run.options.minuteMs ?? 60_000
  let force: NodeJS.Timeout | undefined
  const onCancel = () => {
    state.status = 'cancelled'
    force = setTimeout(() => endNow(state), minutesAfterCancel * minute)
    state.current?.review()
  }
  if (state.cancel.signal.aborted) onCancel()
  state.cancel.signal.addEventListener('abort', onCancel, { once: true })
  const results: StepRun[] = []
  for (const step of state.job.steps) results.push(await runOne(state, step))
  for (const post of state.posts.toReversed()) results.push(await runOne(state, post.step, post))
  for (const cleanup of state.cleanups.toReversed()) await cleanup()
  endOrphans(state.orphans)
  state.cancel.signal.removeEventListener('abort', onCancel)
  clearTimeout(force)
  return results
}

function endNow(state: JobState): void {
  state.over = true
  state.current?.stop()
}

async function runOne(state: JobState, step: Step, post?: PostStep): Promise<StepRun> {
  const { options, id: run } = state.run
  const name = nameOf(state, step)
  const result = await attempt(state, { step, name, post })
  if (result === 'skipped') return record(state, step, skipped(step, name))
  const forgiven =
    result.conclusion === 'failure' && safely(() => flagOf(step.continueOnError, stepScope(state)), false)
  if (result.conclusion === 'failure' && !forgiven && state.status === 'success') state.status = 'failure'
  const ended = record(state, step, {
    id: step.id,
    name,
    outcome: result.conclusion,
    conclusion: forgiven ? 'success' : result.conclusion,
    outputs: result.outputs,
    summary: result.summary,
    annotations: result.annotations,
    log: result.log,
    milliseconds: result.milliseconds,
  })
  options.onProgress?.({ kind: 'step-ended', run, job: state.job.id, step: ended })
  return ended
}

async function attempt(
  state: JobState,
  piece: { step: Step; name: string; post: PostStep | undefined },
): Promise<Ended | 'skipped'> {
  const { step, name, post } = piece
  const { options, id: run } = state.run
  try {
    const env = textsOf(step.env, stepScope(state))
    const scope = stepScope(state, env)
    if (state.over || !holds(step.condition, scope)) return 'skipped'
    options.onProgress?.({ kind: 'step-started', run, job: state.job.id, step: name })
    return await withDeadline(state, step, (control) => {
      const stop = () => control.abort()
      state.current = { stop, review: () => (holds(step.condition, stepScope(state, env)) ? undefined : stop()) }
      const onLine = (line: string) => options.onProgress?.({ kind: 'line', run, job: state.job.id, step: name, line })
      return work(state, { step, post, env, scope, signal: control.signal, onLine })
    })
  } catch (error) {
    return brokenStep(messageOf(error))
  } finally {
    state.current = undefined
  }
}

async function withDeadline(
  state: JobState,
  step: Step,
  body: (control: AbortController) => Promise<Ended>,
): Promise<Ended> {
  const control = new AbortController()
  if (step.timeoutMinutes === undefined) return body(control)
  const minutes = numberOf(step.timeoutMinutes, stepScope(state))
  let late = false
  const timer = setTimeout(
    () => {
      late = true
      control.abort()
    },
    minutes * (state.run.options.minuteMs ?? 60_000),
  )
  const ended = await body(control).finally(() => clearTimeout(timer))
  if (!late) return ended
  const message = `The action '${nameOf(state, step)}' has timed out after ${minutes} minutes.`
  return { ...ended, conclusion: 'failure', annotations: [...ended.annotations, { level: 'error', message }] }
}

function record(state: JobState, { id }: Step, result: StepRun): StepRun {
  if (id !== undefined) {
    const { outputs, outcome, conclusion } = result
    state.steps = { ...state.steps, [id]: { outputs, outcome, conclusion } }
  }
  return result
}

function nameOf(state: JobState, { name, work: { ...kind } }: Step): string {
  if (name !== undefined) return safely(() => textOf(name, stepScope(state)), 'a step')
  if (kind.kind === 'uses') return `Run ${kind.uses}`
  return `Run ${typeof kind.script === 'string' ? kind.script.trim().split('\n')[0] : 'a script'}`
}

function skipped(step: Step, name: string): StepRun {
  const conclusion: Conclusion = 'skipped'
  return {
    id: step.id,
    name,
    outcome: conclusion,
    conclusion,
    outputs: {},
    summary: '',
    annotations: [],
    log: '',
    milliseconds: 0,
  }
}

function brokenStep(message: string): Ended {
  const log = `##[error]${message}\n`
  return {
    conclusion: 'failure',
    outputs: {},
    summary: '',
    annotations: [{ level: 'error', message }],
    log,
    milliseconds: 0,
  }
}

function safely<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
