import type { CommitStatuses, PullRequests, StickyComments } from '#github'
import type { Clock, Config, Log, Run } from '#toolkit'
import { type Asked, askedOf } from './asked.ts'
import { pullRequestOf } from './event.ts'
import type { metadata } from './metadata.ts'
import { isAddress } from './sources/audit-logs.ts'
import { allowed, connectRunner, type Runner } from './sources/runner.ts'

export interface Ports {
  readonly asked: Asked
  /** The pull request to report on; undefined outside one. */
  readonly pull: number | undefined
  readonly pulls: PullRequests
  readonly sticky: StickyComments
  readonly commitStatuses: CommitStatuses
  readonly runner: Runner
  readonly log: Log
  readonly clock: Clock
  readonly run: { readonly url: string; readonly id: number; readonly attempt: number }
  /** Seals our comment, so that a copy of it is none of ours. */
  readonly seal: string
  /** Where files for later steps go. */
  readonly folder: string
}

/** Inputs are judged before anything is read or sent. */
export async function connect(config: Config<typeof metadata>, run: Run): Promise<Ports> {
  const asked = askedOf(config, run.clock.now())
  for (const source of [...asked.plans, ...asked.auditLogs].filter(isAddress)) allowed(source)
  const { connectConversations } = await import('#github')
  const { pulls, sticky, commitStatuses } = connectConversations({ ...run, token: config.token })
  const number = config.prNumber === '' ? pullRequestOf(process.env) : Number(config.prNumber)
  return {
    asked,
    pull: number,
    pulls,
    sticky,
    commitStatuses,
    runner: connectRunner({ secret: config.secret, clock: run.clock, signal: run.signal }),
    log: run.log,
    clock: run.clock,
    run: { url: run.runUrl, id: Number(run.runId) || 0, attempt: Number(run.runAttempt) || 1 },
    seal: config.secret,
    folder: process.env['RUNNER_TEMP'] ?? process.cwd(),
  }
}
