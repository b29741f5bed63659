import type { Scheme } from '#deploy-protocol'
import type { Answer } from './answer.ts'

/** What a receiver is, learnt without deploying anything. */
export interface ReceiverSurvey {
  /** What there is to sign with. */
  readonly holds: { readonly key: boolean; readonly token: boolean }
  health(): Promise<Health>
  /** Whether it turns away a request that nobody signed. */
  guard(): Promise<'guarded' | 'open' | 'absent'>
  /** Whether it knows our key under this scheme, by a question about a commit that does not exist. */
  recognises(scheme: Scheme): Promise<'known' | 'refused' | 'no-status-endpoint'>
}

export interface Health {
  /** It answered with JSON, as an IaC Runner does. */
  readonly json: boolean
  /** The schemes it declares; empty when it declares none. */
  readonly schemes: readonly Scheme[]
  /** Names of checks that are not well, other than the workspace that only a first deployment makes. */
  readonly unwell: readonly string[]
}

/** One deployment at a receiver. */
export interface DeployReceiver {
  /** Hands in the request, or repeats it: the same body has the same id. */
  submit(order: Order): Promise<Answer>
  progress(order: Order, ticket: Ticket): Promise<Answer>
  /** Takes a deployment back that still queues. */
  takeBack(order: Order, ticket: Ticket): Promise<'taken-back' | 'refused' | 'unsupported'>
}

export interface Order {
  readonly scheme: Scheme
  /** The bytes to sign and to send. */
  readonly body: string
  readonly env: string
  readonly commit: string
  readonly services: readonly string[]
  /** When to stop, in milliseconds of the clock. */
  readonly until: number
}

/** What the receiver gave for asking about a deployment. */
export interface Ticket {
  /** Its own id, which need not be ours. */
  readonly deploymentId: string | undefined
  readonly pollToken: string | undefined
  /** The last change that was seen. */
  readonly version: number | undefined
}
