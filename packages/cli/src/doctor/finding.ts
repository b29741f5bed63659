import type { ReleaseKind, ReleaseTag } from '#versioning'
import type { CommitGraph } from './commit-graph.ts'
import type { ReadTag } from './read-tags.ts'

/** One thing that is wrong with a tag. The `code` is public API: scripts branch on it, the manual lists it. */
export interface Finding {
  readonly code: FindingCode
  readonly tag: string
  /** Other tags that it is about. */
  readonly related: readonly string[]
  readonly what: string
  readonly why: string
  readonly advice: string
}

export const findingCodes = [
  'no-commit',
  'nested',
  'lightweight',
  'malformed',
  'off-main',
  'unknown-kind',
  'two-staging',
  'two-production',
  'two-hotfix',
  'no-production',
  'out-of-order',
  'gap',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** What is asked of a repository to judge its tags. */
export interface History extends Pick<CommitGraph, 'rank' | 'contains'> {
  onMain(commit: string): boolean
  /** Whether main itself was at this commit, and did not only merge it. */
  onTrunk(commit: string): boolean
}

/** A tag that follows the grammar and ends in a commit. */
export interface Release {
  readonly tag: ReleaseTag
  readonly read: ReadTag
  readonly commit: string
  readonly kind: ReleaseKind | 'unknown'
}

/** Everything the rules look at: release tags in the order of their versions. */
export interface Judged {
  readonly releases: readonly Release[]
  /** Release names whose tag ends in a tree, a blob or nothing. */
  readonly withoutCommit: readonly { readonly tag: ReleaseTag; readonly read: ReadTag }[]
  /** Names that begin like release tags and are none. */
  readonly ignored: readonly string[]
  readonly prefix: string
  readonly main: string
  readonly history: History
}

export type Rule = (judged: Judged) => readonly Finding[]
