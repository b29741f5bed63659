/** A tag as the remote repository has it. */
export interface RemoteTag {
  readonly name: string
  /** The tag object of an annotated tag, else the commit itself. */
  readonly objectId: string
  /**
   * Where it ends, through any tags in between. `ls-refs` does not say of what type that is: a tree has no history, so
   * `History` answers no for it. Undefined when it is known to be no commit.
   */
  readonly commit: string | undefined
  readonly annotated: boolean
}

/** What one `ls-refs` call says: tags and main's tip of one and the same moment. */
export interface RefSnapshot {
  /** Every tag with the prefix, in the order of the remote. */
  readonly tags: readonly RemoteTag[]
  readonly main: { readonly name: string; readonly commit: string }
}

/** An annotated tag to be made; its object is always a commit, never another tag. */
export interface NewTag {
  readonly name: string
  readonly commit: string
  readonly message: string
}

/** Git tags of one repository, wherever they are stored. */
export interface TagStore {
  /** Tags and main's tip; `main: ''` means the default branch. PreconditionError `empty-repository`, `main-not-found`. */
  snapshot(query: { readonly prefix: string; readonly main: string }): Promise<RefSnapshot>
  /**
   * Makes the ref or fails; never moves one. A write whose outcome is unknown is read back first, so a lost answer
   * of a tag that was made is a success. ConflictError `tag-exists` when the name is taken; PreconditionError
   * `token-permission`, `token-workflows`, `ruleset`, `name-burned`, `empty-repository`, `base-unresolved`.
   */
  create(tag: NewTag): Promise<void>
}

/** The wish to give a commit its one tag of a purpose: two names of it do not collide by themselves. */
export interface TagClaim {
  /** Such as `promotion`. */
  readonly purpose: string
  readonly commit: string
  readonly name: string
  readonly gone: (name: string) => boolean
}

/** Which of several names a commit is to get, decided once for all who ask. */
export interface TagClaims {
  /**
   * The name that was claimed first, by whomever; all who ask are told the same. What `gone` says can never become a tag
   * of this commit, such as a name that another commit took meanwhile, is passed over. Fails as `TagStore.create` does,
   * for the rights are the same.
   */
  claim(claim: TagClaim): Promise<string>
}

export interface AncestryQuestion {
  readonly descendant: string
  readonly ancestor: string
  /** Which parents count: all of them, or only those that a branch itself was at. */
  readonly along?: 'all-parents' | 'first-parents'
}

export interface HistoryAnswers {
  /** One per question, in order: is `ancestor` an ancestor of `descendant`, by such parents, or the same commit? */
  readonly contains: readonly boolean[]
  /** One per tag object asked for, in order: its message. */
  readonly messages: readonly string[]
}

/** Commits of one repository and how they descend from each other, without a checkout. */
export interface History {
  /**
   * Answers all questions at once, in one request where git allows. "Not an ancestor" is an answer; "could not find
   * out" is PreconditionError `base-unresolved` (a commit that the remote does not have) or an UpstreamError.
   */
  ask(query: {
    readonly contains: readonly AncestryQuestion[]
    readonly messages: readonly string[]
  }): Promise<HistoryAnswers>
}

/** A commit without its files. */
export interface Commit {
  readonly sha: string
  /** Without white space at its end. */
  readonly message: string
  readonly tree: string
  readonly parents: readonly string[]
}

/** The commits of one repository that one commit contains and another does not. */
export interface CommitRange {
  /**
   * Every commit before its parents, so the newest first; empty when `ancestor` contains `descendant`.
   * PreconditionError `base-unresolved` for what is no commit of the repository.
   */
  between(range: AncestryQuestion): Promise<readonly Commit[]>
}

export const deploymentStates = ['queued', 'pending', 'in_progress', 'success', 'failure', 'error', 'inactive'] as const
export type DeploymentState = (typeof deploymentStates)[number]

/** A Deployment of GitHub's, as far as we use it. */
export interface GitHubDeployment {
  readonly id: number
  readonly commit: string
  readonly environment: string
  readonly createdAt: string
  /** The login of who wrote it, such as `github-actions[bot]`. */
  readonly creator: string
  /** What we wrote into it; undefined when it is none of ours. */
  readonly payload: DeploymentPayload | undefined
}

export interface DeploymentPayload {
  /** The deployment id of the deploy protocol, `dep_…`. */
  readonly id: string
  readonly kind: string
  readonly tag: string
  /** The staging tag that this production tag was made from. */
  readonly sourceTag?: string
  /** The production tag that a rollback left; it cannot be promoted again. */
  readonly left?: string
  /** Why a gate was skipped, as one line of at most 300 characters. */
  readonly breakGlass?: string
  /** What `adopt` found a person's tag to be, as one line of at most 300 characters. */
  readonly verdict?: string
}

export interface DeploymentStatus {
  readonly state: DeploymentState
  readonly description: string
  readonly logUrl?: string
  readonly environmentUrl?: string
}

/** Deployments of one repository. */
export interface DeploymentStore {
  /** The newest deployments of an environment, newest first, all pages up to `atMost`. */
  list(query: { readonly environment: string; readonly atMost: number }): Promise<readonly GitHubDeployment[]>
  /** Every status a deployment ever had, newest first. */
  statuses(deploymentId: number): Promise<readonly DeploymentStatus[]>
  /** A write whose outcome is unknown is read back before it is repeated; an earlier run's deployment is never taken for it. */
  create(deployment: {
    readonly commit: string
    readonly environment: string
    readonly description: string
    readonly payload: DeploymentPayload
    readonly production: boolean
  }): Promise<GitHubDeployment>
  setStatus(deploymentId: number, status: DeploymentStatus): Promise<void>
}
