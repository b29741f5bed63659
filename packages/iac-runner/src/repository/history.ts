import { UpstreamError } from '#errors'
import { git, runGit } from './git.ts'

/** Questions to a clone. Answers about commits never change, so those are asked once. */
export interface History {
  /** The commit an object finally names; undefined for a tree, a blob or nothing. */
  commitOf(object: string): Promise<string | undefined>
  /** Whether `descendant` is `ancestor` or comes after it. */
  contains(descendant: string, ancestor: string): Promise<boolean>
  /** Whether `branch` itself was at `commit`, along first parents. */
  isOnLine(branch: string, commit: string): Promise<boolean>
  /** The text of a file at a commit; undefined when it is not there. */
  textAt(commit: string, path: string): Promise<string | undefined>
  /** Tags whose commit this is, with the message of those that have one. */
  tagsAt(commit: string): Promise<readonly TagFacts[]>
}

export interface TagFacts {
  readonly name: string
  readonly commit: string
  /** The message of an annotated tag, without its signature. */
  readonly message: string | undefined
}

const remembered = 5000

export function openHistory(gitDir: string): History {
  const ancestry = memory<boolean>()
  const commits = memory<string | undefined>()
  const texts = memory<string | undefined>(50)
  return {
    commitOf: (object) => commits(object, () => peel(gitDir, object)),
    contains: (descendant, ancestor) =>
      ancestry(`${ancestor} ${descendant}`, async () => {
        if (descendant === ancestor) return true
        const { code } = await runGit(gitDir, ['merge-base', '--is-ancestor', ancestor, descendant])
        // 1 is "no"; anything else is "could not find out", which must not look like "no".
        if (code > 1 || code < 0) await git(gitDir, ['cat-file', '-e', `${ancestor}^{commit}`])
        return code === 0
      }),
    isOnLine: (branch, commit) =>
      ancestry(`line ${commit} ${branch}`, async () => {
        if (branch === commit) return true
        const line = await git(gitDir, ['rev-list', '--first-parent', '--parents', branch, `^${commit}`])
        const [, first] = line.trimEnd().split('\n').at(-1)?.split(' ') ?? []
        return first === commit
      }),
    textAt: (commit, path) =>
      texts(`${commit}:${path}`, async () => {
        const { code, stdout, stderr } = await runGit(gitDir, ['cat-file', 'blob', `${commit}:${path}`])
        if (code < 0) throw notAnswered(stderr)
        return code === 0 ? stdout : undefined
      }),
    tagsAt: (commit) => tagFacts(gitDir, ['--points-at', commit, 'refs/tags']),
  }
}

/** One tag of the clone, by its exact name. */
export async function tagNamed(gitDir: string, name: string): Promise<TagFacts | undefined> {
  const found = await tagFacts(gitDir, [`refs/tags/${name}`])
  return found.find((tag) => tag.name === name)
}

/** A git that was killed, or never began, has not said no. */
function notAnswered(stderr: string): UpstreamError {
  return new UpstreamError('git-failed', `git did not answer: ${stderr.trim().slice(-300)}`)
}

async function peel(gitDir: string, object: string): Promise<string | undefined> {
  const { code, stdout, stderr } = await runGit(gitDir, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${object}^{commit}`,
  ])
  if (code < 0) throw notAnswered(stderr)
  return code === 0 ? stdout.trim() : undefined
}

async function tagFacts(gitDir: string, selection: readonly string[]): Promise<readonly TagFacts[]> {
  const fields = ['%(refname)', '%(objectname)', '%(objecttype)', '%(contents:subject)', '%(contents:body)']
  const format = `--format=${fields.join('%00')}%00%01`
  const output = await git(gitDir, ['for-each-ref', format, ...selection])
  const records = output.split('\0\u0001\n').filter((record) => record !== '')
  const tags = records.map(async (record): Promise<readonly TagFacts[]> => {
    const [ref = '', object = '', type, subject = '', body = ''] = record.split('\0')
    const commit = await peel(gitDir, object)
    const message = type === 'tag' ? `${subject}\n\n${body}` : undefined
    return commit ? [{ name: ref.slice('refs/tags/'.length), commit, message }] : []
  })
  return (await Promise.all(tags)).flat()
}

/** Remembers the last answers by their question. */
function memory<T>(limit = remembered) {
  const known = new Map<string, Promise<T>>()
  return (key: string, ask: () => Promise<T>): Promise<T> => {
    const answer = known.get(key) ?? ask()
    if (!known.has(key)) {
      known.set(key, answer)
      answer.catch(() => known.delete(key))
      if (known.size > limit) known.delete(known.keys().next().value ?? '')
    }
    return answer
  }
}
