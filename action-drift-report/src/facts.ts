import type { CheckAnswer } from '#clusters-check'
import type { AuditReading } from '#kube-audit'
import type { PlanReading } from '#terraform'
import type { Asked } from './asked.ts'
import type { Place } from './reading/model.ts'

/** Everything that was read, before anything is decided. */
export interface Facts {
  readonly asked: Asked
  readonly plans: readonly PlanSource[]
  readonly audit: AuditSource | undefined
  /** Undefined outside a pull request, and where it could not be read. */
  readonly pull: PullFacts | undefined
  /** Why something that was asked for could not be done, in sentences; it becomes warnings. */
  readonly problems: readonly string[]
  readonly atlantis: AtlantisFacts | undefined
  /** What the check of the cluster registry answered; absent when nobody asked. */
  readonly registry?: RegistrySource | undefined
  /** By namespace. */
  readonly places: ReadonlyMap<string, Place>
  readonly runUrl: string
}

/** One file, or one project of an IaC Runner. */
export interface PlanSource {
  /** As the workflow names it. */
  readonly name: string
  /** The project, by `project=path` or by the file's name. */
  readonly project: string
  /** Whether the workflow named the project, so that Atlantis knows it under this name. */
  readonly named: boolean
  /** The commit that was planned; empty where the source does not say. */
  readonly commit: string
  readonly state:
    | { readonly kind: 'read'; readonly readings: readonly PlanReading[] }
    | { readonly kind: 'unavailable'; readonly code: string; readonly reason: string }
}

export interface AuditSource {
  readonly name: string
  readonly reading: AuditReading
}

export interface RegistrySource {
  readonly name: string
  readonly answer: CheckAnswer
}

export interface PullFacts {
  readonly number: number
  readonly head: string
  readonly open: boolean
  readonly locked: boolean
}

export type AtlantisFacts =
  | { readonly kind: 'unavailable'; readonly code: string; readonly reason: string }
  | {
      readonly kind: 'read'
      readonly projects: readonly AtlantisProject[]
      /** Milliseconds since 1970; undefined when nothing was applied. */
      readonly lastApplyMs: number | undefined
      /** Why its comments could not be read, so that only its statuses are known. */
      readonly unread?: { readonly code: string; readonly reason: string }
    }

export interface AtlantisProject {
  readonly name: string
  readonly directory: string
  readonly workspace: string
  readonly outcome: 'planned' | 'applied' | 'failed' | 'errored' | undefined
}
