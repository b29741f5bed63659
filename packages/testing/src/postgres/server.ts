import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL of its own for one test run, on a free port of this machine, with its files in a temporary folder. */
export interface Postgres extends AsyncDisposable {
  /** A new empty database. */
  database(): Promise<string>
  /** As if its machine had gone: every connection ends at once. */
  stop(): Promise<void>
  start(): Promise<void>
}

const debian = '/usr/lib/postgresql'

/** The folder of its programs; undefined where it is not installed, which a CI run does not let pass. */
export function installedPostgres(): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const found = versions.map((version) => join(debian, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
  if (found === undefined && process.env['CI'] === 'true') {
    throw new Error('PostgreSQL is not installed, and CI must not skip its tests: apt-get install -y postgresql')
  }
  return found
}

export async function startPostgres(bin: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-postgres-'))
  const user = userFor(folder)
  const files = join(folder, 'files')
  const quick = ['--auth=trust', '--username=slipway', '--encoding=UTF8', '--locale=C', '--no-sync']
  execFileSync(join(bin, 'initdb'), [...quick, '-D', files], { ...user, cwd: folder, stdio: 'pipe' })
  const port = await freePort()
  let server: ChildProcess | undefined
  const kill = () => server?.kill('SIGQUIT')
  process.once('exit', kill)
  const start = async () => {
    server = await launch(join(bin, 'postgres'), ['-D', files, '-p', String(port)], { ...user, cwd: folder })
  }
  const stop = async () => {
    if (!server || server.exitCode !== null) return
    const ended = once(server, 'exit')
    kill()
    await ended
  }
  await start()
  let count = 0
  return {
    database: async () => {
      count += 1
      const args = ['-h', '127.0.0.1', '-p', String(port), '-U', 'slipway', `test${count}`]
      execFileSync(join(bin, 'createdb'), args, { stdio: 'pipe' })
      return `postgres://slipway@127.0.0.1:${port}/test${count}`
    },
    stop,
    start,
    [Symbol.asyncDispose]: async () => {
      process.off('exit', kill)
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** It refuses to run as root, so root lends it the user that its package made. */
function userFor(folder: string): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  const user = { uid: id('-u'), gid: id('-g') }
  chownSync(folder, user.uid, user.gid)
  return user
}

const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '50' }

async function launch(
  program: string,
  args: readonly string[],
  options: { readonly uid?: number; readonly gid?: number; readonly cwd: string },
): Promise<ChildProcess> {
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(program, [...args, ...given], { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      if (said.length < 20_000) said += chunk
      if (said.includes('ready to accept connections')) resolve()
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)))
  })
  return child
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
