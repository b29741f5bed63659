import { messageOf } from '#errors'
import type { Deployment } from '../store/deployment.ts'
import { cancelWanted, environmentsWaiting, runsIn } from '../store/deployments.ts'
import { type News, parseNews } from '../store/news.ts'
import type { Store } from '../store/store.ts'
import { type Attempt, startAttempt } from './attempt.ts'
import { claimNext, recover } from './lease.ts'
import type { EngineParts } from './parts.ts'
import { supersede } from './supersede.ts'

/** Takes deployments from the queue, one at a time in each environment. */
export interface Engine {
  /** Something was queued in this environment, or ended there. */
  wake(env: string): void
  /** Ends a deployment early when it runs here; elsewhere its owner sees the wish in the store. */
  cancel(id: string): void
  /** Waits for what runs, for at most this long; then interrupts it, to be run again at the next start. */
  stop(graceMs: number): Promise<void>
}

const burstMs = 20
/** A long queue is not what the time goes into. */
const restFactor = 20

interface State {
  readonly parts: EngineParts
  /** The turn that runs, and whether something happened since it began: one more turn answers for all of it. */
  readonly turns: Map<string, Promise<void>>
  readonly again: Set<string>
  readonly running: Map<string, Attempt>
  readonly restUntil: Map<string, number>
  readonly interrupt: AbortController
  stopping: boolean
}

export async function startEngine(parts: EngineParts): Promise<Engine> {
  const interrupt = new AbortController()
  const state: State = {
    parts,
    turns: new Map(),
    again: new Set(),
    running: new Map(),
    restUntil: new Map(),
    interrupt,
    stopping: false,
  }
  await recoverAll(state, !parts.store.shared)
  for (const env of await parts.store.read(environmentsWaiting)) wake(state, env)
  parts.store.listen((news) => hear(state, parseNews(news)))
  const looking = setInterval(() => void lookAround(state), parts.lookMs)
  return {
    wake: (env) => wake(state, env),
    cancel: (id) => {
      for (const attempt of state.running.values()) if (attempt.deployment.id === id) attempt.cancel()
    },
    stop: async (graceMs) => {
      state.stopping = true
      clearInterval(looking)
      const timer = setTimeout(() => interrupt.abort(), graceMs)
      await Promise.all([...state.turns.values()])
      await Promise.all([...state.running.values()].map(({ ended }) => ended))
      clearTimeout(timer)
    },
  }
}

function wake(state: State, env: string): void {
  const { turns, again, running, parts } = state
  if (state.stopping) return
  if (turns.has(env)) {
    again.add(env)
    return
  }
  const rested = (state.restUntil.get(env) ?? 0) - performance.now()
  // Nothing can start while something runs, so a burst of requests is looked through once, not once for each.
  if (rested > 0 && running.has(env)) {
    if (!again.has(env)) setTimeout(() => void (again.delete(env) && wake(state, env)), rested).unref()
    again.add(env)
    return
  }
  again.delete(env)
  const startedAt = performance.now()
  const taken = turn(state, env)
    .catch((error: unknown) => {
      parts.log.error('dispatch-failed', { env, reason: messageOf(error) })
      setTimeout(() => wake(state, env), 1000).unref()
    })
    .then(() => {
      turns.delete(env)
      const took = performance.now() - startedAt
      state.restUntil.set(env, performance.now() + Math.max(burstMs, restFactor * took))
      if (again.delete(env)) wake(state, env)
    })
  turns.set(env, taken)
}

async function turn(state: State, env: string): Promise<void> {
  const { parts, running, interrupt } = state
  await supersede(parts, env)
  if (running.has(env) || state.stopping) return
  // A look before the lock: several runners hear of the same news.
  if (await parts.store.read((transaction) => runsIn(transaction, env))) return
  const claimedAt = performance.now()
  const deployment = await parts.store.write((transaction) => claimNext(transaction, env, parts))
  if (!deployment) return
  parts.changed(deployment.id)
  const attempt = startAttempt(parts, { deployment, claimedAt }, interrupt.signal)
  running.set(env, attempt)
  void attempt.ended.finally(() => {
    running.delete(env)
    wake(state, env)
  })
}

function hear(state: State, news: News | undefined): void {
  if (state.stopping) return
  if (!news) void lookAround(state)
  else if ('env' in news) wake(state, news.env)
  else {
    state.parts.changed(news.deployment)
    void cancelWhatIsWanted(state, news.deployment)
  }
}

function wants(store: Store, deployment: Deployment): Promise<boolean> {
  return store.read((transaction) => cancelWanted(transaction, deployment)).catch(() => false)
}

async function cancelWhatIsWanted({ parts, running }: State, id?: string): Promise<void> {
  for (const { deployment, cancel } of running.values()) {
    if (id !== undefined && id !== deployment.id) continue
    if (await wants(parts.store, deployment)) cancel()
  }
}

/** What other runners queued, and what they left behind when they died. */
async function lookAround(state: State): Promise<void> {
  const { parts, running } = state
  try {
    await recoverAll(state, false)
    for (const env of await parts.store.read(environmentsWaiting)) if (!running.has(env)) wake(state, env)
    await cancelWhatIsWanted(state)
  } catch (error) {
    parts.log.error('store-unavailable', { reason: messageOf(error) })
  }
}

async function recoverAll({ parts, running }: State, sole: boolean): Promise<void> {
  const { store, log } = parts
  const here = new Set([...running.values()].map(({ deployment }) => deployment.id))
  const found = await store.read((transaction) =>
    transaction.get(`SELECT id FROM deployment WHERE state IN ('running', 'interrupted') LIMIT 1`),
  )
  if (!found) return
  for (const { deployment, to } of await store.write((transaction) =>
    recover(transaction, { sole, here, leaseMs: parts.leaseMs }),
  )) {
    log.warn('deployment-recovered', { deployment_id: deployment.id, attempt: deployment.attempt, state: to })
    parts.changed(deployment.id)
  }
}
