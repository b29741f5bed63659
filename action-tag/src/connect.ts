import { ConfigurationError } from '#errors'
import type { History, TagStore } from '#github'
import type { Clock, Config, Log, Run } from '#toolkit'
import type { metadata } from './metadata.ts'

export interface Ports {
  readonly tags: TagStore
  readonly history: History
  readonly log: Log
  readonly clock: Clock
  readonly subject: Subject
  /** What a tag will say of the run that made it. */
  readonly runUrl: string
  readonly actor: string
  /** Names that GitHub will never give again; an immutable release used them. Learnt by trying. */
  readonly burned: Set<string>
}

/** What this run is about. */
export interface Subject {
  readonly commit: string
  /** What started the run, such as `refs/heads/hotfix/x`. */
  readonly ref: string
  /** The tag to adopt, and the commit it was pushed with, where the event says so; only in that mode. */
  readonly pushed: { readonly tag: string; readonly commit: string | undefined } | undefined
}

export async function connect(config: Config<typeof metadata>, run: Run): Promise<Ports> {
  const subject = subjectOf(config, run)
  const { connectTags } = await import('#github')
  const { tags, history } = connectTags({ ...run, token: config.token })
  const { log, clock, runUrl, actor } = run
  return { tags, history, log, clock, subject, runUrl, actor, burned: new Set() }
}

function subjectOf(config: Config<typeof metadata>, { sha, ref }: Pick<Run, 'sha' | 'ref'>): Subject {
  const subject = { commit: config.sha || sha, ref, pushed: undefined }
  if (config.mode !== 'adopt') return subject
  const [, started = ''] = /^refs\/tags\/(.+)$/s.exec(ref) ?? []
  const tag = config.tag || started
  if (tag === '') {
    throw new ConfigurationError(
      'inputs-invalid',
      'Input "tag" is required in mode adopt, unless the push of a tag started the workflow.',
    )
  }
  const commit = config.sha || (tag === started ? sha : undefined)
  return { ...subject, pushed: { tag, commit } }
}
