import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Runner, type RunnerOptions, startRunner } from '#iac-runner'
import { secret } from './client.ts'
import { exampleFiles, newRepository, type Repository, temporaryFolder } from './repository.ts'

export interface Fixture extends AsyncDisposable {
  readonly runner: Runner
  readonly url: string
  readonly repository: Repository
  readonly stateDir: string
  readonly options: RunnerOptions
  /** Where the example's services write. */
  readonly output: string
  readonly logs: string[]
  /** Lines such as `redis staging v0.0.1`, sorted, since the last call. */
  readonly synced: () => readonly string[]
}

/** A runner in this process over a repository with the example services and tag v0.0.1. */
export async function fixture(
  given: Partial<RunnerOptions> & { readonly files?: (output: string) => Readonly<Record<string, string>> } = {},
): Promise<Fixture> {
  const { files = exampleFiles, ...options } = given
  const repository = newRepository()
  const stateDir = temporaryFolder()
  const output = temporaryFolder()
  const logs: string[] = []
  repository.commit(files(output))
  repository.tag('v0.0.1')
  const all: RunnerOptions = {
    gitRepoUrl: repository.path,
    stateDir,
    secrets: { WEBHOOK_SECRET: secret },
    log: (line) => void logs.push(line),
    stopGraceMs: 0,
    killGraceMs: 300,
    ...options,
  }
  const runner = await startRunner(all)
  const synced = () => {
    const file = join(output, 'synced')
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').sort() : []
    rmSync(file, { force: true })
    return lines
  }
  const close = async () => {
    await runner.close()
    for (const path of [repository.path, stateDir, output]) rmSync(path, { recursive: true, force: true })
  }
  return {
    runner,
    url: runner.url,
    repository,
    stateDir,
    options: all,
    output,
    logs,
    synced,
    [Symbol.asyncDispose]: close,
  }
}
