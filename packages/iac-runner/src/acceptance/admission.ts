import type { DeployRequest } from '#deploy-protocol'
import { PreconditionError } from '#errors'
import type { Sender } from '../authentication/authenticate.ts'
import type { Keyring } from '../authentication/keyring.ts'
import { checkClaims, nameOf } from '../authentication/oidc.ts'
import { RefusedError } from '../authentication/refused.ts'
import type { Release } from '../repository/release.ts'

/** Whoever signed a request, or the runner, which read in the repository what nobody told it. */
export type Asker = Sender | typeof itself

/** Allowed what a signed delivery of GitHub would be, and no more. */
export const itself = {
  scheme: 'body',
  proof: { kind: 'itself' },
  replayKey: undefined,
  messageId: undefined,
} as const

/** Which key and scheme let a request in. */
export interface Admission {
  readonly key: string
  readonly scheme: string
}

/** The request is meant for this runner, and one that goes back can be sent only once. */
export function checkAddress({ audience, rollback }: DeployRequest, { scheme }: Asker, publicUrl: string): void {
  if (audience !== undefined && !sameAddress(audience, publicUrl)) {
    throw new PreconditionError('audience', `The request is meant for ${audience}; this is ${publicUrl}.`)
  }
  if (!rollback || scheme !== 'body') return
  throw new PreconditionError(
    'rollback-not-timestamped',
    'A rollback needs a signature with a timestamp; this one could be replayed.',
  )
}

export function sameAddress(one: string, other: string): boolean {
  return one.replace(/\/$/, '') === other.replace(/\/$/, '')
}

/** The name of the key that opens this environment, or of the run whose token does. */
export function checkSender(keyring: Keyring, sender: Asker, environment: Release['environment']): string {
  const { name, schemes } = environment
  const opener = openerOf(keyring, sender, environment)
  if (schemes === undefined || schemes.includes(sender.scheme)) return opener
  throw new RefusedError(
    'scheme-not-accepted',
    `${name} accepts the signature schemes ${schemes.join(', ')}, not ${sender.scheme}.`,
  )
}

function openerOf(keyring: Keyring, { proof }: Asker, environment: Release['environment']): string {
  if (proof.kind === 'itself') return 'the runner'
  if (proof.kind === 'token') {
    checkClaims(proof.claims, environment)
    return nameOf(proof.claims)
  }
  const { name, secret } = environment
  const key = keyring.opens(name, proof.secret, secret)
  if (key !== undefined) return key
  throw new RefusedError('key-not-accepted', `The key of this request does not open ${name}.`)
}

/** The environment takes tags of this kind. */
export function checkKind({ tag, kind, environment }: Release): void {
  const { name, accepts } = environment
  if (accepts.some((accepted) => accepted === kind)) return
  const what =
    kind === 'unknown' ? 'no release tag: it is not on main, was not promoted, and repairs nothing' : `a ${kind} tag`
  throw new PreconditionError('kind-not-accepted', `${tag} is ${what}; ${name} accepts ${accepts.join(' and ')} tags.`)
}
