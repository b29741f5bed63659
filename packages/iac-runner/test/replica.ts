import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { RunnerOptions } from '#iac-runner'

const script = fileURLToPath(new URL('./replica-process.ts', import.meta.url))

export interface Replica {
  readonly url: string
  readonly child: ChildProcess
  readonly logs: string[]
}

/** A runner in a process of its own, ready to take requests. */
export async function replica(options: RunnerOptions, env: Readonly<Record<string, string>> = {}): Promise<Replica> {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  return { child, ...(await started(child)) }
}

/** Where a runner listens, once its log on standard error says so; the log goes on after that. */
export async function started(child: ChildProcess): Promise<Pick<Replica, 'url' | 'logs'>> {
  const logs: string[] = []
  const url = await new Promise<string>((resolve, reject) => {
    let rest = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        logs.push(line)
        if (line.includes('"event":"started"')) resolve(JSON.parse(line).url)
      }
    })
    child.once('exit', (code) => reject(new Error(`The runner ended with ${code}: ${logs.join('\n')}`)))
  })
  return { url, logs }
}
