import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { gitArguments, gitEnvironment } from './git.ts'

export interface GitObject {
  readonly sha: string
  readonly type: string
  readonly content: Buffer
}

/** The objects of a repository, read through long-lived git processes: no start of a program per read. */
export interface Objects {
  /** Resolves a name git understands, such as `<sha>^{commit}`; undefined when there is no such object. */
  find(name: string): Promise<{ readonly sha: string; readonly type: string } | undefined>
  read(name: string): Promise<GitObject | undefined>
  close(): void
}

export function openObjects(directory: string): Objects {
  const check = openBatch(directory, '--batch-check')
  const contents = openBatch(directory, '--batch')
  return {
    find: (name) => check.ask(name),
    read: (name) => contents.ask(name),
    close: () => {
      check.close()
      contents.close()
    },
  }
}

interface Question {
  readonly resolve: (object: GitObject | undefined) => void
  readonly reject: (error: Error) => void
}

interface Batch {
  ask(name: string): Promise<GitObject | undefined>
  close(): void
}

function openBatch(directory: string, mode: '--batch' | '--batch-check'): Batch {
  let running: ChildProcessWithoutNullStreams | undefined
  let waiting: Question[] = []
  let closed = false

  const start = (): ChildProcessWithoutNullStreams => {
    const child = spawn('git', gitArguments(directory, ['cat-file', mode]), { env: gitEnvironment() })
    const reader = readAnswers(mode === '--batch', (object) => waiting.shift()?.resolve(object))
    child.stdout.on('data', reader)
    child.stderr.resume()
    child.stdin.on('error', () => {})
    child.on('error', (error) => stop(child, error))
    child.on('close', () => stop(child, new Error(`git cat-file ${mode} ended.`)))
    running = child
    return child
  }
  const stop = (child: ChildProcessWithoutNullStreams, error: Error): void => {
    if (running !== child) return
    running = undefined
    const lost = waiting
    waiting = []
    for (const question of lost) question.reject(error)
  }
  return {
    ask: (name) =>
      new Promise((resolve, reject) => {
        // One line is one question: a name with a line break in it names nothing.
        if (/[\n\0]/.test(name) || name === '') return resolve(undefined)
        if (closed) return reject(new Error('The repository is closed.'))
        waiting.push({ resolve, reject })
        const { stdin } = running ?? start()
        stdin.write(`${name}\n`)
      }),
    close: () => {
      closed = true
      running?.stdin.end()
    },
  }
}

/** Cuts the stream into answers: `<sha> <type> <size>` with the content below it, or `<name> missing`. */
function readAnswers(withContent: boolean, answer: (object: GitObject | undefined) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let at = 0
    for (;;) {
      const end = rest.indexOf(10, at)
      if (end < 0) break
      const header = /^([0-9a-f]{40,64}) (commit|tree|blob|tag) (\d+)$/.exec(rest.toString('latin1', at, end))
      const size = header && withContent ? Number(header[3]) : 0
      const after = end + 1 + (header && withContent ? size + 1 : 0)
      if (after > rest.length) break
      const content = Buffer.from(rest.subarray(end + 1, end + 1 + size))
      answer(header ? { sha: header[1] ?? '', type: header[2] ?? '', content } : undefined)
      at = after
    }
    rest = rest.subarray(at)
  }
}
