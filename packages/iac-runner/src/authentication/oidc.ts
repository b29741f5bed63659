import type { Environment } from '#config'
import { audienceOf, type Claims, judgeClaims, madeWith, readToken, toleranceSeconds } from '#deploy-protocol'
import { ConfigurationError } from '#errors'
import { type IssuerKeys, issuerKeys } from './oidc-keys.ts'
import { RefusedError } from './refused.ts'
import { bothTimes } from './skew.ts'

/** Whose tokens are taken: the issuer's, for these repositories. */
export interface OidcOptions {
  readonly issuer: string
  /** Numbers, because a name can change hands. */
  readonly repositoryIds: readonly string[]
}

/** A request with a token, as far as the token is concerned. */
export interface Presented {
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly path: string
  readonly content: string | Buffer
  readonly nowSeconds: number
  /** This runner's own address. */
  readonly address: string
}

export interface TokenCheck {
  /** Who presents a token, or RefusedError; UpstreamError when the issuer cannot be asked. */
  claimsOf(presented: Presented): Promise<Claims>
}

export const githubIssuer = 'https://token.actions.githubusercontent.com'

export function tokenCheck({ issuer, repositoryIds }: OidcOptions, now: () => number): TokenCheck {
  const keys = issuerKeys(issuer, now)
  const claimsOf = async (presented: Presented): Promise<Claims> => {
    const { headers, nowSeconds } = presented
    const token = readToken(/^Bearer (\S+)$/i.exec(headers['authorization'] ?? '')?.[1] ?? '')
    const id = headers['webhook-id'] ?? ''
    const timestamp = Number(/^[1-9]\d{0,11}$/.exec(headers['webhook-timestamp'] ?? '')?.[0])
    const wellFormed = /^(?=.*[A-Za-z_-])[A-Za-z0-9_-]{1,128}$/.test(id) && !Number.isNaN(timestamp)
    if (!token || !wellFormed) throw malformed()
    if (!(await made(token, keys))) throw untrusted()
    const audience = audienceOf({ ...presented, id, timestamp })
    const verdict = judgeClaims(token, { issuer, audience, nowSeconds })
    if (verdict.kind === 'refused') throw refusal(verdict.reason, presented, token.fields['exp'])
    if (Math.abs(nowSeconds - timestamp) > toleranceSeconds) throw stale(timestamp, nowSeconds)
    if (!repositoryIds.includes(verdict.claims.repositoryId)) throw foreign(verdict.claims)
    return verdict.claims
  }
  return { claimsOf }
}

async function made(token: NonNullable<ReturnType<typeof readToken>>, keys: IssuerKeys): Promise<boolean> {
  const key = await keys.keyOf(token.kid)
  return key !== undefined && madeWith(token, key)
}

/** Refuses a token that may not act in this environment: by default it is of a job in the environment of that name. */
export function checkClaims(claims: Claims, { name, alias, token }: Environment): void {
  const { repositoryId, environment, workflows } = token
  const wanted = environment === undefined ? [name, ...(alias === undefined ? [] : [alias])] : [environment]
  if (repositoryId !== undefined && repositoryId !== claims.repositoryId) {
    throw notAccepted(name, `repository ${repositoryId}`, claims.repositoryId)
  }
  if (!wanted.includes(claims.environment ?? '')) {
    throw notAccepted(name, `environment ${wanted.join(' or ')}`, claims.environment ?? 'none')
  }
  const ref = claims.jobWorkflowRef ?? ''
  if (workflows !== undefined && !workflows.some((pattern) => matches(pattern, ref))) {
    throw notAccepted(name, `workflow ${workflows.join(' or ')}`, ref || 'none')
  }
}

function matches(pattern: string, ref: string): boolean {
  return pattern.endsWith('*') ? ref.startsWith(pattern.slice(0, -1)) : ref === pattern
}

/** How a token shows in records: by what GitHub vouches for. */
export function nameOf({ repositoryId, repository, runId }: Claims): string {
  return `run ${runId} of ${repository} (${repositoryId})`
}

/** The settings of tokens, or undefined when none are taken. */
export function oidcFrom(repositoryIds: string | undefined, issuer = githubIssuer): OidcOptions | undefined {
  if (repositoryIds === undefined) return undefined
  const ids = repositoryIds.split(',').map((id) => id.trim())
  const wrong = ids.find((id) => !/^[1-9]\d{0,18}$/.test(id))
  if (wrong !== undefined) {
    throw new ConfigurationError(
      'oidc-repository',
      `OIDC_REPOSITORY_ID must be the number of a repository, or several by comma; found "${wrong.slice(0, 60)}". ` +
        'It is printed by: gh api repos/OWNER/REPO --jq .id',
    )
  }
  return { repositoryIds: ids, issuer: issuerOf(issuer) }
}

function issuerOf(given: string): string {
  const url = URL.parse(given)
  const local = url !== null && /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname)
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && local)
  if (safe && /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/.test(given) && !given.endsWith('/')) return given
  throw new ConfigurationError(
    'oidc-issuer',
    `OIDC_ISSUER must be an https address without a slash at its end, such as ${githubIssuer}; found ${given.slice(0, 100)}.`,
  )
}

function malformed(): RefusedError {
  return new RefusedError(
    'token-malformed',
    'The token must be one of GitHub Actions, signed with RS256, beside webhook-id and webhook-timestamp.',
  )
}

function untrusted(): RefusedError {
  return new RefusedError('token-untrusted', 'No key of the issuer made this token. Ask GitHub for one on every send.')
}

function refusal(
  reason: 'incomplete' | 'issuer' | 'audience' | 'stale',
  { address, nowSeconds }: Presented,
  expires: unknown,
): RefusedError {
  switch (reason) {
    case 'incomplete':
      return malformed()
    case 'issuer':
      return untrusted()
    case 'audience':
      return new RefusedError(
        'token-audience',
        `The token was made out for another request or another receiver; this is ${address}. Its audience must be ` +
          'the address, the path and the digest of webhook-id, webhook-timestamp and the body.',
      )
    case 'stale':
      return stale(typeof expires === 'number' ? expires : 0, nowSeconds)
  }
}

function stale(timestamp: number, nowSeconds: number): RefusedError {
  return new RefusedError(
    'timestamp-stale',
    `The token is not valid now. ${bothTimes(timestamp, nowSeconds)}`,
    nowSeconds,
  )
}

function foreign({ repositoryId }: Claims): RefusedError {
  return new RefusedError(
    'token-not-accepted',
    `The token is of repository ${repositoryId}, which OIDC_REPOSITORY_ID of this runner does not name.`,
  )
}

function notAccepted(env: string, wanted: string, found: string): RefusedError {
  return new RefusedError('token-not-accepted', `${env} takes tokens of ${wanted} only; this one says ${found}.`)
}
