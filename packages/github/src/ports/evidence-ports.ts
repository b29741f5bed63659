import type { DeploymentState, GitHubDeployment } from './ports.ts'

/** A deployment with every status it ever had: a superseded success is `inactive` now and a success still. */
export interface ProvenDeployment extends GitHubDeployment {
  /** Newest first. */
  readonly history: readonly { readonly state: DeploymentState; readonly at: string }[]
}

/** One check run or commit status of a commit, or a required one that never reported on it. */
export interface Check {
  readonly name: string
  /** `pending` while it runs, waits or never began; `skipped` and `neutral` count as passed, as GitHub counts them. */
  readonly state: 'passed' | 'failed' | 'pending'
  /** The default branch asks for its name, by its protection rule or by a ruleset. */
  readonly required: boolean
}

/** What GitHub records of a commit and of the environments it could go to. */
export interface Evidence {
  /** The 100 newest of each, newest first; `undefined` for an environment name that the repository does not have. */
  readonly deployments: Readonly<Record<string, readonly ProvenDeployment[]>>
  readonly checks: readonly Check[]
  /** The 50 newest, newest first, drafts included where the token may see them. */
  readonly releases: readonly Release[]
  /** Who wrote the commit and who merged it, by login; empty where GitHub knows no account. */
  readonly people: readonly string[]
  /** Whose the token is, by login as REST writes it, such as `github-actions[bot]`; empty when GitHub does not say. */
  readonly viewer: string
}

/** Reads what is needed to decide on a promotion, in at most two GraphQL queries. */
export interface EvidenceReader {
  /** PreconditionError `base-unresolved` for a commit that the repository does not have, `token-permission`, `not-found`. */
  read(query: { readonly commit: string; readonly environments: readonly string[] }): Promise<Evidence>
  /**
   * The workflow files of a commit that no branch tip holds with the same content: GitHub refuses a ref to such a commit
   * to a token without the right `workflows`. Empty: the default token can tag it.
   */
  workflowsOnlyIn(commit: string): Promise<readonly string[]>
}

export interface Release {
  readonly id: number
  readonly tag: string
  readonly name: string
  readonly body: string
  readonly draft: boolean
  readonly url: string
  /** The login of who made it. */
  readonly author: string
  readonly assets: readonly string[]
}

export interface ReleaseAsset {
  readonly name: string
  readonly contentType: string
  readonly content: string
}

/** Releases of one repository. Published once, and never before the deployment succeeded. */
export interface ReleaseStore {
  /** Drafts included, newest first, all pages up to `atMost`. */
  list(query: { readonly atMost: number }): Promise<readonly Release[]>
  /**
   * Makes a draft with its asset, or finishes the oldest one that is there alike: of this tag and name, by the same
   * account, with the marker in its text. Later ones like it are removed, so that of any number of runs and lost answers
   * one draft is left; any other draft stays as it is. A text beyond 125,000 characters is cut. ConflictError
   * `release-exists` when the tag has a published Release, `release-gone` when another run removed this very draft;
   * PreconditionError `name-burned`, `ruleset`, `token-permission`.
   */
  draft(release: {
    readonly tag: string
    readonly name: string
    readonly body: string
    /** A part of the text by which drafts of this making are known; other tools write with the same account. */
    readonly marker?: string
    readonly asset: ReleaseAsset
  }): Promise<Release>
  /**
   * Publishes a draft; a Release that is published stays as it is and is returned. ConflictError `release-gone`,
   * `release-exists` (another Release of this tag was published); PreconditionError `tag-not-found`, `name-burned`.
   */
  publish(release: { readonly id: number; readonly body: string; readonly latest: boolean }): Promise<Release>
  /** Removes a draft of ours that a lost answer made twice; ConflictError `release-published`, for that is never removed. */
  removeDraft(id: number): Promise<void>
}
