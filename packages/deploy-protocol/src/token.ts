import { createHash, createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { objectOf } from './request.ts'

/** What a token of GitHub Actions is made out for: these very bytes, at this address, and nothing else. */
export function audienceOf(request: {
  readonly address: string
  /** Without a query; a request without a body has its query in the content. */
  readonly path: string
  readonly id: string
  readonly timestamp: number
  readonly content: string | Buffer
}): string {
  const { address, path, id, timestamp, content } = request
  const digest = createHash('sha256').update(`${id}.${timestamp}.`).update(content).digest('base64url')
  return `${address.replace(/\/+$/, '')}${path}/${digest}`
}

/** A token in its parts; what it claims is worth nothing before its signature was checked. */
export interface Token {
  readonly kid: string
  readonly signed: Buffer
  readonly signature: Buffer
  readonly fields: Readonly<Record<string, unknown>>
}

const longestToken = 16 * 1024

/** Undefined for what is no token signed with RS256: any other algorithm is no choice of the sender. */
export function readToken(text: string): Token | undefined {
  if (text.length > longestToken) return undefined
  const [, header = '', payload = '', signature = ''] = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(text) ?? []
  try {
    const { alg, kid, crit } = objectOf(textOf(header))
    if (alg !== 'RS256' || typeof kid !== 'string' || kid.length > 200 || crit !== undefined) return undefined
    const fields = objectOf(textOf(payload))
    return { kid, signed: Buffer.from(`${header}.${payload}`), signature: Buffer.from(signature, 'base64url'), fields }
  } catch {
    return undefined
  }
}

function textOf(part: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(part, 'base64url'))
}

/** Whether the holder of this key made the token. */
export function madeWith({ signed, signature }: Token, key: JsonWebKey): boolean {
  return verify('RSA-SHA256', signed, createPublicKey({ key, format: 'jwk' }), signature)
}

/** Who asks, as GitHub vouches for it. `sub` is left out: its form changed in 2026 and says nothing that these do not. */
export interface Claims {
  /** Unique to this token. */
  readonly id: string
  readonly repositoryId: string
  readonly repository: string
  readonly runId: string
  /** Only of a job that names one. */
  readonly environment: string | undefined
  readonly jobWorkflowRef: string | undefined
}

export type ClaimsVerdict =
  | { readonly kind: 'valid'; readonly claims: Claims }
  | { readonly kind: 'refused'; readonly reason: 'incomplete' | 'issuer' | 'audience' | 'stale' }

// The issuer's clock and ours need not agree to the second.
const leewaySeconds = 30

/** Judges what a token says; its signature is another question. */
export function judgeClaims(
  { fields }: Token,
  expected: { readonly issuer: string; readonly audience: string; readonly nowSeconds: number },
): ClaimsVerdict {
  const { issuer, audience, nowSeconds } = expected
  const { iss, aud, exp, nbf, iat } = fields
  const claims = claimsOf(fields)
  if (iss !== issuer) return { kind: 'refused', reason: 'issuer' }
  if (aud !== audience) return { kind: 'refused', reason: 'audience' }
  if (!claims || !moment(exp) || !moment(iat) || !(nbf === undefined || moment(nbf))) {
    return { kind: 'refused', reason: 'incomplete' }
  }
  const begins = Math.max(iat, nbf ?? 0)
  const current = nowSeconds < exp + leewaySeconds && nowSeconds >= begins - leewaySeconds
  return current ? { kind: 'valid', claims } : { kind: 'refused', reason: 'stale' }
}

function claimsOf(fields: Token['fields']): Claims | undefined {
  const text = (name: string, shape: RegExp) => {
    const value = fields[name]
    return typeof value === 'string' && shape.test(value) ? value : undefined
  }
  const id = text('jti', /^[\x21-\x7e]{8,200}$/)
  const repositoryId = text('repository_id', /^\d{1,20}$/)
  if (id === undefined || repositoryId === undefined) return undefined
  return {
    id,
    repositoryId,
    repository: text('repository', /^[\w.-]{1,100}\/[\w.-]{1,100}$/) ?? '',
    runId: text('run_id', /^\d{1,20}$/) ?? '',
    environment: text('environment', /^[^\p{Cc}]{1,255}$/u),
    jobWorkflowRef: text('job_workflow_ref', /^[^\p{Cc}\s]{1,1000}$/u),
  }
}

function moment(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0
}
