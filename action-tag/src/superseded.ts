import { PreconditionError } from '#errors'
import type { Config } from '#toolkit'
import type { metadata } from './metadata.ts'
import type { Plan } from './plans.ts'

/** A newer tag contains the commit: nothing is lost, and only who asked for it sees red. */
export function superseded({ onSuperseded }: Config<typeof metadata>, commit: string, by: string): Plan {
  const failure =
    onSuperseded === 'fail'
      ? new PreconditionError(
          'superseded',
          `Commit ${commit} is contained in ${by}, which is newer. Deploy ${by} instead.`,
        )
      : undefined
  return { kind: 'superseded', by, commit, failure }
}
