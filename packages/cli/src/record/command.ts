import { parseArgs } from 'node:util'
import { ConfigurationError } from '#errors'
import { systemClock } from '#toolkit'
import { parseTag } from '#versioning'
import { accessFrom, repositoryNamed } from '../github-access.ts'
import { type Baseline, decide, type Outcome, write as writeBaseline } from './baseline.ts'

const tokenAdvice =
  'In a workflow: env: GITHUB_TOKEN: ${{ github.token }}, with permissions: deployments: write, contents: read.'
const usage = 'slipway record --env production --tag v1.0.0 --repo OWNER/REPO (--dry-run | --confirm record)'

/** `slipway record`: writes down what an environment ran before its first deployment by us. */
export async function record(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  write: (text: string) => void,
): Promise<void> {
  const { baseline, repository, dryRun } = readArguments(args)
  const { connectGitHub } = await import('#github')
  const signal = new AbortController().signal
  const github = connectGitHub({ ...repository, ...accessFrom(env, tokenAdvice), clock: systemClock(signal), signal })
  const decided = await decide(github, baseline)
  if (!dryRun && decided.outcome.kind !== 'recorded') await writeBaseline(github, baseline, decided)
  write(sentence(baseline, decided.outcome, dryRun))
}

function readArguments(args: readonly string[]) {
  const text = { type: 'string', default: '' } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      env: text,
      tag: text,
      repo: text,
      confirm: text,
      prefix: { type: 'string', default: 'v' },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const tag = parseTag(values.tag, values.prefix)
  const repository = repositoryNamed(values.repo)
  const problems = [
    ...(/^[a-z0-9][a-z0-9-]{0,62}$/.test(values.env) ? [] : ['--env must name an environment, such as production']),
    ...(tag ? [] : ['--tag must be a release tag, such as v1.0.0']),
    ...(repository ? [] : ['--repo must be OWNER/REPO']),
    ...(values['dry-run'] || values.confirm === 'record' ? [] : ['--confirm must be exactly: record']),
  ]
  if (problems.length > 0 || !tag || !repository) {
    throw new ConfigurationError('arguments', `${problems.join('; ')}. ${usage}`)
  }
  const baseline: Baseline = { environment: values.env, tag }
  return { baseline, repository, dryRun: values['dry-run'] }
}

function sentence({ environment, tag }: Baseline, { kind, commit, onMain }: Outcome, dryRun: boolean): string {
  const what = `${environment} runs ${tag.name} at ${commit.slice(0, 7)}`
  const verdict = {
    write: dryRun ? `Dry run: would record that ${what}.` : `Recorded that ${what}.`,
    finish: dryRun ? `Dry run: would finish the record that ${what}.` : `Finished the record that ${what}.`,
    recorded: `It is recorded already that ${what}.`,
  }[kind]
  const note = onMain ? '' : ' Its commit is not on the default branch: no promotion can contain it until it is merged.'
  return `${verdict}${note}\n`
}
