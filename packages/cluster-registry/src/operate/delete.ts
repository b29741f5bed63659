import { ExpectedError, messageOf, UpstreamError } from '#errors'
import type { Cluster } from '../cluster.ts'
import { dropLease, newOwner, takeLease } from '../store/lease.ts'
import { forgetSteps, setActual, tell } from '../store/progress.ts'
import { clusterIn, present } from '../store/rows.ts'
import { seenBy } from './create.ts'
import { carryOut, type Step } from './frame.ts'
import type { Outcome, Parts } from './parts.ts'
import { unregisterSteps } from './register.ts'

/** Cluster, registrations, archived branch, and the row last: while it stands, nothing is forgotten. */
export async function deleteCluster(parts: Parts, name: string): Promise<Outcome> {
  const owner = newOwner()
  const cluster = await parts.registry.write(async (transaction) => {
    const known = present(await clusterIn(transaction, name), name)
    await takeLease(transaction, name, owner)
    await setActual(transaction, name, { actual: 'deleting', desired: 'absent' })
    await tell(transaction, { name, kind: 'delete-begun', detail: known.provider, actor: parts.actor })
    return known
  })
  const steps = [removeStep(parts, cluster), ...unregisterSteps(parts, cluster), archiveStep(parts, cluster)]
  const finish = (left: readonly string[]) =>
    parts.registry.write(async (transaction) => {
      await dropLease(transaction, name, owner)
      await transaction.run('DELETE FROM clusters WHERE name = $name', { name })
      await forgetSteps(transaction, name)
      await tell(transaction, { name, kind: 'deleted', detail: left.join('; '), actor: parts.actor })
    })
  return carryOut(parts, { name, operation: 'delete', owner, steps, finish })
}

function removeStep({ providers }: Parts, { name, provider: providerName }: Cluster): Step {
  const provider = providers[providerName]
  return {
    name: 'cluster',
    ensure: async () => {
      if (providerName === 'none') return { detail: 'left to who made it' }
      if (!(await seenBy(provider, name))) return { detail: `${providerName} has no ${name}` }
      await provider.remove(name)
      if (!(await seenBy(provider, name))) return { detail: `${providerName} removed ${name}` }
      throw new UpstreamError(
        'cluster-stays',
        `${providerName} said it removed ${name}, and still lists it. Look at docker ps.`,
      )
    },
  }
}

/** A Git that cannot be reached does not keep a cluster alive; the branch it keeps is named instead. */
function archiveStep({ branches, remote, commandLine }: Parts, { name }: Cluster): Step {
  return {
    name: 'branch',
    ensure: async () => {
      try {
        const branch = (await branches.list()).find((one) => one.name === name)
        if (!branch) return { detail: `there is no branch ${name}` }
        return { detail: `branch ${name} is kept as tag ${await branches.archive(branch)}` }
      } catch (error) {
        if (!(error instanceof ExpectedError)) throw error
        const what = `branch-left: branch ${name} of ${remote} stands: ${messageOf(error)} (${error.code})`
        return { detail: '', left: { what, fix: commandLine(`cleanup --only ${name}`) } }
      }
    },
  }
}
