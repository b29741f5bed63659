import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UpstreamError } from '#errors'

export interface RunnerProcess {
  readonly url: string
  /** What it logged, JSON lines. */
  log(): string
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
  start(): Promise<void>
}

const startLimitMs = 15_000

/** `slipway runner` as a process of its own, so that it can be killed like one. */
export async function startRunnerProcess(options: {
  readonly repositoryUrl: string
  readonly stateDirectory: string
  readonly secret: string
  readonly driftSecret: string
  readonly auditLog: string
}): Promise<RunnerProcess> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const lines: string[] = []
  let child: ChildProcess | undefined

  const start = async () => {
    child = spawn(process.execPath, [join(import.meta.dirname, '../../../cli/src/main.ts'), 'runner'], {
      env: {
        PATH: process.env['PATH'],
        HOME: options.stateDirectory,
        PORT: String(port),
        PUBLIC_URL: url,
        GIT_REPO_URL: options.repositoryUrl,
        GIT_BRANCH: 'main',
        STATE_DIR: options.stateDirectory,
        WEBHOOK_SECRET: options.secret,
        WEBHOOK_SECRET_DRIFT: options.driftSecret,
        AUDIT_LOG: options.auditLog,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => lines.push(chunk.toString('utf8')))
    }
    await healthy(url, child, () => lines.join(''))
  }
  const kill = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  await start()
  return { url, log: () => lines.join(''), kill, start }
}

async function healthy(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const startedAt = Date.now()
  while (Date.now() - startedAt < startLimitMs && child.exitCode === null) {
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(50)
  }
  throw new UpstreamError('runner-not-started', `The IaC Runner did not start. It said:\n${log()}`)
}

async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('The probe had no port.')
  return address.port
}
