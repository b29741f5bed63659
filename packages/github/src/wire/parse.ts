import { UpstreamError } from '#errors'

/** JSON that was parsed and not yet looked at, as an object with unknown fields; `where` names it in the error. */
export function object(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw mistyped(where, 'an object')
}

export function array(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw mistyped(where, 'a list')
}

export function text(value: unknown, where: string): string {
  if (typeof value === 'string') return value
  throw mistyped(where, 'text')
}

/** What GitHub may leave empty. */
export function optionalText(value: unknown, where: string): string {
  return value === null || value === undefined ? '' : text(value, where)
}

export function integer(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw mistyped(where, 'an integer')
}

/** The 40 hex digits of a git object. */
export function objectId(value: unknown, where: string): string {
  if (typeof value === 'string' && /^[0-9a-f]{40}$/.test(value)) return value
  throw mistyped(where, 'an object id of 40 hex digits')
}

function mistyped(where: string, expected: string): UpstreamError {
  return new UpstreamError(
    'github-mistyped',
    `GitHub's answer is not what its API describes: ${where} is not ${expected}. Run this again; if it stays, a proxy may be in the way.`,
  )
}
