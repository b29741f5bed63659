import type { Artifacts } from '#artifact'
import type { GitAccess } from './git.ts'
import type { Workshop } from './workshop.ts'

/** What a build reaches. */
export interface SitePorts {
  readonly mode: 'build'
  readonly workshop: Workshop
  readonly remote: GitAccess
  readonly started: { readonly eventName: string; readonly eventPath: string }
  /** The commit that the event is about. */
  readonly sha: string
  /** Where the built site stays for the steps after this one. */
  readonly keep: string
  readonly blobUrl: (file: string) => string
  readonly deployable: boolean
  readonly warnings: readonly string[]
  /** Opened when something is uploaded; elsewhere than in a job there is none. */
  readonly artifacts: () => Artifacts
}
