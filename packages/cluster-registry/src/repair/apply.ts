import { ConflictError, ExpectedError, messageOf, PreconditionError } from '#errors'
import type { BranchStore } from '../git/branches.ts'
import type { Parts } from '../operate/parts.ts'
import { digestOf, manifestsOf } from '../render/manifests.ts'
import { tell } from '../store/progress.ts'
import { clusterIn, present } from '../store/rows.ts'
import type { Action } from './plan.ts'

export interface Done {
  readonly action: Action
  /** Undefined when it was done. */
  readonly problem: string | undefined
}

/** `yes`, or the hash of the plan that was shown; ConflictError when the world has moved on since. */
export function checkConfirmation(confirm: string, hash: string): void {
  if (confirm === 'yes' || confirm === hash) return
  throw new ConflictError(
    'confirm-mismatch',
    `The plan is ${hash}; ${JSON.stringify(confirm)} does not confirm it. Look at the plan again, then confirm that one.`,
  )
}

/** Each by itself: one that is refused keeps nobody from the others, and is named. */
export async function applyRepair(parts: Parts, actions: readonly Action[]): Promise<readonly Done[]> {
  const done: Done[] = []
  for (const action of actions) {
    const problem = await apply(parts, action).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof ExpectedError) return `${messageOf(error)} (${error.code})`
        throw error
      },
    )
    done.push({ action, problem })
  }
  return done
}

async function apply(parts: Parts, action: Action): Promise<void> {
  const { name } = action
  const detail = await perform(parts, action)
  await parts.registry.write((transaction) =>
    tell(transaction, { name, kind: action.kind, detail, actor: parts.actor }),
  )
  parts.say(`${name}: ${detail}`)
}

async function perform(parts: Parts, action: Action): Promise<string> {
  const { name } = action
  if (action.kind === 'make-branch') return rendered(parts, action, undefined)
  if (action.kind === 'replace-branch') return rendered(parts, action, action.sha)
  await refuseRegistered(parts, name)
  if (action.kind === 'archive-branch') return archived(parts.branches, action)
  await parts.providers[action.provider].remove(name)
  if ((await parts.providers[action.provider].list()).every((one) => one.name !== name)) {
    return `removed by ${action.provider}`
  }
  throw new PreconditionError('cluster-stays', `${action.provider} still lists ${name}. Look at docker ps.`)
}

async function archived(branches: BranchStore, { name, sha }: { readonly name: string; readonly sha: string }) {
  return `branch kept as tag ${await branches.archive({ name, sha })}`
}

async function rendered(
  { registry, branches }: Parts,
  { name, digest }: { readonly name: string; readonly digest: string },
  expected: string | undefined,
): Promise<string> {
  const row = present(await registry.read((transaction) => clusterIn(transaction, name)), name)
  const files = manifestsOf(row)
  if (digestOf(files) !== digest) throw new ConflictError('row-changed', `The row of ${name} changed meanwhile.`)
  return `branch rendered at ${(await branches.write({ name, files, expected })).slice(0, 7)}`
}

/** Somebody may have created it since the plan was made. */
async function refuseRegistered({ registry }: Parts, name: string): Promise<void> {
  const row = await registry.read((transaction) => clusterIn(transaction, name))
  if (row) throw new ConflictError('cluster-registered', `${name} was registered meanwhile; nothing of it is removed.`)
}
