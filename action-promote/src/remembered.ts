import type { Commit, CommitRange } from '#github'

/** What stands between two commits never changes, so it is asked once. */
export function remembered(range: CommitRange): CommitRange {
  const asked = new Map<string, Promise<readonly Commit[]>>()
  return {
    between: ({ ancestor, descendant }) => {
      const key = `${ancestor}..${descendant}`
      const answer = asked.get(key) ?? range.between({ ancestor, descendant })
      asked.set(key, answer)
      return answer
    },
  }
}
