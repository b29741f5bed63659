import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'

/** Writes one object where git looks for it, and gives its id; as `git mktag` would, but without starting git. */
export async function writeObject(directory: string, type: 'tag', content: string): Promise<string> {
  const bytes = Buffer.from(content)
  const stored = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes])
  const sha = createHash('sha1').update(stored).digest('hex')
  const folder = join(directory, 'objects', sha.slice(0, 2))
  await mkdir(folder, { recursive: true })
  // Nobody may see half an object: it gets its name when it is whole. The same object twice is the same file.
  const unfinished = join(folder, `tmp_obj_${randomUUID()}`)
  await writeFile(unfinished, deflateSync(stored), { mode: 0o444 })
  await rename(unfinished, join(folder, sha.slice(2)))
  return sha
}
