export const commands = [
  'plan',
  'apply',
  'policy_check',
  'approve_policies',
  'import',
  'state',
  'unlock',
  'version',
  'cancel',
  'help',
] as const
export type Command = (typeof commands)[number]

/** What became of a command: in one project, or as a whole. `unknown` is said wherever a part is missing. */
export type Outcome = 'succeeded' | 'failed' | 'errored' | 'unknown'

/** A project as Atlantis names it; `name` is empty for one that has none. */
export interface ProjectRef {
  readonly name: string
  readonly directory: string
  readonly workspace: string
}

export interface ProjectResult extends ProjectRef {
  readonly outcome: Outcome
  /** The numbers that Terraform printed; undefined when it printed none, or when they were cut off. */
  readonly changes: Changes | undefined
}

export interface Changes {
  readonly add: number
  readonly change: number
  readonly destroy: number
  readonly import: number
  readonly forget: number
}

/** What a comment of Atlantis's says, as far as it can be told from its words. */
export interface AtlantisComment {
  readonly kind: Kind
  /** Undefined where the comment does not say. */
  readonly command: Command | undefined
  readonly projects: readonly ProjectResult[]
  readonly outcome: Outcome
  /** False when a part of it is in another comment, or nowhere. */
  readonly complete: boolean
}

export type Kind =
  /** A command ran, in the projects named. */
  | 'result'
  /** A command was refused or failed before it came to any project. */
  | 'error'
  /** An answer that is no result: help, a hint, a confirmation. */
  | 'reply'
  /** The middle or the end of something longer, whose beginning is elsewhere. */
  | 'fragment'
  /** Nothing that Atlantis is known to write; a template of somebody's own, or another's words. */
  | 'unrecognised'
