import { ConflictError, PreconditionError } from '#errors'
import type { CommitRange, EvidenceReader, History, RemoteTag, TagClaims, TagStore } from '#github'
import type { EvidenceYard, Setting, Yard } from '../contracts/yard.ts'
import { add, between, contained, type Files, filesOf, type State, unresolved } from './memory-commits.ts'
import { type MemoryDeployments, memoryDeployments } from './memory-deployments.ts'
import { memoryEvidence } from './memory-evidence.ts'
import { type MemoryReleases, memoryReleases } from './memory-releases.ts'

export interface MemoryRepository {
  readonly tags: TagStore
  readonly claims: TagClaims
  readonly history: History
  readonly commits: CommitRange
  readonly deployments: MemoryDeployments
  readonly evidence: EvidenceReader
  readonly releases: MemoryReleases
  readonly yard: Yard
  /** What is recorded beside the repository, for evidence. */
  readonly facts: EvidenceYard
}

/** A repository that lives and dies with a test; its default branch is `main`. */
export function memoryRepository(setting: Setting = {}): MemoryRepository {
  const state: State = { objects: new Map(), refs: new Map() }
  const claims = new Map<string, string[]>()
  const deployments = memoryDeployments()
  const releases = memoryReleases((tag) => state.refs.has(`refs/tags/${tag}`))
  const sources = { deployments, releases, ...sourcesOf(state) }
  return {
    yard: yardOf(state),
    deployments,
    releases,
    ...memoryEvidence(sources, setting),
    tags: {
      snapshot: async ({ prefix, main }) => ({
        main: mainOf(state, main),
        tags: [...state.refs]
          .flatMap(([name, id]) => tagOf(state, name, id))
          .filter((tag) => tag.name.startsWith(prefix)),
      }),
      create: async (tag) => {
        if (state.objects.get(tag.commit)?.type !== 'commit') throw unresolved(tag.commit)
        if (state.refs.has(`refs/tags/${tag.name}`))
          throw new ConflictError('tag-exists', `Tag ${tag.name} exists already.`)
        state.refs.set(`refs/tags/${tag.name}`, add(state, { type: 'tag', target: tag.commit, message: tag.message }))
      },
    },
    claims: {
      claim: async ({ purpose, commit, name, gone }) => {
        if (state.objects.get(commit)?.type !== 'commit') throw unresolved(commit)
        const key = `${purpose} ${commit}`
        const held = claims.get(key) ?? []
        const standing = held.find((one) => !gone(one))
        if (standing === undefined) claims.set(key, [...held, name])
        return standing ?? name
      },
    },
    commits: { between: async (range) => between(state, range) },
    history: {
      ask: async ({ contains, messages }) => ({
        contains: contains.map((question) => contained(state, question)),
        messages: messages.map((id) => {
          const object = state.objects.get(id)
          if (object?.type !== 'tag') throw unresolved(id)
          return object.message
        }),
      }),
    },
  }
}

function yardOf(state: State): Yard {
  const commit = (message: string, parents: readonly string[], files: Files = {}) =>
    add(state, { type: 'commit', message, parents, files: { ...filesOf(state, parents[0]), ...files } })
  return {
    line: async (length) => {
      const made: string[] = []
      for (let number = 0; number < length; number++) made.push(commit('A commit', made.slice(-1)))
      state.refs.set('refs/heads/main', made.at(-1) ?? '')
      return made
    },
    commit: async (...parents) => commit('A commit', parents),
    commitSaying: async (message, ...parents) => commit(message, parents),
    commitFiles: async (files, ...parents) => commit('A commit', parents, files),
    branch: async (name, commit) => void state.refs.set(`refs/heads/${name}`, commit),
    tree: async () => add(state, { type: 'tree' }),
    lightweightTag: async (name, objectId) => void state.refs.set(`refs/tags/${name}`, objectId),
    annotatedTag: async (name, objectId, message) => {
      const id = add(state, { type: 'tag', target: objectId, message })
      state.refs.set(`refs/tags/${name}`, id)
      return id
    },
    readTag: async (name) => {
      const id = state.refs.get(`refs/tags/${name}`)
      if (id === undefined) return undefined
      const object = state.objects.get(id)
      return { commit: peeled(state, id) ?? '', message: object?.type === 'tag' ? object.message.trimEnd() : '' }
    },
  }
}

function sourcesOf(state: State) {
  const workflow = /^\.github\/workflows\/[^/]+$/
  return {
    isCommit: (id: string) => state.objects.get(id)?.type === 'commit',
    workflows: (commit: string) =>
      new Map(Object.entries(filesOf(state, commit)).filter(([path]) => workflow.test(path))),
    tips: () => [...state.refs].filter(([name]) => name.startsWith('refs/heads/')).map(([, id]) => id),
  }
}

function mainOf(state: State, main: string) {
  const branches = [...state.refs.keys()].filter((name) => name.startsWith('refs/heads/'))
  if (branches.length === 0) throw new PreconditionError('empty-repository', 'There is no commit yet.')
  const name = main === '' ? 'main' : main
  const commit = state.refs.get(`refs/heads/${name}`)
  if (commit === undefined) throw new PreconditionError('main-not-found', `There is no branch ${name}.`)
  return { name, commit }
}

function tagOf(state: State, ref: string, id: string): readonly RemoteTag[] {
  if (!ref.startsWith('refs/tags/')) return []
  const annotated = state.objects.get(id)?.type === 'tag'
  return [{ name: ref.slice('refs/tags/'.length), objectId: id, commit: peeled(state, id), annotated }]
}

function peeled(state: State, id: string): string | undefined {
  const object = state.objects.get(id)
  if (object?.type === 'tag') return peeled(state, object.target)
  return object?.type === 'commit' ? id : undefined
}
