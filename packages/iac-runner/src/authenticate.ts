import { type Received, type Refusal, type Scheme, toleranceSeconds, verify } from '#deploy-protocol'
import type { Keyring } from './keyring.ts'
import { RefusedError } from './refused.ts'

/** Who sent a request, as far as its signature tells. */
export interface Sender {
  readonly scheme: Scheme
  readonly secret: string
  readonly replayKey: string | undefined
  /** The id that a `standard` sender keeps over its repeats. */
  readonly messageId: string | undefined
}

/** The sender of a signed request, or RefusedError. */
export function authenticate(received: Received, keyring: Keyring, accepted: readonly Scheme[]): Sender {
  const verdict = verify(received, keyring.secrets, accepted)
  if (verdict.kind === 'refused') throw refusal(verdict.reason, received.nowSeconds)
  const { scheme, keyIndex, replayKey } = verdict
  const messageId = scheme === 'standard' ? received.headers['webhook-id'] : undefined
  return { scheme, secret: keyring.secrets[keyIndex] ?? '', replayKey, messageId }
}

function refusal(reason: Refusal, nowSeconds: number): RefusedError {
  switch (reason) {
    case 'unsigned':
      return new RefusedError('unsigned', 'The request is not signed.')
    case 'malformed':
      return new RefusedError('signature-malformed', 'The signature headers do not have the form of their scheme.')
    case 'wrong':
      return new RefusedError(
        'signature-wrong',
        'The signature does not fit. Check the key, and that the signed bytes are the sent ones.',
      )
    case 'stale':
      return new RefusedError(
        'timestamp-stale',
        `The timestamp is more than ${toleranceSeconds} s off the runner's clock. Correct the sender's clock.`,
        nowSeconds,
      )
    case 'scheme-not-accepted':
      return new RefusedError(
        'scheme-not-accepted',
        'This signature scheme is not accepted here. Use timestamp-nonce or standard.',
      )
  }
}
