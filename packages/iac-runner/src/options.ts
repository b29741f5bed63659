import { isAbsolute } from 'node:path'
import { ConfigurationError } from '#errors'
import type { SecretSource, Secrets } from './authentication/live-keyring.ts'
import { type OidcOptions, oidcFrom } from './authentication/oidc.ts'
import { type Environment, secretFilesOf, secretsIn, settingOf } from './host/settings.ts'
import { githubPlaceFrom } from './statuses/github-place.ts'
import type { GitHubPlace } from './statuses/github-status.ts'

/** What a runner needs to be told. */
export interface RunnerOptions {
  readonly gitRepoUrl: string
  /** The main branch, whose tip holds the policy. */
  readonly gitBranch?: string
  /** 0, the default, takes a free one. */
  readonly port?: number
  readonly host?: string
  /** The address senders use; what `aud` of a request is compared with. */
  readonly publicUrl?: string
  readonly stateDir: string
  /** A PostgreSQL that several runners share; without it the store is a file in the state folder. */
  readonly databaseUrl?: string
  /** Keys by their variables: `WEBHOOK_SECRET`, `WEBHOOK_SECRET_PRODUCTION`, either with `_PREVIOUS`. */
  readonly secrets: Secrets
  /** Whose tokens of GitHub Actions are taken; without it none are. */
  readonly oidc?: OidcOptions
  /** Where the keys are read from again when one of the files is rewritten. */
  readonly secretSource?: SecretSource
  /** Dokploy, where services with `store: { dokploy: … }` keep their hash, and its key. */
  readonly dokployUrl?: string
  readonly dokployApiKey?: string
  /** Files and globs of the cluster's audit log, for the drift report. */
  readonly auditLogs?: readonly string[]
  /** Where deployment statuses are written, also when the workflow that waits for them was cancelled; nowhere without it. */
  readonly github?: GitHubPlace
  /** Opens `GET /metrics` to its holder; without it only this machine may read them. */
  readonly metricsToken?: string
  /** Free bytes of the state folder below which nothing new is taken; 100 MB without it. */
  readonly leastFreeBytes?: number
  /** Looks at the disk; `statfs` without it. */
  readonly freeBytes?: (path: string) => Promise<number>
  /** Takes the log, line by line; standard error without it. */
  readonly log?: (line: string) => void
  /** How long `close` waits for a running deployment before it interrupts it. */
  readonly stopGraceMs?: number
  /** Between SIGTERM and SIGKILL of a task that ran out of time. */
  readonly killGraceMs?: number
  readonly now?: () => number
  /** How long a deployment is this runner's without a sign of life; 30 s without it. */
  readonly leaseMs?: number
  /** How often the services are asked whether they work; every minute without it. */
  readonly livenessMs?: number
  /** How often to look for tagged pushes of which no delivery came; every five minutes without it. */
  readonly missedMs?: number
  /** How often to look for what no news told of; 1 s on a shared store without it. */
  readonly lookMs?: number
}

/** Options from environment variables; each can also be given as `NAME_FILE`, a file that holds the value, or in SECRETS_FILE. */
export function optionsFrom(env: Environment): RunnerOptions {
  const value = (name: string) => settingOf(env, name)
  const publicUrl = value('PUBLIC_URL')
  const metricsToken = value('METRICS_TOKEN')
  const databaseUrl = value('DATABASE_URL')
  const dokployUrl = value('DOKPLOY_URL')
  const dokployApiKey = value('DOKPLOY_API_KEY')
  const auditLogs = value('AUDIT_LOG')
    ?.split(':')
    .filter((path) => path !== '')
  const gitRepoUrl = required('GIT_REPO_URL', value('GIT_REPO_URL'))
  const github = githubPlaceFrom(value, gitRepoUrl)
  const oidc = oidcFrom(value('OIDC_REPOSITORY_ID'), value('OIDC_ISSUER'))
  return {
    gitRepoUrl,
    gitBranch: value('GIT_BRANCH') ?? 'main',
    port: portOf(value('PORT') ?? '8080'),
    host: value('HOST') ?? '127.0.0.1',
    stateDir: required('STATE_DIR', value('STATE_DIR')),
    secrets: secretsIn(env),
    secretSource: { files: secretFilesOf(env), read: () => secretsIn(env) },
    stopGraceMs: 8000,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(dokployUrl === undefined ? {} : { dokployUrl }),
    ...(dokployApiKey === undefined ? {} : { dokployApiKey }),
    ...(oidc === undefined ? {} : { oidc }),
    ...(auditLogs === undefined ? {} : { auditLogs }),
    ...(github === undefined ? {} : { github }),
  }
}

/** The options again, or ConfigurationError that says which one is wrong. */
export function checkOptions(options: RunnerOptions): RunnerOptions {
  const { gitRepoUrl, gitBranch = 'main', publicUrl } = options
  const remote = /^(https?|ssh|git|file):\/\/[^\s]+$|^[\w.-]+@[\w.-]+:[^\s]+$/.test(gitRepoUrl)
  if (!remote && !isAbsolute(gitRepoUrl)) {
    throw new ConfigurationError('git-url', 'GIT_REPO_URL must be an https, ssh or file address, or an absolute path.')
  }
  if (!/^[A-Za-z0-9][\w.\-/]{0,199}$/.test(gitBranch) || gitBranch.includes('..')) {
    throw new ConfigurationError(
      'git-branch',
      `GIT_BRANCH must be the name of a branch such as main; found ${gitBranch}.`,
    )
  }
  if (publicUrl !== undefined && !/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/.test(publicUrl)) {
    throw new ConfigurationError('public-url', 'PUBLIC_URL must be an address such as https://iac.example.com.')
  }
  if (options.dokployUrl !== undefined && !/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/.test(options.dokployUrl)) {
    throw new ConfigurationError('dokploy-url', 'DOKPLOY_URL must be an address such as https://dokploy.example.com.')
  }
  return options
}

/** What must not show in a log: the keys, and a password in the repository's address. */
export function secretsOf({
  secrets,
  gitRepoUrl,
  metricsToken,
  dokployApiKey,
  databaseUrl,
  github,
}: RunnerOptions): readonly string[] {
  const [, , password] = /^\w+:\/\/([^\s/@:]*)(?::([^\s/@]*))?@/.exec(gitRepoUrl) ?? []
  const [, userOnly] = password === undefined ? (/^https?:\/\/([^\s/@:]+)@/.exec(gitRepoUrl) ?? []) : []
  return [
    ...Object.values(secrets),
    ...(metricsToken ? [metricsToken] : []),
    ...(dokployApiKey ? [dokployApiKey] : []),
    ...(github ? [github.token] : []),
    ...(password ? [password] : []),
    ...(userOnly ? [userOnly] : []),
    ...passwordOf(databaseUrl),
  ]
}

/** As it is written in the address, and as it is meant. */
function passwordOf(databaseUrl = ''): readonly string[] {
  const [, written] = /^\w+:\/\/[^\s/@:]*:([^\s/@]+)@/.exec(databaseUrl) ?? []
  if (written === undefined) return []
  return /%(?![0-9a-fA-F]{2})/.test(written) ? [written] : [written, decodeURIComponent(written)]
}

function required(name: string, value: string | undefined): string {
  if (value !== undefined) return value
  throw new ConfigurationError(
    'option-missing',
    `${name} is not set. The runner needs it; ${name}_FILE or a line in SECRETS_FILE works too.`,
  )
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new ConfigurationError('port-unusable', `PORT must be a number from 0 to 65535; found ${text}.`)
}
