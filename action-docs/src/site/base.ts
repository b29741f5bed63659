import { readFile } from 'node:fs/promises'
import { UpstreamError } from '#errors'
import type { Git } from './git.ts'

/** What a change is held against. */
export type Base =
  /** Nothing comes before it, or the workflow asked for no comparison. */
  | { readonly kind: 'none'; readonly why: string }
  | {
      readonly kind: 'commit'
      readonly commit: string
      /** Every file that is not as it was, under its present and its former name. */
      readonly changed: ReadonlySet<string>
      /** Former names to present ones. */
      readonly renamed: ReadonlyMap<string, string>
    }

export interface Started {
  readonly eventName: string
  /** The file of the event that started the run. */
  readonly eventPath: string
  readonly head: string
}

/** The commit before the change: what a pull request goes into, or what was pushed to. */
export async function findBase(git: Git, started: Started): Promise<Base> {
  const commit = await baseCommit(git, started)
  if (commit === undefined) return { kind: 'none', why: `a ${started.eventName} has nothing before it to compare with` }
  if (!(await git.bring(commit))) {
    throw new UpstreamError(
      'base-unreadable',
      `The commit to compare with, ${commit}, could not be fetched. Check out with \`fetch-depth: 2\` or more, hand in a token that reads this repository, or set \`gate: all\`.`,
    )
  }
  const listing = await git.read('diff', '--name-status', '--find-renames', '-z', commit, started.head)
  if (listing === undefined) {
    throw new UpstreamError('base-unreadable', `git cannot say what changed since ${commit}. Run this again.`)
  }
  return { kind: 'commit', commit, ...parseChanges(listing) }
}

async function baseCommit(git: Git, { eventName, eventPath, head }: Started): Promise<string | undefined> {
  if (eventName === 'pull_request' || eventName === 'merge_group') {
    // What is checked out is the merge, and its first parent is what the request goes into at this moment.
    const [first, second] = await parentsOf(git, head)
    if (second !== undefined) return first
  }
  const event = await readEvent(eventPath)
  const named =
    idAt(event, 'pull_request', 'base', 'sha') ?? idAt(event, 'merge_group', 'base_sha') ?? idAt(event, 'before')
  return named === undefined || /^0+$/.test(named) || named === head ? undefined : named
}

/** A shallow checkout has no parents, but its commit names them. */
async function parentsOf(git: Git, commit: string): Promise<readonly string[]> {
  const text = (await git.read('cat-file', 'commit', commit)) ?? ''
  return Array.from((text.split('\n\n')[0] ?? '').matchAll(/^parent ([0-9a-f]{40})$/gm), ([, id]) => id ?? '')
}

async function readEvent(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}

function idAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )
  return typeof found === 'string' && /^[0-9a-f]{40}$/.test(found) ? found : undefined
}

function parseChanges(listing: string): {
  readonly changed: ReadonlySet<string>
  readonly renamed: ReadonlyMap<string, string>
} {
  const parts = listing.split('\0')
  const changed = new Set<string>()
  const renamed = new Map<string, string>()
  for (let at = 0; at + 1 < parts.length; ) {
    const [status = '', first = '', second = ''] = parts.slice(at, at + 3)
    changed.add(first)
    if (/^[RC]/.test(status)) changed.add(second)
    if (status.startsWith('R')) renamed.set(first, second)
    at += /^[RC]/.test(status) ? 3 : 2
  }
  return { changed, renamed }
}

/** True when a change touches something that the site is made of. */
export function concerns(changed: ReadonlySet<string>, parts: readonly string[]): boolean {
  if (parts.includes('')) return changed.size > 0
  return [...changed].some((file) => parts.some((part) => file === part || file.startsWith(`${part}/`)))
}
