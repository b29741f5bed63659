import { execFile } from 'node:child_process'
import { UpstreamError } from '#errors'

export interface GitResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface GitOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
}

const maxOutputBytes = 64 * 1024 * 1024

// No question on a terminal, no transport that runs a program of the URL's choice, messages in one language.
const quiet = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh',
  GIT_OPTIONAL_LOCKS: '0',
  LC_ALL: 'C',
}

/** Runs git in a repository; a non-zero exit is an answer, not an error. */
export function runGit(gitDir: string, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  const { env = {}, timeoutMs = 60_000 } = options
  const argv = ['--git-dir', gitDir, '-c', 'core.hooksPath=/dev/null', '-c', 'gc.auto=0', ...args]
  const settings = { env: { ...gitEnvironment(), ...env }, timeout: timeoutMs, maxBuffer: maxOutputBytes }
  return new Promise((resolve) => {
    execFile('git', argv, settings, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ code, stdout, stderr: code === -1 ? `${stderr}${error?.message ?? ''}` : stderr })
    })
  })
}

/** Runs git where only success makes sense. */
export async function git(gitDir: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await runGit(gitDir, args, options)
  if (code === 0) return stdout
  throw new UpstreamError('git-failed', `git ${args[0]} failed: ${stderr.trim().slice(-500) || `exit code ${code}`}`)
}

/** The runner's own keys are none of git's business, nor are the variables of a git that started us. */
function gitEnvironment(): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(([name]) => !/^(GIT_|WEBHOOK_SECRET)/.test(name))
  const ssh = [
    'GIT_SSH',
    'GIT_SSH_COMMAND',
    'GIT_ASKPASS',
    'GIT_SSL_CAINFO',
    'GIT_CONFIG_GLOBAL',
    'GIT_CONFIG_NOSYSTEM',
  ]
  const kept = ssh.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]))
  return { ...Object.fromEntries(own), ...Object.fromEntries(kept), ...quiet }
}
