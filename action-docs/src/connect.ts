import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessFrom, connectArtifacts } from '#artifact'
import type { Config, Run } from '#toolkit'
import type { metadata } from './metadata.ts'
import { connectPages, type PagesPorts } from './pages/ports.ts'
import { installerEnvironment } from './site/environment.ts'
import type { SitePorts } from './site/ports.ts'

export type Ports = SitePorts | PagesPorts

export async function connect(config: Config<typeof metadata>, run: Run): Promise<Ports> {
  return config.mode === 'build' ? sitePorts(config, run, process.env) : connectPages(config, run, process.env)
}

function sitePorts(config: Config<typeof metadata>, run: Run, env: NodeJS.ProcessEnv): SitePorts {
  const runnerTemp = env['RUNNER_TEMP'] || tmpdir()
  const temp = mkdtempSync(join(runnerTemp, 'slipway-docs-'))
  // However the step ends, nothing of it stays.
  process.once('exit', () => rmSync(temp, { recursive: true, force: true }))
  const { serverUrl, owner, repo, eventName, sha, log, clock, signal } = run
  const repository = `${serverUrl}/${owner}/${repo}`
  return {
    mode: 'build',
    workshop: {
      workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
      temp,
      env,
      installerEnvironment: installerEnvironment(env, temp),
      timeoutMs: config.timeout * 1000,
      signal,
      clock,
      log,
    },
    remote: { url: `${repository}.git`, token: config.token },
    started: { eventName, eventPath: env['GITHUB_EVENT_PATH'] ?? '' },
    sha,
    keep: join(runnerTemp, 'slipway-docs-site'),
    blobUrl: (file) => `${repository}/blob/HEAD/${file.split('/').map(encodeURIComponent).join('/')}`,
    deployable: !/^(pull_request|pull_request_target|merge_group)$/.test(eventName),
    warnings: warningsOf(env),
    artifacts: () => connectArtifacts(accessFrom(env), { signal, now: clock.now }),
  }
}

function warningsOf(env: NodeJS.ProcessEnv): readonly string[] {
  if (!env['ACTIONS_ID_TOKEN_REQUEST_URL']) return []
  return [
    'This job has `id-token: write`, and the plugins of a site run in it. Give that right to the job of `mode: deploy` alone.',
  ]
}
