import type { BranchStore } from '../git/branches.ts'
import type { Providers } from '../providers/index.ts'
import type { Registry } from '../store/registry.ts'

/** What every operation works with. */
export interface Parts {
  readonly registry: Registry
  readonly branches: BranchStore
  readonly providers: Providers
  /** Where registrations are rendered, one folder a cluster. */
  readonly folder: string
  /** The address Argo CD reads branches from, without who logs in there. */
  readonly remote: string
  /** Who asks, for the history. */
  readonly actor: string
  /** One fact, past tense, as it becomes true. */
  readonly say: (fact: string) => void
  /** The line that a person pastes to go on. */
  readonly commandLine: (verb: string) => string
}

export type Outcome =
  | { readonly kind: 'done' }
  /** It is done but for what is named, each with what a person does about it. */
  | { readonly kind: 'left'; readonly left: readonly { readonly what: string; readonly fix: string }[] }
  /** It stopped; what is done is recorded, and the next command goes on from there. */
  | {
      readonly kind: 'failed'
      readonly step: string
      readonly code: string
      readonly why: string
      readonly next: string
    }
