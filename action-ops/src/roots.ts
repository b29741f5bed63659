import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigurationError, messageOf } from '#errors'
import { type FailedCheck, type ResourceChange, readPlans } from '#terraform'

/** What Terraform is going to do, or did, in one directory. */
export interface Root {
  readonly name: string
  readonly changes: readonly ResourceChange[]
  /** Checks and conditions that do not hold. */
  readonly failed: readonly FailedCheck[]
  /** Why its plan cannot be shown; empty when it can. */
  readonly unreadable: string
}

const maxBytes = 256 * 1024 * 1024

/** Every plan of a folder, by the name of its file. */
export async function rootsIn(folder: string): Promise<readonly Root[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // A job that failed before its first plan made no folder.
    if (error.code === 'ENOENT') return []
    throw new ConfigurationError('plan-unreadable', `${folder} could not be read: ${messageOf(error)}`, {
      cause: error,
    })
  })
  const files = names.filter((name) => name.endsWith('.json')).sort((a, b) => (a < b ? -1 : 1))
  return await Promise.all(files.map((name) => rootOf(folder, name)))
}

async function rootOf(folder: string, file: string): Promise<Root> {
  const name = file.replace(/\.json$/, '')
  const path = join(folder, file)
  if ((await stat(path)).size > maxBytes)
    return { name, changes: [], failed: [], unreadable: 'it is larger than 256 MiB' }
  const [reading] = readPlans(await readFile(path, 'utf8'))
  if (reading?.kind !== 'plan') return { name, changes: [], failed: [], unreadable: reading?.reason ?? 'it is empty' }
  const { changes, checks } = reading.plan
  return {
    name,
    changes: changes.filter(({ action }) => action !== 'no-op' && action !== 'read'),
    failed: checks.filter(({ status }) => status !== 'unknown'),
    unreadable: '',
  }
}
