import { execFile } from 'node:child_process'
import { devNull } from 'node:os'

/** What a git command said when it failed. */
export class GitFailure extends Error {
  readonly exitCode: number | undefined
  readonly stderr: string

  constructor(args: readonly string[], exitCode: number | undefined, stderr: string) {
    super(`git ${args.join(' ')} failed (${exitCode ?? 'killed'}): ${stderr.trim()}`)
    this.exitCode = exitCode
    this.stderr = stderr
  }
}

/** Runs git in a bare repository and gives what it printed. */
export function git(directory: string, args: readonly string[], input: string | Buffer = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { env: gitEnvironment(), maxBuffer: 512 * 1024 * 1024 }
    const child = execFile('git', gitArguments(directory, args), options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout)
      reject(new GitFailure(args, typeof error.code === 'number' ? error.code : undefined, stderr || error.message))
    })
    // A git that gives up early closes its end; the exit code then says why.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}

/** The repository may belong to another user of this machine: nothing in it is run, so git need not refuse it. */
export function gitArguments(directory: string, args: readonly string[]): string[] {
  return ['-c', 'safe.directory=*', `--git-dir=${directory}`, ...args]
}

/** An environment in which neither the person's configuration nor a surrounding repository counts. */
export function gitEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  return {
    ...own,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    ...more,
  }
}
