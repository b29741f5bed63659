import { inflateRawSync } from 'node:zlib'

/** The files of a Pages artifact; throws what Pages would find wrong with it. */
export function unpackSite(zip: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (const entry of tarEntries(onlyMember(zip))) {
    if (entry.type === '5') continue
    if (entry.type !== '0') throw new Error(`${entry.name} is a link or something special`)
    if ((entry.mode & 0o004) === 0) throw new Error(`${entry.name} cannot be read by others`)
    const name = entry.name.replace(/^\.\//, '')
    if (name.startsWith('/') || name.split('/').includes('..')) throw new Error(`${entry.name} leads outside`)
    files.set(name, entry.content)
  }
  return files
}

/** By its central directory, since a stream's local header knows no sizes. */
function onlyMember(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || zip.readUInt16LE(end + 10) !== 1) throw new Error('the artifact is no zip of one file')
  const central = zip.readUInt32LE(end + 16)
  const name = zip.subarray(central + 46, central + 46 + zip.readUInt16LE(central + 28)).toString('utf8')
  if (name !== 'artifact.tar') throw new Error(`the artifact holds ${name} and not artifact.tar`)
  const [packed, local] = [zip.readUInt32LE(central + 20), zip.readUInt32LE(central + 42)]
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const content = zip.subarray(start, start + packed)
  return zip.readUInt16LE(central + 10) === 0 ? content : inflateRawSync(content)
}

interface TarEntry {
  readonly name: string
  readonly type: string
  readonly mode: number
  readonly content: Buffer
}

function* tarEntries(tar: Buffer): Generator<TarEntry> {
  let long: string | undefined
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const header = tar.subarray(at, at + 512)
    const field = (start: number, length: number) =>
      header
        .subarray(start, start + length)
        .toString('utf8')
        .replace(/\0.*$/s, '')
    const size = Number.parseInt(field(124, 12), 8)
    const content = tar.subarray(at + 512, at + 512 + size)
    const type = field(156, 1) || '0'
    at += 512 + Math.ceil(size / 512) * 512
    if (type === 'x') {
      long = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(content.toString('utf8'))?.[1]
      continue
    }
    const prefix = field(345, 155)
    const name = long ?? (prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`)
    long = undefined
    yield { name, type, mode: Number.parseInt(field(100, 8), 8), content }
  }
}
