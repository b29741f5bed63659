import type { ActionsServices } from '../artifacts/index.ts'
import type { Issuer } from '../oidc/index.ts'
import type { Patience } from '../step/child.ts'
import type { GitHubAccess } from '../step/context.ts'
import type { Permissions } from './model.ts'
import type { Progress } from './results.ts'

/** What the engine needs of a GitHub; `token` is its own, with every right. */
export interface EngineGitHub extends GitHubAccess {
  /** The bare repository on disk, for changed files; without it a push has to name them. */
  readonly gitDirectory?: string | undefined
  /** Makes the token of one job; without it jobs get the engine's own. */
  readonly issueToken?: ((permissions: Permissions) => string | Promise<string>) | undefined
  /** Ends the token of a job that is over. */
  readonly revokeToken?: ((token: string) => void | Promise<void>) | undefined
}

export interface EngineOptions {
  readonly github: EngineGitHub
  /** Holds the `*.yml`: those of the user's repository at a commit, or ours. */
  readonly workflowsDirectory: string
  /** This repository, which holds `action-tag` and the others. */
  readonly actionsDirectory: string
  readonly secrets?: Readonly<Record<string, string>> | undefined
  readonly vars?: Readonly<Record<string, string>> | undefined
  /** Secrets and variables that only a job in that environment gets. */
  readonly environments?: Readonly<Record<string, EnvironmentValues>> | undefined
  /** Gives tokens to jobs with `id-token: write`; without it no job gets any. */
  readonly issuer?: Pick<Issuer, 'grant' | 'revoke'> | undefined
  /** Gives actions what artifacts and Pages need; never a script, as on GitHub. */
  readonly services?: Pick<ActionsServices, 'environment'> | undefined
  readonly actor?: string | undefined
  /** Variables of the machine that every step sees, such as a proxy. */
  readonly env?: Readonly<Record<string, string>> | undefined
  /** Runs this file of our actions in place of `runs.main`, such as `src/main.ts` where nothing was built. */
  readonly actionScript?: string | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** A test's minute; a real one by default. */
  readonly minuteMs?: number | undefined
  readonly patience?: Patience | undefined
}

export interface EnvironmentValues {
  readonly secrets?: Readonly<Record<string, string>> | undefined
  readonly vars?: Readonly<Record<string, string>> | undefined
}
