import { choice, defineAction, duration, flag, list, secret, text, url } from '#toolkit'
import { failures } from './failures.ts'

export const metadata = defineAction({
  name: 'Slipway deploy',
  description: 'Ask an IaC Runner to deploy a release tag and wait until it reports success for exactly that commit.',
  inputs: {
    'runner-url': url({ description: 'Where the IaC Runner listens, such as `https://iac.example.com`.' }),
    secret: secret({
      description: 'The key that signs the request, from a secret of the environment; empty with `oidc`.',
      default: '',
    }),
    env: text({
      description: 'The environment to deploy to, such as `staging`; `prod` means `production`.',
      pattern: /^[a-z0-9][a-z0-9-]{0,62}$/,
      expected: 'the name of an environment, such as staging',
    }),
    tag: text({
      description: 'The release tag to deploy, such as `v1.2.4`.',
      pattern: /^[A-Za-z0-9][\w.\-/]{0,199}$/,
      expected: 'the name of a tag, such as v1.2.4',
    }),
    services: list({
      description: 'What to sync: `all`, or ids as in `slipway.yml`, such as `platform/redis`, by comma or line.',
      default: 'all',
    }),
    'signature-scheme': choice(['auto', 'oidc', 'standard', 'timestamp-nonce', 'body'], {
      description:
        '`auto` takes the strongest that the receiver declares or recognises, never a weaker one after a no; `oidc` ' +
        'needs `id-token: write` and no key.',
      default: 'auto',
    }),
    'triggered-by': text({
      description: 'Who asks, in one word: `github-actions` from staging, `manual-promotion` from production.',
      default: 'github-actions',
      pattern: /^[\w.\- ]{1,100}$/,
      expected: 'a short word such as github-actions',
    }),
    rollback: flag({ description: 'Allow going back to a release that the environment has left.', default: 'false' }),
    wait: flag({ description: 'Wait for the outcome. With `false`, green only means accepted.', default: 'true' }),
    timeout: duration({ description: 'How long to wait for the outcome.', default: '10m', maxSeconds: 21_600 }),
    token: secret({
      description: 'Reads the tag and writes the Deployment: `contents: read`, `deployments: write`.',
      default: '${{ github.token }}',
    }),
    'github-deployment': flag({ description: 'Write a Deployment of GitHub with its statuses.', default: 'true' }),
    'environment-url': url({ description: 'Where the environment can be looked at, shown by GitHub.', default: '' }),
    'allow-skipped': flag({
      description: 'Count a service that the receiver skipped as done, as long as another one was synced.',
      default: 'false',
    }),
    'on-cancel': choice(['leave', 'cancel-queued'], {
      description: 'When the run is canceled: leave the deployment to the server, or take it back if it still queues.',
      default: 'leave',
    }),
  },
  outputs: {
    'deployment-id': 'The id of the deployment, `dep_…`; the receiver’s own where it uses another.',
    status: '`succeeded`, `superseded`, `accepted` (only with `wait: false`), `failed`, `timed_out` or `canceled`.',
    sha: 'The commit that the tag names, 40 hex digits.',
    synced: 'How many services were synced.',
    unchanged: 'How many services were already as wanted.',
    failed: 'How many services failed.',
    'github-deployment-id': 'The id of the Deployment of GitHub; empty without one.',
    duration: 'Seconds from the request to the outcome.',
  },
  failures,
})
