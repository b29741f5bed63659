import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deploymentId } from '#deploy-protocol'
import { connectGitHub, type GitHub } from '#github'
import {
  type GitHubOptions,
  runContextFor,
  runNodeAction,
  type SandboxGitHub,
  seedHistory,
  seedTags,
  startGitHub,
} from '#sandbox'
import { systemClock } from '#toolkit'

/** A GitHub where v1.2.0 runs in production and v1.2.4 on staging, and the built bundle to promote it. */
export interface Promoting extends AsyncDisposable {
  readonly github: SandboxGitHub
  /** Commits of main, oldest first: v1.2.0, v1.2.3, v1.2.4. */
  readonly commits: readonly string[]
  readonly tip: string
  /** The ports that action-deploy has, to deploy as it does. */
  readonly ports: GitHub
  promote(
    inputs?: Readonly<Record<string, string>>,
    more?: { readonly token?: string; readonly signal?: AbortSignal },
  ): ReturnType<typeof runNodeAction>
  /** As action-deploy writes it, with any token that may. */
  deploy(environment: string, tag: string, commit: string, token?: string): Promise<void>
  git(...args: readonly string[]): string
  /** What was sent since the last question, without the repository’s address. */
  sent(): readonly string[]
}

const repository = { owner: 'octo', repo: 'infra' }

export async function startPromoting(options: Partial<GitHubOptions> = {}): Promise<Promoting> {
  const directory = join(mkdtempSync(join(tmpdir(), 'slipway-promote-')), 'repository.git')
  const github = await startGitHub({ ...repository, directory, environments: ['staging', 'production'], ...options })
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', directory, ...args], { encoding: 'utf8' }).trim()
  const commits = await seedHistory(directory, ['Redis 6', 'Redis 7 for @all', 'Postgres 18'])
  await seedTags(directory, tagsOf(commits))
  const { signal } = new AbortController()
  const connect = (token: string) => connectGitHub({ ...github, token, clock: systemClock(signal), signal })
  const deploy: Promoting['deploy'] = (environment, tag, commit, token = github.token) =>
    deployed(connect(token), { environment, tag, commit })
  const [first = '', , tip = ''] = commits
  await deploy('production', 'v1.2.0', first)
  await deploy('staging', 'v1.2.4', tip)
  github.resetRequests()
  return {
    github,
    commits,
    tip,
    ports: connect(github.token),
    deploy,
    git,
    promote: (inputs = {}, { token = github.token, ...more } = {}) =>
      runNodeAction({
        directory: join(import.meta.dirname, '..'),
        context: runContextFor({ ...github, token }, { sha: tip, actor: 'cem' }),
        inputs: { 'staging-tag': 'v1.2.4', confirm: 'deploy', ...inputs },
        ...more,
      }),
    sent: () => {
      const lines = github.requests.map(({ method, path }) => `${method} ${shortened(decodeURIComponent(path))}`)
      github.resetRequests()
      return lines
    },
    [Symbol.asyncDispose]: () => github.close(),
  }
}

function tagsOf([first = '', second = '', tip = '']: readonly string[]) {
  const staging = (name: string, commit: string) => ({
    name,
    commit,
    message: `Staging ${name}\n\nRelease-Kind: staging\nCommit: ${commit}\nActor: ann\n`,
  })
  const production = `Production\n\nRelease-Kind: production\nCommit: ${first}\nPromoted-From: v1.1.9\n`
  return [
    staging('v1.1.9', first),
    { name: 'v1.2.0', commit: first, message: production },
    staging('v1.2.3', second),
    staging('v1.2.4', tip),
  ]
}

interface Wanted {
  readonly environment: string
  readonly tag: string
  readonly commit: string
}

async function deployed({ deployments }: GitHub, { environment, tag, commit }: Wanted): Promise<void> {
  const id = deploymentId({ env: environment, tag, commit, services: ['__all__'] })
  const kind = environment === 'staging' ? 'staging' : tag.endsWith('.0') ? 'production' : 'hotfix'
  const made = await deployments.create({
    commit,
    environment,
    description: `${tag} into ${environment}`,
    payload: { id, kind, tag },
    production: environment === 'production',
  })
  for (const state of ['in_progress', 'success'] as const) {
    await deployments.setStatus(made.id, { state, description: state })
  }
}

function shortened(path: string): string {
  return path.replace(/^.*\/octo\/infra(?:\.git)?\//, '').replace(/^.*\/(graphql)$/, '$1')
}
