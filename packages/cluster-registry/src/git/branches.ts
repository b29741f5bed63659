import type { Files } from '../render/manifests.ts'

export interface Branch {
  readonly name: string
  readonly sha: string
}

export interface BranchWrite {
  readonly name: string
  readonly files: Files
  /** The commit the branch must be at; undefined: it must not exist. */
  readonly expected: string | undefined
}

/** The branches of one git remote. Every write names what it replaces, and is read back. */
export interface BranchStore {
  list(): Promise<readonly Branch[]>
  /** The paths in which a branch differs from the files it should hold; none when it is as it should be. */
  differences(branch: Branch, files: Files): Promise<readonly string[]>
  /** The new commit. ConflictError when somebody else was there first. */
  write(change: BranchWrite): Promise<string>
  /** Keeps the branch's commit under a tag, which it answers, and only then removes the branch. */
  archive(branch: Branch): Promise<string>
}
