import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Yard } from './yard.ts'

const run = promisify(execFile)
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

/** A yard over a real repository, made by git's own plumbing. */
export function gitYard(directory: string): Yard {
  let made = 0
  const git = gitIn(directory)
  const commitSaying = async (message: string, ...parents: readonly string[]) => {
    const parentArgs = parents.flatMap((parent) => ['-p', parent])
    const tree = parents[0] === undefined ? await treeOf(git) : `${parents[0]}^{tree}`
    return await git('commit-tree', ...parentArgs, '-m', message, await git('rev-parse', tree))
  }
  return {
    line: async (length) => {
      await gitIn(directory, {}, lineOf(length))('fast-import', '--quiet', '--force', '--done', '--date-format=now')
      return (await git('rev-list', '--reverse', 'refs/heads/main')).split('\n')
    },
    commit: (...parents) => commitSaying(`commit ${++made}`, ...parents),
    commitSaying,
    commitFiles: async (files, ...parents) => {
      const tree = await treeWith(directory, files, parents[0])
      const parentArgs = parents.flatMap((parent) => ['-p', parent])
      return await git('commit-tree', ...parentArgs, '-m', `commit ${++made}`, tree)
    },
    branch: async (name, commit) => void (await git('update-ref', `refs/heads/${name}`, commit)),
    tree: () => treeOf(git),
    lightweightTag: async (name, objectId) => void (await git('update-ref', `refs/tags/${name}`, objectId)),
    annotatedTag: async (name, objectId, message) => {
      await git('tag', '-a', '-m', message, '--', name, objectId)
      return await git('rev-parse', `refs/tags/${name}`)
    },
    readTag: async (name) => {
      const found = await git('for-each-ref', '--format=%(objectname)', `refs/tags/${name}`)
      if (found === '') return undefined
      const commit = await git('rev-parse', `refs/tags/${name}^{commit}`)
      return { commit, message: await git('for-each-ref', '--format=%(contents)', `refs/tags/${name}`) }
    },
  }
}

/** One process for all of them: a contract makes hundreds of commits. */
function lineOf(length: number): string {
  const commits = [...Array(length).keys()].map((number) => {
    const message = `commit ${number} of a line`
    const from = number === 0 ? '' : `from :${number}\n`
    const head = `commit refs/heads/main\nmark :${number + 1}\ncommitter Ann <ann@example.invalid> now`
    return `${head}\ndata ${message.length}\n${message}\n${from}`
  })
  return `${commits.join('')}done\n`
}

function gitIn(
  directory: string,
  env: NodeJS.ProcessEnv = {},
  input?: string,
): (...args: readonly string[]) => Promise<string> {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.invalid', '-c', 'core.logAllRefUpdates=false']
  return async (...args) => {
    const running = run('git', ['-C', directory, ...who, ...args], { env: { ...process.env, ...env } })
    if (input !== undefined) running.child.stdin?.end(input)
    return (await running).stdout.trimEnd()
  }
}

/** A tree of its parent's files and these, made in an index of its own. */
async function treeWith(directory: string, files: Readonly<Record<string, string>>, parent?: string): Promise<string> {
  const index = join(directory, `index-${randomUUID()}`)
  const git = gitIn(directory, { GIT_INDEX_FILE: index })
  try {
    if (parent !== undefined) await git('read-tree', parent)
    for (const [path, content] of Object.entries(files)) {
      const blob = await gitIn(directory, {}, content)('hash-object', '-w', '--stdin')
      await git('update-index', '--add', '--cacheinfo', `100644,${blob},${path}`)
    }
    return await git('write-tree')
  } finally {
    await rm(index, { force: true })
  }
}

/** The empty tree is known to every git, but in a repository only once it was written. */
async function treeOf(git: (...args: readonly string[]) => Promise<string>): Promise<string> {
  await git('hash-object', '-w', '-t', 'tree', '/dev/null')
  return emptyTree
}
