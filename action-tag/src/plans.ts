import type { PreconditionError } from '#errors'
import type { ReleaseKind, ReleaseTag } from '#versioning'

/** What every mode decides between. */
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
