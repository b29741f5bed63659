import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { formatTagMessage, type Trailers } from '#versioning'

/** A real repository for a test: a work tree to commit in, which is also the remote that the runner reads. */
export interface Repository {
  readonly path: string
  readonly commit: (files: Readonly<Record<string, string>>) => string
  readonly tag: (name: string, options?: { readonly at?: string; readonly trailers?: Omit<Trailers, 'commit'> }) => void
  readonly git: (...args: readonly string[]) => string
}

const identity = {
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.invalid',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.invalid',
  GIT_CONFIG_GLOBAL: '/dev/null',
}

const made: string[] = []
process.once('exit', () => {
  for (const path of made) rmSync(path, { recursive: true, force: true })
})

export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'slipway-runner-'))
  made.push(path)
  return path
}

export function newRepository(): Repository {
  const path = temporaryFolder()
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...args], {
      cwd: path,
      encoding: 'utf8',
      env: { ...process.env, ...identity },
      stdio: 'pipe',
    }).trim()
  git('init', '--quiet', '--initial-branch=main')
  return {
    path,
    git,
    commit: (files) => {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true })
        writeFileSync(join(path, name), text)
      }
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', 'change')
      return git('rev-parse', 'HEAD')
    },
    tag: (name, { at = 'HEAD', trailers } = {}) => {
      const commit = git('rev-parse', `${at}^{commit}`)
      if (!trailers) git('tag', name, commit)
      else git('tag', '--annotate', '--message', formatTagMessage(name, { ...trailers, commit }), name, commit)
    },
  }
}

/** The layout of the manual, in small: each service writes a line into `synced` of a folder outside of the checkout. */
export function exampleFiles(output: string): Readonly<Record<string, string>> {
  const sync = `[sh, sync.sh, NAME, ${output}]`
  return {
    'sync.sh': 'set -e\necho "$1 $SLIPWAY_ENV $SLIPWAY_TAG" >> "$2/synced"\necho "synced $1"\n',
    'slipway.yml': `services:
  platform/postgres: { path: platform/01.postgres, sync: ${sync.replace('NAME', 'postgres')} }
  platform/redis: { path: platform/02.redis, sync: ${sync.replace('NAME', 'redis')}, needs: [platform/postgres] }
  platform/minio: { path: platform/03.minio, sync: ${sync.replace('NAME', 'minio')} }
shared: ["libs/**"]
skip:
  "**/*.md": prose is not synced
`,
    'platform/01.postgres/compose.yaml': 'image: postgres:17\n',
    'platform/02.redis/compose.yaml': 'image: redis:8\n',
    'platform/03.minio/compose.yaml': 'image: minio:1\n',
    'libs/common.py': 'x = 1\n',
  }
}
