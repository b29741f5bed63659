/** Commits and how they descend from each other. */
export interface CommitGraph {
  /** Where a commit stands in an order in which all come after their parents. */
  rank(commit: string): number
  contains(descendant: string, ancestor: string): boolean
  /** A commit and all that it contains. */
  history(commit: string): ReadonlySet<string>
  /** A commit and its first parents: what a branch itself was at, without what was merged into it. */
  trunk(commit: string): ReadonlySet<string>
}

/** The graph of lines such as `commit parent parent`, parents first: what `git rev-list --parents` prints. */
export function commitGraph(text: string): CommitGraph {
  const ranks = new Map<string, number>()
  const commits: string[] = []
  const parents: (readonly number[])[] = []
  for (const line of text.split('\n')) {
    const [commit, ...above] = line.split(' ')
    if (!commit) continue
    parents.push(above.flatMap((parent) => ranks.get(parent) ?? []))
    ranks.set(commit, commits.push(commit) - 1)
  }
  const rank = (commit: string) => ranks.get(commit) ?? -1
  const named = (indices: Iterable<number>) => new Set([...indices].map((index) => commits[index] ?? ''))
  return {
    rank,
    contains: (descendant, ancestor) => {
      const [from, to] = [rank(descendant), rank(ancestor)]
      return to >= 0 && walk(parents, from, to).has(to)
    },
    history: (commit) => named(walk(parents, rank(commit), 0)),
    trunk: (commit) => named(firstParents(parents, rank(commit))),
  }
}

/** Everything below `from`, but nothing older than `oldest`: no path leads from there to it. */
function walk(parents: readonly (readonly number[])[], from: number, oldest: number): ReadonlySet<number> {
  const seen = new Set<number>()
  const open = [from]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index < oldest || seen.has(index)) continue
    seen.add(index)
    open.push(...(parents[index] ?? []))
  }
  return seen
}

function* firstParents(parents: readonly (readonly number[])[], from: number): Iterable<number> {
  for (let index: number | undefined = from; index !== undefined; index = parents[index]?.[0]) yield index
}
