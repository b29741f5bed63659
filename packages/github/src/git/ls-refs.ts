import { PreconditionError, UpstreamError } from '#errors'
import type { RefSnapshot, RemoteTag } from '../ports/ports.ts'
import { Broken, oneLine } from '../wire/broken.ts'
import type { GitEndpoint } from '../wire/remote.ts'
import { gitCommand } from './git-command.ts'
import { readPackets, textOf } from './pkt-line.ts'
import { validRefName } from './ref-name.ts'

/** A ref as `ls-refs` advertises it. */
export interface AdvertisedRef {
  readonly name: string
  readonly objectId: string
  readonly peeled: string | undefined
  readonly symrefTarget: string | undefined
}

/** Tags with the prefix and main's tip of one moment, in one request however many tags there are. */
export async function snapshotByGit(
  endpoint: GitEndpoint,
  { prefix, main }: { readonly prefix: string; readonly main: string },
): Promise<RefSnapshot> {
  const prefixes = [`refs/tags/${prefix}`, 'HEAD', ...(main === '' ? [] : [`refs/heads/${main}`])]
  const args = ['peel', 'symrefs', ...prefixes.map((each) => `ref-prefix ${each}`)]
  const refs = await gitCommand(endpoint, { command: 'ls-refs', args }, parseRefs)
  return { tags: refs.flatMap(tagOf), main: mainOf(refs, main) }
}

/**
 * The refs of a whole answer. A list without its flush packet was cut off, and such a list looks like one with fewer
 * tags; a name that git itself would not accept is dropped.
 */
export function parseRefs(body: Buffer): readonly AdvertisedRef[] {
  const packets = readPackets(body)
  const refs: AdvertisedRef[] = []
  for (const packet of packets) {
    const ref = packet.kind === 'line' ? parseRef(textOf(packet.payload)) : undefined
    if (ref && validRefName(ref.name)) refs.push(ref)
  }
  if (packets.at(-1)?.kind !== 'flush') throw new Broken('a list of refs without its end')
  return refs
}

function parseRef(text: string): AdvertisedRef | undefined {
  if (text.startsWith('ERR ')) throw new UpstreamError('github-refused', `git answered: ${oneLine(text.slice(4))}`)
  if (text.startsWith('unborn ')) return undefined
  const [, objectId, name, rest = ''] = /^([0-9a-f]{40}) ([^ \n]+)((?: [a-z-]+:[^ \n]+)*)$/.exec(text) ?? []
  if (objectId === undefined || name === undefined) throw new Broken('a list of refs with a malformed line')
  const [, peeled] = / peeled:([0-9a-f]{40})(?: |$)/.exec(rest) ?? []
  const [, symrefTarget] = / symref-target:([^ ]+)/.exec(rest) ?? []
  return { name, objectId, peeled, symrefTarget }
}

function tagOf({ name, objectId, peeled }: AdvertisedRef): readonly RemoteTag[] {
  if (!name.startsWith('refs/tags/')) return []
  const short = name.slice('refs/tags/'.length)
  return [{ name: short, objectId, commit: peeled ?? objectId, annotated: peeled !== undefined }]
}

/** Branches are looked up by their full names, so a tag with a branch's name changes nothing. */
function mainOf(refs: readonly AdvertisedRef[], main: string): RefSnapshot['main'] {
  const head = refs.find(({ name }) => name === 'HEAD')
  if (main === '') {
    if (!head) throw emptyRepository()
    return { name: branchName(head.symrefTarget), commit: head.objectId }
  }
  const branch = refs.find(({ name }) => name === `refs/heads/${main}`)
  if (branch) return { name: main, commit: branch.objectId }
  throw refs.length === 0 ? emptyRepository() : mainNotFound(main)
}

function branchName(symrefTarget = ''): string {
  if (symrefTarget.startsWith('refs/heads/') && validRefName(symrefTarget)) return symrefTarget.slice(11)
  throw new UpstreamError('github-refused', 'git names no default branch. Name it in the input `main`.')
}

export function emptyRepository(): PreconditionError {
  return new PreconditionError(
    'empty-repository',
    'The default branch has no commit yet, so there is nothing to tag. Push a commit first.',
  )
}

export function mainNotFound(main: string): PreconditionError {
  return new PreconditionError(
    'main-not-found',
    `There is no branch ${main}. Name the branch that releases come from, or leave the input empty for the default branch.`,
  )
}
