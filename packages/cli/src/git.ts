import { execFile } from 'node:child_process'
import { devNull } from 'node:os'

/** What git said when it failed, without the credentials that an address may hold. */
export class GitFailure extends Error {
  readonly exitCode: number | undefined

  constructor(exitCode: number | undefined, stderr: string) {
    super(withoutCredentials(stderr.trim()))
    this.name = 'GitFailure'
    this.exitCode = exitCode
  }
}

export interface GitOptions {
  /** Where git runs; nothing that a stranger names becomes an argument of it. */
  readonly directory: string
  readonly input?: string
  /** Protocols git may open a connection by; reading needs none. */
  readonly protocols?: string
  readonly timeoutMs?: number
  /** `latin1` keeps one character a byte, for answers that count bytes. */
  readonly encoding?: 'utf8' | 'latin1'
}

/** Runs git without a shell, without a question to the person, and without a lock or a fetch in their repository. */
export function git(args: readonly string[], options: GitOptions): Promise<string> {
  const { directory, input = '', protocols = '', timeoutMs = 600_000, encoding = 'utf8' } = options
  const env = environment(protocols)
  const settings = { cwd: directory, env, maxBuffer: 512 * 1024 * 1024, timeout: timeoutMs, encoding }
  return new Promise((resolve, reject) => {
    const child = execFile('git', [...args], settings, (error, stdout, stderr) => {
      if (!error) return resolve(stdout)
      reject(new GitFailure(typeof error.code === 'number' ? error.code : undefined, stderr || error.message))
    })
    // A git that gives up early closes its end; the exit code then says why.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}

/** Text that may be shown: an address keeps its host and path, and loses who logs in there. */
export function withoutCredentials(text: string): string {
  return text.replace(/(\w:\/\/)[^/\s@]+@/g, '$1')
}

/** Variables that would turn git to another repository than the one that was named, as a hook sets them. */
const turning = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
]

function environment(protocols: string): NodeJS.ProcessEnv {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !turning.includes(name)))
  return {
    ...own,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    // A partial clone would fetch what it lacks.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: protocols,
    // A commit that stands in for another one would tell a history that nobody else has.
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: devNull,
  }
}
