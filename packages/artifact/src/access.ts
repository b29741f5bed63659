import { ConfigurationError } from '#errors'

/** How a job reaches the artifacts of its run. */
export interface ArtifactAccess {
  readonly origin: string
  readonly token: string
  readonly run: string
  readonly job: string
}

/** Reads what the runner gives every JavaScript action, and no `run:` step. */
export function accessFrom(env: Readonly<Record<string, string | undefined>>): ArtifactAccess {
  const [url = '', token = ''] = [env['ACTIONS_RESULTS_URL'], env['ACTIONS_RUNTIME_TOKEN']]
  if (!/^https?:/.test(url) || !URL.canParse(url) || token === '') {
    throw new ConfigurationError(
      'runner-contract',
      'ACTIONS_RESULTS_URL or ACTIONS_RUNTIME_TOKEN is missing: artifacts can only be uploaded by a step of GitHub Actions. Set `upload: never` elsewhere.',
    )
  }
  const [, run, job] = /(?:^|\s)Actions\.Results:([^:\s]+):([^:\s]+)/.exec(scopeOf(token)) ?? []
  if (run === undefined || job === undefined) {
    throw new ConfigurationError('runner-contract', 'ACTIONS_RUNTIME_TOKEN does not say of which run and job it is.')
  }
  return { origin: new URL(url).origin, token, run, job }
}

function scopeOf(token: string): string {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    return typeof claims === 'object' && claims !== null && 'scp' in claims ? String(claims.scp) : ''
  } catch {
    return ''
  }
}
