import { kindOf, type ReleaseKind, type Trailers } from '#versioning'
import type { Ports } from '../connect.ts'
import { messageIds, type Release, type Releases, sameLine, trailersOf } from '../releases.ts'

/** What a tag is, by its number, its trailers and its place in the history. */
export interface Identity {
  readonly kind: ReleaseKind | 'unknown'
  readonly trailers: Trailers | undefined
  readonly onMain: boolean
  /** The production tag of its own line, when its commit descends from that. */
  readonly base: Release | undefined
  /** Another tag of the same kind on the same commit. */
  readonly twin: Release | undefined
}

/** One question to the history, which brings the trailers of all tags that have a say in it. */
export async function identify(release: Release, { main, all }: Releases, ports: Ports): Promise<Identity> {
  const { tag, commit } = release
  const opener = all.find((other) => other !== release && other.tag.patch === 0 && sameLine(other.tag, tag))
  const others = all.filter((other) => other !== release && other.commit === commit)
  const told = [release, ...others, ...(opener && opener.commit !== commit ? [opener] : [])]
  const answers = await ports.history.ask({
    contains: [
      { descendant: main.commit, ancestor: commit },
      { descendant: main.commit, ancestor: commit, along: 'first-parents' },
      ...(opener
        ? [
            { descendant: commit, ancestor: opener.commit },
            { descendant: main.commit, ancestor: opener.commit },
          ]
        : []),
    ],
    messages: messageIds(told),
  })
  const trailers = trailersOf(told, answers.messages)
  const [onMain = false, onMainline = false, after = false, openerOnMain = false] = answers.contains
  const opens = opener !== undefined && openerOnMain && canOpen(opener, trailers.get(opener))
  const descends = opens && after && opener.commit !== commit
  const kindAs = (one: Release, stagingTagged: boolean) =>
    kindOf({
      version: one.tag,
      commit,
      trailers: trailers.get(one),
      onMain,
      onMainline,
      descendsFromProduction: sameLine(one.tag, tag) ? descends : trailers.get(one)?.kind === 'hotfix',
      stagingTagged,
    })
  const staged = others.some((other) => kindAs(other, false) === 'staging')
  const kind = kindAs(release, staged)
  return {
    kind,
    trailers: trailers.get(release),
    onMain,
    base: descends ? opener : undefined,
    twin: others.find((other) => kindAs(other, staged || kind === 'staging') === kind),
  }
}

/**
 * Whether a tag with the patch 0 opens a line that can be repaired. It need not have been promoted by us: a production
 * that existed before us has no staging tag beside it. That it runs is for the promotion to ask.
 */
export function canOpen({ commit }: Release, trailers: Trailers | undefined): boolean {
  return trailers === undefined || (trailers.kind === 'production' && trailers.commit === commit)
}
