import { choice, defineAction, secret, text } from '#toolkit'

export const metadata = defineAction({
  name: 'Slipway tag',
  description: 'Give a commit its release tag, without races, in the order of history; or say what a pushed tag is.',
  inputs: {
    mode: choice(['staging', 'hotfix', 'adopt', 'next'], {
      description:
        '`staging`: the next patch, on a commit of main. `hotfix`: the next free patch of the production line that ' +
        'a commit beside main repairs. `adopt`: says what a tag is that a person pushed, and touches nothing. ' +
        '`next`: computes the next tag, and makes none.',
      default: 'staging',
    }),
    bump: choice(['patch', 'minor', 'major'], {
      description: 'For `next`: which number goes up. A patch goes to staging, a minor or a major to production.',
      default: 'patch',
    }),
    tag: text({
      description: 'For `adopt`: the tag to look at. Empty: the tag whose push started the workflow.',
      default: '',
    }),
    prefix: text({
      description: 'What release tags start with, such as `v` in `v1.2.4`.',
      default: 'v',
      pattern: /^[A-Za-z](?:[\w./-]*[A-Za-z/._-])?$/,
      expected: 'a prefix such as `v` that starts with a letter and does not end in a digit',
    }),
    initial: text({
      description: 'The version of the first tag. Its patch is not 0, because those numbers are production’s.',
      default: '0.0.1',
      pattern: /^(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})\.([1-9]\d{0,14})$/,
      expected: 'a version such as 0.0.1 whose patch is not 0',
    }),
    sha: text({
      description:
        'The commit to tag, 40 hex digits. Empty: the commit that started the workflow. For `adopt`: the commit that ' +
        'the tag has to be on.',
      default: '',
      pattern: /^[0-9a-f]{40}$/,
      expected: 'a commit of 40 hex digits, or empty',
    }),
    main: text({
      description: 'The branch whose commits may be tagged. Empty: the default branch of the repository.',
      default: '',
      pattern: /^[\w][\w./-]{0,250}$/,
      expected: 'the name of a branch, such as main',
    }),
    'on-superseded': choice(['skip', 'fail'], {
      description:
        'What to do when a newer commit already has a tag: `skip` ends green without a tag, `fail` ends red.',
      default: 'skip',
    }),
    token: secret({
      description:
        'Reads tags and history, writes one tag. Needs `contents: write`, and `contents: read` for `adopt` and `next`.',
      default: '${{ github.token }}',
    }),
  },
  outputs: {
    tag: 'The tag of the commit, such as `v1.2.4`; for `next` what it would be called. Empty when it was superseded, refused or only tried out.',
    version: 'The tag without its prefix, such as `1.2.4`.',
    sha: 'The commit, 40 hex digits.',
    kind: 'What the tag is: `staging`, `production` or `hotfix`. Empty when it was refused.',
    base: 'The production tag that a hotfix repairs, such as `v1.3.0`; empty for any other kind.',
    'made-by':
      'For `adopt`: `slipway` when the tag carries the trailers of our actions and they are true, else `person`.',
    created: '`true` when this run made the tag, `false` when the commit had one.',
    'previous-tag': 'The staging tag before this one, the production tag before a hotfix; empty for the first.',
    'superseded-by': 'The newer tag whose commit contains this one; empty unless superseded.',
  },
  failures: {
    'empty-repository': 'The repository has no commit.',
    'main-not-found': 'The branch named by `main` does not exist.',
    'base-unresolved': 'The remote does not have the commit, or could not say how it relates to main.',
    'off-main': 'The commit is not on main; only commits of main get a staging tag. `adopt`: nor is it a hotfix.',
    'on-main': 'The commit is on main, and what is there goes to production by promotion, not by a hotfix.',
    'base-missing': 'The commit descends from no production tag, so there is nothing that a hotfix would repair.',
    'already-production': 'The commit is that of the production tag itself: it holds no fix.',
    'tag-syntax': 'The tag to adopt is no release tag: another prefix, a leading zero, a suffix.',
    'tag-not-found': 'The tag to adopt is not in the repository.',
    'tag-conflict': 'The tag to adopt was moved since it was pushed, or its commit has another tag of its kind.',
    'out-of-order': 'The staging tag to adopt lacks what a lower one holds, or a higher one lacks what it holds.',
    'kind-unknown': 'The tag to adopt is neither staging, production nor hotfix by its number and its place.',
    diverged:
      'The commit is on main, but neither before nor after the newest tag, so no number would tell their order.',
    superseded: 'A newer commit already has a tag, and `on-superseded` is `fail`.',
    'name-burned': 'An immutable release used every number that was tried.',
    ruleset: 'A ruleset of the repository forbids this tag.',
    'token-workflows':
      'GitHub refuses a tag on a commit whose workflow files no branch holds; only an App token may make it.',
  },
})
