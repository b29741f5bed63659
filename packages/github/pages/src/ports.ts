/** The Pages site of a repository, as its settings have it. */
export interface PagesSite {
  /** `workflow`: deployed by GitHub Actions; `legacy`: built from a branch. */
  readonly source: 'workflow' | 'legacy' | 'unknown'
  readonly url: string
  /** False when only members can read it: then nobody can look whether it is the new one. */
  readonly public: boolean
}

export interface NewPagesDeployment {
  readonly artifactId: number
  readonly commit: string
  readonly environment: string
  /** What says which job asks. */
  readonly identity: string
}

/** A deployment that GitHub took, or the one that is in its way. */
export type PagesAnswer =
  | { readonly kind: 'accepted'; readonly id: string; readonly url: string }
  | { readonly kind: 'busy'; readonly with: string }
  | { readonly kind: 'refused'; readonly reason: string }

/** Deployments of one repository to GitHub Pages. */
export interface PagesStore {
  /** Undefined when Pages are off. */
  site(): Promise<PagesSite | undefined>
  /** A write whose outcome is unknown is read back before it is repeated. */
  deploy(deployment: NewPagesDeployment): Promise<PagesAnswer>
  /** GitHub's own word for how far it is, such as `syncing_files`; `not_found` for one it does not know. */
  status(id: string): Promise<string>
}
