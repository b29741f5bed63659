import type { AcceptParts } from '../acceptance/accept.ts'
import type { Log } from '../host/log.ts'
import type { Meter } from '../host/meter.ts'
import type { Answer } from './answers.ts'
import type { AuditSource } from './audit-source.ts'
import type { Changes } from './poll.ts'

/** A request as far as the routes care: nothing of sockets and streams. */
export interface Incoming {
  readonly method: string
  /** Path and query as they were sent, which is what is signed when there is no body. */
  readonly target: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
  /** Aborts when the client has gone. */
  readonly gone: () => AbortSignal
  /** Sent from this machine, and by no proxy for somebody else. */
  readonly local: boolean
}

export interface RouteParts extends AcceptParts {
  /** What was received before this time may be forgotten, in milliseconds. */
  readonly floor: () => number
  readonly log: Log
  readonly changes: Changes
  readonly pollKey: string
  readonly wake: (env: string) => void
  readonly cancel: (id: string) => void
  readonly stopping: () => boolean
  readonly meter: Meter
  readonly metricsToken: string | undefined
  readonly ready: (parts: RouteParts) => Promise<Answer>
  readonly stateDir: string
  readonly logDir: string
  readonly repository: RepositoryPlace
  /** Undefined where no audit log is read. */
  readonly audit: AuditSource | undefined
}

/** The repository that is deployed, and the clone of it. */
export interface RepositoryPlace {
  readonly url: string
  readonly branch: string
  readonly gitDir: string
}

export type Route = (parts: RouteParts, incoming: Incoming) => Promise<Answer>
