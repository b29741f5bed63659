/** Every state a deployment can be in, in the runner's own words. */
export const deployStates = [
  'queued',
  'running',
  'interrupted',
  'succeeded',
  'failed',
  'timed_out',
  'canceled',
  'superseded',
  'error',
] as const
export type DeployState = (typeof deployStates)[number]

export const serviceStates = ['pending', 'syncing', 'synced', 'unchanged', 'failed', 'timed_out', 'not_run'] as const
export type ServiceState = (typeof serviceStates)[number]

/** How one service fared. The failure fields carry the origin's names, so that its clients read ours. */
export interface ServiceReport {
  readonly service: string
  readonly state: ServiceState
  readonly reason?: string
  readonly error_kind?: string
  readonly summary?: string
  readonly next_action?: string
  readonly duration_ms?: number
}

/** What `/deploy`, `/deploy/status` and `/deployments/:id` answer: `status` in the origin's words, `state` in ours. */
export interface DeployAnswer {
  readonly deployment_id: string
  readonly status: 'in_progress' | 'completed' | 'failed' | 'not_found'
  readonly state: DeployState
  readonly env: string
  readonly tag: string
  readonly ref: string
  readonly attempt: number
  /** Grows with every change; a long poll names the last one it has seen. */
  readonly version: number
  readonly triggered_by: string
  readonly requested_services: readonly string[]
  readonly services: readonly ServiceReport[]
  readonly status_url: string
  /** True for a repeat that ran nothing. */
  readonly duplicate: boolean
  /** Lets the holder read this deployment without a key; in the answer to `/deploy` only. */
  readonly poll_token?: string
  /** The origin's totals. */
  readonly success: boolean
  readonly succeeded: number
  readonly failed: number
  readonly skipped: number
  readonly error?: string
  readonly superseded_by?: string
}

/** What every error of the runner answers. */
export interface ErrorAnswer {
  /** The origin's word where no deployment answers to the question. */
  readonly status?: 'not_found'
  readonly error: string
  readonly code: string
  /** The server's clock, in Unix seconds, when a timestamp was refused. */
  readonly server_time?: number
}

/** The origin's word for a state. Superseded and canceled deployments did not bring what was asked for. */
export function originStatus(state: DeployState): DeployAnswer['status'] {
  switch (state) {
    case 'queued':
    case 'running':
    case 'interrupted':
      return 'in_progress'
    case 'succeeded':
      return 'completed'
    case 'failed':
    case 'timed_out':
    case 'canceled':
    case 'superseded':
    case 'error':
      return 'failed'
  }
}

export function settled(state: DeployState): boolean {
  return originStatus(state) !== 'in_progress'
}
