import type { JsonWebKey } from 'node:crypto'
import { UpstreamError } from '#errors'

/** The keys that an issuer signs with, by their ids. */
export interface IssuerKeys {
  /** Undefined: the issuer has no such key. UpstreamError: nobody can say. */
  keyOf(kid: string): Promise<JsonWebKey | undefined>
}

type Keys = ReadonlyMap<string, JsonWebKey>

const freshMs = 10 * 60_000
// An unknown id makes us ask again, but a stranger who invents ids must not make us ask all the time.
const pauseMs = 60_000
const afterFailureMs = 5_000
const usableMs = 24 * 3_600_000
const timeoutMs = 5_000
const maxBytes = 256 * 1024

/** Reads an issuer's keys when they are needed, and goes on with those it knows for a day when the issuer is away. */
export function issuerKeys(issuer: string, now: () => number): IssuerKeys {
  let keys: Keys | undefined
  let readAt = Number.NEGATIVE_INFINITY
  let triedAt = Number.NEGATIVE_INFINITY
  let failure: unknown
  let reading: Promise<void> | undefined
  const read = async () => {
    triedAt = now()
    try {
      keys = await keysAt(issuer)
      readAt = now()
      failure = undefined
    } catch (error) {
      failure = error
    } finally {
      reading = undefined
    }
  }
  const known = (kid: string) => (now() - readAt <= usableMs ? keys?.get(kid) : undefined)
  return {
    keyOf: async (kid) => {
      const wanted = known(kid) === undefined || now() - readAt > freshMs
      const waitMs = keys === undefined || failure !== undefined ? afterFailureMs : pauseMs
      // A clock that stepped back must not keep us from asking.
      if (wanted && (reading !== undefined || Math.abs(now() - triedAt) >= waitMs)) {
        reading ??= read()
        await reading
      }
      const key = known(kid)
      if (key === undefined && failure !== undefined) throw unavailable(issuer, failure)
      return key
    },
  }
}

async function keysAt(issuer: string): Promise<Keys> {
  const settings = await jsonAt(`${issuer}/.well-known/openid-configuration`)
  const { issuer: named, jwks_uri: address } = settings
  if (named !== issuer) throw new Error('its configuration names another issuer')
  if (typeof address !== 'string' || new URL(address).origin !== new URL(issuer).origin) {
    throw new Error('its keys are at another place')
  }
  const { keys } = await jsonAt(address)
  const usable = (Array.isArray(keys) ? keys : []).filter(usableKey)
  if (usable.length === 0) throw new Error('it has no RSA key of 2048 bits')
  return new Map(usable.map((key) => [key.kid, key]))
}

function usableKey(key: unknown): key is JsonWebKey & { readonly kid: string } {
  if (typeof key !== 'object' || key === null) return false
  const { kid, kty, use, alg, n, e } = key as Readonly<Record<string, unknown>>
  const forSignatures = (use === undefined || use === 'sig') && (alg === undefined || alg === 'RS256')
  // 256 bytes in base64url.
  return typeof kid === 'string' && kty === 'RSA' && forSignatures && isText(n) && n.length >= 342 && isText(e)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

async function jsonAt(address: string): Promise<Readonly<Record<string, unknown>>> {
  const signal = AbortSignal.timeout(timeoutMs)
  const response = await fetch(address, { redirect: 'error', signal, headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`it answered ${response.status}`)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw new Error('its answer is too long')
    chunks.push(chunk)
  }
  const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
  if (typeof value !== 'object' || value === null) throw new Error('its answer is no JSON object')
  return value as Readonly<Record<string, unknown>>
}

function unavailable(issuer: string, cause: unknown): UpstreamError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new UpstreamError(
    'issuer-unavailable',
    `The keys of ${new URL(issuer).host} cannot be read: ${reason}. No token is accepted unseen; try again.`,
    { cause },
  )
}
