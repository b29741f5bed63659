import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { git } from './git.ts'
import { author, firstDateSeconds } from './seed.ts'

export interface SeedTag {
  readonly name: string
  readonly commit: string
  /** Makes it an annotated tag. */
  readonly message?: string
}

interface TagObject {
  readonly sha: string
  readonly content: Buffer
}

/**
 * Any number of new tags, packed as a repository of that size has them. Git would write ten thousand loose files
 * first, which takes three seconds; one pack of objects and one file of refs takes a fifth of one.
 */
export async function seedTags(directory: string, tags: Iterable<SeedTag>): Promise<void> {
  const made = [...tags].map((tag) => ({ ...tag, object: tag.message === undefined ? undefined : objectOf(tag) }))
  const objects = made.map(({ object }) => object).filter((object) => object !== undefined)
  if (objects.length > 0) await git(directory, ['index-pack', '--stdin', '--fix-thin'], packOf(objects))
  await git(directory, ['pack-refs', '--all'])
  const path = join(directory, 'packed-refs')
  const lines = made.map(({ name, commit, object }) =>
    object ? [`${object.sha} refs/tags/${name}`, `^${commit}`] : [`${commit} refs/tags/${name}`],
  )
  const before = await readFile(path, 'utf8').catch(() => '')
  await writeFile(path, sorted([...entriesOf(before), ...lines]))
}

/** Refs of a file, each with the line that says where its tag ends. */
function entriesOf(packed: string): string[][] {
  const entries: string[][] = []
  for (const line of packed.split('\n')) {
    if (line.startsWith('^')) entries.at(-1)?.push(line)
    else if (line !== '' && !line.startsWith('#')) entries.push([line])
  }
  return entries
}

function sorted(entries: readonly (readonly string[])[]): string {
  const keyed = entries.map((lines) => ({ name: Buffer.from(lines[0]?.split(' ')[1] ?? ''), lines }))
  const ordered = keyed.sort((one, other) => Buffer.compare(one.name, other.name))
  return ['# pack-refs with: peeled fully-peeled sorted ', ...ordered.flatMap(({ lines }) => lines), ''].join('\n')
}

function objectOf({ name, commit, message = '' }: SeedTag): TagObject {
  const tagger = `tagger ${author} ${firstDateSeconds} +0000`
  const content = Buffer.from(`object ${commit}\ntype commit\ntag ${name}\n${tagger}\n\n${message}\n`)
  return { sha: createHash('sha1').update(`tag ${content.length}\0`).update(content).digest('hex'), content }
}

/** A pack as git reads it: a head, each object with its type and size before it, and a checksum. */
function packOf(objects: readonly TagObject[]): Buffer {
  const head = Buffer.alloc(12)
  head.write('PACK')
  head.writeUInt32BE(2, 4)
  head.writeUInt32BE(objects.length, 8)
  const parts = [head, ...objects.flatMap(({ content }) => [objectHead(content.length), deflateSync(content)])]
  const checksum = createHash('sha1')
  for (const part of parts) checksum.update(part)
  return Buffer.concat([...parts, checksum.digest()])
}

/** Type 4 is a tag; the size follows in 4 bits and then in groups of 7, the lowest first. */
function objectHead(size: number): Buffer {
  const bytes = [(4 << 4) | (size & 15)]
  for (let rest = size >> 4; rest > 0; rest >>= 7) {
    bytes.push(rest & 127)
  }
  return Buffer.from(bytes.map((byte, index) => (index < bytes.length - 1 ? byte | 128 : byte)))
}
