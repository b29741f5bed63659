import { type Claims, keySchemes, type Refusal, type Scheme, toleranceSeconds, verify } from '#deploy-protocol'
import { UpstreamError } from '#errors'
import type { Keyring } from './keyring.ts'
import type { TokenCheck } from './oidc.ts'
import { RefusedError } from './refused.ts'
import { bothTimes } from './skew.ts'

/** Who sent a request, as far as its signature or its token tells. */
export interface Sender {
  readonly scheme: Scheme
  readonly proof: Proof
  readonly replayKey: string | undefined
  /** The id that a `standard` or an `oidc` sender keeps over its repeats. */
  readonly messageId: string | undefined
}

export type Proof =
  | { readonly kind: 'key'; readonly secret: string }
  | { readonly kind: 'token'; readonly claims: Claims }

/** What a request is judged with. */
export interface Judge {
  readonly keyring: Keyring
  /** Undefined where no tokens are taken. */
  readonly tokens: TokenCheck | undefined
  readonly publicUrl: () => string
  readonly now: () => number
  /** What was received before this time may be forgotten, in milliseconds. */
  readonly floor: () => number
}

export interface Signed {
  readonly target: string
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The body, or `METHOD path?query` of a request without one. */
  readonly content: string | Buffer
}

/** The sender of a request, or RefusedError. A request with a token is judged by that alone, whatever else it carries. */
export async function authenticate(judge: Judge, request: Signed, accepted: readonly Scheme[]): Promise<Sender> {
  const sender = await senderOf(judge, request, accepted)
  if (sender.replayKey !== undefined) checkClock(judge)
  return sender
}

/** A clock that went back to a time of which the nonces are gone would let every request of that time in again. */
function checkClock({ now, floor }: Judge): void {
  if (floor() === 0 || now() > floor() + 2 * toleranceSeconds * 1000) return
  throw new UpstreamError(
    'clock-behind',
    `The runner's clock went back to ${new Date(now()).toISOString()}, before ${new Date(floor()).toISOString()}. ` +
      'Correct it; until then nothing that was signed with a time is accepted.',
  )
}

async function senderOf(judge: Judge, request: Signed, accepted: readonly Scheme[]): Promise<Sender> {
  const { headers } = request
  if (/^Bearer\b/i.test(headers['authorization'] ?? '')) return byToken(judge, request, accepted)
  const nowSeconds = Math.floor(judge.now() / 1000)
  const { secrets } = judge.keyring
  const verdict = verify({ ...request, nowSeconds }, secrets, accepted)
  if (verdict.kind === 'refused') throw refusal(verdict.reason, headers, nowSeconds)
  const { scheme, keyIndex, replayKey } = verdict
  const messageId = scheme === 'standard' ? headers['webhook-id'] : undefined
  return { scheme, proof: { kind: 'key', secret: secrets[keyIndex] ?? '' }, replayKey, messageId }
}

async function byToken(judge: Judge, request: Signed, accepted: readonly Scheme[]): Promise<Sender> {
  const { tokens } = judge
  if (tokens === undefined || !accepted.includes('oidc')) throw schemeNotAccepted()
  const { target, headers, content } = request
  const path = target.split('?', 1).join('')
  const nowSeconds = Math.floor(judge.now() / 1000)
  const claims = await tokens.claimsOf({ headers, path, content, nowSeconds, address: judge.publicUrl() })
  const proof = { kind: 'token', claims } as const
  return { scheme: 'oidc', proof, replayKey: `oidc:${claims.id}`, messageId: headers['webhook-id'] }
}

/** What this runner takes, from weakest to strongest. */
export function schemesOf({ keyring, tokens }: Pick<Judge, 'keyring' | 'tokens'>): readonly Scheme[] {
  return [...(keyring.secrets.length > 0 ? keySchemes : []), ...(tokens ? (['oidc'] as const) : [])]
}

function refusal(reason: Refusal, headers: Signed['headers'], nowSeconds: number): RefusedError {
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
    case 'stale': {
      const given = Number(headers['webhook-timestamp'] ?? headers['x-iac-timestamp'])
      return new RefusedError(
        'timestamp-stale',
        `The timestamp is more than ${toleranceSeconds} s off. ${bothTimes(given, nowSeconds)}`,
        nowSeconds,
      )
    }
    case 'scheme-not-accepted':
      return schemeNotAccepted()
  }
}

function schemeNotAccepted(): RefusedError {
  return new RefusedError(
    'scheme-not-accepted',
    'This signature scheme is not accepted here. Use timestamp-nonce or standard, or oidc where it is set up.',
  )
}
