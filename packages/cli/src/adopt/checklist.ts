import type { Needs } from './needs.ts'
import type { Repository } from './repository.ts'

const meanings: Readonly<Record<string, string>> = {
  IAC_RUNNER_URL: 'the address of your IaC Runner',
  IAC_WEBHOOK_SECRET: 'the key that signs a deployment: what the runner calls WEBHOOK_SECRET, one for each environment',
  RELEASE_TOKEN: 'optional: an App token with contents and workflows: write, for tags on commits that change workflows',
  SLIPWAY_FREEZE_PRODUCTION: 'optional: a reason, and nothing is promoted while it is set',
}

/** What no file can set: environments, secrets, variables and settings, in the order in which to make them. */
export function checklist(needs: readonly Needs[], { branch }: Repository): string {
  const environments = unique(needs.flatMap((one) => one.environments))
  const lines = [
    'Settings → Actions → General: allow actions; workflow permissions may stay read-only, every job names its own.',
    `Settings → Rules: let nobody but these workflows create, move or delete v* tags, and protect ${branch}.`,
    ...environments.map(
      (name) =>
        `Settings → Environments: make "${name}"${name === 'production' ? ' with required reviewers' : ''}; only ${branch} and v* tags may use it.`,
    ),
    ...described('variable', needs, (one) => one.variables),
    ...described('secret', needs, (one) => one.secrets),
    ...(needs.some(({ workflow }) => workflow.endsWith('docs-site.yml'))
      ? ['Settings → Pages: the source is “GitHub Actions”.']
      : []),
    'Commit the files, push, and ask: npm run --silent slipway -- doctor --live --repo OWNER/REPO',
  ]
  return `\nWhat no file can set:\n${lines.map((line, at) => `  ${String(at + 1).padStart(2)}. ${line}`).join('\n')}\n`
}

function described(kind: string, needs: readonly Needs[], pick: (one: Needs) => readonly string[]): readonly string[] {
  return unique(needs.flatMap(pick)).map((name) => {
    const users = needs.filter((one) => pick(one).includes(name)).map(({ workflow }) => workflow.replace(/^.*\//, ''))
    const meaning = meanings[name]
    return `${kind} ${name}${meaning ? `: ${meaning}` : ''} (${users.join(', ')})`
  })
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}
