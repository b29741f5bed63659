import { createHash } from 'node:crypto'
import type { AncestryQuestion, Commit } from '#github'
import type { MemoryRepository } from '#testing'

/** A commit and what it holds. Every change has a number, so that content is compared without asking git anything. */
export interface Kept {
  readonly sha: string
  /** Short, for people: `c7`. */
  readonly name: string
  readonly message: string
  readonly parents: readonly string[]
  readonly content: ReadonlySet<number>
  readonly ancestors: ReadonlySet<string>
}

export interface History {
  /** A commit on top of others that holds all of theirs; without `brings`, it brings a change that is new. */
  commit(
    parents: readonly Kept[],
    more?: { readonly message?: string; readonly brings?: Iterable<number> },
  ): Promise<Kept>
  moveMain(to: Kept): Promise<void>
  of(sha: string): Kept
  /** What only a commit holds, besides what its first parent holds: what picking it brings. */
  broughtBy(commit: Kept): readonly number[]
  /** As the repository answers it, with the messages and trees that commits have here. */
  between(range: AncestryQuestion): Promise<readonly Commit[]>
  /** On main, and beside it, the newest first. */
  readonly main: readonly Kept[]
  readonly sides: readonly Kept[]
}

export async function newHistory({ yard, commits }: MemoryRepository): Promise<History> {
  const all = new Map<string, Kept>()
  const main: Kept[] = []
  const sides: Kept[] = []
  let changes = 0
  const of = (sha: string) => {
    const kept = all.get(sha)
    if (!kept) throw new Error(`${sha} is no commit of this history`)
    return kept
  }
  const commit: History['commit'] = async (parents, { message = 'A change', brings = [++changes] } = {}) => {
    const sha = await yard.commit(...parents.map((parent) => parent.sha))
    const kept: Kept = {
      sha,
      name: `c${all.size}`,
      message,
      parents: parents.map((parent) => parent.sha),
      content: new Set([...parents.flatMap(({ content }) => [...content]), ...brings]),
      ancestors: new Set([sha, ...parents.flatMap(({ ancestors }) => [...ancestors])]),
    }
    all.set(sha, kept)
    sides.unshift(kept)
    return kept
  }
  const moveMain = async (to: Kept) => {
    await yard.branch('main', to.sha)
    sides.splice(sides.indexOf(to), 1)
    main.unshift(to)
  }
  await moveMain(await commit([]))
  return {
    main,
    sides,
    of,
    commit,
    moveMain,
    broughtBy: ({ content, parents: [first] }) => [...content].filter((one) => !first || !of(first).content.has(one)),
    between: async (range) =>
      (await commits.between(range)).map((one) => ({
        ...one,
        message: of(one.sha).message,
        tree: treeOf(of(one.sha)),
      })),
  }
}

/** Two commits have one tree when they hold the same, as in git. */
function treeOf({ content }: Kept): string {
  return createHash('sha1')
    .update([...content].toSorted((a, b) => a - b).join())
    .digest('hex')
}
