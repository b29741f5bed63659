import { lstat, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseConfig, proposeConfig, type SlipwayConfig } from '#config'
import { ConfigurationError, messageOf, PreconditionError } from '#errors'
import { git } from '../git.ts'
import { readIfThere } from '../read-if-there.ts'

/** The user's repository, as far as adopting asks. */
export interface Repository {
  readonly root: string
  /** The branch that production comes from. */
  readonly branch: string
  readonly config: SlipwayConfig
  /** The `slipway.yml` to write; undefined: there is one. */
  readonly proposal: string | undefined
  /** Prefixes of its release tags with how many there are of each. */
  readonly trains: ReadonlyMap<string, number>
}

export async function openRepository(path: string): Promise<Repository> {
  const root = await topOf(path)
  const own = await readIfThere(join(root, 'slipway.yml'))
  const files = (await git(['ls-files', '-z'], { directory: root })).split('\0')
  const proposal = own === undefined ? proposeConfig(files) : undefined
  const config = parseConfig(own ?? proposal ?? '', 'slipway.yml')
  return { root, branch: await mainOf(root), config, proposal, trains: await trainsOf(root) }
}

async function topOf(path: string): Promise<string> {
  const at = resolve(path)
  if (!(await lstat(at).catch(() => undefined))?.isDirectory()) {
    throw new ConfigurationError('path-missing', `${path} is no directory. Name your infrastructure repository.`)
  }
  const top = await git(['rev-parse', '--show-toplevel'], { directory: at }).catch((cause: unknown) => {
    throw new ConfigurationError(
      'path-no-repository',
      `${path} is no working copy of a git repository: ${messageOf(cause)}`,
      { cause },
    )
  })
  return top.trim()
}

/** What the server calls its main branch; without a server, the branch that is checked out. */
async function mainOf(directory: string): Promise<string> {
  const remote = await git(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'], { directory }).catch(
    () => '',
  )
  if (remote.trim() !== '') return remote.trim().replace(/^origin\//, '')
  const here = await git(['symbolic-ref', '--quiet', '--short', 'HEAD'], { directory }).catch(() => '')
  if (here.trim() !== '') return here.trim()
  throw new PreconditionError(
    'branch-unknown',
    'The repository has a detached HEAD and no origin, so its main branch is not known. Check the main branch out.',
  )
}

async function trainsOf(directory: string): Promise<ReadonlyMap<string, number>> {
  const tags = (await git(['tag', '--list'], { directory })).split('\n')
  const trains = new Map<string, number>()
  for (const tag of tags) {
    const [, prefix] = /^([A-Za-z][\w/-]*?)\d+\.\d+\.\d+$/.exec(tag) ?? []
    if (prefix !== undefined) trains.set(prefix, (trains.get(prefix) ?? 0) + 1)
  }
  return trains
}

/** Names of the workflows that a folder holds. */
export async function workflowsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.filter((name) => /\.ya?ml$/.test(name)).sort((a, b) => (a < b ? -1 : 1))
}
