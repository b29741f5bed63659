import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf } from '#errors'
import { idTokenOf } from '../oidc/index.ts'
import type { Scope } from '../step/expression.ts'
import type { Annotation } from '../step/log.ts'
import { startDeployment } from './deployment.ts'
import { servicesFor, tokensIn } from './job-services.ts'
import { type JobState, needsContext, stepScope } from './job-state.ts'
import type { Job, Permissions } from './model.ts'
import type { Conclusion, JobRun } from './results.ts'
import { contextOf, inGroup, type RunState } from './run-state.ts'
import { flagOf, holds, numberOf, textOf, textsOf } from './scope.ts'
import { runSteps } from './steps.ts'

export interface JobStart {
  readonly state: RunState
  readonly job: Job
  /** What `needs` shows. */
  readonly needs: readonly JobRun[]
  /** What `success()` and `failure()` ask about. */
  readonly ancestors: readonly JobRun[]
}

export function unstartedJob(job: Job, conclusion: Conclusion, annotations: readonly Annotation[] = []): JobRun {
  return { id: job.id, name: job.id, conclusion, outputs: {}, steps: [], annotations, permissions: {} }
}

/** Decides whether a job runs, waits for its concurrency group, and runs it. */
export async function runJob(start: JobStart): Promise<JobRun> {
  const { options, id: run } = start.state
  const job = await decidedJob(start).catch((error: unknown) =>
    unstartedJob(start.job, 'failure', [{ level: 'error', message: messageOf(error) }]),
  )
  options.onProgress?.({ kind: 'job-ended', run, job })
  return job
}

async function decidedJob(start: JobStart): Promise<JobRun> {
  const { state, job } = start
  const scope = jobScope(start)
  const cancelled = state.cancel.signal.aborted
  if (!holds(job.condition, scope)) return unstartedJob(job, cancelled ? 'cancelled' : 'skipped')
  const deadlock = deadlockOf(start, scope)
  if (deadlock) return unstartedJob(job, 'cancelled', [{ level: 'error', message: deadlock }])
  const cancel = new AbortController()
  const pass = () => cancel.abort()
  // A job that starts although its run was cancelled asked for it by `always()`.
  if (!cancelled) state.cancel.signal.addEventListener('abort', pass, { once: true })
  const result = await inGroup(state, { concurrency: job.concurrency, scope, cancel }, () =>
    workOf(start, scope, cancel),
  )
  state.cancel.signal.removeEventListener('abort', pass)
  return 'value' in result ? result.value : unstartedJob(job, 'cancelled', [{ level: 'error', message: result.reason }])
}

/** A job that waits for the group which its own run holds would wait for ever. */
function deadlockOf({ state, job }: JobStart, scope: Scope): string | undefined {
  const { concurrency } = state.workflow
  if (!concurrency || !job.concurrency) return undefined
  const group = textOf(job.concurrency.group, scope)
  if (textOf(concurrency.group, scope).toLowerCase() !== group.toLowerCase()) return undefined
  return `Canceling since a deadlock was detected for concurrency group: '${group}' between a top level workflow and '${job.id}'`
}

async function workOf(start: JobStart, scope: Scope, cancel: AbortController): Promise<JobRun> {
  const { state, job } = start
  const { options, id: run } = state
  options.onProgress?.({ kind: 'job-started', run, job: job.id })
  const permissions = job.permissions ?? state.workflow.permissions ?? { contents: 'read', packages: 'read' }
  const token = (await options.github.issueToken?.(permissions)) ?? options.github.token
  // What a job does with its token starts no workflow, be it one of its own or the engine's.
  state.tokens.add(token)
  const root = await mkdtemp(join(tmpdir(), 'slipway-job-'))
  try {
    return await finishedJob(await stateOf({ ...start, scope, cancel, token, root, permissions }), permissions)
  } finally {
    await rm(root, { recursive: true, force: true })
    if (token !== options.github.token) await options.github.revokeToken?.(token)
  }
}

interface Prepared extends JobStart {
  readonly scope: Scope
  readonly cancel: AbortController
  readonly token: string
  readonly root: string
  readonly permissions: Permissions
}

