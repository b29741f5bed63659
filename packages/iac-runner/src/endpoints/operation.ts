import { objectOf } from '#deploy-protocol'
import { ConfigurationError, PreconditionError } from '#errors'
import { checkSender, sameAddress } from '../acceptance/admission.ts'
import { authenticate, type Sender } from '../authentication/authenticate.ts'
import type { Incoming, RouteParts } from './incoming.ts'
import { textOf, timestamped } from './reader.ts'

/** A signed request to operate: its fields, and who sent it. */
export interface Operation {
  readonly sender: Sender
  readonly fields: Readonly<Record<string, unknown>>
}

/**
 * Every operation says in its body what it is and what it concerns, so that its signature is good for nothing else;
 * one without a body signs its method and path.
 */
export async function operationOf(
  parts: RouteParts,
  { target, headers, body }: Incoming,
  type: string,
): Promise<Operation> {
  const content = body.length > 0 ? body : `POST ${target}`
  const sender = await authenticate(parts, { target, headers, content }, timestamped)
  if (body.length === 0) return { sender, fields: {} }
  return { sender, ...checkAddressee(parts, textOf(body), type) }
}

/** The fields of a text that says what it is and, if it likes, for whom. */
export function checkAddressee(parts: RouteParts, text: string, type: string): Pick<Operation, 'fields'> {
  const fields = objectOf(text)
  if (fields['type'] !== type) throw new ConfigurationError('body-invalid', `The body must have "type": "${type}".`)
  const { aud } = fields
  if (aud !== undefined && !(typeof aud === 'string' && sameAddress(aud, parts.publicUrl()))) {
    throw new PreconditionError('audience', `The request is meant for another runner; this is ${parts.publicUrl()}.`)
  }
  return { fields }
}

/** A text of a body, or ConfigurationError. */
export function fieldOf(
  { fields }: Operation,
  name: string,
  { shape, expected }: { readonly shape: RegExp; readonly expected: string },
): string {
  const value = fields[name]
  if (typeof value === 'string' && shape.test(value)) return value
  throw new ConfigurationError('body-invalid', `"${name}" must be ${expected}.`)
}

/** The name of the environment and of the key that opens it; RefusedError for the key of another. */
export async function openedBy(
  { releases, keyring }: RouteParts,
  { sender }: Operation,
  named: string,
): Promise<{ readonly env: string; readonly principal: string }> {
  const environment = await releases.environment(named)
  const key = checkSender(keyring, sender, environment)
  return { env: environment.name, principal: `${key} ${sender.scheme}` }
}
