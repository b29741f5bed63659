/** Every code of this action's own, and when; the README lists them, workflows may branch on them. */
export const failures = {
  confirm: '`confirm` is not exactly `deploy`, or not `deploy` with the next major version. Nothing was sent.',
  'tag-syntax': '`staging-tag` or `to` is no release tag of this prefix. Nothing was sent.',
  'tag-not-found': 'No tag has this name; the ones around it are named.',
  'tag-conflict': 'The name is taken by another commit, or the tag names another commit than production ran.',
  'kind-unknown': 'The tag is neither a staging tag nor a hotfix: number, history and trailers do not agree.',
  'off-main': 'The commit is not on main, and the tag is no hotfix of a production tag.',
  'base-unresolved': 'The remote could not say how commits descend from each other. That is no “no”: it is not known.',
  'already-production': 'The tag is a production tag already. Going back to one is a rollback.',
  'would-regress': 'Production runs something that this commit does not contain.',
  quarantined: 'Production ran this commit and left it by a rollback.',
  'hotfix-would-be-reverted': 'Production runs hotfix commits that this commit does not hold; each is named.',
  'not-on-staging': 'No Deployment of ours proves that this very commit ran on staging.',
  'staging-failed': 'The newest deployment of this commit to staging failed.',
  soaking: 'The commit has not run on staging for `min-soak` yet; the message says until when.',
  'checks-red': 'A required check of the commit failed or still runs.',
  locked: 'Another production deployment is under way, or production is frozen.',
  'self-approval': 'Whoever runs this wrote, merged or tagged what is promoted.',
  'release-by-hand': 'Somebody published a Release of this tag before it was deployed, or without our receipt.',
  'never-in-production': 'A rollback goes only to a tag that production ran before.',
  'not-deployed': 'The Release waits: the tag’s production deployment has not succeeded.',
  'draft-missing': 'There is no draft Release to publish; `mode: promote` makes it.',
  'token-workflows':
    'GitHub refuses a tag on a commit whose workflow files no branch holds; only an App token may make it.',
  ruleset: 'A ruleset of the repository forbids this tag.',
  'name-burned': 'An immutable release used every number that was tried.',
  'empty-repository': 'The repository has no commit.',
  'main-not-found': 'The branch named by `main` does not exist.',
} as const

export type FailureCode = keyof typeof failures
