import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a shared key signs, from weakest to strongest. */
export const keySchemes = ['body', 'timestamp-nonce', 'standard'] as const
export type KeyScheme = (typeof keySchemes)[number]

/** From weakest to strongest. A request is judged by the strongest it shows a header of, and by that alone. */
export const schemes = [...keySchemes, 'oidc'] as const
export type Scheme = (typeof schemes)[number]

export const toleranceSeconds = 300

/** What is signed: the body, or `METHOD path?query` for a request without one. */
export interface Signable {
  readonly scheme: KeyScheme
  readonly content: string | Buffer
  /** Constant over repeats of one message; a nonce in `timestamp-nonce`. Unused by `body`. */
  readonly id: string
  /** Unix seconds; fresh on every send. Unused by `body`. */
  readonly timestamp: number
}

export type Headers = Readonly<Record<string, string>>

/** The headers of one send. The signature of one scheme never travels with that of another: the stronger could be stripped. */
export function sign(message: Signable, secret: string): Headers {
  const { scheme, content, id, timestamp } = message
  switch (scheme) {
    case 'body':
      return { 'x-hub-signature-256': `sha256=${hmac(secret, [content]).toString('hex')}` }
    case 'timestamp-nonce':
      return {
        'x-hub-signature-256': `sha256=${hmac(secret, [`${timestamp}.${id}.`, content]).toString('hex')}`,
        'x-iac-timestamp': String(timestamp),
        'x-iac-nonce': id,
      }
    case 'standard':
      return {
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': `v1,${hmac(standardKey(secret), [`${id}.${timestamp}.`, content]).toString('base64')}`,
      }
  }
}

export interface Received {
  readonly content: string | Buffer
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly nowSeconds: number
}

export type Verdict =
  | {
      readonly kind: 'valid'
      readonly scheme: KeyScheme
      readonly keyIndex: number
      readonly replayKey: string | undefined
    }
  | { readonly kind: 'refused'; readonly scheme: KeyScheme | undefined; readonly reason: Refusal }

export type Refusal = 'unsigned' | 'malformed' | 'stale' | 'wrong' | 'scheme-not-accepted'

/** Judges a request against every key, without stopping at the first that fits, so that time tells nothing. */
export function verify(received: Received, keys: readonly string[], accepted: readonly Scheme[] = schemes): Verdict {
  const claim = claimOf(received.headers)
  if (claim === undefined) return { kind: 'refused', scheme: undefined, reason: 'unsigned' }
  const { scheme } = claim
  const refused = (reason: Refusal): Verdict => ({ kind: 'refused', scheme, reason })
  if (!accepted.includes(scheme)) return refused('scheme-not-accepted')
  if (claim.malformed) return refused('malformed')
  let keyIndex = -1
  for (const [index, key] of keys.entries()) {
    const fits = claim.signatures.some((given) => equal(given, expectedSignature(claim, received.content, key)))
    if (fits && keyIndex < 0) keyIndex = index
  }
  if (keyIndex < 0) return refused('wrong')
  // Only who knows the key learns that a timestamp is old.
  if (scheme !== 'body' && Math.abs(received.nowSeconds - claim.timestamp) > toleranceSeconds) return refused('stale')
  const replayKey = scheme === 'body' ? undefined : `${scheme}:${claim.timestamp}:${claim.id}`
  return { kind: 'valid', scheme, keyIndex, replayKey }
}

interface Claim {
  readonly scheme: KeyScheme
  readonly id: string
  readonly timestamp: number
  readonly signatures: readonly Buffer[]
  readonly malformed: boolean
}

function claimOf(headers: Received['headers']): Claim | undefined {
  const has = (...names: readonly string[]) => names.some((name) => headers[name] !== undefined)
  if (has('webhook-signature', 'webhook-id', 'webhook-timestamp')) return standardClaim(headers)
  if (has('x-iac-timestamp', 'x-iac-nonce')) return nonceClaim(headers)
  return has('x-hub-signature-256') ? bodyClaim(headers) : undefined
}

function standardClaim(headers: Received['headers']): Claim {
  const id = headers['webhook-id'] ?? ''
  const timestamp = secondsOf(headers['webhook-timestamp'])
  const signatures = (headers['webhook-signature'] ?? '')
    .slice(0, 2000)
    .split(' ')
    .flatMap((part) => (/^v1,[A-Za-z0-9+/]{43}=$/.test(part) ? [Buffer.from(part.slice(3), 'base64')] : []))
  // A dot or a purely numeric id would let the id and the timestamp trade places.
  const malformed =
    !/^(?=.*[A-Za-z_-])[A-Za-z0-9_-]{1,128}$/.test(id) || Number.isNaN(timestamp) || signatures.length === 0
  return { scheme: 'standard', id, timestamp, signatures, malformed }
}

function nonceClaim(headers: Received['headers']): Claim {
  const id = headers['x-iac-nonce'] ?? ''
  const timestamp = secondsOf(headers['x-iac-timestamp'])
  const signatures = hexSignature(headers['x-hub-signature-256'])
  const malformed = !/^[A-Za-z0-9._:-]{8,128}$/.test(id) || Number.isNaN(timestamp) || signatures.length === 0
  return { scheme: 'timestamp-nonce', id, timestamp, signatures, malformed }
}

function bodyClaim(headers: Received['headers']): Claim {
  const signatures = hexSignature(headers['x-hub-signature-256'])
  return { scheme: 'body', id: '', timestamp: 0, signatures, malformed: signatures.length === 0 }
}

function hexSignature(header: string | undefined): readonly Buffer[] {
  return /^sha256=[0-9a-f]{64}$/.test(header ?? '') ? [Buffer.from((header ?? '').slice(7), 'hex')] : []
}

function secondsOf(header: string | undefined): number {
  return /^[1-9]\d{0,11}$/.test(header ?? '') ? Number(header) : Number.NaN
}

function expectedSignature(claim: Claim, content: string | Buffer, key: string): Buffer {
  switch (claim.scheme) {
    case 'body':
      return hmac(key, [content])
    case 'timestamp-nonce':
      return hmac(key, [`${claim.timestamp}.${claim.id}.`, content])
    case 'standard':
      return hmac(standardKey(key), [`${claim.id}.${claim.timestamp}.`, content])
  }
}

/** Standard Webhooks writes its keys as `whsec_` and base64; any other secret is taken as its bytes. */
function standardKey(secret: string): string | Buffer {
  return secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret
}

function hmac(key: string | Buffer, parts: readonly (string | Buffer)[]): Buffer {
  const made = createHmac('sha256', key)
  for (const part of parts) made.update(part)
  return made.digest()
}

function equal(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected)
}
