import type { EnvironmentSettings, TagRules } from '#github'
import { type Check, finding, ok } from './check.ts'

/** Release tags have to stand still: nobody may move or delete them. */
export function judgeTagRules(rulesets: readonly TagRules[], prefix: string): Check {
  const guarding = rulesets.filter(({ include }) => include.some((pattern) => covers(pattern, prefix)))
  const rules = new Set(guarding.flatMap((one) => one.rules))
  const missing = (['update', 'deletion'] as const).filter((rule) => !rules.has(rule))
  if (missing.length === 0) return ok('tag-rules', `${prefix}* tags can be neither moved nor deleted`)
  const what = missing.map((rule) => (rule === 'update' ? 'moved' : 'deleted')).join(' and ')
  return finding(
    'tag-rules',
    `${prefix}* tags can be ${what} by everybody who may write: no active ruleset forbids it.`,
    `Settings → Rules → New tag ruleset: refs/tags/${prefix}*, active, with “Restrict updates” and “Restrict deletions”.`,
  )
}

function covers(pattern: string, prefix: string): boolean {
  if (pattern === '~ALL') return true
  const name = pattern.replace(/^refs\/tags\//, '')
  return /^[^*?[]*\*+$/.test(name) && prefix.startsWith(name.replace(/\*+$/, ''))
}

/** Staging and production are there, and production waits for a person. */
export function judgeEnvironments(environments: readonly EnvironmentSettings[]): readonly Check[] {
  const missing = ['staging', 'production'].filter((name) => !environments.some((one) => one.name === name))
  const absent = missing.map((name) =>
    finding(
      'environments',
      `There is no environment "${name}".`,
      `Settings → Environments → New environment: ${name}.`,
    ),
  )
  const production = environments.find(({ name }) => name === 'production')
  if (!production) return absent
  const open = [
    ...(production.reviewers > 0
      ? []
      : [
          finding(
            'environments',
            'Nobody has to approve a run in production.',
            'Settings → Environments → production → Required reviewers.',
          ),
        ]),
    ...(production.restricted
      ? []
      : [
          finding(
            'environments',
            'Every branch may use production’s secrets: whoever pushes a workflow to a branch of their own has them.',
            'Settings → Environments → production → Deployment branches and tags: the main branch and v*.',
          ),
        ]),
  ]
  const found = [...absent, ...open]
  return found.length > 0
    ? found
    : [ok('environments', 'staging and production are there; production asks for approval')]
}

export function judgePages(pages: { readonly buildType: string } | undefined): Check {
  if (pages?.buildType === 'workflow') return ok('pages', 'Pages is published by Actions')
  const text = pages ? 'Pages is still built from a branch.' : 'Pages is off, or the token may not see it.'
  return finding('pages', text, 'Settings → Pages → Build and deployment → Source: GitHub Actions.')
}

/** The trap of GITHUB_TOKEN: it may not tag a commit whose workflow files no branch holds any more. */
export function judgeWorkflows(present: readonly string[], expected: readonly string[]): Check {
  const missing = expected.filter((name) => !present.includes(name))
  if (missing.length === 0) return ok('workflows', 'the workflows of the train are on the default branch')
  return finding(
    'workflows',
    `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not on the default branch, so nothing starts ${missing.length === 1 ? 'it' : 'them'}.`,
    'npm run adopt -- PATH, commit and merge. Keep them on the default branch: the job’s own token may not tag a commit whose workflow files no branch holds.',
  )
}
