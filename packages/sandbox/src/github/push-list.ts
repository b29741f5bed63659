/** A ref that somebody with a token made, moved or removed, through git or through REST. */
export interface Push {
  readonly ref: string
  /** Undefined for a new ref. */
  readonly before: string | undefined
  /** Undefined for a ref that was removed. */
  readonly after: string | undefined
  /** The token that did it: what a job does with its own starts no workflow. */
  readonly token: string
  readonly login: string
  readonly via: 'git' | 'rest'
}
