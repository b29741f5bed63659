import { parseCommit, parseTag } from '../commit-object.ts'
import { associatedPullRequests, statusCheckRollup } from './checks.ts'
import { connection } from './connection.ts'
import { deployments } from './deployments.ts'
import { type Ask, Field } from './field.ts'
import { gitActor } from './people.ts'
import { entriesOf, type TreeEntry } from './tree.ts'

/** The object that a name of git's leads to; null when there is none. */
export async function gitObject(ask: Ask, name: string): Promise<unknown> {
  const found = await ask.place.objects.read(name)
  if (!found) return null
  const { sha, type, content } = found
  const common = { oid: sha, abbreviatedOid: sha.slice(0, 7), id: ask.place.urls.nodeId(type, sha) }
  switch (type) {
    case 'commit':
      return commit(ask, common, content)
    case 'tree':
      return { ...common, __typename: 'Tree', entries: () => entriesOf(content).map((entry) => treeEntry(ask, entry)) }
    case 'tag':
      return tag(ask, common, content)
    default:
      return {
        ...common,
        __typename: 'Blob',
        byteSize: content.length,
        text: textOf(content),
        isBinary: binary(content),
      }
  }
}

interface Common {
  readonly oid: string
}

function commit(ask: Ask, common: Common, content: Buffer) {
  const { tree, parents, author, committer, message } = parseCommit(content)
  const [headline = '', ...rest] = message.split('\n')
  const { oid } = common
  return {
    ...common,
    __typename: 'Commit',
    message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    url: `${ask.place.urls.html}/commit/${oid}`,
    authoredDate: author.date,
    committedDate: committer.date,
    author: () => gitActor(ask, author),
    committer: () => gitActor(ask, committer),
    tree: () => gitObject(ask, tree),
    file: new Field(['path'], ({ path }) => fileAt(ask, tree, String(path))),
    parents: connection({
      name: 'parents',
      items: parents,
      key: (parent) => parent,
      node: (parent) => gitObject(ask, parent),
    }),
    deployments: deployments(ask, oid),
    statusCheckRollup: statusCheckRollup(ask, oid),
    associatedPullRequests: associatedPullRequests(ask, oid),
  }
}

/** Of an annotated tag; what it points at may be a tag again. */
function tag(ask: Ask, common: Common, content: Buffer) {
  const { object, tag: name, tagger, message } = parseTag(content)
  return {
    ...common,
    __typename: 'Tag',
    name,
    message,
    tagger: () => gitActor(ask, tagger),
    target: () => gitObject(ask, object),
  }
}

async function fileAt(ask: Ask, tree: string, path: string): Promise<unknown> {
  const segments = path.split('/').filter((segment) => segment !== '')
  let at = tree
  for (const [depth, segment] of segments.entries()) {
    const found = await ask.place.objects.read(at)
    const entry = found?.type === 'tree' ? entriesOf(found.content).find(({ name }) => name === segment) : undefined
    if (!entry) return null
    if (depth === segments.length - 1) return { ...treeEntry(ask, entry), path: segments.join('/') }
    at = entry.oid
  }
  return null
}

function treeEntry(ask: Ask, { mode, name, oid, type }: TreeEntry) {
  return { name, oid, type, mode, object: () => gitObject(ask, oid) }
}

function binary(content: Buffer): boolean {
  return content.subarray(0, 8_000).includes(0)
}

function textOf(content: Buffer): string | null {
  return binary(content) ? null : content.toString('utf8')
}
