import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

type Files = Readonly<Record<string, string | undefined>>

/** Somebody's clone of the sandbox's repository, in which they commit and push. */
export interface WorkingCopy {
  readonly directory: string
  /** Writes files (undefined removes one) and commits them on main; nothing is pushed yet. */
  commit(message: string, files: Files): Promise<string>
  push(sha: string): Promise<void>
  /** Commits on a new branch that starts at a tag, and pushes the branch; main stays checked out. */
  branchFrom(tag: string, branch: string, message: string, files: Files): Promise<string>
  /** Commits on a new branch that starts at main, and pushes the branch; main stays checked out. */
  branchFromMain(branch: string, message: string, files: Files): Promise<string>
  /** Brings a commit to main with the note `cherry picked from commit …`; nothing is pushed yet. */
  cherryPick(sha: string): Promise<string>
  /** Tags a commit as a person would, without a message, and pushes the tag. */
  pushTag(name: string, sha: string): Promise<void>
  read(path: string): Promise<string | undefined>
  paths(): Promise<readonly string[]>
}

const identity = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.invalid', '-c', 'commit.gpgsign=false']

/** Clones from `remote`, whose token travels in a header of each call and is written nowhere. */
export async function cloneWorkingCopy(remote: string, token: string, directory: string): Promise<WorkingCopy> {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  const authorized = ['-c', `http.extraHeader=Authorization: Basic ${basic}`]
  await git([...authorized, 'clone', '--quiet', '--no-tags', '--branch', 'main', remote, directory], dirname(directory))
  const here = (...args: readonly string[]) => git([...args], directory)
  const commit = async (message: string, files: Files) => {
    for (const [path, content] of Object.entries(files)) await put(join(directory, path), content)
    await here('add', '--all')
    await here(...identity, 'commit', '--quiet', '--allow-empty', '-m', message)
    return headOf(here)
  }
  const push = async (refspec: string) => {
    await here(...authorized, 'push', '--quiet', 'origin', refspec)
  }
  const branchAt = async (start: string, branch: string, change: { message: string; files: Files }) => {
    await here('checkout', '--quiet', '-b', branch, start)
    const sha = await commit(change.message, change.files)
    await push(`refs/heads/${branch}`)
    await here('checkout', '--quiet', 'main')
    return sha
  }
  return {
    directory,
    commit,
    push: (sha) => push(`${sha}:refs/heads/main`),
    branchFrom: async (tag, branch, message, files) => {
      await here(...authorized, 'fetch', '--quiet', 'origin', `refs/tags/${tag}:refs/tags/${tag}`)
      return branchAt(`refs/tags/${tag}`, branch, { message, files })
    },
    branchFromMain: (branch, message, files) => branchAt('main', branch, { message, files }),
    cherryPick: async (sha) => {
      await here(...identity, 'cherry-pick', '-x', sha)
      return headOf(here)
    },
    pushTag: async (name, sha) => {
      await here('tag', name, sha)
      await push(`refs/tags/${name}`)
    },
    read: (path) => readFile(join(directory, path), 'utf8').catch(() => undefined),
    paths: async () => (await here('ls-files', '-z')).split('\0').filter((path) => path !== ''),
  }
}

async function headOf(here: (...args: readonly string[]) => Promise<string>): Promise<string> {
  return (await here('rev-parse', 'HEAD')).trim()
}

/** Runs git without the user's own settings: hooks, templates, prompts and signing stay out of the sandbox. */
export async function git(args: readonly string[], cwd: string): Promise<string> {
  const environment = {
    PATH: process.env['PATH'],
    HOME: cwd,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
  }
  const { stdout } = await run('git', args, { cwd, env: environment, maxBuffer: 64 * 1024 * 1024 })
  return stdout
}

async function put(path: string, content: string | undefined): Promise<void> {
  if (content === undefined) return rm(path, { force: true })
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}
