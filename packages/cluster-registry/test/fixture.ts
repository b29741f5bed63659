import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { clusters } from '../../cli/src/clusters/command.ts'
import { fakeK3d, fakeKind } from './fake-providers.ts'

const originalPath = process.env['PATH'] ?? ''

/** A git remote, programs named k3d and kind on the PATH, and a registry, all below one folder. */
export interface World {
  readonly folder: string
  readonly remote: string
  readonly state: string
  readonly bin: string
  /** What the fake programs keep: one folder for each cluster, and what they are told to say. */
  readonly provider: (name: 'k3d' | 'kind') => string
  git(...args: readonly string[]): string
  run(...args: readonly string[]): Promise<Run>
  /** `run` without the options of this world. */
  bare(...args: readonly string[]): Promise<Run>
  branches(): readonly string[]
  tags(): readonly string[]
  made(name?: 'k3d' | 'kind'): readonly string[]
  close(): void
}

export interface Run {
  readonly exit: number
  readonly text: string
  readonly warned: string
}

export function newWorld(): World {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-registry-'))
  const at = (...parts: readonly string[]) => join(folder, ...parts)
  for (const part of ['bin', 'k3d', 'kind', 'state']) mkdirSync(at(part))
  install(at('bin', 'k3d'), fakeK3d(at('k3d')))
  install(at('bin', 'kind'), fakeKind(at('kind')))
  process.env['PATH'] = `${at('bin')}${delimiter}${originalPath}`
  const remote = at('remote.git')
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', remote])
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['--git-dir', remote, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  seed(git)
  const refs = (kind: string) =>
    git('for-each-ref', '--format=%(refname:lstrip=2)', `refs/${kind}`).split('\n').filter(Boolean)
  const options = ['--remote', remote, '--state-dir', at('state')]
  return {
    folder,
    remote,
    state: at('state'),
    bin: at('bin'),
    provider: (name) => at(name),
    git,
    run: (...args) => run([...options, ...args]),
    bare: (...args) => run(args),
    branches: () => refs('heads'),
    tags: () => refs('tags'),
    made: (name = 'k3d') => readdirSync(at(name)).filter((entry) => !/\./.test(entry)),
    close: () => {
      process.env['PATH'] = originalPath
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A commit of main, as every repository has. */
function seed(git: World['git']): void {
  const tree = git('mktree').trim()
  const person = ['-c', 'user.name=t', '-c', 'user.email=t@localhost']
  git('update-ref', 'refs/heads/main', git(...person, 'commit-tree', tree, '-m', 'first').trim())
}

export function install(file: string, script: string): void {
  writeFileSync(file, script)
  chmodSync(file, 0o755)
}

async function run(args: readonly string[]): Promise<Run> {
  let text = ''
  let warned = ''
  const write = (written: string) => {
    text += written
  }
  const warn = (written: string) => {
    warned += written
  }
  const environment = { GITHUB_ACTOR: 'tester' }
  try {
    const exit = await clusters(args, { environment, write, warn })
    return { exit, text, warned }
  } catch (error) {
    // As the command line shows it.
    const { code = 'bug', message } = error as { readonly code?: string; readonly message: string }
    return { exit: 1, text: `${text}${message} (${code})`, warned }
  }
}

/** Tells a fake program to fail, or to say something else, from now on. */
export function tell(world: World, name: 'k3d' | 'kind', verb: string, answer: { fail?: string; say?: string }): void {
  if (answer.fail !== undefined) writeFileSync(join(world.provider(name), `fail.${verb}`), answer.fail)
  if (answer.say !== undefined) writeFileSync(join(world.provider(name), `say.${verb}`), answer.say)
}

export function untell(world: World, name: 'k3d' | 'kind', verb: string): void {
  for (const kind of ['fail', 'say']) rmSync(join(world.provider(name), `${kind}.${verb}`), { force: true })
}

/** What the fake programs were asked, one line a call. */
export function asked(world: World, name: 'k3d' | 'kind'): readonly string[] {
  const file = join(world.provider(name), 'asked.log')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
}

/** A hook of the remote, which sees what is pushed and may refuse it. */
export function hook(world: World, name: string, script: string): void {
  mkdirSync(join(world.remote, 'hooks'), { recursive: true })
  install(join(world.remote, 'hooks', name), `#!/bin/sh\n${script}\n`)
}

export function unhook(world: World, name: string): void {
  rmSync(join(world.remote, 'hooks', name), { force: true })
}

/** A database that nobody can use: the file is no database. */
export function breakDatabase(world: World): () => void {
  const file = join(world.state, 'clusters.db')
  const files = readdirSync(world.state).filter((one) => one.startsWith('clusters.db'))
  const kept = files.map((one) => [join(world.state, one), readFileSync(join(world.state, one))] as const)
  for (const [one] of kept) rmSync(one)
  writeFileSync(file, 'this is no database, whatever its name says '.repeat(50))
  return () => {
    rmSync(file)
    for (const [one, content] of kept) writeFileSync(one, content)
  }
}

export const hashIn = (text: string) => /--confirm ([0-9a-f]{12})/.exec(text)?.[1] ?? 'none'
