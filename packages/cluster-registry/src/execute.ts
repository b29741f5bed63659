import { execFile } from 'node:child_process'

export interface Ended {
  /** Undefined when it never ran, or was stopped. */
  readonly code: number | undefined
  readonly stdout: string
  readonly stderr: string
  /** The program is not on the path. */
  readonly missing: boolean
}

export interface Execution {
  readonly input?: string
  readonly directory?: string
  readonly env?: NodeJS.ProcessEnv
  readonly timeoutMs?: number
}

/** Runs a program without a shell; how it ended is an answer, not an error. */
export function execute(program: string, args: readonly string[], execution: Execution = {}): Promise<Ended> {
  const { input = '', directory, env = process.env, timeoutMs = 60_000 } = execution
  const settings = { cwd: directory, env, timeout: timeoutMs, maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' as const }
  return new Promise((resolve) => {
    const child = execFile(program, [...args], settings, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : undefined
      const said = error?.killed ? `${stderr}\nIt was stopped after ${timeoutMs / 1000} s.` : stderr
      resolve({
        code,
        stdout,
        stderr: said || (code === 0 ? '' : (error?.message ?? '')),
        missing: error?.code === 'ENOENT',
      })
    })
    // A program that gives up early closes its end; the exit code then says why.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}

/** The last words of a program, on one line, without who logs in at an address. */
export function lastWords(stderr: string): string {
  const words = stderr
    .trim()
    .replace(/\s*\n\s*/g, '; ')
    .slice(-400)
    .replace(/\.$/, '')
  return words.replace(/(\w:\/\/)[^/\s@]+@/g, '$1') || 'it said nothing'
}
