import { PreconditionError } from '#errors'
import { emptyRepository } from '../git/ls-refs.ts'
import type { NewTag } from '../ports/ports.ts'
import { forbiddenByRule, refusalOf } from '../wire/refusal.ts'

/** True when GitHub refuses a ref because there is one of that name. */
export function saysItExists(error: unknown): boolean {
  const { status, message } = refusalOf(error) ?? { status: 0, message: '' }
  if (status === 422) return /already exists/i.test(message)
  return status === 409 && !isEmpty(message)
}

/** A rule may be behind this, or another one who makes the same ref at this moment. */
export function saysItFailed(error: unknown): boolean {
  const { status, message } = refusalOf(error) ?? { status: 0, message: '' }
  return status === 422 && /^reference update failed/i.test(message)
}

/** What a refused tag object means. */
export function tagErrorOf(error: unknown, tag: NewTag): unknown {
  const refusal = refusalOf(error)
  if (!refusal) return error
  if (refusal.status === 409 && isEmpty(refusal.message)) return emptyRepository()
  if (refusal.status === 422) {
    return new PreconditionError(
      'base-unresolved',
      `GitHub makes no tag object ${tag.name} for ${tag.commit}: ${refusal.message}. Is the commit pushed?`,
      { cause: refusal },
    )
  }
  return error
}

/** What a refused ref means, once the tag object was made by the same token. */
export function refErrorOf(error: unknown, tag: Pick<NewTag, 'name' | 'commit'>): unknown {
  const refusal = refusalOf(error)
  if (!refusal) return error
  const { status, message } = refusal
  const cause = { cause: refusal }
  if (status === 409 && isEmpty(message)) return emptyRepository()
  if (/immutable release/i.test(message)) {
    return new PreconditionError(
      'name-burned',
      `Tag ${tag.name} was used by an immutable release, so its name can never be used again. Take the next number.`,
      cause,
    )
  }
  if (status === 422 && forbiddenByRule(message)) {
    return new PreconditionError(
      'ruleset',
      `A rule of the repository forbids tag ${tag.name}: ${message}. Let this token's app bypass the rule, or allow such names to be created.`,
      cause,
    )
  }
  // The tag object needed `contents: write`, too. So the right is there, and only the commit's workflow files are in
  // the way: GitHub refuses a ref to workflow files that no branch's tip holds.
  if (status === 403 && /workflows=write/.test(refusal.acceptedPermissions)) return workflowsTrap(tag, cause)
  return error
}

function workflowsTrap({ name, commit }: Pick<NewTag, 'name' | 'commit'>, cause: ErrorOptions): PreconditionError {
  return new PreconditionError(
    'token-workflows',
    `GitHub refuses tag ${name}: commit ${commit.slice(0, 7)} holds workflow files that differ from the tip of every branch, and GITHUB_TOKEN can never get the right to make a ref to those. Hand in a token of a GitHub App with \`workflows: write\`, or tag the commit while it is a branch's tip.`,
    cause,
  )
}

function isEmpty(message: string): boolean {
  return /repository is empty/i.test(message)
}
