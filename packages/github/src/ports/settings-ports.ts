/** What an administrator set for a repository; each asks for a right of its own, and says which one it lacks. */
export interface RepositorySettings {
  environments(): Promise<readonly EnvironmentSettings[]>
  /** Active rulesets for tags. */
  tagRules(): Promise<readonly TagRules[]>
  /** Where Pages is built from; undefined: it is off, or the token may not see it. */
  pages(): Promise<{ readonly buildType: string; readonly url: string } | undefined>
  actionsEnabled(): Promise<boolean>
}

export interface EnvironmentSettings {
  readonly name: string
  /** How many people or teams may approve; 0: nobody has to. */
  readonly reviewers: number
  /** Only some branches and tags may use it. */
  readonly restricted: boolean
}

export interface TagRules {
  readonly name: string
  /** Patterns such as `refs/tags/v*`, or `~ALL`. */
  readonly include: readonly string[]
  /** Such as `creation`, `update`, `deletion`. */
  readonly rules: readonly string[]
}

/** Starts workflows of one repository by hand, as `gh workflow run` does. */
export interface WorkflowStarter {
  /** The page of the run that began, where GitHub says it. */
  start(workflow: WorkflowStart): Promise<{ readonly url: string | undefined }>
}

export interface WorkflowStart {
  /** The name of its file, such as `terraform.yml`. */
  readonly workflow: string
  /** A branch. */
  readonly ref: string
  readonly inputs: Readonly<Record<string, string>>
}

/** Files of the default branch. */
export interface RepositoryFiles {
  /** The name of the default branch. */
  branch(): Promise<string>
  /** Its text; undefined: there is no such file. */
  read(path: string): Promise<string | undefined>
}

/** Small answers to a comment. */
export interface Reactions {
  add(comment: number, reaction: 'eyes' | 'rocket' | 'confused' | '-1' | '+1'): Promise<void>
}
