/**
 * Which of the origin's generations to behave like, by what a client can tell:
 * `first` accepts and says no more; `second` also reads `ref`; `status` has `/deploy/status` under the body signature;
 * `nonce` is the origin today. `slipway` answers as our own runner does.
 */
export type Generation = 'first' | 'second' | 'status' | 'nonce' | 'slipway'

/** A request as it came in. */
export interface Recorded {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
  /** How many requests of this method and path came before it. */
  readonly earlier: number
}

/** What goes back. Text instead of JSON where a stranger answers, and no answer at all where the network fails. */
export interface Reply {
  readonly status: number
  readonly json?: unknown
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
  /** `drop`: cut before a byte of the answer. `cut`: in the middle of it. `drip`: a byte a second. `hang`: silence. */
  readonly fault?: 'drop' | 'cut' | 'drip' | 'hang'
}

/** How a service fared, in the origin's form. */
export interface ServiceResult {
  readonly service: string
  readonly success: boolean
  readonly skipped?: boolean
  readonly error_kind?: string
  readonly summary?: string
  readonly next_action?: string
}

/** What a deployment was asked to do. */
export interface Job {
  readonly env: string
  readonly ref: string
  readonly services: readonly string[]
}

export interface Script {
  readonly generation: Generation
  /** Empty: it takes whatever comes, as the origin did until 2026-06. */
  readonly secret: string
  /** How the work ends; by default every service succeeds. */
  readonly work: (job: Job) => readonly ServiceResult[]
  /** How often it says "in progress" before the outcome. */
  readonly polls: number
  /** Its clock, in Unix seconds. */
  readonly now: () => number
  /** Where it lies: takes the honest answer and gives another; undefined leaves it. */
  readonly lie: (request: Recorded, honest: Reply) => Reply | undefined
  /** Key and certificate, for TLS. */
  readonly tls: { readonly key: string; readonly cert: string } | undefined
}
