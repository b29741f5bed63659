import { ConflictError, PreconditionError, UpstreamError } from '#errors'
import { forbiddenByRule, refusalOf } from '../wire/refusal.ts'

/** GitHub's word for a name that is taken, of a published Release's tag as of an asset. */
export function saysAlreadyExists(error: unknown): boolean {
  const { status, message } = refusalOf(error) ?? { status: 0, message: '' }
  return status === 422 && /already_exists/.test(message)
}

export function saysNotFound(error: unknown): boolean {
  return refusalOf(error)?.status === 404
}

/** What a refused Release means. */
export function releaseErrorOf(error: unknown, tag: string): unknown {
  const refusal = refusalOf(error)
  if (refusal?.status !== 422) return error
  const { message } = refusal
  const cause = { cause: refusal }
  if (/immutable release/i.test(message)) {
    return new PreconditionError(
      'name-burned',
      `GitHub makes no Release ${tag}: an immutable release used that name, and it can never be used again. Take the next number.`,
      cause,
    )
  }
  if (forbiddenByRule(message)) {
    return new PreconditionError(
      'ruleset',
      `A rule of the repository forbids Release ${tag}: ${message}. Let this token's app bypass the rule.`,
      cause,
    )
  }
  return error
}

export function releaseExists(tag: string, url: string): ConflictError {
  return new ConflictError(
    'release-exists',
    `Tag ${tag} has a published Release already, which is not this one: ${url}`,
  )
}

export function releaseGone(id: number): ConflictError {
  return new ConflictError(
    'release-gone',
    `Release ${id} is not there; another run may have removed it as a duplicate.`,
  )
}

export function tagMissing(tag: string): PreconditionError {
  return new PreconditionError(
    'tag-not-found',
    `Tag ${tag} does not exist, and GitHub would make it at the tip of the default branch to publish its Release. Create the tag first.`,
  )
}

export function lostRelease(what: string, cause?: unknown): UpstreamError {
  return new UpstreamError(
    'github-unavailable',
    `GitHub did not say whether it ${what}, and does not show it. Run this again: what was done after all is found then.`,
    { cause },
  )
}
