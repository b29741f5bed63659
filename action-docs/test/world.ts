import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  type ActionsServices,
  runContextFor,
  runNodeAction,
  type SandboxGitHub,
  type StepResult,
  startActionsServices,
  startGitHub,
} from '#sandbox'

export type Files = Readonly<Record<string, string | null>>

/** A repository with documentation, a checkout of it, and the built bundle to run there as a job would. */
export interface World extends AsyncDisposable {
  readonly github: SandboxGitHub
  readonly services: ActionsServices
  readonly workspace: string
  readonly temp: string
  /** Writes files (null removes one) and commits them. */
  commit(message: string, files: Files): string
  git(...args: readonly string[]): string
  build(inputs?: Readonly<Record<string, string>>, more?: BuildOptions): Promise<StepResult>
}

export interface BuildOptions {
  readonly eventName?: string
  readonly event?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
  readonly sha?: string
  readonly signal?: AbortSignal
}

const bundle = join(import.meta.dirname, '..')

export async function createWorld(): Promise<World> {
  const root = mkdtempSync(join(tmpdir(), 'slipway-docs-test-'))
  const bare = join(root, 'repository.git')
  const [workspace, temp] = [join(root, 'work'), join(root, 'temp')]
  const github = await startGitHub({ owner: 'acme', repo: 'infra', directory: bare })
  const services = await startActionsServices()
  mkdirSync(temp)
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', workspace])
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', workspace, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.invalid', ...args], {
      encoding: 'utf8',
    }).trim()
  git('remote', 'add', 'origin', bare)
  return {
    github,
    services,
    workspace,
    temp,
    git,
    commit: (message, files) => {
      for (const [path, content] of Object.entries(files)) put(join(workspace, path), content)
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '-m', message)
      git('push', '--quiet', '--force', 'origin', 'HEAD:main')
      return git('rev-parse', 'HEAD')
    },
    build: (inputs = {}, { env = {}, sha, ...more } = {}) =>
      runNodeAction({
        directory: bundle,
        workspace,
        runnerTemp: temp,
        context: runContextFor(access(github), { sha: sha ?? git('rev-parse', 'HEAD'), actor: 'ann', ...more }),
        inputs,
        env: {
          ...installerSettings(),
          ...services.environment({ run: 'run-1', job: 'job-1', idToken: false }),
          ...env,
        },
        ...(more.signal ? { signal: more.signal } : {}),
      }),
    [Symbol.asyncDispose]: async () => {
      await github.close()
      await services.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** A push to main over what was there before it. */
export function pushed(before: string): BuildOptions {
  return { eventName: 'push', event: { before } }
}

/** A pull request into a commit; its head is what is checked out. */
export function pullRequest(base: string): BuildOptions {
  return { eventName: 'pull_request', event: { pull_request: { base: { sha: base } } } }
}

/** What is annotated, as a reviewer sees it on the diff. */
export function onTheDiff({ annotations }: StepResult): readonly string[] {
  return annotations
    .filter(({ file }) => file !== undefined)
    .map(({ level, title, file, line }) => `${level} ${title} ${file}:${line}`)
}

export function reportIn({ outputs }: StepResult): {
  readonly new: readonly ReportedFinding[]
  readonly existing: readonly ReportedFinding[]
  readonly fixed: readonly ReportedFinding[]
} {
  return JSON.parse(readFileSync(String(outputs['report']), 'utf8'))
}

export interface ReportedFinding {
  readonly kind: string
  readonly severity: string
  readonly file?: string
  readonly line?: number
  readonly subject: string
  readonly message: string
  readonly advice: string
}

function put(path: string, content: string | null): void {
  if (content === null) {
    rmSync(path, { recursive: true, force: true })
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** How this machine reaches a package index. */
function installerSettings(): Record<string, string> {
  const cache = { PIP_CACHE_DIR: join(homedir(), '.cache/pip') }
  return Object.fromEntries(
    Object.entries({ ...cache, ...process.env }).flatMap(([name, value]) =>
      /^(PIP_|SSL_CERT|REQUESTS_CA|(https?|no|all)_proxy$)/i.test(name) && value !== undefined ? [[name, value]] : [],
    ),
  )
}

function access({ serverUrl, apiUrl, owner, repo, token }: SandboxGitHub) {
  return { serverUrl, apiUrl, owner, repo, token }
}
