import type { Check } from '#github'

/** A repository as a contract sets it up, whatever holds it. */
export interface Yard {
  /** Commits one after another from a root, with `main` at the last. */
  line(length: number): Promise<readonly string[]>
  /** A new commit; without parents it is a root. No ref moves. */
  commit(...parents: readonly string[]): Promise<string>
  /** A new commit with the files of its first parent and this message. */
  commitSaying(message: string, ...parents: readonly string[]): Promise<string>
  /** A new commit with these files, by path, over those of its first parent. */
  commitFiles(files: Readonly<Record<string, string>>, ...parents: readonly string[]): Promise<string>
  /** Makes or moves a branch. */
  branch(name: string, commit: string): Promise<void>
  /** A tree, which a tag can point at although it is no commit. */
  tree(): Promise<string>
  lightweightTag(name: string, objectId: string): Promise<void>
  /** An annotated tag; the id of its tag object. */
  annotatedTag(name: string, objectId: string, message: string): Promise<string>
  /** What a tag is now, by its full ref name. */
  readTag(name: string): Promise<{ readonly commit: string; readonly message: string } | undefined>
}

/** How a repository is set up on GitHub before anything happens. */
export interface Setting {
  /** Environments that nobody deployed to yet. */
  readonly environments?: readonly string[]
  /** What the default branch requires. */
  readonly requiredChecks?: readonly string[]
}

/** What GitHub records beside the repository, as a contract makes it happen. */
export interface EvidenceYard {
  /** A check reports on a commit; a second report of that name replaces the first. */
  check(commit: string, check: Omit<Check, 'required'>): Promise<void>
  /** A commit came by a pull request. */
  merged(commit: string, by: { readonly author: string; readonly mergedBy: string }): Promise<void>
}

/** Commits one after another from a root, with `main` at the last. */
export async function line(yard: Yard, length: number): Promise<readonly string[]> {
  return await yard.line(length)
}
