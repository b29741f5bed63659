import type { PreconditionError } from '#errors'
import type { Config } from '#toolkit'
import type { ReleaseKind, ReleaseTag } from '#versioning'
import { planAdopt } from './adopt/plan.ts'
import { planHotfix } from './hotfix/plan.ts'
import type { metadata } from './metadata.ts'
import { planNext } from './next/plan.ts'
import type { Facts } from './observe.ts'
import { planStaging } from './staging/plan.ts'

export type Plan =
  | (Tagged & { readonly kind: 'create'; readonly message: string })
  | (Tagged & { readonly kind: 'reuse' })
  | (Tagged & { readonly kind: 'adopt'; readonly madeBy: 'slipway' | 'person' })
  | (Tagged & { readonly kind: 'computed' })
  | {
      readonly kind: 'superseded'
      readonly by: string
      readonly commit: string
      readonly failure: PreconditionError | undefined
    }
  | { readonly kind: 'refuse'; readonly commit: string; readonly failure: PreconditionError }

/** A tag and what it is. */
export interface Tagged {
  readonly tag: ReleaseTag
  readonly commit: string
  readonly release: ReleaseKind
  /** The tag it goes on from; empty for the first. */
  readonly previous: string
  /** The production tag that a hotfix repairs. */
  readonly base?: string | undefined
}

export function plan(config: Config<typeof metadata>, facts: Facts): Plan {
  switch (facts.mode) {
    case 'staging':
      return planStaging(config, facts)
    case 'hotfix':
      return planHotfix(config, facts)
    case 'adopt':
      return planAdopt(config, facts)
    case 'next':
      return planNext(config, facts)
  }
}
