import { generateKeyPairSync, type KeyObject, randomBytes, randomUUID, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What GitHub vouches for in a token: `repository_id`, `environment`, `job_workflow_ref` and the like. */
export type JobClaims = Readonly<Record<string, string | number>>

/** GitHub's issuer of OIDC tokens, on this machine: its keys, and the endpoint at which a job asks for a token. */
export interface Issuer extends AsyncDisposable {
  /** `iss` of its tokens, and where its configuration is. */
  readonly url: string
  /** Variables that let a job ask for tokens which say this about it. */
  grant(claims: JobClaims): Readonly<Record<string, string>>
  revoke(variables: Readonly<Record<string, string>>): void
  /** A token right away; claims that are given replace what it would say, and undefined leaves one out. */
  mint(claims: Readonly<Record<string, unknown>>): string
  /** A new key; the old one is gone. */
  rotate(): void
  /** While it is away, every request to it fails; `mint` does not. */
  goAway(away: boolean): void
  /** How often somebody asked for its keys. */
  readonly keyRequests: () => number
  close(): Promise<void>
}

export interface IssuerOptions {
  readonly now?: () => number
}

interface SigningKey {
  readonly kid: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

export async function startIssuer({ now = Date.now }: IssuerOptions = {}): Promise<Issuer> {
  const desk: Desk = { grants: new Map(), key: newKey(), away: false, keyRequests: 0, url: '', now }
  const server = createServer((request, response) => send(response, answerOf(desk, request)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  desk.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = async () => {
    if (!server.listening) return
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  return {
    url: desk.url,
    grant: (claims) => granted(desk, claims),
    revoke: ({ ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer = '' }) => void desk.grants.delete(bearer),
    mint: (claims) => minted(desk, claims),
    rotate: () => {
      desk.key = newKey()
    },
    goAway: (away) => {
      desk.away = away
    },
    keyRequests: () => desk.keyRequests,
    close,
    [Symbol.asyncDispose]: close,
  }
}

interface Desk {
  /** Claims of the jobs that may ask, by what they show. */
  readonly grants: Map<string, JobClaims>
  readonly now: () => number
  key: SigningKey
  away: boolean
  keyRequests: number
  url: string
}

function granted({ grants, url }: Desk, claims: JobClaims): Readonly<Record<string, string>> {
  const bearer = randomBytes(24).toString('base64url')
  grants.set(bearer, claims)
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/idtoken?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
  }
}

function minted({ key, url, now }: Desk, claims: Readonly<Record<string, unknown>>): string {
  return tokenOf(key, { ...timesAt(now()), iss: url, ...claims })
}

function answerOf(desk: Desk, { url: target = '/', headers }: IncomingMessage): Answer {
  const { pathname, searchParams } = new URL(target, desk.url)
  if (desk.away) return { status: 503, body: { message: 'away' } }
  switch (pathname) {
    case '/idtoken': {
      const [, bearer = ''] = /^bearer (.+)$/i.exec(headers.authorization ?? '') ?? []
      const claims = desk.grants.get(bearer)
      if (!claims) return { status: 401, body: { message: 'Unauthorized' } }
      const aud = searchParams.get('audience') ?? desk.url
      return { status: 200, body: { value: minted(desk, { aud, ...claims }) } }
    }
    case '/.well-known/openid-configuration':
      return { status: 200, body: { issuer: desk.url, jwks_uri: `${desk.url}/.well-known/jwks` } }
    case '/.well-known/jwks':
      desk.keyRequests += 1
      return { status: 200, body: { keys: [publicJwk(desk.key)] } }
    default:
      return { status: 404, body: { message: 'Not Found' } }
  }
}

interface Answer {
  readonly status: number
  readonly body: object
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

function newKey(): SigningKey {
  return { kid: randomUUID(), ...generateKeyPairSync('rsa', { modulusLength: 2048 }) }
}

function publicJwk({ kid, publicKey }: SigningKey): object {
  return { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }
}

/** The times of a token of GitHub's: for five minutes, and valid before it was made. */
function timesAt(milliseconds: number): object {
  const iat = Math.floor(milliseconds / 1000)
  return { jti: randomUUID(), iat, nbf: iat - 600, exp: iat + 300 }
}

function tokenOf({ kid, privateKey }: SigningKey, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ typ: 'JWT', alg: 'RS256', kid })}.${part(claims)}`
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`
}
