import { UpstreamError } from '#errors'
import { runGit } from './git.ts'

/** Paths that differ between two commits, both names of a renamed one; undefined when the first is not here any more. */
export async function changedFiles(gitDir: string, from: string, to: string): Promise<readonly string[] | undefined> {
  if (!(await here(gitDir, from))) return undefined
  const args = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--end-of-options', from, to]
  const { code, stdout, stderr } = await runGit(gitDir, args)
  if (code === 0) return stdout.split('\0').filter((path) => path !== '')
  throw new UpstreamError('git-failed', `The changed files cannot be read: ${stderr.trim().slice(-300)}`)
}

async function here(gitDir: string, commit: string): Promise<boolean> {
  if (!/^[0-9a-f]{40}$/.test(commit) || /^0+$/.test(commit)) return false
  const { code } = await runGit(gitDir, ['cat-file', '-e', `${commit}^{commit}`])
  return code === 0
}
