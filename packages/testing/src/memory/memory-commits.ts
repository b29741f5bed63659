import { createHash } from 'node:crypto'
import { PreconditionError } from '#errors'
import type { AncestryQuestion, Commit } from '#github'

/** Contents by path. */
export type Files = Readonly<Record<string, string>>

export type MemoryObject =
  | { readonly type: 'commit'; readonly message: string; readonly parents: readonly string[]; readonly files: Files }
  | { readonly type: 'tag'; readonly target: string; readonly message: string }
  | { readonly type: 'tree' }

export interface State {
  readonly objects: Map<string, MemoryObject>
  readonly refs: Map<string, string>
}

export function add(state: State, object: MemoryObject): string {
  const id = hash(`${state.objects.size} ${JSON.stringify(object)}`)
  state.objects.set(id, object)
  return id
}

export function filesOf(state: State, commit = ''): Files {
  const object = state.objects.get(commit)
  return object?.type === 'commit' ? object.files : {}
}

export function contained(state: State, { descendant, ancestor, along }: AncestryQuestion): boolean {
  for (const id of [descendant, ancestor]) if (!state.objects.has(id)) throw unresolved(id)
  return reached(state, descendant, along === 'first-parents' ? 1 : undefined).has(ancestor)
}

/** A later commit was added later, so the order of their making has every commit before its parents when turned round. */
export function between(state: State, { ancestor, descendant }: AncestryQuestion): readonly Commit[] {
  for (const id of [descendant, ancestor]) if (state.objects.get(id)?.type !== 'commit') throw unresolved(id)
  const old = reached(state, ancestor)
  const recent = reached(state, descendant)
  return [...state.objects]
    .flatMap(([sha, object]) => {
      if (object.type !== 'commit' || !recent.has(sha) || old.has(sha)) return []
      return [{ sha, message: object.message.trimEnd(), tree: treeOf(object.files), parents: object.parents }]
    })
    .toReversed()
}

export function unresolved(id: string): PreconditionError {
  return new PreconditionError('base-unresolved', `The repository does not have ${id}.`)
}

function reached(state: State, from: string, counted?: number): ReadonlySet<string> {
  const seen = new Set([from])
  for (const id of seen) {
    const object = state.objects.get(id)
    if (object?.type === 'commit') for (const parent of object.parents.slice(0, counted)) seen.add(parent)
  }
  return seen
}

function treeOf(files: Files): string {
  return hash(JSON.stringify(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))))
}

function hash(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}
