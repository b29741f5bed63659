import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConfigurationError, UpstreamError } from '#errors'
import { type Ended, execute, lastWords } from '../execute.ts'
import { gitEnvironment, type RemoteAccess } from './environment.ts'

/** A bare repository of our own, with nothing of the user's, that talks to one remote. */
export interface ScratchRepository {
  readonly remote: string
  run(args: readonly string[], input?: string, env?: NodeJS.ProcessEnv): Promise<Ended>
  /** The output of a command that can only fail because of us or of the remote. */
  output(args: readonly string[], input?: string, env?: NodeJS.ProcessEnv): Promise<string>
  close(): void
}

export async function scratchRepository(access: RemoteAccess): Promise<ScratchRepository> {
  const { remote } = access
  if (remote.startsWith('-') || /\p{Cc}/u.test(remote) || /^[a-z+]+::/.test(remote)) {
    throw new ConfigurationError('remote-invalid', 'The remote must be a URL (https, ssh, file) or a path.')
  }
  const folder = mkdtempSync(join(tmpdir(), 'slipway-clusters-'))
  const env = gitEnvironment(access)
  const run: ScratchRepository['run'] = (args, input = '', more = {}) =>
    execute('git', ['--git-dir', folder, '-c', 'core.hooksPath=/dev/null', '-c', 'gc.auto=0', ...args], {
      input,
      env: { ...env, ...more },
      timeoutMs: 120_000,
    })
  const output: ScratchRepository['output'] = async (args, input, more) => {
    const ended = await run(args, input, more)
    if (ended.code === 0) return ended.stdout
    throw unavailable(args[0] ?? '', ended)
  }
  await output(['init', '--quiet', '--bare', folder])
  return { remote, run, output, close: () => rmSync(folder, { recursive: true, force: true }) }
}

export function unavailable(command: string, { missing, stderr }: Ended): UpstreamError {
  if (missing) return new UpstreamError('git-missing', 'There is no git on the PATH. Install it.')
  return new UpstreamError(
    'git-unavailable',
    `git ${command} could not reach the remote: ${lastWords(stderr)}. Check its address and your credentials.`,
  )
}
