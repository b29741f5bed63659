import { messageOf } from '#errors'
import type { Deployment } from '../store/deployment.ts'
import { type Ended, keepLease } from './heartbeat.ts'
import { finish, release } from './lease.ts'
import type { EngineParts, Outcome } from './parts.ts'
import { persist } from './persist.ts'
import type { Transition } from './transition.ts'

/** What runs here, and how to end it early. */
export interface Attempt {
  readonly deployment: Deployment
  readonly ended: Promise<void>
  cancel(): void
}

/** Runs a claimed deployment while its lease is held, and writes how it ended. */
export function startAttempt(
  parts: EngineParts,
  { deployment, claimedAt }: { readonly deployment: Deployment; readonly claimedAt: number },
  interrupted: AbortSignal,
): Attempt {
  const own = new AbortController()
  let why: Ended | undefined
  const end = (reason: Ended) => {
    why ??= reason
    own.abort()
  }
  const { log, perform } = parts
  const { id, attempt, env, tag, fence } = deployment
  log.info('deployment-started', { deployment_id: id, attempt, env, tag, fence })
  const started = performance.now()
  const { lease, stop } = keepLease(parts, { deployment, claimedAt }, end)
  const run = async () => {
    const outcome = await perform(deployment, { lease, signal: AbortSignal.any([interrupted, own.signal]) }).catch(
      (error: unknown): Outcome => ({ state: 'error', error: log.redact(messageOf(error)).slice(0, 2000) }),
    )
    // Whatever a failure elsewhere left running ends with the attempt.
    own.abort()
    const to =
      why === 'lost' ? 'lost' : endOf(outcome, { canceled: why === 'canceled', interrupted: interrupted.aborted })
    const written = to !== 'lost' && (await write(parts, deployment, { to, outcome, stop: interrupted }))
    stop()
    const milliseconds = Math.round(performance.now() - started)
    const fields = { deployment_id: id, attempt, env, tag, milliseconds }
    if (written) log.info('deployment-finished', { ...fields, state: to, ...errorOf(outcome) })
    else log.warn('lease-lost', { ...fields, hint: 'Another runner has taken this deployment over.' })
    parts.changed(id)
  }
  return { deployment, ended: run(), cancel: () => end('canceled') }
}

function endOf(
  { state }: Outcome,
  { canceled, interrupted }: { readonly canceled: boolean; readonly interrupted: boolean },
): Transition['to'] {
  if (state === 'succeeded') return state
  if (canceled) return 'canceled'
  return interrupted ? 'interrupted' : state
}

/** False: somebody else has taken over, and what happened here counts no more. */
async function write(
  { store, log }: EngineParts,
  deployment: Deployment,
  { to, outcome, stop }: { readonly to: Transition['to']; readonly outcome: Outcome; readonly stop: AbortSignal },
): Promise<boolean> {
  const end = to === 'canceled' ? { to } : { to, ...errorOf(outcome) }
  const written = () =>
    store.write((transaction) =>
      to === 'interrupted' ? release(transaction, deployment) : finish(transaction, deployment, end),
    )
  // At the next start the row is still running, and the deployment is run again.
  return persist(written, { stop, log }).catch(() => false)
}

function errorOf({ error }: Outcome): { error?: string } {
  return error === undefined ? {} : { error }
}
