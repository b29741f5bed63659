import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ConfigurationError, messageOf, UpstreamError } from '#errors'
import type { GitHubAccess } from '../step/context.ts'

const exec = promisify(execFile)

export interface Checkout {
  readonly access: GitHubAccess
  readonly ref: string
  readonly sha: string
  readonly workspace: string
  readonly inputs: Readonly<Record<string, string>>
  readonly onLine: (line: string) => void
}

/** Undoes what a checkout left for the job: its credentials. */
export type Cleanup = () => Promise<void>

const known = ['repository', 'ref', 'token', 'fetch-depth', 'fetch-tags', 'persist-credentials', 'path', 'clean']

/** Plays `actions/checkout`: the same refs, depth and credentials, from the sandbox's own git. */
export async function checkout(options: Checkout): Promise<Cleanup> {
  const request = requestOf(options)
  await mkdir(request.directory, { recursive: true })
  const git = (...args: string[]) => runGit(options, request, args)
  await git('init', '--quiet')
  // A second checkout of a job meets its first one.
  await git('remote', 'remove', 'origin').catch(() => undefined)
  await git('remote', 'add', 'origin', `${options.access.serverUrl}/${options.access.owner}/${options.access.repo}`)
  const header = `http.${new URL(options.access.serverUrl).origin}/.extraheader`
  if (request.persist) await git('config', '--local', header, authorization(request.token))
  await git('fetch', '--quiet', '--no-recurse-submodules', ...request.fetch)
  await git('checkout', '--quiet', '--force', ...request.checkout)
  options.onLine(await git('log', '-1', '--format=%H'))
  return async () => {
    if (request.persist) await git('config', '--local', '--unset-all', header).catch(() => undefined)
  }
}

interface Request {
  readonly directory: string
  readonly token: string
  readonly persist: boolean
  readonly fetch: readonly string[]
  readonly checkout: readonly string[]
}

function requestOf({ access, inputs, ref, sha, workspace }: Checkout): Request {
  const unknown = Object.keys(inputs).filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new ConfigurationError(
      'checkout-input',
      `The sandbox's checkout does not know \`${unknown.join('`, `')}\` yet.`,
    )
  }
  const repository = inputs['repository'] || `${access.owner}/${access.repo}`
  if (repository !== `${access.owner}/${access.repo}`) {
    throw new ConfigurationError(
      'checkout-repository',
      `The sandbox holds ${access.owner}/${access.repo}, not ${repository}.`,
    )
  }
  const wanted = inputs['ref'] ? { ref: fullRef(inputs['ref']), sha: undefined } : { ref, sha }
  return {
    directory: join(workspace, inputs['path'] || ''),
    token: inputs['token'] || access.token,
    persist: (inputs['persist-credentials'] || 'true') === 'true',
    ...refSpecs(wanted, inputs['fetch-depth'] || '1', inputs['fetch-tags'] === 'true'),
  }
}

function refSpecs(wanted: { ref: string; sha: string | undefined }, depth: string, tags: boolean) {
  const branch = /^refs\/heads\/(.+)$/s.exec(wanted.ref)?.[1]
  const tracking = branch === undefined ? wanted.ref : `refs/remotes/origin/${branch}`
  const source = wanted.sha ?? wanted.ref
  // A bare commit has no ref of its own to be kept in.
  const spec = wanted.ref.startsWith('refs/') ? `+${source}:${tracking}` : source
  const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*']
  const fetch =
    depth === '0'
      ? ['--no-tags', 'origin', ...all]
      : [tags ? '--tags' : '--no-tags', `--depth=${depth}`, 'origin', spec]
  if (!wanted.ref.startsWith('refs/')) return { fetch, checkout: ['--detach', wanted.ref] }
  const start = depth === '0' && wanted.sha !== undefined ? wanted.sha : tracking
  return { fetch, checkout: branch === undefined ? ['--detach', start] : ['-B', branch, start] }
}

function fullRef(ref: string): string {
  return ref.startsWith('refs/') || /^[0-9a-f]{40}$/.test(ref) ? ref : `refs/heads/${ref}`
}

function authorization(token: string): string {
  return `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
}

async function runGit(options: Checkout, request: Request, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await exec('git', ['-C', request.directory, ...args], {
      env: {
        PATH: process.env['PATH'] ?? '',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
        // The token reaches one program at a time and no file but the one that persist-credentials asks for.
        GIT_CONFIG_COUNT: request.persist ? '0' : '1',
        GIT_CONFIG_KEY_0: `http.${new URL(options.access.serverUrl).origin}/.extraheader`,
        GIT_CONFIG_VALUE_0: authorization(request.token),
      },
    })
    return stdout.trimEnd()
  } catch (error) {
    throw new UpstreamError('checkout', `git ${args[0]} failed: ${messageOf(error)}`, { cause: error })
  }
}
