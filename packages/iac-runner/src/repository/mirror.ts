import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UpstreamError } from '#errors'
import { git, runGit } from './git.ts'
import { localRefs } from './local-refs.ts'

/** What the remote repository says about one tag, with everything of it here. */
export interface RemoteTag {
  /** The object the tag names: a tag object, a commit, or something that cannot be deployed. Undefined: no such tag. */
  readonly object: string | undefined
  /** Tip of the main branch. */
  readonly tip: string
}

/** A bare clone of the repository that is deployed, and what can be asked of it. */
export interface Mirror {
  readonly gitDir: string
  /** Asks the remote; never answers from memory, because a tag may have moved. */
  remoteTag(tag: string): Promise<RemoteTag>
  /** Tip of the main branch, as the remote has it this moment. */
  tip(): Promise<string>
  /** Fetches a commit that another runner accepted, unless it is here. */
  bring(sha: string): Promise<void>
}

interface Remote {
  readonly url: string
  readonly branch: string
}

interface Asked {
  readonly tag: string
  readonly answer: (refs: ReadonlyMap<string, string>) => void
  readonly fail: (error: unknown) => void
}

export async function openMirror(stateDir: string, remote: Remote): Promise<Mirror> {
  const gitDir = join(stateDir, 'mirror.git')
  if (!existsSync(join(gitDir, 'HEAD'))) await git(gitDir, ['init', '--quiet', '--bare', '--template='])
  const ask = remoteQuestions(gitDir, remote)
  const fetch = sharedFetch(gitDir, remote)
  const head = `refs/heads/${remote.branch}`

  let here = await ownRefs(gitDir)
  const complete = (object: string | undefined, tip: string, tag: string) =>
    here.get(head) === tip && here.get(`refs/tags/${tag}`) === object
  const present = new Set<string>()
  const remoteTag = async (tag: string): Promise<RemoteTag> => {
    for (let round = 0; round < 3; round += 1) {
      const refs = await ask(tag)
      const tip = refs.get(head)
      if (tip === undefined) throw unavailable(`it has no branch ${remote.branch}`)
      const object = refs.get(`refs/tags/${tag}`)
      if (complete(object, tip, tag)) return { object, tip }
      here = await fetch()
      if (complete(object, tip, tag)) return { object, tip }
    }
    throw unavailable('its refs change faster than they can be read')
  }
  return {
    gitDir,
    remoteTag,
    // No tag has an empty name, so only the branch is asked for.
    tip: async () => (await remoteTag('')).tip,
    bring: async (sha) => {
      if (present.has(sha)) return
      const found = async () => (await runGit(gitDir, ['cat-file', '-e', `${sha}^{commit}`])).code === 0
      if (!(await found())) here = await fetch()
      if (present.size > 10_000) present.clear()
      present.add(sha)
    },
  }
}

/** One look at the remote at a time answers for everyone who asked before it started. */
function remoteQuestions(gitDir: string, { url, branch }: Remote) {
  const local = localRefs(url)
  const main = `refs/heads/${branch}`
  const look = async (names: readonly string[]) => {
    const refs = await local(names)
    // Without its branch it may be a repository that only git can read, or none at all; git says which.
    return refs?.has(main) ? refs : refsOf(gitDir, url, names)
  }
  let asked: Asked[] = []
  let busy = false
  const next = async () => {
    busy = true
    // Whoever comes in the same turn shares one look.
    await new Promise(setImmediate)
    while (asked.length > 0) {
      const batch = asked.slice(0, 200)
      asked = asked.slice(200)
      const tags = new Set(batch.map(({ tag }) => `refs/tags/${tag}`))
      await look([main, ...tags]).then(
        (refs) => {
          for (const { answer } of batch) answer(refs)
        },
        (error: unknown) => {
          for (const { fail } of batch) fail(error)
        },
      )
    }
    busy = false
  }
  return (tag: string) =>
    new Promise<ReadonlyMap<string, string>>((answer, fail) => {
      asked.push({ tag, answer, fail })
      if (!busy) void next()
    })
}

async function refsOf(gitDir: string, url: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { code, stdout, stderr } = await runGit(gitDir, ['ls-remote', '--', url, ...names], { timeoutMs: 30_000 })
  if (code !== 0) throw unavailable(reasonOf(stderr, url))
  return refMap(stdout)
}

async function ownRefs(gitDir: string): Promise<ReadonlyMap<string, string>> {
  const output = await git(gitDir, ['for-each-ref', '--format=%(objectname)%09%(refname)'])
  return refMap(output)
}

function refMap(output: string): ReadonlyMap<string, string> {
  const lines = output.split('\n').map((line) => line.split('\t'))
  return new Map(lines.flatMap(([sha, name]) => (sha && name ? [[name, sha] as const] : [])))
}

/** Fetches everything that is missing; whoever comes while one waits shares it, never one that has already begun. */
function sharedFetch(gitDir: string, { url, branch }: Remote) {
  let running: Promise<unknown> = Promise.resolve()
  let waiting: Promise<ReadonlyMap<string, string>> | undefined
  const run = async () => {
    waiting = undefined
    const refspecs = ['+refs/tags/*:refs/tags/*', `+refs/heads/${branch}:refs/heads/${branch}`]
    const args = ['fetch', '--quiet', '--prune', '--no-tags', '--no-write-fetch-head', '--', url, ...refspecs]
    const { code, stderr } = await runGit(gitDir, args, { timeoutMs: 300_000 })
    if (code !== 0) throw unavailable(reasonOf(stderr, url))
    return ownRefs(gitDir)
  }
  return () => {
    waiting ??= running.then(run)
    running = waiting.catch(() => undefined)
    return waiting
  }
}

function reasonOf(stderr: string, url: string): string {
  // A URL may hold a password.
  return (
    stderr.replaceAll(url, 'GIT_REPO_URL').trim().split('\n').slice(-2).join(' ').slice(0, 300) || 'git gave no reason'
  )
}

function unavailable(reason: string): UpstreamError {
  return new UpstreamError('repository-unavailable', `The repository cannot be read: ${reason}. Try again.`)
}
