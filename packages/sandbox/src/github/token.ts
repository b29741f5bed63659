import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { type Answer, json, text } from './answer.ts'
import type { PermissionLevel, PermissionName, Permissions } from './permission.ts'

/** Who brings a token, and what they may do with it. */
export interface Bearer {
  /** As REST writes it: `github-actions[bot]`, `octocat`. */
  readonly login: string
  readonly permissions: Permissions
  readonly token: string
}

export type SignIn = Bearer | 'unknown' | 'none'

export interface Tokens {
  /** The token that was there from the start. */
  readonly own: Bearer
  /** Whose token a request brings: as `token`, `Bearer`, or git's user and password. */
  signIn(headers: IncomingHttpHeaders): SignIn
  issue(granted: Granted, login: string): string
  revoke(token: string): void
}

/** By the names that workflows write, `pull-requests` with its dash; what is not named is `none`. */
export type Granted = Readonly<Partial<Record<string, PermissionLevel>>>

export const workflowBot = 'github-actions[bot]'

export function createTokens(permissions: Permissions): Tokens {
  const own: Bearer = { login: workflowBot, permissions, token: newToken() }
  const known = new Map([[own.token, own]])
  return {
    own,
    signIn: ({ authorization }) => {
      if (authorization === undefined) return 'none'
      return known.get(credentialsOf(authorization)) ?? 'unknown'
    },
    issue: (granted, login) => {
      const token = newToken()
      known.set(token, { login, permissions: permissionsOf(granted, login), token })
      return token
    },
    revoke: (token) => {
      if (token !== own.token) known.delete(token)
    },
  }
}

function newToken(): string {
  return `ghs_${randomBytes(18).toString('hex')}`
}

/** Whatever a workflow asks for, its own token never may write workflow files; an app's may. */
function permissionsOf(granted: Granted, login: string): Permissions {
  const level = (name: PermissionName): PermissionLevel => granted[name] ?? granted[name.replace('_', '-')] ?? 'none'
  return {
    metadata: 'read',
    contents: level('contents'),
    deployments: level('deployments'),
    checks: level('checks'),
    statuses: level('statuses'),
    actions: level('actions'),
    issues: level('issues'),
    pull_requests: level('pull_requests'),
    administration: level('administration'),
    pages: level('pages'),
    workflows: login === workflowBot ? 'none' : level('workflows'),
  }
}

function credentialsOf(authorization: string): string {
  const [scheme = '', credentials = ''] = authorization.split(/\s+/)
  if (scheme.toLowerCase() !== 'basic') return credentials
  return Buffer.from(credentials, 'base64')
    .toString('utf8')
    .replace(/^[^:]*:/, '')
}

export function badCredentials(): Answer {
  return json(401, { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' })
}

export function gitSignInNeeded(): Answer {
  return text(401, 'Invalid username or token. Password authentication is not supported for Git operations.\n', {
    'www-authenticate': 'Basic realm="GitHub"',
  })
}
