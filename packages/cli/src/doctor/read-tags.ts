import { PreconditionError } from '#errors'
import { git } from '../git.ts'

/** A tag as a repository has it. */
export interface ReadTag {
  readonly name: string
  /** How many tag objects lie between the name and where it ends: 0 is a lightweight tag, more than 1 a nested one. */
  readonly depth: number
  readonly end: { readonly type: string; readonly id: string }
  /** Of the tag object that the name points at; undefined for a lightweight tag. */
  readonly message: string | undefined
}

interface TagObject {
  readonly target: { readonly type: string; readonly id: string }
  readonly message: string
}

/** Every tag, followed through any number of tags to where it ends. */
export async function readTags(directory: string): Promise<readonly ReadTag[]> {
  const format = '--format=%(objecttype) %(objectname) %(refname)'
  const listed = await git(['for-each-ref', format, 'refs/tags/'], { directory })
  const refs = listed.split('\n').flatMap((line) => {
    const [, type, id, name] = /^(\w+) ([0-9a-f]+) refs\/tags\/(.+)$/.exec(line) ?? []
    return type && id && name ? [{ name, target: { type, id } }] : []
  })
  const objects = await readTagObjects(
    directory,
    refs.map(({ target }) => target),
  )
  return refs.map(({ name, target }) => {
    const [first] = target.type === 'tag' ? [objects.get(target.id)] : []
    return { name, message: first?.message, ...ending(target, objects) }
  })
}

function ending(target: TagObject['target'], objects: ReadonlyMap<string, TagObject>): Pick<ReadTag, 'depth' | 'end'> {
  let depth = 0
  let end = target
  for (let next = objects.get(end.id); next; next = objects.get(end.id)) {
    depth++
    end = next.target
  }
  return { depth, end }
}

/** One round for all tags, and another one for the tags that they point at. */
async function readTagObjects(
  directory: string,
  targets: readonly TagObject['target'][],
): Promise<ReadonlyMap<string, TagObject>> {
  const objects = new Map<string, TagObject>()
  let open = targets
  for (;;) {
    const ids = [...new Set(open.filter(({ type, id }) => type === 'tag' && !objects.has(id)).map(({ id }) => id))]
    if (ids.length === 0) return objects
    const input = `${ids.join('\n')}\n`
    const read = parseBatch(await git(['cat-file', '--batch'], { directory, input, encoding: 'latin1' }))
    for (const [id, object] of read) objects.set(id, object)
    open = [...read.values()].map(({ target }) => target)
  }
}

/** `<id> tag <bytes>`, the object, a line break; again and again. */
function parseBatch(printed: string): ReadonlyMap<string, TagObject> {
  const objects = new Map<string, TagObject>()
  for (let at = 0; at < printed.length; ) {
    const end = printed.indexOf('\n', at)
    const [, id = '', bytes = ''] = /^([0-9a-f]+) tag (\d+)$/.exec(printed.slice(at, end)) ?? []
    if (id === '') throw unreadable(printed.slice(at, end))
    const start = end + 1
    const content = Buffer.from(printed.slice(start, start + Number(bytes)), 'latin1').toString('utf8')
    objects.set(id, parseTagObject(content))
    at = start + Number(bytes) + 1
  }
  return objects
}

function parseTagObject(content: string): TagObject {
  const [, id = '', type = ''] = /^object ([0-9a-f]+)\ntype (\w+)\n/.exec(content) ?? []
  const blank = content.indexOf('\n\n')
  return { target: { type, id }, message: blank < 0 ? '' : content.slice(blank + 2) }
}

function unreadable(said: string): PreconditionError {
  const shown = JSON.stringify(said.slice(0, 80))
  return new PreconditionError(
    'repository-unreadable',
    `git has no tag object where a tag points to one: ${shown}. Run \`git fsck\`, and ask a whole clone.`,
  )
}
