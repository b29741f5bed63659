import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { gitArguments, gitEnvironment } from './git.ts'

/** Makes refs through one long-lived git, which locks them as any other git does. */
export interface RefWriter {
  /** Makes the ref, or says that git refused; a ref that exists is never touched. */
  create(name: string, sha: string): Promise<'created' | 'refused'>
  close(): void
}

export function openRefWriter(directory: string): RefWriter {
  let running: ChildProcessWithoutNullStreams | undefined
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  const start = (): ChildProcessWithoutNullStreams => {
    const child = spawn('git', gitArguments(directory, ['update-ref', '--stdin']), { env: gitEnvironment() })
    child.stderr.resume()
    child.stdin.on('error', () => {})
    child.on('error', () => {})
    child.on('close', () => {
      if (running === child) running = undefined
    })
    running = child
    return child
  }
  const create = async (name: string, sha: string): Promise<'created' | 'refused'> => {
    if (closed) throw new Error('The repository is closed.')
    return transact(running ?? start(), `start\ncreate ${name} ${sha}\nprepare\ncommit\n`)
  }
  return {
    create: (name, sha) => {
      const turn = last.then(() => create(name, sha))
      last = turn.catch(() => {})
      return turn
    },
    close: () => {
      closed = true
      running?.stdin.end()
    },
  }
}

/** Git answers each step with a line, and ends when it refuses one; the next transaction then starts another git. */
function transact(child: ChildProcessWithoutNullStreams, commands: string): Promise<'created' | 'refused'> {
  return new Promise((resolve) => {
    let told = ''
    const finish = (outcome: 'created' | 'refused'): void => {
      child.stdout.off('data', listen)
      child.off('close', end)
      resolve(outcome)
    }
    const listen = (chunk: Buffer): void => {
      told += chunk.toString('latin1')
      if (told.includes('commit: ok\n')) finish('created')
    }
    const end = (): void => finish('refused')
    child.stdout.on('data', listen)
    child.on('close', end)
    child.stdin.write(commands)
  })
}
