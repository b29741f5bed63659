import type { AuditOperation, Coverage } from '#kube-audit'
import type { FailedCheck, Resource } from '#terraform'

/** All that the report says, before it is put into words: the comment, the summary and the JSON say the same. */
export interface DriftReport {
  readonly verdict: Verdict
  readonly window: Window
  /** Resources that differ from the code, the worst first. */
  readonly rows: readonly Row[]
  /** Every change by a person in the window, oldest first; rows and the two lists below name them again. */
  readonly timeline: readonly PlacedOperation[]
  /** Manual work on managed objects that no plan can show: inside a Helm release, or already undone. */
  readonly blind: readonly PlacedOperation[]
  /** Manual work on what Terraform does not manage. */
  readonly other: readonly PlacedOperation[]
  /** `exec`, `attach` and `port-forward` by people. */
  readonly sessions: readonly PlacedOperation[]
  /** Requests by people that the cluster refused. */
  readonly denied: readonly PlacedOperation[]
  readonly noise: readonly { readonly project: string; readonly address: string; readonly paths: readonly string[] }[]
  readonly moves: readonly { readonly project: string; readonly address: string; readonly from: string }[]
  readonly checks: readonly (FailedCheck & { readonly project: string })[]
  readonly projects: readonly Project[]
  readonly sources: readonly Source[]
  /** Undefined when no log was read. */
  readonly coverage: Coverage | undefined
  /** Whether the log vouches for the whole window. */
  readonly covered: boolean
  readonly counts: Counts
  /** What a reader should know before trusting the rest, one sentence each. */
  readonly remarks: readonly Remark[]
  /** Of the pull request's head; empty outside one. */
  readonly head: string
  readonly runUrl: string
}

/** The first line. Only `clean` may say that nobody did anything by hand. */
export type Verdict =
  /** No drift, no manual work, and a log without holes that proves it. */
  | { readonly kind: 'clean' }
  /** Rows or manual work; `complete` when the log covers the window, so that the number is the whole truth. */
  | { readonly kind: 'found'; readonly decisions: number; readonly complete: boolean }
  /** Nothing was found, but not everything could be looked at. */
  | { readonly kind: 'unknown'; readonly because: UnknownReason }

export type UnknownReason =
  | 'no-audit-log'
  | 'audit-unavailable'
  | 'audit-holes'
  | 'audit-without-writes'
  | 'no-plan'
  | 'plan-unavailable'
  | 'plan-incomplete'

/** What the log was searched for; each row may begin later, at Terraform's last write to its own object. */
export interface Window {
  readonly sinceMs: number | undefined
  readonly untilMs: number
  readonly basis: 'input' | 'atlantis-status' | 'whole-log'
}

/** Facts, not rows shown; each is an output of the action. */
export interface Counts {
  readonly drift: number
  readonly manual: number
  readonly deleted: number
  readonly imports: number
  readonly leftover: number
  readonly blind: number
  readonly noise: number
  readonly sessions: number
  readonly denied: number
}

export interface Row {
  readonly project: string
  readonly resource: Resource
  readonly place: Place
  readonly what: What
  /** Undefined where values are not known, so neither is what changed. */
  readonly paths: readonly string[] | undefined
  readonly cause: Attribution
  readonly repair: Repair
}

/** The row of the repair table that a resource falls into. */
export type What =
  /** Gone from the cluster; an apply makes it again. */
  | 'deleted'
  /** Gone from the cluster and not in the code: only the state has it. */
  | 'leftover'
  /** Gone from the cluster, and the code wants it gone. */
  | 'gone'
  /** Changed in the cluster; an apply undoes that. */
  | 'reverted'
  /** Changed in the cluster, and an apply destroys or replaces it. */
  | 'destroyed'
  /** Changed in the cluster; the code says the same or looks away: an apply changes nothing. */
  | 'settled'
  /** Gone, or changed, says a refresh-only plan, which does not say what an apply would do. */
  | 'missing'
  | 'differs'
  /** Made by hand where the code wants to make it: an apply will fail. */
  | 'exists'

/** Where an object belongs, as `slipway.yml` says; empty where it does not. */
export interface Place {
  readonly layer: string
  readonly environment: string
}

export interface PlacedOperation {
  readonly operation: AuditOperation
  readonly place: Place
  /** The managed resource it concerns; empty for what Terraform does not manage. */
  readonly address: string
  readonly project: string
}

/** Who did it. A controller, or another Terraform, is an answer too. */
export interface Attribution {
  readonly confidence: Confidence
  /** The newest first; empty for `none`. */
  readonly operations: readonly AuditOperation[]
  /** Why nobody is named; undefined when somebody is. */
  readonly nobody: Nobody | undefined
}

export const confidences = ['exact', 'subresource', 'cascade', 'likely', 'none'] as const
export type Confidence = (typeof confidences)[number]

export type Nobody =
  /** No log was given or it could not be read. */
  | 'no-log'
  /** The log has a hole in this object's window. */
  | 'not-covered'
  /** The log is whole and holds nothing: a file on the host, another cluster, a change before the log. */
  | 'not-in-log'
  /** Not an object of the Kubernetes API, or its name is not known. */
  | 'not-kubernetes'

/** What to do. Commands are ready for a shell: one line each, single-quoted. */
export interface Repair {
  readonly kind: 'apply' | 'import' | 'state-rm' | 'decide' | 'none'
  readonly commands: readonly Command[]
  /** A name holds what must not be pasted into a shell; so no command is offered. */
  readonly unsafe: boolean
}

export interface Command {
  readonly line: string
  /** Throws the stored plan away: plan again afterwards. */
  readonly discardsPlan: boolean
}

/** A project of Atlantis, or a plan file by its name. */
export interface Project {
  readonly name: string
  readonly directory: string
  readonly workspace: string
  /** What Atlantis last said of it; undefined when it said nothing. */
  readonly outcome: 'planned' | 'applied' | 'failed' | 'errored' | undefined
  readonly plan: SourceState
  readonly drift: number
  readonly changes: number
}

export interface Source {
  readonly kind: 'plan' | 'audit' | 'atlantis' | 'registry'
  /** A file, a host or a command, as the workflow names it. */
  readonly name: string
  readonly state: SourceState
}

/** Unavailable is never shown as empty. */
export type SourceState =
  | { readonly kind: 'rows'; readonly count: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unavailable'; readonly code: string; readonly reason: string }

export type Remark =
  /** No object of the plan is in the log, and none of the log in the plan: they may belong to two clusters. */
  | 'plan-and-log-disjoint'
  /** A plan came as a stream: it names resources, not attributes, and noise cannot be told from drift. */
  | 'plan-without-values'
  /** The head of the pull request moved on after the plan was made. */
  | 'head-moved'
  /** Some lines of the log are no events. */
  | 'log-lines-unreadable'
