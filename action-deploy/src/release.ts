import type { RefSnapshot, RemoteTag } from '#github'
import {
  formatTag,
  kindOf,
  parseTag,
  parseTrailers,
  type ReleaseKind,
  type ReleaseTag,
  type Trailers,
} from '#versioning'
import type { Ports } from './connect.ts'
import { nearest } from './nearest.ts'

/** What the tag names in the repository, as far as it can be deployed. */
export type Release =
  | {
      readonly kind: 'found'
      readonly commit: string
      readonly releaseKind: ReleaseKind | 'unknown'
      /** What the tag says of its promotion, to be written down with the deployment. */
      readonly promotion: Promotion
    }
  | { readonly kind: 'missing'; readonly nearest: readonly string[] }
  | { readonly kind: 'no-commit' }

/** From the trailers of a production tag of ours; empty for every other. */
export interface Promotion {
  readonly sourceTag?: string
  readonly breakGlass?: string
}

/** By its exact name among tags, never a branch of the same name, and down to the commit. */
export async function resolveRelease(
  tag: string,
  { tags, history }: Pick<Ports, 'tags' | 'history'>,
): Promise<Release> {
  const [prefix = ''] = /^\D*/.exec(tag) ?? []
  const snapshot = await tags.snapshot({ prefix, main: '' })
  const found = snapshot.tags.find(({ name }) => name === tag)
  if (!found) {
    const names = snapshot.tags.map(({ name }) => name)
    return { kind: 'missing', nearest: nearest(tag, names) }
  }
  const { commit } = found
  if (!commit) return { kind: 'no-commit' }
  const version = parseTag(tag, prefix)
  if (!version) return { kind: 'found', commit, releaseKind: 'unknown', promotion: {} }
  return { kind: 'found', commit, ...(await proven({ snapshot, version, found, commit, prefix }, history)) }
}

interface Named {
  readonly snapshot: RefSnapshot
  readonly version: ReleaseTag
  readonly found: RemoteTag
  readonly commit: string
  readonly prefix: string
}

/** Number, ancestry and trailers together, in at most one request. */
async function proven({ snapshot, version, found, commit, prefix }: Named, history: Ports['history']) {
  const { main, tags } = snapshot
  const productionTag = formatTag({ ...version, patch: 0 }, prefix).name
  const production = version.patch > 0 ? tags.find(({ name }) => name === productionTag)?.commit : undefined
  const contains = [
    { descendant: main.commit, ancestor: commit },
    { descendant: main.commit, ancestor: commit, along: 'first-parents' } as const,
    ...(production ? [{ descendant: commit, ancestor: production }] : []),
  ]
  const answers = await history.ask({ contains, messages: found.annotated ? [found.objectId] : [] })
  const [onMain = false, onMainline = false, descendsFromProduction = false] = answers.contains
  const stagingTagged = tags.some((other) => other.commit === commit && (parseTag(other.name, prefix)?.patch ?? 0) > 0)
  const trailers = parseTrailers(answers.messages[0] ?? '')
  const releaseKind = kindOf({ version, commit, trailers, onMain, onMainline, descendsFromProduction, stagingTagged })
  return { releaseKind, promotion: promotionIn(trailers) }
}

const breakGlass = /^break-glass: (.{1,300})$/

function promotionIn(trailers: Trailers | undefined): Promotion {
  const { promotedFrom: sourceTag, evidence = '' } = trailers ?? {}
  const [, reason] = breakGlass.exec(evidence) ?? []
  return { ...(sourceTag ? { sourceTag } : {}), ...(reason ? { breakGlass: reason } : {}) }
}
