import { type RunContext, runContextFor } from '../step/context.ts'
import type { Scope } from '../step/expression.ts'
import type { ConcurrencyGroups } from './concurrency.ts'
import { payloadOf, type WorkflowEvent } from './events.ts'
import type { Concurrency, Workflow } from './model.ts'
import type { EngineOptions } from './options.ts'
import type { JobRun } from './results.ts'
import { flagOf, textOf } from './scope.ts'

/** Everything one attempt of a run knows. */
export interface RunState {
  readonly id: number
  readonly number: number
  readonly attempt: number
  readonly workflow: Workflow
  readonly event: WorkflowEvent
  readonly inputs: Readonly<Record<string, unknown>>
  readonly options: EngineOptions
  readonly groups: ConcurrencyGroups
  /** Tokens handed to jobs: what they push starts nothing. */
  readonly tokens: Set<string>
  readonly cancel: AbortController
  /** Jobs of the attempt before that a re-run keeps. */
  readonly kept: ReadonlyMap<string, JobRun>
}

/** Why something ended before it started. */
export interface Unstarted {
  readonly reason: string
}

export interface Grouped {
  readonly concurrency: Concurrency | undefined
  readonly scope: Scope
  readonly cancel: AbortController
}

/** Does its work inside a concurrency group, or says why a newer claim took its place. */
export async function inGroup<T>(
  { id, groups, options }: RunState,
  { concurrency, scope, cancel }: Grouped,
  work: () => Promise<T>,
): Promise<{ readonly value: T } | Unstarted> {
  if (!concurrency) return { value: await work() }
  const group = textOf(concurrency.group, scope)
  const cancelInProgress = flagOf(concurrency.cancelInProgress, scope)
  const place = groups.claim({ group, queue: concurrency.queue, cancelInProgress, cancel: () => cancel.abort() })
  cancel.signal.addEventListener('abort', () => place.withdraw(), { once: true })
  if (place.waiting) options.onProgress?.({ kind: 'run-waiting', run: id, group })
  try {
    if (await place.entered) return { value: await work() }
    const reason = cancel.signal.aborted
      ? 'The run was cancelled while it waited.'
      : `Canceling since a higher priority waiting request for '${group}' exists`
    return { reason }
  } finally {
    place.leave()
  }
}

/** The `github` context of the run, or of one of its jobs with a token of its own. */
export function contextOf(
  { options, event, inputs, ...state }: RunState,
  job?: { id: string; token: string },
): RunContext {
  const { github } = options
  const actor = event.actor ?? options.actor ?? 'octocat'
  return runContextFor(
    { ...github, token: job?.token ?? github.token },
    {
      sha: event.sha,
      ref: event.ref,
      eventName: event.name,
      event: payloadOf(event, github, { actor, inputs }),
      actor,
      runId: state.id,
      runNumber: state.number,
      runAttempt: state.attempt,
      workflow: state.workflow.name,
      workflowRef: `${github.owner}/${github.repo}/.github/workflows/${state.workflow.file}@${event.ref}`,
      ...(job ? { job: job.id } : {}),
    },
  )
}
