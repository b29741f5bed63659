import type { CheckRecord, CommitState, Conclusion } from './check-book.ts'
import { isoSeconds } from './commit-object.ts'
import type { SandboxGitHub } from './options.ts'
import { placeOf } from './place-of.ts'
import { workflowBot } from './token.ts'

export interface SeedCheck {
  readonly commit: string
  readonly name: string
  /** `null` for a run that is not over. */
  readonly conclusion: Conclusion | null
  /** The app that made it; that of workflows unless told. */
  readonly app?: string
}

/** A check run that some app made of a commit. */
export function seedCheck(
  github: SandboxGitHub,
  { commit, name, conclusion, app = workflowBot }: SeedCheck,
): CheckRecord {
  const now = isoSeconds(Date.now())
  return placeOf(github).checks.addCheck({
    sha: commit,
    name,
    status: conclusion === null ? 'in_progress' : 'completed',
    conclusion,
    detailsUrl: '',
    app,
    startedAt: now,
    completedAt: conclusion === null ? null : now,
  })
}

/** A commit status, as services without an app write them. */
export function seedStatus(
  github: SandboxGitHub,
  status: {
    readonly commit: string
    readonly context: string
    readonly state: CommitState
    readonly description?: string
  },
): void {
  const { commit, context, state, description = null } = status
  const stated = { sha: commit, context, state, description, targetUrl: null, creator: workflowBot }
  placeOf(github).checks.addStatus({ ...stated, createdAt: isoSeconds(Date.now()) })
}

export interface SeedPullRequest {
  readonly number: number
  readonly mergeCommit: string
  readonly author: string
  readonly mergedBy: string
  readonly title?: string
}

/** A merged pull request, by the commit that its merge made. */
export function seedPullRequest(github: SandboxGitHub, pull: SeedPullRequest): void {
  const { title = `Change ${pull.number}` } = pull
  placeOf(github).checks.addPull({ ...pull, title, mergedAt: isoSeconds(Date.now()) })
}

/** Whose an address in commits is, from now on. */
export function seedAccount(github: SandboxGitHub, email: string, login: string): void {
  placeOf(github).accounts.add(email, login)
}
