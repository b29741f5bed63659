import type { Finding } from '#mkdocs'
import type { Broken } from './failures.ts'
import type { Site } from './site.ts'

/** One build that ended well. */
export interface Built {
  readonly findings: readonly Finding[]
  readonly site: Site
  /** Addresses of its pages, below the site's root. */
  readonly urls: ReadonlySet<string>
  readonly version: string
  readonly seconds: number
  /** The pages that took longest, slowest first. */
  readonly slowest: readonly { readonly page: string; readonly seconds: number }[]
}

export type BaseFacts =
  | { readonly kind: 'none'; readonly why: string }
  /** There was no site yet: whatever is found is new. */
  | { readonly kind: 'absent'; readonly commit: string }
  /** It does not build, so nothing is known of its findings; only what the change touches can be held against it. */
  | { readonly kind: 'broken'; readonly commit: string; readonly changed: ReadonlySet<string> }
  | {
      readonly kind: 'built'
      readonly commit: string
      readonly built: Built
      readonly renamed: ReadonlyMap<string, string>
      /** Of the files in which findings are alike: the lines that are new. */
      readonly newLines: ReadonlyMap<string, ReadonlySet<number>>
    }

export type BuildFacts =
  | { readonly mode: 'build'; readonly kind: 'unchanged'; readonly base: string; readonly config: string }
  | { readonly mode: 'build'; readonly kind: 'broken'; readonly broken: Broken; readonly log: string }
  | {
      readonly mode: 'build'
      readonly kind: 'built'
      readonly head: Built
      readonly base: BaseFacts
      readonly commit: string
      /** The time of the commit, in seconds. */
      readonly seconds: number
      /** Whether what is built may be deployed: not on a pull request. */
      readonly deployable: boolean
      /** What a person should know about the workflow itself. */
      readonly warnings: readonly string[]
    }
