import { isoSeconds } from './commit-object.ts'

export interface IssueRecord {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly author: string
  readonly state: 'open' | 'closed'
  readonly reason: 'completed' | 'not_planned' | 'reopened' | null
  readonly labels: readonly string[]
  readonly createdAt: string
  readonly updatedAt: string
  readonly closedAt: string | null
  /** Milliseconds since 1970, for lists that are late. */
  readonly madeAt: number
}

/** The issues of the repository; they share their numbers with its pull requests. */
export interface IssueBook {
  /** Newest first, as GitHub lists them. */
  all(): readonly IssueRecord[]
  issue(number: number): IssueRecord | undefined
  add(issue: Pick<IssueRecord, 'title' | 'body' | 'author' | 'labels'>): IssueRecord
  change(
    number: number,
    change: Partial<Pick<IssueRecord, 'title' | 'body' | 'state' | 'reason' | 'labels'>>,
  ): IssueRecord
}

export function createIssueBook(taken: (number: number) => boolean): IssueBook {
  const issues = new Map<number, IssueRecord>()
  const free = (): number => {
    let number = 1
    while (issues.has(number) || taken(number)) number += 1
    return number
  }
  return {
    all: () => [...issues.values()].toSorted((one, other) => other.number - one.number),
    issue: (number) => issues.get(number),
    add: (issue) => {
      const at = isoSeconds(Date.now())
      const times = { createdAt: at, updatedAt: at, closedAt: null, madeAt: Date.now() }
      const added: IssueRecord = { ...issue, ...times, number: free(), state: 'open', reason: null }
      issues.set(added.number, added)
      return added
    },
    change: (number, change) => {
      const before = issues.get(number)
      if (!before) throw new Error(`There is no issue ${number}.`)
      const at = isoSeconds(Date.now())
      const changed = { ...before, ...change, updatedAt: at }
      const after = { ...changed, closedAt: changed.state === 'open' ? null : (before.closedAt ?? at) }
      issues.set(number, after)
      return after
    },
  }
}
