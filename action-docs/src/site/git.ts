import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runProgram } from '#command'
import { UpstreamError } from '#errors'
import type { Workshop } from './workshop.ts'

/** Reads the checkout's repository. Neither its configuration, its hooks nor anything in it is changed. */
export interface Git {
  /** Undefined when git says no. */
  read(...args: readonly string[]): Promise<string | undefined>
  /** The files of a commit in a folder of their own; the checkout does not notice. */
  export(commit: string, folder: string): Promise<void>
  /** Brings a commit into a repository of our own when the checkout does not have it. True when it is there. */
  bring(commit: string): Promise<boolean>
}

export interface GitAccess {
  /** Such as `https://github.com/o/r.git`. */
  readonly url: string
  readonly token: string
}

const longest = 64 * 1024 * 1024

export function openGit(workshop: Workshop, access: GitAccess): Git {
  const borrowed = join(workshop.temp, 'base.git')
  let directory = join(workshop.workspace, '.git')
  const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    runProgram({
      file: 'git',
      args,
      directory: workshop.workspace,
      environment: { ...gitEnvironment(workshop), ...more },
      timeoutMs: workshop.timeoutMs,
      signal: workshop.signal,
      keepBytes: longest,
    })
  const read = async (...args: readonly string[]) => {
    const { exitCode, stdout } = await run(['--git-dir', directory, '--work-tree', workshop.workspace, ...args])
    return exitCode === 0 ? stdout : undefined
  }
  return {
    read,
    export: async (commit, folder) => {
      const index = { GIT_INDEX_FILE: `${folder}.index` }
      const at = ['--git-dir', directory, '--work-tree', workshop.workspace]
      for (const args of [
        ['read-tree', commit],
        ['checkout-index', '--all', '--quiet', `--prefix=${folder}/`],
      ]) {
        const { exitCode, stderr } = await run([...at, ...args], index)
        if (exitCode !== 0) throw unreadable(commit, stderr)
      }
    },
    bring: async (commit) => {
      if ((await read('cat-file', '-e', `${commit}^{commit}`)) !== undefined) return true
      const objects = (await read('rev-parse', '--path-format=absolute', '--git-path', 'objects'))?.trim()
      await run(['init', '--quiet', '--bare', borrowed])
      // Without the checkout's objects: git would tell the server of its commit, and count on what came before it.
      const fetch = ['--git-dir', borrowed, 'fetch', '--quiet', '--no-tags', '--depth=1', access.url, commit]
      const { exitCode, stderr } = await run(fetch, authorization(access))
      if (exitCode !== 0) {
        workshop.log.info(`git fetch: ${stderr.trim().split('\n').at(-1) ?? ''}`)
        return false
      }
      if (objects === undefined) return false
      // From here on both are read: what was fetched, and what the checkout has.
      await writeFile(join(borrowed, 'objects/info/alternates'), `${objects}\n`)
      directory = borrowed
      return true
    },
  }
}

/** Nobody's configuration but the repository's own; the token is in one process for one call and in no file. */
function gitEnvironment({ env, workspace }: Workshop): Record<string, string> {
  return {
    PATH: env['PATH'] ?? '',
    HOME: env['HOME'] ?? '',
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: workspace,
    GIT_CONFIG_KEY_1: 'core.hooksPath',
    GIT_CONFIG_VALUE_1: '/dev/null',
    ...Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) =>
        /^(https?|no|all)_proxy$/i.test(name) && value !== undefined ? [[name, value]] : [],
      ),
    ),
  }
}

function authorization({ url, token }: GitAccess): Record<string, string> {
  if (token === '') return {}
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return {
    GIT_CONFIG_COUNT: '3',
    GIT_CONFIG_KEY_2: `http.${new URL(url).origin}/.extraheader`,
    GIT_CONFIG_VALUE_2: `Authorization: Basic ${basic}`,
  }
}

function unreadable(commit: string, said: string): UpstreamError {
  const words = said.trim().split('\n')[0]?.slice(0, 200) ?? ''
  return new UpstreamError(
    'base-unreadable',
    `The files of ${commit}, to compare with, could not be read: ${words}. Run this again, or set \`gate: all\`.`,
  )
}
