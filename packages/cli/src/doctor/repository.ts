import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { ConfigurationError, PreconditionError, UpstreamError } from '#errors'
import { GitFailure, git, withoutCredentials } from '../git.ts'

/** A repository whose tags can be read, where it lies or as a copy that is removed again. */
export interface Opened extends AsyncDisposable {
  readonly directory: string
  readonly main: Main
}

export interface Main {
  readonly name: string
  readonly commit: string
}

/** An address, or `user@host:path`; a folder of that name is a folder all the same. */
const address = /^[a-z][a-z0-9+.-]*:\/\/|^[\w.-]+@[\w.-]+:/i

/** Opens a folder for reading, or copies an address without its files; what cannot be known in full is refused. */
export async function openRepository(place: string, branch: string): Promise<Opened> {
  const local = await stat(place).catch(() => undefined)
  const copy = !local && address.test(place) ? await cloneOf(place) : undefined
  const close = async () => {
    if (copy !== undefined) await rm(dirname(copy), { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    if (copy === undefined && !local?.isDirectory()) throw missing(place)
    const directory = await gitDirectory(copy ?? resolve(place), place)
    await refuseParts(directory, place)
    return { directory, main: await findMain(directory, branch), [Symbol.asyncDispose]: close }
  } catch (error) {
    await close()
    throw error
  }
}

async function cloneOf(url: string): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'slipway-doctor-'))
  const options = ['--bare', '--quiet', '--filter=tree:0', '--template=']
  try {
    await git(['clone', ...options, '--end-of-options', url, join(parent, 'copy.git')], {
      directory: parent,
      protocols: 'https:http:ssh:git:file',
    })
    return join(parent, 'copy.git')
  } catch (error) {
    await rm(parent, { recursive: true, force: true })
    throw new UpstreamError(
      'remote-unreadable',
      `${withoutCredentials(url)} could not be cloned: ${said(error)}. Check the address, the connection and your access.`,
      { cause: error },
    )
  }
}

async function gitDirectory(directory: string, place: string): Promise<string> {
  try {
    return (await git(['rev-parse', '--absolute-git-dir'], { directory })).trim()
  } catch (error) {
    throw new ConfigurationError('no-repository', `${place} is no git repository that can be read: ${said(error)}.`, {
      cause: error,
    })
  }
}

/** A part of a repository looks like a clean one, so nothing is said about it. */
async function refuseParts(directory: string, place: string): Promise<void> {
  if ((await git(['rev-parse', '--is-shallow-repository'], { directory })).trim() !== 'false') {
    throw new PreconditionError(
      'shallow-clone',
      `${withoutCredentials(place)} is a shallow clone, so nothing can be said about its history. Run \`git fetch --unshallow --tags\` there, or name the address of the repository.`,
    )
  }
  const setting = await git(['config', '--get', 'remote.origin.tagOpt'], { directory }).catch(() => '')
  if (setting.trim() !== '--no-tags') return
  throw new PreconditionError(
    'clone-without-tags',
    `${place} was cloned without tags, so those it has are not all. Run \`git config --unset remote.origin.tagOpt\` and \`git fetch --tags\` there, or name the address of the repository.`,
  )
}

/** What the server calls main comes before a local branch that may lag behind it. */
async function findMain(directory: string, branch: string): Promise<Main> {
  const head = await symbolicRef(directory, 'refs/remotes/origin/HEAD')
  const bare = (await git(['rev-parse', '--is-bare-repository'], { directory })).trim() === 'true'
  const own = bare ? await symbolicRef(directory, 'HEAD') : ''
  const named = [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]
  const usual = [head, own, 'refs/remotes/origin/main', 'refs/heads/main', 'refs/heads/master']
  for (const ref of branch === '' ? usual : named) {
    const commit = ref === '' ? '' : await commitOf(directory, ref)
    if (commit !== '') return { name: ref.replace(/^refs\/(heads|remotes)\//, ''), commit }
  }
  if ((await git(['rev-list', '--all', '--max-count=1'], { directory })) === '') {
    throw new PreconditionError('empty-repository', 'The repository has no commit yet, so it has no release either.')
  }
  const wanted = branch === '' ? 'a main branch' : `a branch ${JSON.stringify(branch)}`
  throw new PreconditionError('main-not-found', `The repository has not ${wanted}. Name yours by --main.`)
}

async function symbolicRef(directory: string, name: string): Promise<string> {
  return (await git(['symbolic-ref', '--quiet', name], { directory }).catch(() => '')).trim()
}

async function commitOf(directory: string, ref: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
  return (await git(args, { directory }).catch(() => '')).trim()
}

function missing(place: string): ConfigurationError {
  return new ConfigurationError(
    'path-missing',
    `${place} is no folder. Name a git repository, or an address such as https://github.com/OWNER/REPO.`,
  )
}

function said(error: unknown): string {
  if (!(error instanceof GitFailure)) throw error
  const lines = error.message.split('\n').filter((line) => line !== '')
  return (lines.find((line) => line.startsWith('fatal: ')) ?? lines[0] ?? 'git said nothing').replace(/^fatal: /, '')
}
