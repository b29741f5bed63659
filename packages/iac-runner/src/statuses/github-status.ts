import { setTimeout as pause } from 'node:timers/promises'
import type { DeployState } from '#deploy-protocol'
import type { DeploymentState, DeploymentStore, GitHubOptions } from '#github'
import type { Letter } from './outbox.ts'
import type { Deliver } from './postman.ts'

/** Where deployment statuses go, and with which right (`deployments: write`). */
export type GitHubPlace = Pick<GitHubOptions, 'owner' | 'repo' | 'apiUrl' | 'serverUrl' | 'token'>

const searched = 200

/** Writes statuses to the Deployment that a workflow made for this very deployment; makes none itself. */
export function statusWriter(place: GitHubPlace, signal: AbortSignal): Deliver {
  let store: Promise<DeploymentStore> | undefined
  return async (letter) => {
    store ??= connect(place, signal)
    return tell(await store, letter)
  }
}

/** Most runners have no token, and start faster without the client. */
async function connect(place: GitHubPlace, signal: AbortSignal): Promise<DeploymentStore> {
  const { connectGitHub } = await import('#github')
  const wait = async (milliseconds: number) => {
    await pause(milliseconds, undefined, { signal })
  }
  return connectGitHub({ ...place, signal, clock: { now: Date.now, wait }, maxWaitMs: 10_000 }).deployments
}

async function tell(deployments: DeploymentStore, { id, env, state, detail }: Letter): Promise<'told' | 'unknown'> {
  const all = await deployments.list({ environment: env, atMost: searched })
  const own = all.find(({ payload }) => payload?.id === id)
  if (!own) return 'unknown'
  const wanted = states[state]
  const [newest] = await deployments.statuses(own.id)
  // The workflow may have said it, or a runner that died before it could write so; and an end is not taken back.
  const over = newest && newest.state !== 'queued' && newest.state !== 'pending' && newest.state !== 'in_progress'
  if (newest?.state === wanted || (over && wanted === 'in_progress')) return 'told'
  await deployments.setStatus(own.id, { state: wanted, description: descriptionOf(state, detail) })
  return 'told'
}

const states: Readonly<Record<DeployState, DeploymentState>> = {
  queued: 'queued',
  interrupted: 'queued',
  running: 'in_progress',
  succeeded: 'success',
  failed: 'failure',
  timed_out: 'failure',
  error: 'error',
  canceled: 'inactive',
  superseded: 'inactive',
}

/** In our words only: what a task wrote stays in the runner's log. */
function descriptionOf(state: DeployState, detail: string): string {
  if (state === 'superseded') return `superseded by ${detail}`
  return `The IaC Runner says: ${state.replace('_', ' ')}`
}
