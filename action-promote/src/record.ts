import type { DeploymentState, ProvenDeployment } from '#github'

/** One Deployment of ours, as a promotion sees it. */
export interface Deployed {
  readonly id: number
  /** `dep_…`, the id of the deploy protocol. */
  readonly key: string
  readonly tag: string
  readonly kind: string
  readonly commit: string
  readonly createdAt: string
  /** Undefined when nothing was ever said about it: its run was killed, or has only begun. */
  readonly state: DeploymentState | undefined
  /** The first success since the last failure; undefined when it never succeeded or failed afterwards. */
  readonly succeededAt: string | undefined
  readonly everSucceeded: boolean
  /** The tag that a rollback says it leaves. */
  readonly left: string | undefined
}

/** Those that action-deploy wrote, newest first; a job's own Deployment or another app's is none of them. */
export function oursOf(deployments: readonly ProvenDeployment[], creators: readonly string[]): readonly Deployed[] {
  return deployments
    .flatMap(({ payload, history, creator, ...rest }) => {
      if (!payload || !/^dep_[\w-]{22}$/.test(payload.id) || !creators.includes(creator)) return []
      const { id, commit, createdAt } = rest
      const { id: key, tag, kind, left } = payload
      const everSucceeded = history.some(({ state }) => state === 'success')
      return [{ id, key, tag, kind, commit, createdAt, ...storyOf(history), everSucceeded, left }]
    })
    .toSorted((a, b) => b.id - a.id)
}

function storyOf(newestFirst: ProvenDeployment['history']): Pick<Deployed, 'state' | 'succeededAt'> {
  const lastFailure = newestFirst.findIndex(({ state }) => state === 'failure' || state === 'error')
  const since = lastFailure < 0 ? newestFirst : newestFirst.slice(0, lastFailure)
  const success = since.findLast(({ state }) => state === 'success')
  return { state: newestFirst[0]?.state, succeededAt: success?.at }
}

export function unfinished({ state }: Deployed): boolean {
  return state === undefined || state === 'queued' || state === 'pending' || state === 'in_progress'
}

export type StagingProof =
  | { readonly kind: 'proven'; readonly by: Deployed; readonly since: string }
  | { readonly kind: 'running' | 'failed'; readonly by: Deployed }
  | { readonly kind: 'none' }

/** What staging says of one commit. A superseded success is one still; what never got its turn says nothing. */
export function stagingProof(staging: readonly Deployed[], commit: string): StagingProof {
  for (const by of staging.filter((deployed) => deployed.commit === commit)) {
    if (unfinished(by)) return { kind: 'running', by }
    if (by.succeededAt !== undefined) return { kind: 'proven', by, since: by.succeededAt }
    if (by.state === 'failure' || by.state === 'error') return { kind: 'failed', by }
  }
  return { kind: 'none' }
}
