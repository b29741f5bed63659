import type { Dispatch, DispatchOutcome } from './dispatch.ts'
import type { Faults } from './faults.ts'
import type { PermissionLevel, PermissionName } from './permission.ts'
import type { Push } from './push-list.ts'
import type { RecordedRequest } from './record.ts'
import type { RestExchange } from './rest-exchange.ts'
import type { Settings } from './settings.ts'
import type { Granted } from './token.ts'

export interface GitHubOptions {
  readonly owner: string
  readonly repo: string
  /** The bare repository; a new one in a temporary folder, removed at the end, when it is not given. */
  readonly directory?: string
  /** What the token may do; `workflows` is the right to make refs to workflow files that no branch's tip holds. */
  readonly tokenPermissions?: Readonly<Partial<Record<PermissionName, PermissionLevel>>>
  /** A public repository is read without a token. */
  readonly visibility?: 'private' | 'public'
  /** Names a ruleset forbids to create, such as `v*`: `*` stays between slashes. */
  readonly protectedTagPatterns?: readonly string[]
  /** What the API says to those: all of it, or only that the update failed; both are seen on GitHub. */
  readonly rulesetWording?: 'explicit' | 'bare'
  /** Names that an immutable release used. */
  readonly burnedTagNames?: readonly string[]
  /** For so long, reads do not see a ref that was just made, by REST nor by git, and lists no release. */
  readonly visibilityDelayMs?: number
  /** How many REST calls are answered before the reset. */
  readonly rateLimit?: { readonly limit: number; readonly remaining?: number; readonly resetSeconds?: number }
  /** Publishing a release locks its tag and its assets; deleting it burns the name. */
  readonly immutableReleases?: boolean
  /** Checks that a ruleset asks of the default branch. */
  readonly requiredChecks?: readonly string[]
  /** Checks that an old protection rule asks of the default branch. */
  readonly protectionChecks?: readonly string[]
  /** Environments that are there before anything was deployed to them. */
  readonly environments?: readonly string[]
  readonly settings?: Partial<Settings>
  /** Starts the workflow that somebody dispatched, or refuses as GitHub would; without it, they are only noted. */
  readonly onDispatch?: (dispatch: Dispatch) => Promise<DispatchOutcome>
  /** Whose an address in a commit is: addresses and logins. */
  readonly accounts?: Readonly<Record<string, string>>
  /** Keeps deployments and releases over a restart; releases in a second file beside it. */
  readonly stateFile?: string
  /** Awaited before a request is answered: in that moment a test may let somebody else act. */
  readonly interlude?: (request: { readonly method: string; readonly path: string }) => Promise<void> | void
  /** Told of every REST call with its true answer: a test may hold them against GitHub's own description. */
  readonly observe?: (exchange: RestExchange) => void
}

/** A GitHub on this machine: REST and git over one bare repository. */
export interface SandboxGitHub extends AsyncDisposable {
  readonly serverUrl: string
  readonly apiUrl: string
  /** The token it starts with, of the workflows' bot. */
  readonly token: string
  /** Makes one more token: a job's, which never may write workflow files, or another app's by its login. */
  issueToken(permissions: Granted, options?: { readonly login?: string }): string
  revokeToken(token: string): void
  /** Refs that somebody with a token made, moved or removed, in order. */
  readonly pushes: readonly Push[]
  /** Workflows that somebody started by hand, in order. */
  readonly dispatches: readonly Dispatch[]
  readonly owner: string
  readonly repo: string
  readonly directory: string
  /** Every request that came in, REST and git, in order. */
  readonly requests: readonly RecordedRequest[]
  resetRequests(): void
  readonly faults: Faults
  close(): Promise<void>
}
