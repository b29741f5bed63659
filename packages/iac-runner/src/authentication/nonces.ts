import { ConflictError } from '#errors'
import type { Transaction } from '../store/store.ts'
import { RefusedError } from './refused.ts'

// Longer than any signature is accepted, so that a clock that steps back finds them still here.
const keptMs = 24 * 3600 * 1000

/** Writes down that a signed message was used; a second use is refused, also after a restart. */
export async function useOnce(transaction: Transaction, replayKey: string | undefined, now: number): Promise<void> {
  if (replayKey === undefined) return
  if (await claimed(transaction, { id: replayKey, content: '', now })) return
  throw replayed()
}

/** The same refusal without a write, to spare the work that leads to it. */
export async function refuseUsed(transaction: Transaction, replayKey: string | undefined): Promise<void> {
  if (replayKey === undefined) return
  if (await transaction.get('SELECT id FROM nonce WHERE id = $id', { id: replayKey })) throw replayed()
}

interface Message {
  readonly replayKey: string | undefined
  readonly messageId: string | undefined
  readonly deploymentId: string
  readonly now: number
}

/** Uses a message up and binds its id to what it asks for: the same id with another content is a mistake of the sender. */
export async function useMessage(transaction: Transaction, message: Message): Promise<void> {
  const { replayKey, messageId, deploymentId, now } = message
  const bound = messageId === undefined ? undefined : bind(transaction, { messageId, deploymentId, now })
  await Promise.all([useOnce(transaction, replayKey, now), bound])
}

async function bind(
  transaction: Transaction,
  { messageId, deploymentId: content, now }: Omit<Message, 'replayKey'>,
): Promise<void> {
  const id = `message:${messageId}`
  if (await claimed(transaction, { id, content, now })) return
  const row = await transaction.get('SELECT content FROM nonce WHERE id = $id', { id })
  if (row?.['content'] === content) return
  throw new ConflictError(
    'key-reused',
    `webhook-id ${messageId} was used for another deployment. Send a new id for a new request.`,
  )
}

/** Forgets what no clock that goes forward lets in again, and keeps in mind until when that is. */
export async function dropExpired(transaction: Transaction, now: number): Promise<number> {
  const dropped = await transaction.run('DELETE FROM nonce WHERE expires_at < $now', { now })
  if (dropped === 0) return 0
  const value = String(Math.max(await nonceFloor(transaction), now - keptMs))
  await transaction.run(
    `INSERT INTO setting (name, value) VALUES ('nonce-floor', $value) ON CONFLICT (name) DO UPDATE SET value = $value`,
    { value },
  )
  return dropped
}

/** What was received before this time may be forgotten: a clock that stands there cannot tell a repeat from a first. */
export async function nonceFloor(transaction: Transaction): Promise<number> {
  const row = await transaction.get(`SELECT value FROM setting WHERE name = 'nonce-floor'`)
  return Number(row?.['value'] ?? 0)
}

async function claimed(
  transaction: Transaction,
  { id, content, now }: { readonly id: string; readonly content: string; readonly now: number },
): Promise<boolean> {
  const inserted = await transaction.run(
    'INSERT INTO nonce (id, content, expires_at) VALUES ($id, $content, $expiresAt) ON CONFLICT (id) DO NOTHING',
    { id, content, expiresAt: now + keptMs },
  )
  return inserted === 1
}

function replayed(): RefusedError {
  return new RefusedError('replayed', 'This signed request was received before. Sign every send anew.')
}
