import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type GitHubOptions,
  type NodeActionOptions,
  runContextFor,
  runNodeAction,
  type SandboxGitHub,
  type SeedFiles,
  type StepResult,
  seedRepository,
  seedTags,
  startGitHub,
} from '#sandbox'
import { formatTagMessage, type ReleaseKind } from '#versioning'

const directory = join(dirname(fileURLToPath(import.meta.url)), '..')

/** A repository on a GitHub of this machine, and the bundle as a step of a run there. */
export interface Stage extends AsyncDisposable {
  readonly github: SandboxGitHub
  readonly commit: string
  tag(name: string, kind: ReleaseKind, at?: string): Promise<void>
  run(inputs: Readonly<Record<string, string>>, more?: More): Promise<StepResult>
  /** The Deployments GitHub has, oldest first, each with its states, newest first. */
  deployments(): Promise<readonly Shown[]>
}

export interface Shown {
  readonly id: number
  readonly sha: string
  readonly environment: string
  readonly payload: unknown
  readonly states: readonly string[]
}

type More = Partial<Pick<NodeActionOptions, 'signal' | 'patience' | 'debug' | 'onLine' | 'env'>> & {
  readonly runAttempt?: number
}

export async function openStage(
  files: SeedFiles = { 'README.md': 'example' },
  options: Partial<GitHubOptions> = {},
): Promise<Stage> {
  const github = await startGitHub({ owner: 'octo', repo: 'infra', ...options })
  const commit = await seedRepository(github.directory, { message: 'first', files })
  const tag: Stage['tag'] = (name, kind, at = commit) =>
    seedTags(github.directory, [{ name, commit: at, message: formatTagMessage(name, { kind, commit: at }) }])
  await tag('v1.2.4', 'staging')
  return {
    github,
    commit,
    tag,
    run: (inputs, { runAttempt = 1, ...more } = {}) =>
      runNodeAction({
        directory,
        // Without a build, the same code from its sources: every check but the bundling itself.
        ...(existsSync(join(directory, 'dist/index.js')) ? {} : { script: 'src/main.ts' }),
        context: runContextFor(github, { sha: commit, runAttempt }),
        inputs: { env: 'staging', tag: 'v1.2.4', secret: 'test-secret', timeout: '20s', ...inputs },
        ...more,
      }),
    deployments: () => shownAt(github),
    [Symbol.asyncDispose]: () => github.close(),
  }
}

async function shownAt(github: SandboxGitHub): Promise<readonly Shown[]> {
  const { owner, repo, apiUrl, token } = github
  const read = async (path: string): Promise<readonly Record<string, unknown>[]> => {
    const answer = await fetch(`${apiUrl}/repos/${owner}/${repo}/${path}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    return (await answer.json()) as readonly Record<string, unknown>[]
  }
  const all = await read('deployments')
  const shown = all.map(async ({ id, sha, environment, payload }) => {
    const statuses = await read(`deployments/${id}/statuses`)
    const states = statuses.map(({ state }) => String(state))
    return { id: Number(id), sha: String(sha), environment: String(environment), payload, states }
  })
  return (await Promise.all(shown)).toReversed()
}
