import { compareVersions, type ReleaseTag } from '#versioning'
import type { Facts } from '../facts.ts'
import { type Gate, passed, refused } from './gate.ts'

/** The tag is one among tags, by its exact name; a branch that is called the same is nothing. */
export function exists({ asked, candidate, taken }: Facts): Gate {
  const { name } = asked.tag
  if (!candidate) {
    const near = around(asked.tag, taken)
    return refused('exists', {
      code: 'tag-not-found',
      says: `Tag ${name} does not exist in this repository; a branch of that name would not count.`,
      doThis:
        near.length > 0
          ? `Take one that exists; around it are ${near.join(', ')}.`
          : `There is no release tag that starts with ${asked.prefix} yet. Let action-tag make one and deploy it to staging.`,
    })
  }
  if (candidate.commit === undefined) {
    return refused('exists', {
      code: 'kind-unknown',
      says: `Tag ${name} ends in a tree or a file, not in a commit, so there is nothing to deploy.`,
      doThis: 'Leave it alone, and promote a tag that names a commit.',
    })
  }
  return passed('exists', `${name} names ${candidate.commit.slice(0, 7)}.`)
}

/** The one below, the one above and the newest: whoever mistyped a number meant one of these. */
function around(wanted: ReleaseTag, taken: readonly ReleaseTag[]): readonly string[] {
  const sorted = taken.toSorted(compareVersions)
  const below = sorted.findLast((tag) => compareVersions(tag, wanted) < 0)
  const above = sorted.find((tag) => compareVersions(tag, wanted) > 0)
  const names = [below, above, sorted.at(-1)].flatMap((tag) => (tag ? [tag.name] : []))
  return [...new Set(names)]
}
