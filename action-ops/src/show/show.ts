import { ConfigurationError, type ExpectedError, PreconditionError } from '#errors'
import type { Config } from '#toolkit'
import type { metadata } from '../metadata.ts'
import { type Root, rootsIn } from '../roots.ts'

export interface ShowFacts {
  readonly mode: 'show'
  readonly roots: readonly Root[]
  readonly expect: 'anything' | 'no-changes'
}

export interface ShowPlan {
  readonly kind: 'show'
  readonly roots: readonly Root[]
  readonly changes: number
  readonly failure: ExpectedError | undefined
}

export async function observeShow({ plans, expect }: Config<typeof metadata>): Promise<ShowFacts> {
  return { mode: 'show', roots: plans === '' ? [] : await rootsIn(plans), expect }
}

/** What nobody could read is not applied, and neither is a plan that says of itself that something does not hold. */
export function planShow({ roots, expect }: ShowFacts): ShowPlan {
  const changes = roots.reduce((sum, root) => sum + root.changes.length, 0)
  return { kind: 'show', roots, changes, failure: failureOf(roots, expect === 'no-changes' ? changes : 0) }
}

function failureOf(roots: readonly Root[], left: number): ExpectedError | undefined {
  if (roots.length === 0) {
    return new ConfigurationError(
      'plan-unreadable',
      'There is no plan in the folder that `plans` names. Write `terraform show -json FILE` into it, one .json for each directory.',
    )
  }
  const unreadable = roots.find((root) => root.unreadable !== '')
  if (unreadable) {
    return new ConfigurationError(
      'plan-unreadable',
      `The plan of ${unreadable.name} cannot be read: ${unreadable.unreadable}.`,
    )
  }
  const failed = roots.flatMap((root) =>
    root.failed.map(({ address, messages }) => `${root.name}: ${address} ${messages.join(' ')}`.trim()),
  )
  if (failed.length > 0) {
    return new PreconditionError(
      'check-failed',
      `${failed.length} ${failed.length === 1 ? 'check does' : 'checks do'} not hold: ${failed.slice(0, 5).join('; ')}. Mend what they ask for, and plan again.`,
    )
  }
  if (left === 0) return undefined
  return new PreconditionError(
    'changes-left',
    `Terraform would still change ${left} ${left === 1 ? 'resource' : 'resources'}. What was applied does not hold, or somebody changed it meanwhile: plan again.`,
  )
}
