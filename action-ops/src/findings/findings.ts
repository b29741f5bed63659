/** What a check found, whichever check it was. */
export interface Findings {
  readonly found: readonly Found[]
  /** Why not all of it is known, in sentences; with one of them nothing is called clean. */
  readonly doubts: readonly string[]
  /** False when there is no answer that can be read. */
  readonly readable: boolean
}

export interface Found {
  readonly code: string
  readonly subject: string
  readonly text: string
  /** Commands that repair it. */
  readonly fixes: readonly string[]
}
