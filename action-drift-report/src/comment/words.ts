import type { GapReason } from '#kube-audit'
import type { Confidence, Nobody, Project, Remark, UnknownReason, What, Window } from '../reading/model.ts'

/** Every word of the report in one language. No first line may hold a command of Atlantis's: it would hide the comment. */
export interface Words {
  readonly clean: (since: string) => string
  /** Such as `3 manual operations`; without a log that covers the window, no number is the whole truth. */
  readonly manual: (count: number, covered: boolean) => string
  readonly drift: (count: number, decisions: number) => string
  readonly comma: string
  readonly incomplete: string
  readonly unknown: Readonly<Record<UnknownReason, string>>
  readonly since: string
  readonly wholeLog: string
  readonly basis: Readonly<Record<Window['basis'], string>>
  readonly covered: string
  readonly notCovered: string
  readonly noLog: string
  readonly head: string
  readonly run: string
  readonly noRecord: (stretch: string, reason: string) => string
  readonly anywhere: string
  readonly gaps: Readonly<Record<GapReason, string>>
  readonly unavailable: (kind: string) => string
  readonly sources: Readonly<Record<'plan' | 'audit' | 'atlantis' | 'registry', string>>
  readonly remarks: Readonly<Record<Remark, string>>
  readonly columns: readonly [string, string, string, string]
  readonly what: Readonly<Record<What, string>>
  readonly next: Readonly<Record<What, string>>
  readonly unsafe: string
  readonly seeBelow: string
  readonly nobody: Readonly<Record<Nobody, string>>
  readonly confidence: Readonly<Record<Confidence, string>>
  readonly controller: string
  readonly terraform: string
  readonly claimed: string
  readonly timeUnknown: string
  readonly pathsUnknown: string
  readonly more: (count: number) => string
  readonly moreRows: (count: number) => string
  readonly leftOut: (count: number) => string
  readonly leftOutWhole: (sections: string) => string
  readonly sections: Readonly<Record<SectionName, (count: number) => string>>
  readonly commandsDiscard: string
  readonly checkFailed: string
  readonly movedFrom: string
  readonly outcomes: Readonly<Record<NonNullable<Project['outcome']>, string>>
  readonly projectCounts: (drift: number, changes: number) => string
  readonly footer: string
}

export type SectionName =
  | 'rows'
  | 'commands'
  | 'unsafe'
  | 'warnings'
  | 'checks'
  | 'blind'
  | 'sessions'
  | 'other'
  | 'denied'
  | 'timeline'
  | 'noise'
  | 'moves'
  | 'projects'
  | 'sources'
