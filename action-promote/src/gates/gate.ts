import type { ExpectedError } from '#errors'

export const gateNames = [
  'confirmed',
  'exists',
  'kind',
  'on-main',
  'proven-on-staging',
  'moves-forward',
  'keeps-hotfixes',
  'soaked',
  'checks',
  'free',
  'token',
  'four-eyes',
  'ran-before',
  'deployed',
  'draft',
] as const
export type GateName = (typeof gateNames)[number]

/** One condition of a promotion, judged. `unknown` is as red as `refused`: what cannot be read is never assumed. */
export interface Gate {
  readonly name: GateName
  readonly state: 'passed' | 'refused' | 'not-applicable' | 'unknown'
  /** The failure code; empty unless it is red. */
  readonly code: string
  readonly says: string
  /** The way out; empty unless it is red. */
  readonly doThis: string
}

export function passed(name: GateName, says: string): Gate {
  return { name, state: 'passed', code: '', says, doThis: '' }
}

export function notApplicable(name: GateName, says: string): Gate {
  return { name, state: 'not-applicable', code: '', says, doThis: '' }
}

export function refused(
  name: GateName,
  { code, says, doThis }: { readonly code: string; readonly says: string; readonly doThis: string },
): Gate {
  return { name, state: 'refused', code, says, doThis }
}

export function unknown(name: GateName, error: ExpectedError): Gate {
  const doThis = 'This could not be found out, so it counts as no. Remove the cause and run this again.'
  return { name, state: 'unknown', code: error.code, says: error.message, doThis }
}

export function red({ state }: Gate): boolean {
  return state === 'refused' || state === 'unknown'
}
