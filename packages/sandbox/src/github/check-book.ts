export const conclusions = [
  'action_required',
  'cancelled',
  'failure',
  'neutral',
  'skipped',
  'stale',
  'success',
  'timed_out',
] as const
export type Conclusion = (typeof conclusions)[number]

export interface CheckRecord {
  readonly id: number
  readonly sha: string
  readonly name: string
  readonly status: 'queued' | 'in_progress' | 'completed'
  readonly conclusion: Conclusion | null
  readonly detailsUrl: string
  /** The login of the app that made it, such as `github-actions[bot]`. */
  readonly app: string
  readonly startedAt: string | null
  readonly completedAt: string | null
}

export const commitStates = ['error', 'failure', 'pending', 'success'] as const
export type CommitState = (typeof commitStates)[number]

export interface CommitStatusRecord {
  readonly id: number
  readonly sha: string
  readonly context: string
  readonly state: CommitState
  readonly description: string | null
  readonly targetUrl: string | null
  readonly creator: string
  readonly createdAt: string
}

export interface PullRecord {
  readonly number: number
  readonly title: string
  /** The commit that the merge made. */
  readonly mergeCommit: string
  readonly author: string
  readonly mergedBy: string
  readonly mergedAt: string
}

/** What was said of commits: check runs, statuses, and the pull requests they came with. */
export interface CheckBook {
  /** Newest first. */
  checks(sha: string): readonly CheckRecord[]
  /** Newest first: of one context, only the first counts. */
  statuses(sha: string): readonly CommitStatusRecord[]
  pulls(sha: string): readonly PullRecord[]
  addCheck(check: Omit<CheckRecord, 'id'>): CheckRecord
  changeCheck(check: CheckRecord): CheckRecord
  check(id: number): CheckRecord | undefined
  addStatus(status: Omit<CommitStatusRecord, 'id'>): CommitStatusRecord
  addPull(pull: PullRecord): void
}

export function createCheckBook(): CheckBook {
  let checks: readonly CheckRecord[] = []
  let statuses: readonly CommitStatusRecord[] = []
  let pulls: readonly PullRecord[] = []
  let made = 0
  const id = (): number => {
    made += 1
    return made
  }
  return {
    checks: (sha) => checks.filter((check) => check.sha === sha).reverse(),
    statuses: (sha) => statuses.filter((status) => status.sha === sha).reverse(),
    pulls: (sha) => pulls.filter(({ mergeCommit }) => mergeCommit === sha),
    check: (wanted) => checks.find((check) => check.id === wanted),
    addCheck: (check) => {
      const added = { ...check, id: id() }
      checks = [...checks, added]
      return added
    },
    changeCheck: (check) => {
      checks = checks.map((candidate) => (candidate.id === check.id ? check : candidate))
      return check
    },
    addStatus: (status) => {
      const added = { ...status, id: id() }
      statuses = [...statuses, added]
      return added
    },
    addPull: (pull) => {
      pulls = [...pulls, pull]
    },
  }
}

/** Of every context the newest status, and of every app's check of one name the newest run: what GitHub rolls up. */
export function latestOf(book: CheckBook, sha: string) {
  return {
    checks: firstBy(book.checks(sha), ({ app, name }) => `${app}\n${name}`),
    statuses: firstBy(book.statuses(sha), ({ context }) => context),
  }
}

function firstBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Map<string, T>()
  for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item)
  return [...seen.values()]
}
