import { UpstreamError } from '#errors'
import type { TagClaim, TagClaims } from '../ports/ports.ts'
import { object, text } from '../wire/parse.ts'
import type { Remote } from '../wire/remote.ts'
import { type Target, targetOf } from './tag-object.ts'
import { makeRef, makeTagObject, readBack } from './tag-objects.ts'

/** Each round is lost by a name that another commit took in the middle of a promotion. */
const maxRounds = 50

/** Claims of one repository on GitHub. */
export function createTagClaims(remote: Remote): TagClaims {
  return { claim: (claim) => claimName(remote, claim) }
}

/**
 * A claim is a ref beside the branches and tags, named after the commit, at a tag object that holds the name. Making a
 * ref is the one thing that only one of many can do, so whoever makes it decides; it is never moved or deleted.
 */
async function claimName(remote: Remote, claim: TagClaim): Promise<string> {
  const { purpose, commit, name, gone } = claim
  const message = `${name} is to be the tag of ${commit} for its ${purpose}.\n`
  const made = await makeTagObject(remote, { name, commit, message })
  for (let round = 1; round <= maxRounds; round++) {
    const holder = await claimRef(remote, { ...claim, ref: `slipway/${purpose}/${commit}/${round}` }, made)
    const held = holder.id === made ? name : await nameIn(remote, holder, commit)
    if (held !== undefined && !gone(held)) return held
  }
  throw new UpstreamError(
    'github-inconsistent',
    `Commit ${commit} was claimed ${maxRounds} times for its ${purpose}, and every name was taken by another commit. Look at the refs below refs/slipway/${purpose}/${commit}/.`,
  )
}

async function claimRef(remote: Remote, { name, commit, ref }: TagClaim & { readonly ref: string }, sha: string) {
  for (let tried = 1; ; tried++) {
    const outcome = await makeRef(remote, { name, commit, ref: `refs/${ref}` }, sha)
    if (outcome.kind === 'made') return { id: sha, type: 'tag' }
    const found = await readBack(remote, ref)
    if (found) return found
    if (outcome.kind === 'refused') throw outcome.error
    if (tried === 2) throw lost(ref)
  }
}

/** Anybody who may push can make such a ref, so it counts only as what a run of ours would have made. */
async function nameIn(
  { rest, owner, repo }: Remote,
  { id, type }: Target,
  commit: string,
): Promise<string | undefined> {
  if (type !== 'tag') return undefined
  const tag = object((await rest.git.getTag({ owner, repo, tag_sha: id })).data, 'a tag object')
  return targetOf(tag).id === commit ? text(tag['tag'], 'the name of a tag object') : undefined
}

function lost(ref: string): UpstreamError {
  return new UpstreamError(
    'github-unavailable',
    `GitHub did not say whether it made refs/${ref}, and it does not show it. Run this again: it goes on where it was.`,
  )
}
