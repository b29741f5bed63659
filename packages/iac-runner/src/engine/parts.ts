import type { Log } from '../host/log.ts'
import type { History } from '../repository/history.ts'
import type { Deployment } from '../store/deployment.ts'
import type { Store } from '../store/store.ts'
import type { Lease } from './heartbeat.ts'
import type { Transition } from './transition.ts'

/** How an attempt ended. */
export interface Outcome {
  readonly state: Transition['to']
  readonly error?: string
}

/** While it lasts a deployment is this runner's; the signal ends it early. */
export interface Hold {
  readonly lease: Lease
  readonly signal: AbortSignal
}

/** What the engine works with. */
export interface EngineParts {
  readonly store: Store
  readonly history: History
  readonly log: Log
  readonly now: () => number
  readonly perform: (deployment: Deployment, hold: Hold) => Promise<Outcome>
  readonly changed: (id: string) => void
  /** Makes a commit known here that another runner accepted. */
  readonly bring: (sha: string) => Promise<void>
  /** This process, among all that work on the store. */
  readonly owner: string
  readonly leaseMs: number
  readonly beatMs: number
  /** How often to look for what other runners queued, asked for or left behind. */
  readonly lookMs: number
}
