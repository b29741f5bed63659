import type { PagesHost } from '../pages/index.ts'

/** What an administrator set for the repository, as far as anybody asks. */
export interface Settings {
  /** Rules that guard names like `refs/tags/v*`, as types of GitHub's: `creation`, `update`, `deletion`. */
  readonly tagRules: readonly TagRule[]
  readonly actions: 'enabled' | 'disabled'
  /** Where Pages is built from; undefined: it is off. */
  readonly pages: 'workflow' | 'legacy' | undefined
  /** Who takes deployments of it; without one there are none. */
  readonly pagesHost?: PagesHost | undefined
  /** Who has to approve a deployment, by environment. */
  readonly reviewers: Readonly<Record<string, readonly string[]>>
  /** Environments that only some branches and tags may use. */
  readonly restricted: readonly string[]
}

export interface TagRule {
  readonly include: readonly string[]
  readonly rules: readonly ('creation' | 'update' | 'deletion' | 'non_fast_forward')[]
  readonly enforcement?: 'active' | 'evaluate' | 'disabled'
}

export const freshSettings: Settings = {
  tagRules: [],
  actions: 'enabled',
  pages: undefined,
  reviewers: {},
  restricted: [],
}
