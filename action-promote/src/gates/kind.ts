import type { Judged } from '../facts.ts'
import { type Gate, passed, refused, unknown } from './gate.ts'

/** Staging or hotfix, and number, history and trailers say the same. */
export function kind({ candidate, asked }: Judged): Gate {
  const { tag, trailers } = candidate
  if (!candidate.kind.known) return unknown('kind', candidate.kind.error)
  switch (candidate.kind.value) {
    case 'staging':
      return passed(
        'kind',
        `${tag.name} is a staging tag${trailers ? '' : ', by its place in history; it has no trailers'}.`,
      )
    case 'hotfix':
      return passed('kind', `${tag.name} is a hotfix and is promoted as itself: no other tag is made.`)
    case 'production':
      if (asked.mode === 'release') return passed('kind', `${tag.name} is a production tag.`)
      return refused('kind', {
        code: 'already-production',
        says: `${tag.name} is a production tag already.`,
        doThis: `To go back to it, run mode: rollback with to: ${tag.name}. To promote, name a staging tag.`,
      })
    case 'unknown':
      return refused('kind', {
        code: 'kind-unknown',
        says: `${tag.name} is neither a staging tag nor a hotfix: ${why(candidate)}.`,
        doThis:
          'Leave it alone and let action-tag make a tag of the commit; slipway doctor lists what is wrong with tags.',
      })
  }
}

function why({ tag, trailers, commit }: Judged['candidate']): string {
  if (trailers && trailers.commit !== commit) {
    return `it says that it was made for ${trailers.commit.slice(0, 7)}, but names ${commit.slice(0, 7)}`
  }
  if (trailers) return `it calls itself ${trailers.kind}, and its number and place in history say otherwise`
  if (tag.patch === 0) return 'its patch is 0 as in production, but no staging tag names its commit'
  return 'its commit is not on main, and does not descend from the production tag of its minor'
}
