import { spawn } from 'node:child_process'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Answer, type Exchange, text } from './answer.ts'
import { gitArguments, gitEnvironment } from './git.ts'
import type { Permissions } from './permission.ts'

export interface GitRequest {
  readonly service: 'upload-pack' | 'receive-pack'
  readonly step: 'info' | 'exchange'
}

/** What a path below the repository asks git for; undefined when it is no path of the smart protocol. */
export function gitRequestOf(exchange: Exchange, owner: string, repo: string): GitRequest | undefined {
  const [, pathOwner = '', pathRepo = '', ...rest] = exchange.path.split('/')
  if (pathOwner.toLowerCase() !== owner.toLowerCase()) return undefined
  if (pathRepo.toLowerCase().replace(/\.git$/, '') !== repo.toLowerCase()) return undefined
  const path = rest.join('/')
  if (path === 'info/refs' && exchange.method === 'GET') {
    const service = /^git-(upload-pack|receive-pack)$/.exec(exchange.query.get('service') ?? '')?.[1]
    return service ? { service: service as GitRequest['service'], step: 'info' } : undefined
  }
  const service = /^git-(upload-pack|receive-pack)$/.exec(path)?.[1]
  if (!service || exchange.method !== 'POST') return undefined
  return { service: service as GitRequest['service'], step: 'exchange' }
}

/** What GitHub says to a token without the right; undefined when it has it. */
export function refuseGit({ service }: GitRequest, permissions: Permissions): Answer | undefined {
  if (permissions.contents === 'none') return text(404, 'Repository not found.')
  if (service === 'receive-pack' && permissions.contents !== 'write') {
    return text(403, 'Write access to repository not granted.')
  }
  return undefined
}

/** Lets git itself answer, as `git http-backend` does, from the given repository. */
export function answerGit(request: GitRequest, exchange: Exchange, repository: GitSource): Answer {
  const { service, step } = request
  const advertise = step === 'info' ? ['--advertise-refs'] : []
  const protocol = protocolOf(exchange)
  const child = spawn(
    'git',
    [
      ...gitArguments(repository.directory, settings(repository)),
      service,
      '--stateless-rpc',
      ...advertise,
      repository.directory,
    ],
    { env: gitEnvironment({ ...repository.environment, ...(protocol === '' ? {} : { GIT_PROTOCOL: protocol }) }) },
  )
  // What git complains of goes to the client within the protocol; the rest is ours to ignore.
  child.stderr.resume()
  child.stdin.on('error', () => {})
  child.on('error', (error) => child.stdout.destroy(error))
  if (step === 'info') child.stdin.end()
  else {
    const zipped = exchange.headers['content-encoding'] === 'gzip'
    // A client that hangs up, or sends what does not unpack, must not leave a git behind that waits for more: its
    // input then ends, which is all that has to happen.
    const ended = (): void => {}
    if (zipped) pipeline(exchange.body, createGunzip(), child.stdin, ended)
    else pipeline(exchange.body, child.stdin, ended)
    exchange.body.once('data', (chunk: Buffer) => noteCommand(chunk, exchange))
  }
  // Before protocol 2 the advertisement begins with a line that names the service.
  if (step === 'info' && !/\bversion=2\b/.test(protocol)) child.stdout.unshift(greeting(service))
  const kind = step === 'info' ? 'advertisement' : 'result'
  return {
    status: 200,
    headers: { 'content-type': `application/x-git-${service}-${kind}`, 'cache-control': 'no-cache' },
    body: child.stdout,
  }
}

function noteCommand(chunk: Buffer, { asks }: Exchange): void {
  const command = /command=([a-z-]+)/.exec(chunk.toString('latin1', 0, 100))?.[1]
  if (command !== undefined) asks?.(command)
}

/** Where git reads from, and what else it must know. */
export interface GitSource {
  readonly directory: string
  /** The folder of hooks that speak for the rules of the repository. */
  readonly hooks: string
  readonly environment: Readonly<Record<string, string>>
}

function settings({ hooks }: GitSource): string[] {
  const pairs = [
    'uploadpack.allowFilter=true',
    'uploadpack.allowAnySHA1InWant=true',
    'http.receivepack=true',
    'receive.denyDeleteCurrent=refuse',
    `core.hooksPath=${hooks}`,
  ]
  return pairs.flatMap((pair) => ['-c', pair])
}

function protocolOf({ headers }: Exchange): string {
  const asked = headers['git-protocol']
  return typeof asked === 'string' && /^[a-z0-9=:.-]{1,100}$/.test(asked) ? asked : ''
}

function greeting(service: string): Buffer {
  const line = `# service=git-${service}\n`
  return Buffer.from(`${(line.length + 4).toString(16).padStart(4, '0')}${line}0000`)
}
