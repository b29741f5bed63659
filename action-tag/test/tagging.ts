import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type GitHubOptions,
  runContextFor,
  runNodeAction,
  type SandboxGitHub,
  seedHistory,
  startGitHub,
} from '#sandbox'
import { parseTag, parseTrailers } from '#versioning'

/** A GitHub with a main branch, and the built bundle to run on its commits. */
export interface Tagging extends AsyncDisposable {
  readonly github: SandboxGitHub
  /** Commits of main, oldest first. */
  readonly commits: readonly string[]
  readonly tip: string
  tag(sha: string, inputs?: Readonly<Record<string, string>>, more?: RunOptions): ReturnType<typeof runNodeAction>
  /** Version tags in version order, with peeled commit and kind. */
  tags(): readonly { readonly name: string; readonly commit: string; readonly kind: string }[]
  contains(descendant: string, ancestor: string): boolean
  git(...args: readonly string[]): string
}

export interface RunOptions {
  readonly token?: string
  /** What started the run; a push to main unless told. */
  readonly ref?: string
  readonly env?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

export async function startTagging(commitCount: number, options: Partial<GitHubOptions> = {}): Promise<Tagging> {
  const directory = join(mkdtempSync(join(tmpdir(), 'slipway-tag-')), 'repository.git')
  const github = await startGitHub({ owner: 'octo', repo: 'infra', directory, ...options })
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', directory, ...args], { encoding: 'utf8' }).trim()
  const commits = await seedHistory(
    directory,
    Array.from({ length: commitCount }, (_, index) => `commit ${index + 1}`),
  )
  return {
    github,
    commits,
    tip: commits.at(-1) ?? '',
    git,
    tag: (sha, inputs = {}, { token = github.token, ref = 'refs/heads/main', ...more } = {}) =>
      runNodeAction({
        directory: join(import.meta.dirname, '..'),
        context: runContextFor({ ...access(github), token }, { sha, ref, actor: 'ann' }),
        inputs,
        ...more,
      }),
    tags: () => listTags(git),
    contains: (descendant, ancestor) => {
      try {
        git('merge-base', '--is-ancestor', ancestor, descendant)
        return true
      } catch {
        return false
      }
    },
    [Symbol.asyncDispose]: () => github.close(),
  }
}

function access({ serverUrl, apiUrl, owner, repo }: SandboxGitHub) {
  return { serverUrl, apiUrl, owner, repo }
}

function listTags(git: Tagging['git']): ReturnType<Tagging['tags']> {
  const names = git('tag', '--list', '--sort=v:refname')
    .split('\n')
    .filter((name) => parseTag(name, 'v'))
  return names.map((name) => ({
    name,
    commit: git('rev-parse', `refs/tags/${name}^{commit}`),
    kind: parseTrailers(git('tag', '--list', '--format=%(contents)', name))?.kind ?? 'none',
  }))
}
