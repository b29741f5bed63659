import { ConfigurationError } from '#errors'
import type { PagesStore } from '#github/pages'
import type { Clock, Config, Log, Run } from '#toolkit'
import type { metadata } from '../metadata.ts'
import { askIdentity } from './identity.ts'
import { createLiveSite, type LiveSite } from './live.ts'

/** What a deployment reaches. */
export interface PagesPorts {
  readonly mode: 'deploy'
  readonly pages: PagesStore
  readonly live: LiveSite
  readonly identity: () => Promise<string>
  readonly commit: string
  readonly clock: Clock
  readonly log: Log
}

export async function connectPages(
  config: Config<typeof metadata>,
  run: Run,
  env: Readonly<Record<string, string | undefined>>,
): Promise<PagesPorts> {
  if (config.artifactId === '') {
    throw new ConfigurationError(
      'inputs-invalid',
      'Input "artifact-id" is required in mode deploy: hand over the output `artifact-id` of the job that built. It is empty when that job uploaded nothing, and then there is nothing to deploy.',
    )
  }
  const { connectPages: open } = await import('#github/pages')
  const pages = open({ ...run, token: config.token })
  const { clock, log, sha, signal } = run
  return {
    mode: 'deploy',
    pages,
    live: createLiveSite(signal),
    identity: () => askIdentity(env, signal),
    commit: sha,
    clock,
    log,
  }
}
