import { parseArgs } from 'node:util'
import { ConfigurationError, ExpectedError, messageOf } from '#errors'
import { connectGitHub, type GitHub } from '#github'
import { visible } from '#markdown'
import { systemClock } from '#toolkit'
import { accessFrom, repositoryNamed } from '../../github-access.ts'
import type { Check, CheckName } from './check.ts'
import { judgeEnvironments, judgePages, judgeTagRules, judgeWorkflows } from './judge.ts'
import { probeRunner } from './probe.ts'

const tokenAdvice = 'Use a token that reads the repository, its actions and its administration.'
const trainWorkflows = ['platform-staging.yml', 'platform-production.yml', 'hotfix.yml']

/** `slipway doctor --live`: what only the living repository and the living runner can say. 0, 2 findings, 1 unknown. */
export async function live(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  write: (text: string) => void,
): Promise<0 | 1 | 2> {
  const asked = readArguments(args)
  const signal = new AbortController().signal
  const github = connectGitHub({
    ...asked.repository,
    ...accessFrom(env, tokenAdvice),
    clock: systemClock(signal),
    signal,
  })
  const checks = [...(await settingsOf(github, asked)), await runnerOf(env, asked.environment)]
  write(asked.json ? asJson(checks) : asText(checks))
  if (checks.some(({ kind }) => kind === 'finding')) return 2
  return checks.some(({ kind }) => kind === 'unknown') ? 1 : 0
}

interface Asked {
  readonly repository: { readonly owner: string; readonly repo: string }
  readonly environment: string
  readonly prefix: string
  readonly json: boolean
  readonly docs: boolean
}

function readArguments(args: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...args],
    options: {
      live: { type: 'boolean' },
      repo: { type: 'string', default: '' },
      env: { type: 'string', default: 'staging' },
      prefix: { type: 'string', default: 'v' },
      json: { type: 'boolean', default: false },
      docs: { type: 'boolean', default: false },
    },
  })
  const repository = repositoryNamed(values.repo)
  if (!repository) throw new ConfigurationError('arguments', '--live needs --repo OWNER/REPO.')
  return {
    repository,
    environment: values.env,
    prefix: values.prefix,
    json: values.json,
    docs: values.docs,
  }
}

async function settingsOf({ settings, files }: GitHub, { prefix, docs }: Asked): Promise<readonly Check[]> {
  const parts = [
    asking('actions', async () =>
      (await settings.actionsEnabled())
        ? [{ kind: 'ok', name: 'actions', text: 'Actions are switched on' }]
        : [
            {
              kind: 'finding',
              name: 'actions',
              text: 'Actions are switched off: no workflow runs.',
              fix: 'Settings → Actions → General → Allow actions.',
            },
          ],
    ),
    asking('tag-rules', async () => [judgeTagRules(await settings.tagRules(), prefix)]),
    asking('environments', async () => judgeEnvironments(await settings.environments())),
    asking('workflows', async () => {
      const there = await Promise.all(trainWorkflows.map((name) => files.read(`.github/workflows/${name}`)))
      return [
        judgeWorkflows(
          trainWorkflows.filter((_, at) => there[at] !== undefined),
          trainWorkflows,
        ),
      ]
    }),
    ...(docs ? [asking('pages', async () => [judgePages(await settings.pages())])] : []),
  ]
  return (await Promise.all(parts)).flat()
}

/** One source that cannot be read takes nothing from the others. */
async function asking(name: CheckName, ask: () => Promise<readonly Check[]>): Promise<readonly Check[]> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    const fix =
      'Give GITHUB_TOKEN that right (a fine-grained token of an administrator has it), or look at the setting yourself.'
    return [{ kind: 'unknown', name, text: messageOf(error), fix }]
  }
}

async function runnerOf(env: NodeJS.ProcessEnv, environment: string): Promise<Check> {
  const url = env['IAC_RUNNER_URL'] ?? ''
  const secret = env['IAC_WEBHOOK_SECRET'] ?? ''
  if (url !== '' && secret !== '') return await probeRunner({ url, secret, environment })
  return {
    kind: 'skipped',
    name: 'runner',
    text: 'the runner was not asked',
    fix: 'Set IAC_RUNNER_URL and IAC_WEBHOOK_SECRET to see whether the key fits.',
  }
}

function asText(checks: readonly Check[]): string {
  const lines = checks.map((check) => {
    const advice = 'fix' in check ? `\n${' '.repeat(24)}${check.fix}` : ''
    return `${check.kind.padEnd(9)}${check.name.padEnd(15)}${check.text}${advice}`
  })
  const findings = checks.filter(({ kind }) => kind === 'finding').length
  const unknown = checks.filter(({ kind }) => kind === 'unknown').length
  const verdict =
    findings === 0 && unknown === 0 ? 'Clean.' : `${findings} to mend, ${unknown} that could not be found out.`
  return [...lines, '', verdict, '']
    .flatMap((text) => text.split('\n'))
    .map((line) => visible(line))
    .join('\n')
}

function asJson(checks: readonly Check[]): string {
  return `${JSON.stringify({ version: 1, checks }, null, 2)}\n`
}
