import type { IncomingHttpHeaders } from 'node:http'
import type { Accounts } from './accounts.ts'
import type { Answer } from './answer.ts'
import type { CheckBook } from './check-book.ts'
import type { ConversationBook } from './conversation-book.ts'
import type { DeploymentBook } from './deployment-book.ts'
import type { Dispatch, DispatchOutcome } from './dispatch.ts'
import type { IssueBook } from './issue-book.ts'
import type { Objects } from './objects.ts'
import type { Need, Permissions } from './permission.ts'
import type { Push } from './push-list.ts'
import type { RefWriter } from './ref-writer.ts'
import type { Refs } from './refs.ts'
import type { ReleaseBook } from './release-book.ts'
import type { RestExchange } from './rest-exchange.ts'
import type { Settings } from './settings.ts'
import type { Urls } from './urls.ts'

/** The repository behind the API, as every route sees it. */
export interface Place {
  readonly directory: string
  readonly owner: string
  readonly repo: string
  readonly urls: Urls
  readonly objects: Objects
  readonly writer: RefWriter
  readonly deployments: DeploymentBook
  readonly releases: ReleaseBook
  readonly checks: CheckBook
  readonly conversations: ConversationBook
  readonly issues: IssueBook
  readonly accounts: Accounts
  /** Who asks, as REST writes a login, and what their token may do. */
  readonly login: string
  readonly token: string
  readonly permissions: Permissions
  readonly requiredChecks: { readonly byRuleset: readonly string[]; readonly byProtection: readonly string[] }
  readonly environments: readonly string[]
  readonly settings: Settings
  /** Somebody starts a workflow by hand. */
  readonly dispatched: (dispatch: Dispatch) => Promise<DispatchOutcome>
  readonly immutableReleases: boolean
  /** For so long, lists do not show what was just made. */
  readonly visibilityDelayMs: number
  readonly protectedTags: readonly RegExp[]
  /** Names that can never be a tag's again. */
  readonly burnedTagNames: ReadonlySet<string>
  readonly rulesetMessage: string
  readonly private: boolean
  readonly rate: () => {
    readonly limit: number
    readonly remaining: number
    readonly used: number
    readonly reset: number
  }
  /** Told of every call and its true answer. */
  readonly observe: ((exchange: RestExchange) => void) | undefined
  /** The refs of this moment, whatever a read may see. */
  readonly currentRefs: () => Promise<Refs>
  readonly notePush: (push: Omit<Push, 'token' | 'login'>) => void
}

export interface Call {
  readonly place: Place
  readonly parameters: ReadonlyMap<string, string>
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  /** The path of the request with its API prefix, for Link headers. */
  readonly url: URL
  readonly body: Readonly<Record<string, unknown>>
  /** The body as it came; that of an upload is a file. */
  readonly sent: Buffer
  /** The default branch. */
  readonly head: () => Promise<string>
  /** The refs this request may see: late, or as they were. */
  readonly refs: () => Promise<Refs>
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** GitHub's own template, as its OpenAPI description has it. */
  readonly template: string
  readonly need: Need
  /** Another right that does as well. */
  readonly orNeed?: Need
  /** The page of the manual that an error names. */
  readonly manual: string
  /** Served below the address of uploads, and takes a file. */
  readonly upload?: boolean
  readonly answer: (call: Call) => Promise<Answer> | Answer
}

export interface MatchedRoute {
  readonly route: Route
  readonly parameters: ReadonlyMap<string, string>
}

// These hold names of refs, and those hold slashes; so what comes after them in other templates must be told apart.
const manySegments = new Set(['ref', 'basehead', 'tag', 'branch', 'path'])
const below = /\/(status|statuses|check-runs|check-suites|comments|pulls|branches-where-head)$/

export interface Asked {
  readonly method: string
  readonly path: string
  readonly upload: boolean
}

export function matchRoute(routes: readonly Route[], asked: Asked): MatchedRoute | undefined {
  const { method, path, upload } = asked
  for (const route of routes) {
    if (route.method !== method || (route.upload ?? false) !== upload) continue
    const parameters = matchTemplate(route.template, path)
    if (parameters) return { route, parameters }
  }
  return undefined
}

function matchTemplate(template: string, path: string): ReadonlyMap<string, string> | undefined {
  const source = template
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_, name: string) => (manySegments.has(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`))
  const match = new RegExp(`^${source}$`).exec(path)
  if (!match || (template.endsWith('/commits/{ref}') && below.test(path))) return undefined
  try {
    return new Map(Object.entries(match.groups ?? {}).map(([name, raw]) => [name, decodeURIComponent(raw)]))
  } catch {
    // A broken escape such as `%zz` names nothing.
    return undefined
  }
}
