import { type Scheme, schemes } from '#deploy-protocol'
import { ConfigurationError } from '#errors'
import { authenticate, type Sender } from '../authentication/authenticate.ts'
import { refuseUsed, useOnce } from '../authentication/nonces.ts'
import { checkClaims, nameOf } from '../authentication/oidc.ts'
import { RefusedError } from '../authentication/refused.ts'
import type { Incoming, RouteParts } from './incoming.ts'
import { fitsToken } from './poll.ts'

// Without a timestamp a request could be replayed for ever; the documented ones are older than that rule.
export const timestamped = schemes.filter((scheme): scheme is Scheme => scheme !== 'body')

/** The signer of a request to read; undefined for the holder of the poll token. */
export async function readerOf(parts: RouteParts, incoming: Incoming, id: string): Promise<Sender | undefined> {
  const { target, headers } = incoming
  const [, token] = /^Bearer ([\w-]{20,100})$/.exec(headers['authorization'] ?? '') ?? []
  if (token !== undefined) {
    if (fitsToken(parts.pollKey, id, token)) return undefined
    throw new RefusedError('token-wrong', 'The token does not belong to this deployment.')
  }
  const sender = await authenticate(parts, { target, headers, content: `GET ${target}` }, timestamped)
  await spend(parts, sender)
  return sender
}

/** A signed request to read is good for one answer, too. */
export async function spend({ store, now }: RouteParts, { replayKey }: Sender): Promise<void> {
  if (replayKey === undefined) return
  await store.read((transaction) => refuseUsed(transaction, replayKey))
  await store.write((transaction) => useOnce(transaction, replayKey, now()))
}

/**
 * Who may post plans and read the audit log: the key that opens an environment named `drift` would, so that it can be one
 * that deploys nothing; or a run of a trusted repository. Its name is returned.
 */
export function checkReporter({ keyring }: RouteParts, { proof, scheme }: Sender): string {
  if (proof.kind === 'token') return `${nameOf(proof.claims)} ${scheme}`
  const key = keyring.opens('drift', proof.secret)
  if (key !== undefined) return `${key} ${scheme}`
  throw new RefusedError(
    'key-not-accepted',
    'The key of this request does not open plans and audit log. Use WEBHOOK_SECRET_DRIFT.',
  )
}

/** The key of another environment may not read about this one, nor a token of another. */
export async function checkReader({ keyring, releases }: RouteParts, { proof }: Sender, env: string): Promise<void> {
  if (proof.kind === 'token') {
    checkClaims(proof.claims, await releases.environment(env))
    return
  }
  if (keyring.reads(env, proof.secret)) return
  throw new RefusedError('key-not-accepted', `The key of this request does not open ${env}.`)
}

export function textOf(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch (cause) {
    throw new ConfigurationError('body-invalid', 'The body must be UTF-8.', { cause })
  }
}
