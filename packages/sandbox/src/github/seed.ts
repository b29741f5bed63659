import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GitFailure, git } from './git.ts'

/** Path and content; `null` removes the file, an object makes it executable. */
export type SeedFiles = Readonly<Record<string, string | null | { readonly executable: string }>>

export interface SeedCommit {
  readonly files?: SeedFiles
  readonly message: string
  /** `main` unless told; made when there is none. */
  readonly branch?: string
  /** Where the branch starts when it is new, or what it is set to; its own tip otherwise. */
  readonly from?: string
  /** A second parent. */
  readonly merge?: string
  /** Seconds since 1970; a minute after the parent unless told. */
  readonly dateSeconds?: number
}

export const author = 'Sandbox Author <author@sandbox.invalid>'
// Ids must be the same on every machine and every day.
export const firstDateSeconds = 1_704_103_200

const config = `[core]
	repositoryformatversion = 0
	filemode = true
	bare = true
[uploadpack]
	allowFilter = true
	allowAnySHA1InWant = true
[http]
	receivepack = true
`

/**
 * Makes an empty bare repository with the branch `main`, unless there is one. It is a handful of files, and a test of a
 * thousand repositories would spend its time on starting `git init`.
 */
export async function createRepository(directory: string): Promise<void> {
  if (existsSync(join(directory, 'HEAD'))) return
  const folders = ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags']
  await Promise.all(folders.map((folder) => mkdir(join(directory, folder), { recursive: true })))
  await writeFile(join(directory, 'config'), config)
  // With its HEAD it is a repository, so that comes last.
  await writeFile(join(directory, 'HEAD'), 'ref: refs/heads/main\n')
}

/** A repository with a first commit on main; gives its id. */
export async function seedRepository(directory: string, commit: SeedCommit): Promise<string> {
  await createRepository(directory)
  return commitFiles(directory, commit)
}

/** One more commit on a branch, without a checkout; gives its id. */
export async function commitFiles(directory: string, commit: SeedCommit): Promise<string> {
  const branch = `refs/heads/${commit.branch ?? 'main'}`
  const parent = await parentOf(directory, commit.from ?? branch)
  const date = commit.dateSeconds ?? (parent ? parent.dateSeconds + 60 : firstDateSeconds)
  const stream = [
    `commit ${branch}\nmark :1\nauthor ${author} ${date} +0000\ncommitter ${author} ${date} +0000\n`,
    data(commit.message),
    parent ? `from ${parent.sha}\n` : '',
    commit.merge ? `merge ${commit.merge}\n` : '',
    ...Object.entries(commit.files ?? {}).map(([path, content]) => fileCommand(path, content)),
    '\nget-mark :1\ndone\n',
  ]
  const printed = await git(directory, ['fast-import', '--quiet', '--done', '--force'], stream.join(''))
  return printed.trim()
}

/** Any number of commits in one go, oldest first, each on top of the last; gives their ids. */
export async function seedHistory(directory: string, messages: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = []
  for (const message of messages) {
    ids.push(await commitFiles(directory, { message, files: { 'log.txt': `${message}\n` } }))
  }
  return ids
}

async function parentOf(directory: string, name: string): Promise<{ sha: string; dateSeconds: number } | undefined> {
  try {
    const [sha = '', date] = (await git(directory, ['log', '-1', '--format=%H %ct', name, '--'])).trim().split(' ')
    return { sha, dateSeconds: Number(date) }
  } catch (error) {
    if (error instanceof GitFailure && /bad revision|unknown revision/.test(error.stderr)) return undefined
    throw error
  }
}

function fileCommand(path: string, content: SeedFiles[string]): string {
  if (/[\n"]/.test(path)) throw new Error(`The path ${JSON.stringify(path)} cannot be seeded.`)
  if (content === null || content === undefined) return `D ${path}\n`
  const [mode, bytes] = typeof content === 'string' ? ['100644', content] : ['100755', content.executable]
  return `M ${mode} inline ${path}\n${data(bytes)}`
}

function data(content: string): string {
  return `data ${Buffer.byteLength(content)}\n${content}\n`
}
