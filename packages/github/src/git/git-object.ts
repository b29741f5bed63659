import { PreconditionError } from '#errors'
import type { Commit } from '../ports/ports.ts'
import { oneLine } from '../wire/broken.ts'
import type { GitObject } from './packfile.ts'

/** The parents of a commit; anything else has none. */
export function parentsOf(object: GitObject | undefined): readonly string[] {
  if (object?.type !== 'commit') return []
  const head = object.content.toString('latin1', 0, endOfHead(object.content))
  return [...head.matchAll(/^parent ([0-9a-f]{40})$/gm)].map(([, id = '']) => id)
}

/** A commit as git stores it; its signature stands in the head and is not part of the message. */
export function commitOf(object: GitObject): Commit {
  const end = endOfHead(object.content)
  const [, tree = ''] = /^tree ([0-9a-f]{40})\n/.exec(object.content.toString('latin1', 0, end)) ?? []
  const message = object.content.toString('utf8', end + 2).trimEnd()
  return { sha: object.id, message, tree, parents: parentsOf(object) }
}

/** The message of a tag object as it was written, without a signature behind it. */
export function messageOf(object: GitObject | undefined, id: string): string {
  if (object?.type !== 'tag') {
    throw new PreconditionError('base-unresolved', `${oneLine(id)} is no tag object of this repository.`)
  }
  return unsigned(object.content.toString('utf8', endOfHead(object.content) + 2))
}

/** A signature follows the message inside of the same text; trailers stand before it. */
export function unsigned(message: string): string {
  const start = message.search(/^-----BEGIN (?:PGP|SSH) SIGNATURE-----|^-----BEGIN SIGNED MESSAGE-----/m)
  return start < 0 ? message : message.slice(0, start)
}

function endOfHead(content: Buffer): number {
  const end = content.indexOf('\n\n')
  return end < 0 ? content.length : end
}
