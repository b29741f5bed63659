import type { Transaction } from '../store/store.ts'

/** An environment in which nothing new begins. */
export interface Freeze {
  readonly env: string
  readonly until: number
  readonly reason: string
  readonly principal: string
}

export async function freezeOf(transaction: Transaction, env: string, now: number): Promise<Freeze | undefined> {
  const row = await transaction.get('SELECT * FROM environment_freeze WHERE env = $env AND until > $now', { env, now })
  if (!row) return undefined
  return { env, until: Number(row['until']), reason: String(row['reason']), principal: String(row['principal']) }
}

export async function setFreeze(transaction: Transaction, freeze: Freeze): Promise<void> {
  await transaction.run(
    `INSERT INTO environment_freeze (env, until, reason, principal) VALUES ($env, $until, $reason, $principal)
     ON CONFLICT (env) DO UPDATE SET until = $until, reason = $reason, principal = $principal`,
    { ...freeze },
  )
}

export async function liftFreeze(transaction: Transaction, env: string): Promise<boolean> {
  return (await transaction.run('DELETE FROM environment_freeze WHERE env = $env', { env })) === 1
}