async function stateOf({ state, job, needs, scope, cancel, token, root, permissions }: Prepared): Promise<JobState> {
  const { options } = state
  const environment = job.environment ? textOf(job.environment.name, scope) : ''
  const values = options.environments?.[environment]
  const secrets = { ...options.secrets, ...values?.secrets, GITHUB_TOKEN: token }
  const vars = { ...options.vars, ...values?.vars }
  const context = contextOf(state, { id: job.id, token })
  const contexts = { ...scope.contexts, github: context.github, vars, secrets }
  const idToken = idTokenOf(options.issuer, { permissions, context, environment })
  const services = servicesFor(state, job, permissions)
  const workspace = join(root, 'work', options.github.repo, options.github.repo)
  const places = { workspace, temp: join(root, 'temp'), home: join(root, 'home') }
  await Promise.all(Object.values(places).map((path) => mkdir(path, { recursive: true })))
  return {
    run: state,
    job,
    context: { ...context, github: { ...context.github, workspace } },
    environment,
    needs: needsContext(needs),
    secrets,
    vars,
    places,
    idToken,
    services,
    cancel,
    env: { ...textsOf(state.workflow.env, { contexts }), ...textsOf(job.env, { contexts }) },
    path: [],
    masks: [...Object.values(secrets), ...Object.values(idToken), ...tokensIn(services)],
    status: 'success',
    steps: {},
    posts: [],
    cleanups: [async () => options.issuer?.revoke(idToken)],
    orphans: new Set(),
    checkedOut: false,
    annotations: [],
    current: undefined,
    over: false,
  }
}

async function finishedJob(state: JobState, permissions: Permissions): Promise<JobRun> {
  const { job } = state
  const steps = await withTimeout(state, () => withDeployment(state, () => runSteps(state)))
  const scope = stepScope(state)
  const forgiven = state.status === 'failure' && flagOf(job.continueOnError, scope)
  return {
    id: job.id,
    name: job.name === undefined ? job.id : textOf(job.name, scope),
    conclusion: forgiven ? 'success' : state.status,
    outputs: jobOutputs(state, scope),
    steps,
    annotations: state.annotations,
    permissions,
  }
}

async function withTimeout<T>(state: JobState, body: () => Promise<T>): Promise<T> {
  const minutes = numberOf(state.job.timeoutMinutes, stepScope(state))
  const expire = () => {
    const message = `The job has exceeded the maximum execution time of ${minutes} minutes.`
    state.annotations.push({ level: 'error', message })
    state.cancel.abort()
  }
  const timer = setTimeout(expire, minutes * (state.run.options.minuteMs ?? 60_000))
  return body().finally(() => clearTimeout(timer))
}

/** `deployment: false` leaves the Deployment to whoever knows what was deployed. */
async function withDeployment<T>(state: JobState, body: () => Promise<T>): Promise<T> {
  const { job, run } = state
  if (!job.environment?.deployment) return body()
  const { github: access } = run.options
  const deployment = await startDeployment({ access, environment: state.environment, sha: run.event.sha, run: run.id })
  const result = await body()
  const url = job.environment.url === undefined ? '' : textOf(job.environment.url, stepScope(state))
  await deployment.end(state.status === 'success' ? 'success' : 'failure', url)
  return result
}

/** An output that holds a secret never leaves its job. */
function jobOutputs(state: JobState, scope: Scope): Record<string, string> {
  const outputs = Object.entries(textsOf(state.job.outputs, scope))
  return Object.fromEntries(
    outputs.filter(([name, value]) => {
      const secret = state.masks.some((mask) => mask.trim() !== '' && value.includes(mask))
      if (secret)
        state.annotations.push({ level: 'warning', message: `Skip output '${name}' since it may contain secret.` })
      return !secret
    }),
  )
}

function jobScope({ state, needs, ancestors }: JobStart): Scope {
  const cancelled = state.cancel.signal.aborted
  const ended = ancestors.map(({ conclusion }) => conclusion)
  const contexts = {
    github: contextOf(state).github,
    needs: needsContext(needs),
    inputs: state.inputs,
    vars: state.options.vars ?? {},
  }
  const functions = {
    success: () => !cancelled && ended.every((conclusion) => conclusion === 'success'),
    failure: () => !cancelled && ended.includes('failure'),
    cancelled: () => cancelled,
    always: () => true,
  }
  return { contexts, functions }
}
