import { CanceledError, ExpectedError } from '#errors'
import type { Commit, Evidence } from '#github'
import type { ReleaseKind, ReleaseTag, Trailers } from '#versioning'
import type { Asked } from './asked.ts'
import type { Production } from './production.ts'
import type { Deployed } from './record.ts'

/** Something that was read, or why it could not be. What is not known is never assumed. */
export type Known<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly error: ExpectedError }

export interface PlacedTag extends ReleaseTag {
  readonly commit: string
}

export interface Facts {
  readonly asked: Asked
  readonly now: number
  readonly run: { readonly url: string; readonly actor: string }
  readonly main: { readonly name: string; readonly commit: string }
  /** Every version that is taken, whatever took it. */
  readonly taken: readonly ReleaseTag[]
  /** The name under which another promotion of this commit began and did not make its tag yet; empty without one. */
  readonly claimed: string
  /** Release tags that end in a commit. */
  readonly tags: readonly PlacedTag[]
  /** What the tag names; undefined when it does not exist. */
  readonly candidate: Candidate | undefined
  readonly evidence: Known<Evidence>
  /** Whose Deployments and Releases are ours. */
  readonly creators: readonly string[]
  /** Whom the token belongs to; empty when GitHub did not say. */
  readonly viewer: string
  /** Deployments of ours in staging, newest first; undefined without such an environment. */
  readonly staging: Known<readonly Deployed[] | undefined>
  readonly production: Known<Production>
  /** What is new since the last production Release, for the notes of a Release that is still to be made. */
  readonly news: Known<News> | undefined
}

export interface Candidate {
  readonly tag: ReleaseTag
  /** Undefined when it is known to end in no commit. */
  readonly commit: string | undefined
  readonly trailers: Trailers | undefined
  readonly kind: Known<ReleaseKind | 'unknown'>
  readonly onMain: Known<boolean>
  /** The production tag of its own minor, which a hotfix repairs. */
  readonly base: PlacedTag | undefined
  readonly containsBase: Known<boolean>
  /** Whether it contains what production runs; true when production runs nothing. */
  readonly containsRunning: Known<boolean>
  /** The same for the release that a hotfix in production repairs; undefined when production runs no hotfix. */
  readonly containsRunningBase: Known<boolean> | undefined
  /** Only asked when production runs a hotfix that the candidate does not contain. */
  readonly hotfix: Known<HotfixCommits> | undefined
  /** The production tag that its commit has already. */
  readonly promotedAs: PlacedTag | undefined
  /** Workflow files that stand in the way of a new tag; only asked when one is to be made. */
  readonly workflows: Known<readonly string[]> | undefined
}

export interface HotfixCommits {
  /** What production runs and the candidate does not contain. */
  readonly lost: readonly Commit[]
  /** What the candidate brings. */
  readonly gained: readonly Commit[]
}

export interface News {
  /** Empty for the first Release. */
  readonly since: string
  readonly commits: readonly Commit[]
}

/** Facts of a tag that exists and ends in a commit: what most gates judge. */
export interface Judged extends Facts {
  readonly candidate: Candidate & { readonly commit: string }
}

/** What cannot be read is a fact, too; only a cancel and a bug end the run. */
export async function read<T>(reading: () => Promise<T>): Promise<Known<T>> {
  try {
    return { known: true, value: await reading() }
  } catch (error) {
    if (error instanceof ExpectedError && !(error instanceof CanceledError)) return { known: false, error }
    throw error
  }
}

export function known<T>(value: T): Known<T> {
  return { known: true, value }
}

export function mapped<T, U>(given: Known<T>, change: (value: T) => U): Known<U> {
  return given.known ? known(change(given.value)) : given
}
