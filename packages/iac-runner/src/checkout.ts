import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { alone } from './clone-turns.ts'
import { git, runGit } from './git.ts'

/** The files of one commit in a folder of their own. */
export interface Checkout {
  readonly path: string
  /** Every file of the commit, in git's order. */
  readonly files: readonly CommittedFile[]
  remove(): Promise<void>
}

export interface CommittedFile {
  readonly path: string
  readonly mode: string
  readonly object: string
}

/** A fresh folder each time: one that a dead runner left half written is never used. */
export async function checkOut(
  stateDir: string,
  gitDir: string,
  wanted: { readonly sha: string; readonly name: string },
): Promise<Checkout> {
  const path = join(stateDir, 'worktrees', wanted.name)
  await mkdir(join(stateDir, 'worktrees'), { recursive: true })
  await alone(gitDir, () => addWorktree(gitDir, path, wanted.sha))
  const listing = await git(gitDir, ['ls-tree', '-r', '-z', '--full-tree', wanted.sha])
  return { path, files: filesOf(listing), remove: () => alone(gitDir, () => removeWorktree(gitDir, path)) }
}

const tries = 3
/** Again when it fails: a git that a killed runner left behind may still be at work in the same clone. */
async function addWorktree(gitDir: string, path: string, sha: string): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    await removeWorktree(gitDir, path)
    const args = ['worktree', 'add', '--quiet', '--force', '--detach', path, sha]
    const added = git(gitDir, args, { timeoutMs: 300_000 })
    if (tried === tries) return void (await added)
    const failed = await added.then(
      () => false,
      () => true,
    )
    if (!failed) return
    await new Promise((resolve) => setTimeout(resolve, 300 * tried))
  }
}

/** Folders that a killed runner left behind. */
export async function removeLeftovers(stateDir: string, gitDir: string): Promise<void> {
  await rm(join(stateDir, 'worktrees'), { recursive: true, force: true })
  await runGit(gitDir, ['worktree', 'prune'])
}

async function removeWorktree(gitDir: string, path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 })
  await runGit(gitDir, ['worktree', 'prune'])
}

/** What `git ls-tree -r -z` lists. */
export function filesOf(listing: string): readonly CommittedFile[] {
  return listing.split('\0').flatMap((entry) => {
    const [, mode, object, path] = /^(\d{6}) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(entry) ?? []
    return mode && object && path ? [{ path, mode, object }] : []
  })
}
