import { choice, defineAction, flag, secret, text } from '#toolkit'
import { failures } from './failures.ts'

const environmentName = {
  pattern: /^[a-z0-9][a-z0-9-]{0,62}$/,
  expected: 'the name of an environment, such as staging',
}

export const metadata = defineAction({
  name: 'Slipway promote',
  description: 'Bring what is proven on staging to production: every gate in one table, then a production tag or a no.',
  inputs: {
    mode: choice(['promote', 'rollback', 'release'], {
      description:
        '`promote`: gates, then the tag and a draft Release. `release`: publishes that draft after the deployment. ' +
        '`rollback`: back to what production ran before.',
      default: 'promote',
    }),
    'staging-tag': text({
      description: 'The tag that runs on staging, such as `v1.2.4`, or a hotfix tag. Not needed for `rollback`.',
      default: '',
      exact: true,
    }),
    confirm: text({
      description:
        'Exactly `deploy`; for `bump: major` the whole `deploy v2.0.0`. Anything else refuses before any request. ' +
        'Not needed for `release`.',
      default: '',
      exact: true,
    }),
    bump: choice(['minor', 'major'], {
      description: 'Which number the production tag takes: the next minor, or the next major.',
      default: 'minor',
    }),
    to: text({
      description: 'For `rollback`: the tag to go back to, one that production ran before, such as `v1.3.0`.',
      default: '',
      exact: true,
    }),
    prefix: text({
      description: 'What release tags start with, such as `v` in `v1.2.4`.',
      default: 'v',
      pattern: /^[A-Za-z](?:[\w./-]*[A-Za-z/._-])?$/,
      expected: 'a prefix such as `v` that starts with a letter and does not end in a digit',
    }),
    main: text({
      description: 'The branch whose commits may be promoted. Empty: the default branch of the repository.',
      default: '',
      pattern: /^[\w][\w./-]{0,250}$/,
      expected: 'the name of a branch, such as main',
    }),
    'staging-environment': text({
      description: 'The environment whose Deployments prove a commit.',
      default: 'staging',
      ...environmentName,
    }),
    'production-environment': text({
      description: 'The environment whose Deployments say what production runs.',
      default: 'production',
      ...environmentName,
    }),
    'min-soak': text({
      description: 'How long a commit must have run on staging, such as `30m` or `24h`; `0` asks for nothing.',
      default: '0',
      pattern: /^(0|[1-9]\d{0,5}[smh])$/,
      expected: '0, or a duration such as 90s, 30m or 24h',
    }),
    freeze: text({
      description: 'Any text freezes production, and is shown; feed it from `vars.SLIPWAY_FREEZE_PRODUCTION`.',
      default: '',
    }),
    'require-distinct-approver': flag({
      description: 'Refuse whoever wrote, merged or tagged what is promoted.',
      default: 'false',
    }),
    'waive-hotfix': text({
      description: 'The hotfix tag that production runs and may lose, such as `v1.3.5`; exactly that name.',
      default: '',
    }),
    'break-glass': text({
      description:
        'A reason to promote without proof from staging and without soak; it is written into the tag and the Release. ' +
        'It skips nothing else.',
      default: '',
      pattern: /^\P{C}{1,300}$/u,
      expected: 'a reason in one line of at most 300 characters',
    }),
    token: secret({
      description:
        'Reads tags, history, Deployments and checks; writes the tag and the Release. An App token with ' +
        '`contents: write` and `workflows: write` is never stopped by changed workflow files.',
      default: '${{ github.token }}',
    }),
  },
  outputs: {
    tag: 'The tag to deploy to production, such as `v1.3.0`; a hotfix is its own. Empty when there is nothing to deploy: refused, only tried out, or only the Release is missing.',
    sha: 'Its commit, 40 hex digits.',
    'source-tag': 'The tag that was promoted, such as `v1.2.4`; after a rollback the tag that production leaves.',
    kind: 'What the tag is: `production` or `hotfix`.',
    created: '`true` when this run made the production tag.',
    'release-id': 'The id of the Release, a draft until `mode: release`.',
    'release-url': 'Where the Release is.',
    'refused-gates': 'The names of the gates that are red, by comma, such as `on-main,proven-on-staging`.',
  },
  failures,
})
