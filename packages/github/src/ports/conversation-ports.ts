/** A report that a pull request shows once, in its newest form. */
export interface StickyReport {
  readonly pull: number
  /** Tells several reports on one pull request apart. */
  readonly name: string
  /** Which run says it. Of two, the later run is right, and of one run the later attempt. */
  readonly order: RunOrder
  /** The same report in ever fewer words; the first one that GitHub takes is shown. */
  readonly renditions: readonly string[]
  /** Two reports with the same fingerprint say the same, whatever their links and times; the text itself unless told. */
  readonly fingerprint?: string
}

export interface RunOrder {
  readonly run: number
  readonly attempt: number
}

export type Published =
  | {
      readonly kind: 'created' | 'updated' | 'unchanged' | 'superseded'
      readonly id: number
      readonly url: string
      /** Somebody folded it away; it stays so. */
      readonly hidden: boolean
      /** How many of ours were surplus, after a race. */
      readonly removed: number
    }
  /** The conversation takes no comment of this token's. That is an answer: the report goes elsewhere. */
  | { readonly kind: 'refused'; readonly reason: RefusedReason; readonly message: string }

export type RefusedReason = 'locked' | 'permission' | 'too-long' | 'gone' | 'rejected'

/** Comments that are ours by their author and by a seal that nobody else can make. */
export interface StickyComments {
  /**
   * Leaves exactly one comment of this name: writes nothing when it says the same already or comes from a later run, and
   * touches no comment but its own. With an empty secret the seal still binds a comment to its number, so that a copy of
   * it elsewhere is none of ours.
   */
  publish(report: StickyReport, secret: string): Promise<Published>
}

/** A pull request at this moment. */
export interface PullRequest {
  readonly number: number
  readonly title: string
  readonly author: string
  readonly state: 'open' | 'closed'
  readonly merged: boolean
  readonly locked: boolean
  readonly draft: boolean
  readonly headSha: string
  readonly headBranch: string
  /** The head is in another repository, or in none any more. */
  readonly fork: boolean
  readonly base: string
}

export interface PullComment {
  readonly id: number
  readonly author: { readonly id: number; readonly login: string }
  /** The number of the app that wrote it; undefined for a person. */
  readonly appId: number | undefined
  readonly body: string
  readonly createdAt: string
  /** Somebody changed it after it was written; nobody can tell from here who. */
  readonly edited: boolean
}

/** A commit status as a service wrote it. */
export interface RefStatus {
  readonly context: string
  readonly state: string
  readonly description: string
  readonly creator: string
  readonly createdAt: string
}

export const roles = ['admin', 'maintain', 'write', 'triage', 'read', 'none'] as const
export type Role = (typeof roles)[number]

/** Pull requests of one repository, what is said below them, and what people may do. */
export interface PullRequests {
  read(number: number): Promise<PullRequest>
  /** All of them, the oldest first. */
  comments(number: number): Promise<readonly PullComment[]>
  /** Every status of a commit, the newest first. */
  statuses(sha: string): Promise<readonly RefStatus[]>
  /** What somebody may do here. How a comment shows its author says nothing of that. */
  role(login: string): Promise<Role>
}

/** Statuses of commits, which a ruleset or Atlantis may require. */
export interface CommitStatuses {
  /** Replaces what the same context said of this commit before. */
  set(status: {
    readonly commit: string
    readonly context: string
    readonly state: 'success' | 'failure' | 'pending'
    readonly description: string
    readonly url: string
  }): Promise<void>
}

/** What a check has to say for as long as it is not clean. */
export interface FindingsReport {
  /** Tells the issues of several checks of one repository apart. */
  readonly name: string
  readonly title: string
  /** Undefined: the check is clean, and its issue is closed. */
  readonly body: string | undefined
  /** Two reports with the same fingerprint say the same; the body itself unless told. */
  readonly fingerprint?: string
  /** Said below the issue when it is closed. */
  readonly closing: string
  readonly order: RunOrder
}

export type FindingsSettled =
  | {
      readonly kind: 'created' | 'updated' | 'unchanged' | 'superseded' | 'closed'
      readonly number: number
      readonly url: string
    }
  /** Nothing was found, and no issue of ours was open. */
  | { readonly kind: 'clean' }

/** The one open issue of a check: ours by its author and by a seal that binds it to its number. */
export interface FindingsIssue {
  /** Leaves one open issue while there is something to say, none otherwise, and touches no issue but its own. */
  settle(report: FindingsReport): Promise<FindingsSettled>
}
