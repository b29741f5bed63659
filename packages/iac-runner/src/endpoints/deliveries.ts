import { ConfigurationError } from '#errors'
import type { Store } from '../store/store.ts'

// GitHub sends a delivery again for three days; a person may do so for longer with a copy of it.
const keptMs = 30 * 24 * 3600 * 1000

/** What became of the deliveries of GitHub, by their ids. */
export interface Deliveries {
  outcomeOf(id: string): Promise<string | undefined>
  /** Only once the outcome is on disk; a delivery that failed on our side may come again. */
  keep(id: string, outcome: string): Promise<void>
}

export function openDeliveries(store: Store, now: () => number): Deliveries {
  return {
    outcomeOf: (id) =>
      store.read(async (transaction) => {
        const row = await transaction.get('SELECT content FROM nonce WHERE id = $id', { id: nonceOf(id) })
        return row && String(row['content'])
      }),
    keep: async (id, content) => {
      await store.write((transaction) =>
        transaction.run(
          'INSERT INTO nonce (id, content, expires_at) VALUES ($id, $content, $at) ON CONFLICT (id) DO NOTHING',
          { id: nonceOf(id), content, at: now() + keptMs },
        ),
      )
    },
  }
}

/** The id that GitHub gives a delivery and keeps when it sends it again. */
export function deliveryId(header: string | undefined): string {
  if (header !== undefined && /^[0-9A-Za-z-]{8,100}$/.test(header)) return header
  throw new ConfigurationError('body-invalid', 'X-GitHub-Delivery must be the id of the delivery.')
}

function nonceOf(id: string): string {
  return `delivery:${id.toLowerCase()}`
}
