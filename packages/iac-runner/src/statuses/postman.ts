import { messageOf } from '#errors'
import type { Log } from '../host/log.ts'
import { type StopRounds, startRounds } from '../host/rounds.ts'
import type { Store } from '../store/store.ts'
import { type Letter, remove, take } from './outbox.ts'

/** Tells GitHub one change of a deployment; `unknown` when GitHub has no deployment of that id. */
export type Deliver = (letter: Letter) => Promise<'told' | 'unknown'>

export interface PostmanParts {
  readonly store: Store
  readonly log: Log
  readonly now: () => number
  readonly deliver: Deliver
  readonly lookMs?: number
}

const firstPauseMs = 5000
const longestPauseMs = 300_000
const keptMs = 24 * 3600 * 1000
/** A workflow writes its deployment before it sends the request, so one that is not there by then was never made. */
const triesOfUnknown = 5

/** Delivers what the outbox holds, in the order of each deployment, again and again until GitHub has it. */
export function startPostman(parts: PostmanParts): StopRounds {
  return startRounds(() => deliverAll(parts), {
    everyMs: parts.lookMs ?? 1000,
    failed: (error) => parts.log.error('store-unavailable', { reason: messageOf(error) }),
  })
}

async function deliverAll(parts: PostmanParts): Promise<void> {
  const { store, now } = parts
  const waiting = await store.read((transaction) =>
    transaction.get('SELECT n FROM outbox WHERE next_at <= $now LIMIT 1', { now: now() }),
  )
  if (!waiting) return
  const letters = await store.write((transaction) => take(transaction, { now: now(), pauseMs }))
  for (const letter of letters) await deliverOne(parts, letter)
}

/** Whoever takes a letter has this long for it; then it is anybody's again. */
function pauseMs(tries: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** (tries - 1))
}

async function deliverOne({ store, log, now, deliver }: PostmanParts, letter: Letter): Promise<void> {
  const { id, state, tries, at } = letter
  const fields = { deployment_id: id, state, tries }
  try {
    const outcome = await deliver(letter)
    if (outcome === 'unknown' && tries < triesOfUnknown) return
    if (outcome === 'unknown') log.warn('status-dropped', { ...fields, reason: 'GitHub has no deployment of this id.' })
    else log.info('status-delivered', fields)
    await store.write((transaction) => remove(transaction, letter))
  } catch (error) {
    const reason = log.redact(messageOf(error)).slice(0, 500)
    const old = now() - at > keptMs
    log.warn(old ? 'status-dropped' : 'status-not-delivered', { ...fields, reason })
    if (old) await store.write((transaction) => remove(transaction, letter))
  }
}
