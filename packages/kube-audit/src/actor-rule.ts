import type { AuditEvent } from './event.ts'
import type { ActorKind } from './model.ts'

/** One line of the `actors` input: every condition given must hold; `*` stands for any text. */
export interface ActorRule {
  readonly user?: string
  readonly group?: string
  readonly credential?: string
  readonly agent?: string
  readonly address?: string
  /** What to call who matches. */
  readonly name?: string
  readonly kind?: ActorKind | 'ignore'
}

export function matchingRule(event: AuditEvent, rules: readonly ActorRule[]): ActorRule | undefined {
  return rules.find(
    (rule) =>
      (rule.user === undefined || fitsStars(rule.user, event.actingAs ?? event.user)) &&
      (rule.group === undefined || event.groups.some((group) => fitsStars(rule.group ?? '', group))) &&
      (rule.credential === undefined || fitsStars(rule.credential, event.credential ?? '')) &&
      (rule.agent === undefined || fitsStars(rule.agent, event.agent)) &&
      (rule.address === undefined || fitsStars(rule.address, event.address ?? '')),
  )
}

/** Whether some rule could say something about a request that this user sent. */
export function rulesMayTouch(user: string, rules: readonly ActorRule[]): boolean {
  return rules.some((rule) => rule.user === undefined || fitsStars(rule.user, user))
}

/** `*` in a pattern, without a regular expression: a name of a stranger must not cost more than its length. */
export function fitsStars(pattern: string, value: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (rest.length === 0) return pattern === value
  if (!value.startsWith(first)) return false
  const last = rest.pop() ?? ''
  let from = first.length
  for (const part of rest) {
    const found = value.indexOf(part, from)
    if (found < 0) return false
    from = found + part.length
  }
  return value.length - last.length >= from && value.endsWith(last)
}
