import { PreconditionError } from '#errors'
import type { Config } from '#toolkit'
import { formatTag } from '#versioning'
import type { metadata } from '../metadata.ts'
import type { Plan } from '../plans.ts'
import type { AdoptFacts, Found } from './observe.ts'

/** A tag that a person pushed is what its number and its place in the history say, or it is refused and left alone. */
export function planAdopt({ prefix }: Config<typeof metadata>, facts: AdoptFacts): Plan {
  const { tag, found, name } = facts
  const commit = found?.commit ?? facts.expected ?? ''
  if (!tag) return { kind: 'refuse', commit, failure: tagSyntax(name, prefix) }
  if (!found) return { kind: 'refuse', commit, failure: tagNotFound(facts) }
  const { kind, base, trailers } = found.identity
  const problem = moved(facts, found) ?? ofNoKind(facts, found, prefix) ?? collision(name, found) ?? order(name, found)
  if (problem || kind === 'unknown') return { kind: 'refuse', commit, failure: problem ?? kindUnknown(name, found) }
  const madeBy = trailers ? 'slipway' : 'person'
  const previous = found.below?.tag.name ?? base?.tag.name ?? ''
  return {
    kind: 'adopt',
    tag,
    commit,
    previous,
    release: kind,
    base: kind === 'hotfix' ? base?.tag.name : undefined,
    madeBy,
  }
}

function tagSyntax(name: string, prefix: string): PreconditionError {
  return new PreconditionError(
    'tag-syntax',
    `${JSON.stringify(name.slice(0, 80))} is no release tag: those are ${prefix}MAJOR.MINOR.PATCH, without leading ` +
      'zeros and without a suffix. It is left as it is, and nothing is deployed from it.',
  )
}

function tagNotFound({ name, recent }: AdoptFacts): PreconditionError {
  const newest = recent.length > 0 ? ` The newest are ${recent.join(', ')}.` : ''
  return new PreconditionError('tag-not-found', `The repository has no tag ${name}; push it first.${newest}`)
}

/** What was pushed and what is there now are two things: somebody moved the tag in between. */
function moved({ name, expected }: AdoptFacts, { commit, objectId }: Found): PreconditionError | undefined {
  if (expected === undefined || expected === commit || expected === objectId) return undefined
  return new PreconditionError(
    'tag-conflict',
    `Tag ${name} was pushed at ${expected} and is at ${commit} now. A tag never moves: push the fix under the next free number.`,
  )
}

function ofNoKind({ name, tag, main }: AdoptFacts, found: Found, prefix: string): PreconditionError | undefined {
  const { kind, onMain } = found.identity
  if (kind !== 'unknown' || onMain || !tag) return undefined
  const opener = formatTag({ ...tag, patch: 0 }, prefix).name
  return new PreconditionError(
    'off-main',
    `The commit of ${name}, ${found.commit}, is not on ${main}, and does not descend from ${opener} either, so it is neither ` +
      `a staging tag nor a hotfix. Merge it to ${main}, or begin the hotfix at ${opener}. The tag is left as it is.`,
  )
}

function kindUnknown(name: string, { identity, commit }: Found): PreconditionError {
  const { trailers } = identity
  const says = trailers
    ? `says that it is ${trailers.kind} at ${trailers.commit}, and its number and place say otherwise`
    : 'has the patch 0, and its commit has no staging tag'
  return new PreconditionError(
    'kind-unknown',
    `${name} at ${commit} ${says}. It is left as it is, and nothing is deployed from it; ` +
      'production tags are made by action-promote, from a staging tag.',
  )
}

function collision(name: string, { identity, commit }: Found): PreconditionError | undefined {
  const { twin, kind } = identity
  if (!twin || kind === 'unknown') return undefined
  return new PreconditionError(
    'tag-conflict',
    `Commit ${commit} has the ${kind} tag ${twin.tag.name} already, and one commit has one. Use ${twin.tag.name}; ${name} is left as it is.`,
  )
}

function order(name: string, { below, above }: Found): PreconditionError | undefined {
  const wrong = below && below.relation !== 'after' ? below : above && above.relation !== 'before' ? above : undefined
  if (!wrong) return undefined
  const misses =
    wrong === below ? `${name} does not contain ${wrong.tag.name}` : `${wrong.tag.name} does not contain ${name}`
  return new PreconditionError(
    'out-of-order',
    `${misses}, although a higher staging version contains every lower one. ${name} is left as it is; let action-tag tag the tip of main.`,
  )
}
