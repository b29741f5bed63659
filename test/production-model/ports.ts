import type { MemoryRepository } from '#testing'
import { steppingClock } from '#testing'
import type { Config } from '#toolkit'
import { askedOf } from '../../action-promote/src/asked.ts'
import type { Ports as PromotePorts } from '../../action-promote/src/connect.ts'
import type { metadata as promoteMetadata } from '../../action-promote/src/metadata.ts'
import { remembered } from '../../action-promote/src/remembered.ts'
import type { Ports as TagPorts } from '../../action-tag/src/connect.ts'
import type { metadata as tagMetadata } from '../../action-tag/src/metadata.ts'
import type { History } from './history.ts'
import type { Request } from './machine.ts'

export type TagConfig = Config<typeof tagMetadata>
export type PromoteConfig = Config<typeof promoteMetadata>

/** Where a run happens, and who sends its requests. */
export interface Place {
  readonly repository: MemoryRepository
  readonly history: History
  readonly request: Request
  readonly runUrl: string
  /** What production really runs, and whether GitHub was told how its newest deployment ended. */
  readonly truth: () => Truth
  /** Called with what was true at the moment at which a promotion read the evidence. */
  readonly saw: (truth: Truth) => void
}

export interface Truth {
  readonly running: string
  readonly settled: boolean
}

const silent = { info: () => {}, debug: () => {}, warning: () => {}, foreign: () => {} }

export function sharedPorts({ repository: { tags, history }, request }: Place): Pick<TagPorts, 'tags' | 'history'> {
  return {
    tags: {
      snapshot: (query) => request('read the tags', () => tags.snapshot(query)),
      create: (tag) => request(`create ${tag.name}`, () => tags.create(tag)),
    },
    history: { ask: (query) => request('ask the history', () => history.ask(query)) },
  }
}

export function tagPorts(place: Place, subject: TagPorts['subject']): TagPorts {
  const { runUrl } = place
  return {
    ...sharedPorts(place),
    log: silent,
    clock: steppingClock(),
    subject,
    runUrl,
    actor: 'ann',
    burned: new Set(),
  }
}

export function promotePorts(place: Place, config: PromoteConfig): PromotePorts {
  const { repository, history, request, runUrl } = place
  const { evidence, releases } = repository
  return {
    ...sharedPorts(place),
    claims: {
      claim: (one) => request(`claim ${one.name}`, () => repository.claims.claim(one)),
    },
    asked: askedOf(config),
    commits: remembered({ between: (range) => request('read commits', () => history.between(range)) }),
    evidence: {
      read: (query) =>
        request('read the evidence', () => {
          place.saw(place.truth())
          return evidence.read(query)
        }),
      workflowsOnlyIn: (commit) => request('read workflow files', () => evidence.workflowsOnlyIn(commit)),
    },
    releases: {
      list: (query) => request('list the Releases', () => releases.list(query)),
      draft: (draft) => request(`draft the Release of ${draft.tag}`, () => releases.draft(draft)),
      publish: (release) => request(`publish Release ${release.id}`, () => releases.publish(release)),
      removeDraft: (id) => request(`remove draft ${id}`, () => releases.removeDraft(id)),
    },
    log: silent,
    clock: steppingClock(),
    runUrl,
    actor: 'cem',
    burned: new Set(),
    claimed: new Set(),
  }
}
