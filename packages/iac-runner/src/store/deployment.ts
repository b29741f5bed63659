import type { DeployState, ServiceReport } from '#deploy-protocol'
import type { Row } from './store.ts'

/** What becomes of those that wait when a newer one comes. */
export type OnConflict = 'queue' | 'supersede' | 'reject'

/** One attempt to bring one environment to one release. */
export interface Deployment {
  readonly id: string
  readonly attempt: number
  /** Order of arrival, over all environments. */
  readonly seq: number
  /** Counts the changes, so that a waiting client can say what it has seen. */
  readonly version: number
  readonly env: string
  readonly tag: string
  readonly sha: string
  readonly kind: string
  readonly services: readonly string[]
  readonly rollback: boolean
  readonly triggeredBy: string
  readonly state: DeployState
  /** How often it was started since one more of its services was done; a runner that keeps dying of it gives up. */
  readonly starts: number
  /** How often it was taken over; who holds an older number has lost it. */
  readonly fence: number
  readonly cancelWanted: boolean
  /** What the environment's policy said when it was accepted. */
  readonly onConflict: OnConflict
  readonly error: string | undefined
  readonly supersededBy: string | undefined
}

export function deploymentOf(row: Row): Deployment {
  const text = (name: string) => String(row[name])
  const optional = (name: string) => (row[name] === null ? undefined : text(name))
  return {
    id: text('id'),
    attempt: Number(row['attempt']),
    seq: Number(row['seq']),
    version: Number(row['version']),
    env: text('env'),
    tag: text('tag'),
    sha: text('sha'),
    kind: text('kind'),
    services: JSON.parse(text('services')) as string[],
    rollback: Number(row['rollback']) === 1,
    triggeredBy: text('triggered_by'),
    state: text('state') as DeployState,
    starts: Number(row['starts']),
    fence: Number(row['fence']),
    cancelWanted: Number(row['cancel_wanted']) === 1,
    onConflict: text('on_conflict') as OnConflict,
    error: optional('error'),
    supersededBy: optional('superseded_by'),
  }
}

export function reportOf(row: Row): ServiceReport {
  const optional = (name: string) => (row[name] === null ? {} : { [name]: row[name] })
  return {
    service: String(row['service']),
    state: String(row['state']) as ServiceReport['state'],
    ...optional('reason'),
    ...optional('error_kind'),
    ...optional('summary'),
    ...optional('next_action'),
    ...(row['duration_ms'] === null ? {} : { duration_ms: Number(row['duration_ms']) }),
  }
}
