import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { git } from './git.ts'

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

/**
 * A fresh folder each time: one that a dead runner left half written, or that its git still writes, is never used. The
 * clone does not hear of it: a fetch looks at all worktrees that git knows, and fails over one that is half made.
 */
export async function checkOut(
  stateDir: string,
  gitDir: string,
  { sha, name }: { readonly sha: string; readonly name: string },
): Promise<Checkout> {
  await mkdir(foldersIn(stateDir), { recursive: true })
  const folder = await mkdtemp(join(foldersIn(stateDir), `${name}-`))
  const path = join(folder, 'files')
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
  try {
    await mkdir(path)
    const env = { GIT_WORK_TREE: path, GIT_INDEX_FILE: join(folder, 'index') }
    await git(gitDir, ['read-tree', '-m', '-u', sha], { env, timeoutMs: 300_000 })
    const listing = await git(gitDir, ['ls-tree', '-r', '-z', '--full-tree', sha])
    return { path, files: filesOf(listing), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Folders that a killed runner left behind. */
export function removeLeftovers(stateDir: string): Promise<void> {
  return rm(foldersIn(stateDir), { recursive: true, force: true, maxRetries: 5 })
}

function foldersIn(stateDir: string): string {
  return join(stateDir, 'checkouts')
}

/** What `git ls-tree -r -z` lists. */
export function filesOf(listing: string): readonly CommittedFile[] {
  return listing.split('\0').flatMap((entry) => {
    const [, mode, object, path] = /^(\d{6}) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(entry) ?? []
    return mode && object && path ? [{ path, mode, object }] : []
  })
}
