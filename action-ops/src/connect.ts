import type { FindingsIssue, PullRequests, Reactions, RepositoryFiles, StickyComments, WorkflowStarter } from '#github'
import type { Clock, Config, Log, Run } from '#toolkit'
import { type Comment, commentOf } from './event.ts'
import type { metadata } from './metadata.ts'

export interface Ports {
  /** The comment that asks; undefined in the other modes. */
  readonly comment: Comment | undefined
  readonly pulls: PullRequests
  readonly sticky: StickyComments
  readonly workflows: WorkflowStarter
  readonly files: RepositoryFiles
  readonly reactions: Reactions
  readonly findings: FindingsIssue
  readonly log: Log
  readonly clock: Clock
  readonly run: { readonly url: string; readonly id: number; readonly attempt: number }
}

export async function connect(config: Config<typeof metadata>, run: Run): Promise<Ports> {
  const comment = config.mode === 'command' ? commentOf(process.env) : undefined
  const { connectGitHub } = await import('#github')
  const { pulls, sticky, workflows, files, reactions, findings } = connectGitHub({ ...run, token: config.token })
  const { log, clock, runUrl, runId, runAttempt } = run
  return {
    comment,
    pulls,
    sticky,
    workflows,
    files,
    reactions,
    findings,
    log,
    clock,
    run: { url: runUrl, id: Number(runId) || 0, attempt: Number(runAttempt) || 1 },
  }
}
