import type { Clock, Log } from '#toolkit'

/** Where and with what a build is made. */
export interface Workshop {
  /** The checkout. */
  readonly workspace: string
  /** Ours alone; gone when the step is over. */
  readonly temp: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly installerEnvironment: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly log: Log
}
