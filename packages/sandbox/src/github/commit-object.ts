export interface Person {
  readonly name: string
  readonly email: string
  /** ISO 8601, in whole seconds. */
  readonly date: string
}

export interface CommitObject {
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Person
  readonly committer: Person
  readonly message: string
}

export interface TagObject {
  readonly object: string
  readonly type: string
  readonly tag: string
  readonly tagger: Person
  readonly message: string
}

export function parseCommit(content: Buffer): CommitObject {
  const { headers, message } = split(content)
  return {
    tree: first(headers, 'tree'),
    parents: headers.filter(([name]) => name === 'parent').map(([, value]) => value),
    author: parsePerson(first(headers, 'author')),
    committer: parsePerson(first(headers, 'committer')),
    message: message.replace(/\n$/, ''),
  }
}

export function parseTag(content: Buffer): TagObject {
  const { headers, message } = split(content)
  return {
    object: first(headers, 'object'),
    type: first(headers, 'type'),
    tag: first(headers, 'tag'),
    tagger: parsePerson(first(headers, 'tagger')),
    message,
  }
}

export function isoSeconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
}

function split(content: Buffer): { headers: readonly (readonly [string, string])[]; message: string } {
  const text = content.toString('utf8')
  const end = text.indexOf('\n\n')
  const head = end < 0 ? text : text.slice(0, end)
  const headers = head.split('\n').map((line): readonly [string, string] => {
    const space = line.indexOf(' ')
    return [line.slice(0, space), line.slice(space + 1)]
  })
  return { headers, message: end < 0 ? '' : text.slice(end + 2) }
}

function first(headers: readonly (readonly [string, string])[], name: string): string {
  return headers.find(([candidate]) => candidate === name)?.[1] ?? ''
}

/** `Name <mail> 1700000000 +0100`; very old objects lack parts of it. */
function parsePerson(line: string): Person {
  const match = /^(.*?) ?<([^>]*)>(?: (\d+))?/.exec(line)
  return { name: match?.[1] ?? '', email: match?.[2] ?? '', date: isoSeconds(Number(match?.[3] ?? 0) * 1000) }
}
