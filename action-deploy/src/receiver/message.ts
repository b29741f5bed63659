import type { Clock, Log } from '#toolkit'

/** One message to the receiver, as often as it takes. */
export interface Message {
  readonly method: 'GET' | 'POST'
  /** With its query, from the root of the receiver. */
  readonly path: string
  readonly body?: string
  /** Called for every send, so that timestamp, nonce and signature are never sent twice. */
  readonly headers: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>
  /** When to stop trying, in milliseconds of the clock. */
  readonly until: number
  /** Statuses that ask others to come back, but are an answer here. */
  readonly final?: readonly number[]
}

export interface WireParts {
  readonly address: URL
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly log: Pick<Log, 'info'>
  /** Takes out of foreign text what must never show. */
  readonly scrub: (text: string) => string
}
