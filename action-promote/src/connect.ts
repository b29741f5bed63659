import type { CommitRange, EvidenceReader, History, ReleaseStore, TagClaims, TagStore } from '#github'
import type { Clock, Config, Log, Run } from '#toolkit'
import { type Asked, askedOf } from './asked.ts'
import type { metadata } from './metadata.ts'
import { remembered } from './remembered.ts'

export interface Ports {
  readonly asked: Asked
  readonly tags: TagStore
  readonly claims: TagClaims
  readonly history: History
  readonly commits: CommitRange
  readonly evidence: EvidenceReader
  readonly releases: ReleaseStore
  readonly log: Log
  readonly clock: Clock
  readonly runUrl: string
  readonly actor: string
  /** Names that GitHub will never give again; an immutable release used them. Learnt by trying. */
  readonly burned: Set<string>
  /** Names under which another promotion of this very commit began. Learnt by trying. */
  readonly claimed: Set<string>
}

/** What needs no request is judged first, so a wrong `confirm` sends none. */
export async function connect(config: Config<typeof metadata>, run: Run): Promise<Ports> {
  const asked = askedOf(config)
  const { connectGitHub } = await import('#github')
  const { tags, claims, history, commits, evidence, releases } = connectGitHub({ ...run, token: config.token })
  const { log, clock, runUrl, actor } = run
  return {
    asked,
    tags,
    claims,
    history,
    commits: remembered(commits),
    evidence,
    releases,
    log,
    clock,
    runUrl,
    actor,
    burned: new Set(),
    claimed: new Set(),
  }
}
