import type { Scheme } from '#deploy-protocol'
import type { Deployment, OnConflict } from '../store/deployment.ts'

/** A deployment as far as a decision about another looks at it. */
export type Known = Pick<Deployment, 'id' | 'attempt' | 'state' | 'tag' | 'sha'>

/** What the store knows that matters to one request. */
export interface Facts {
  /** The last attempt under the same id. */
  readonly same: Known | undefined
  /** The last attempt in the environment, whatever its id; superseded ones never began. */
  readonly newest: Known | undefined
  /** What the environment runs: its last success. */
  readonly current: Known | undefined
  /** The environment ran this tag before. */
  readonly ranTag: boolean
  /** A commit that this tag stood on in an earlier request. */
  readonly otherCommit: string | undefined
  /** Another deployment waits or runs in the environment. */
  readonly busy: boolean
  /** Nothing new may begin in the environment. */
  readonly frozen: boolean
}

export interface Wanted {
  readonly id: string
  readonly tag: string
  readonly sha: string
  readonly rollback: boolean
  readonly scheme: Scheme
  /** What the environment runs contains the requested commit, or is it. */
  readonly contained: boolean
  readonly onConflict: OnConflict
}

export type Decision =
  | { readonly kind: 'repeat'; readonly id: string; readonly attempt: number }
  | { readonly kind: 'run'; readonly attempt: number }
  | { readonly kind: 'refuse'; readonly code: Refused }

export type Refused = 'stale' | 'tag-moved' | 'environment-left' | 'frozen' | 'environment-busy'

const active: readonly string[] = ['queued', 'running', 'interrupted']

/** The repeat rule and the version guard of the protocol. */
export function decide(wanted: Wanted, facts: Facts): Decision {
  const { same, newest, current } = facts
  if (facts.otherCommit !== undefined) return { kind: 'refuse', code: 'tag-moved' }
  if (same && active.includes(same.state)) return repeatOf(same)
  if (newest?.id === wanted.id && newest.state === 'succeeded') return repeatOf(newest)
  if (facts.frozen) return { kind: 'refuse', code: 'frozen' }
  if (facts.busy && wanted.onConflict === 'reject') return { kind: 'refuse', code: 'environment-busy' }
  const attempt = (same?.attempt ?? 0) + 1
  if (wanted.rollback || !current) return { kind: 'run', attempt }
  if (current.sha === wanted.sha) {
    // A body signature is valid for ever, so one for another tag of this commit may be years old.
    const old = wanted.scheme === 'body' && current.tag !== wanted.tag
    return old ? { kind: 'refuse', code: 'stale' } : { kind: 'run', attempt }
  }
  if (facts.ranTag) return { kind: 'refuse', code: 'environment-left' }
  return wanted.contained ? { kind: 'refuse', code: 'stale' } : { kind: 'run', attempt }
}

function repeatOf({ id, attempt }: Known): Decision {
  return { kind: 'repeat', id, attempt }
}
