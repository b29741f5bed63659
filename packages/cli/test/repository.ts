import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'

/** A real repository in a temporary folder, with a checkout. */
export interface TestRepository extends Disposable {
  readonly directory: string
  git(...args: readonly string[]): string
  /** An empty commit on the current branch; its id. */
  commit(message?: string): string
  /** An annotated tag with trailers of ours. */
  release(name: string, commit: string, kind: string, more?: string): void
  annotated(name: string, target: string): void
}

export function testRepository(): TestRepository {
  const directory = mkdtempSync(join(tmpdir(), 'slipway-cli-'))
  const git = (...args: readonly string[]) => runGit(directory, args)
  git('init', '--quiet', '--initial-branch=main')
  return {
    directory,
    git,
    commit: (message = 'A change') => {
      git('commit', '--quiet', '--allow-empty', '-m', message)
      return git('rev-parse', 'HEAD')
    },
    release: (name, commit, kind, more = '') => {
      git('tag', '-a', '-m', `${name}\n\nRelease-Kind: ${kind}\nCommit: ${commit}\n${more}`, name, commit)
    },
    annotated: (name, target) => void git('tag', '-a', '-m', name, name, target),
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  }
}

export function runGit(directory: string, args: readonly string[]): string {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.invalid', '-c', 'advice.nestedTag=false']
  const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' }
  return execFileSync('git', [...who, ...args], { cwd: directory, encoding: 'utf8', env, stdio: 'pipe' }).trim()
}

export interface CliRun {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The command line as a person starts it, in a process of its own. */
export function slipway(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<CliRun> {
  const main = join(import.meta.dirname, '../src/main.ts')
  const env = { ...process.env, ...options.env }
  const child = spawn(process.execPath, [main, ...args], { env, cwd: options.cwd ?? tmpdir() })
  const out = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    out.stderr += text
  })
  return new Promise((resolve) => child.on('close', (exitCode) => resolve({ exitCode, ...out })))
}
