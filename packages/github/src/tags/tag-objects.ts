import { PreconditionError, UpstreamError } from '#errors'
import type { NewTag } from '../ports/ports.ts'
import { UnknownOutcome } from '../wire/broken.ts'
import { object, objectId } from '../wire/parse.ts'
import type { Remote } from '../wire/remote.ts'
import { refErrorOf, saysItExists, saysItFailed, tagErrorOf } from './tag-errors.ts'
import { type Target, targetOf } from './tag-object.ts'

/** How long a ref may stay invisible after it was made: GitHub's reads lag behind its writes. */
const readBackWaitsMs = [500, 1_000, 2_000, 4_000]

/** An object that no ref names is nothing to anybody, so an answer that was lost only costs a second object. */
export async function makeTagObject({ rest, owner, repo }: Remote, tag: NewTag): Promise<string> {
  const { name, commit, message } = tag
  for (let tried = 1; ; tried++) {
    try {
      const { data } = await rest.git.createTag({ owner, repo, tag: name, message, object: commit, type: 'commit' })
      return objectId(object(data, 'the tag object')['sha'], 'the tag object’s sha')
    } catch (error) {
      if (!(error instanceof UnknownOutcome)) throw tagErrorOf(error, tag)
      if (tried === 3) throw lostTag(tag, error)
    }
  }
}

type Outcome =
  | { readonly kind: 'made' | 'exists' | 'unknown' }
  /** Refused with words that GitHub has for a rule and for a race alike. */
  | { readonly kind: 'refused'; readonly error: unknown }

/** The answer of the write is the truth about the ref; only without one is anything read. */
export async function makeRef(
  { rest, owner, repo }: Remote,
  wanted: Pick<NewTag, 'name' | 'commit'> & { readonly ref: string },
  sha: string,
): Promise<Outcome> {
  try {
    const { data } = await rest.git.createRef({ owner, repo, ref: wanted.ref, sha })
    return { kind: targetOf(object(data, 'the new ref')).id === sha ? 'made' : 'unknown' }
  } catch (error) {
    if (error instanceof UnknownOutcome) return { kind: 'unknown' }
    if (saysItExists(error)) return { kind: 'exists' }
    if (saysItFailed(error)) return { kind: 'refused', error: refErrorOf(error, wanted) }
    throw refErrorOf(error, wanted)
  }
}

/** What a ref points at, by its name such as `tags/v1.2.4`; undefined when it stays invisible for as long as reads may lag. */
export async function readBack({ rest, owner, repo, clock }: Remote, ref: string): Promise<Target | undefined> {
  for (const waitMs of [0, ...readBackWaitsMs]) {
    if (waitMs > 0) await clock.wait(waitMs)
    try {
      const { data } = await rest.git.getRef({ owner, repo, ref })
      return targetOf(object(data, 'the ref'))
    } catch (error) {
      if (!(error instanceof PreconditionError && error.code === 'not-found')) throw error
    }
  }
  return undefined
}

export function lostTag({ name }: NewTag, cause?: unknown): UpstreamError {
  return new UpstreamError(
    'github-unavailable',
    `GitHub did not say whether it made tag ${name}, and it does not show it. Run this again: a tag that was made after all is found then.`,
    { cause },
  )
}
