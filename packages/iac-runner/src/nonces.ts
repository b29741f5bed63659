import { ConflictError } from '#errors'
import { RefusedError } from './refused.ts'
import type { Transaction } from './store.ts'

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

/** A message id stands for one content; the same id with another is a mistake of the sender. */
export async function bindId(
  transaction: Transaction,
  {
    messageId,
    deploymentId,
    now,
  }: { readonly messageId: string | undefined; readonly deploymentId: string; readonly now: number },
): Promise<void> {
  if (messageId === undefined) return
  const id = `message:${messageId}`
  if (await claimed(transaction, { id, content: deploymentId, now })) return
  const row = await transaction.get('SELECT content FROM nonce WHERE id = $id', { id })
  if (row?.['content'] === deploymentId) return
  throw new ConflictError(
    'key-reused',
    `webhook-id ${messageId} was used for another deployment. Send a new id for a new request.`,
  )
}

export async function dropExpired(transaction: Transaction, now: number): Promise<number> {
  return transaction.run('DELETE FROM nonce WHERE expires_at < $now', { now })
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
