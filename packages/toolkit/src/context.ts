import { ConfigurationError } from '#errors'

/** What the runner says about this run; the same whatever the action does. */
export interface RunContext {
  readonly owner: string
  readonly repo: string
  /** The commit that started the workflow, 40 hex digits. */
  readonly sha: string
  /** Such as `refs/heads/main`. */
  readonly ref: string
  readonly eventName: string
  readonly runId: string
  readonly runAttempt: string
  readonly runUrl: string
  readonly actor: string
  readonly apiUrl: string
  readonly serverUrl: string
}

/** Reads the runner's environment; what is missing or malformed is named, because no later message could. */
export function runContext(env: NodeJS.ProcessEnv): RunContext {
  const [owner = '', repo = '', ...rest] = required(env, 'GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/).split('/')
  if (rest.length > 0) throw outsideRunner('GITHUB_REPOSITORY')
  const serverUrl = required(env, 'GITHUB_SERVER_URL', /^https?:\/\//).replace(/\/+$/, '')
  const runId = env['GITHUB_RUN_ID'] ?? ''
  return {
    owner,
    repo,
    sha: required(env, 'GITHUB_SHA', /^[0-9a-f]{40}$/),
    ref: env['GITHUB_REF'] ?? '',
    eventName: env['GITHUB_EVENT_NAME'] ?? '',
    runId,
    runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
    runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
    actor: env['GITHUB_ACTOR'] ?? '',
    apiUrl: required(env, 'GITHUB_API_URL', /^https?:\/\//).replace(/\/+$/, ''),
    serverUrl,
  }
}

function required(env: NodeJS.ProcessEnv, name: string, shape: RegExp): string {
  const value = env[name] ?? ''
  if (!shape.test(value)) throw outsideRunner(name)
  return value
}

function outsideRunner(name: string): ConfigurationError {
  return new ConfigurationError(
    'runner-contract',
    `${name} is missing or malformed. This program runs as a step of GitHub Actions, which sets it.`,
  )
}
