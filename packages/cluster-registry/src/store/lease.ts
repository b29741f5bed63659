import { hostname } from 'node:os'
import { ConflictError } from '#errors'
import type { Transaction } from '#sql'

/** How long a program that fell silent keeps others from its cluster. */
export const leaseMs = 60_000

/** One operation of one program. */
export function newOwner(): string {
  return `${hostname()}:${process.pid}:${Math.round(performance.timeOrigin)}`
}

/** From now on only this owner works on a cluster; ConflictError while another one does. */
export async function takeLease(transaction: Transaction, name: string, owner: string): Promise<void> {
  const now = await transaction.now()
  const row = await transaction.get('SELECT owner, lease_until FROM clusters WHERE name = $name', { name })
  const holder = row?.['owner']
  if (typeof holder === 'string' && holder !== owner && Number(row?.['lease_until']) > now && !goneHere(holder)) {
    const seconds = Math.ceil((Number(row?.['lease_until']) - now) / 1000)
    throw new ConflictError(
      'cluster-busy',
      `Another program (${holder}) works on ${name}. If it was stopped, the cluster is free in ${seconds} s.`,
    )
  }
  await transaction.run('UPDATE clusters SET owner = $owner, lease_until = $until WHERE name = $name', {
    name,
    owner,
    until: now + leaseMs,
  })
}

/** Refuses the work of a program whose lease went to another one while it slept. */
export async function checkLease(transaction: Transaction, name: string, owner: string): Promise<void> {
  const changed = await transaction.run(
    'UPDATE clusters SET lease_until = $until WHERE name = $name AND owner = $owner',
    { name, owner, until: (await transaction.now()) + leaseMs },
  )
  if (changed === 0) throw new ConflictError('lease-lost', `Another program took over ${name}; this one stops.`)
}

export async function dropLease(transaction: Transaction, name: string, owner: string): Promise<void> {
  await transaction.run('UPDATE clusters SET owner = NULL, lease_until = 0 WHERE name = $name AND owner = $owner', {
    name,
    owner,
  })
}

/** A program of this machine that has ended holds nothing any more. */
function goneHere(holder: string): boolean {
  const [host, pid] = holder.split(':')
  if (host !== hostname()) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
