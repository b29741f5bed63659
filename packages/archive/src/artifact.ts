import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { Member } from './members.ts'
import { tarOf } from './tar.ts'

/** A Pages artifact on disk: a zip that holds nothing but `artifact.tar`. */
export interface Artifact {
  readonly file: string
  readonly bytes: number
  /** `sha256:…` of the zip, as the artifact service names it. */
  readonly digest: string
  readonly tarBytes: number
}

const name = Buffer.from('artifact.tar')
// 1980-01-01, the first day a zip knows: it has no time of its own.
const date = 0x21

export async function writeArtifact(spec: {
  readonly members: readonly Member[]
  readonly seconds: number
  readonly file: string
}): Promise<Artifact> {
  const { file } = spec
  const handle = await open(file, 'w')
  try {
    await handle.write(Buffer.alloc(localHeader({ crc: 0, packed: 0, plain: 0 }).length))
    const sums = await pack(handle, tarOf(spec.members, spec.seconds))
    const local = localHeader(sums)
    const central = centralHeader(sums)
    await handle.write(central)
    await handle.write(endOf(central.length, local.length + sums.packed))
    await handle.write(local, 0, local.length, 0)
    return { file, ...(await measured(file)), tarBytes: sums.plain }
  } finally {
    await handle.close()
  }
}

/** What a site is, whoever packed it and whenever: its files and nothing of their times. */
export async function digestOf(members: readonly Member[]): Promise<string> {
  const whole = createHash('sha256')
  for (const { kind, path, source } of members) {
    if (kind === 'file') whole.update(`${await fileDigest(source)}  ${path}\n`)
  }
  return `sha256:${whole.digest('hex')}`
}

async function fileDigest(source: string | Buffer): Promise<string> {
  const hash = createHash('sha256')
  if (typeof source !== 'string') return hash.update(source).digest('hex')
  for await (const chunk of createReadStream(source)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

interface Sums {
  readonly crc: number
  readonly packed: number
  readonly plain: number
}

async function pack(handle: FileHandle, tar: AsyncGenerator<Buffer>): Promise<Sums> {
  let [crc, plain, packed] = [0, 0, 0]
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      crc = crc32(chunk, crc)
      plain += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(Readable.from(tar), counted, createDeflateRaw({ level: 6 }), async (chunks) => {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      packed += chunk.length
      await handle.write(chunk)
    }
  })
  return { crc, packed, plain }
}

async function measured(file: string): Promise<{ readonly bytes: number; readonly digest: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk as Buffer)
    bytes += (chunk as Buffer).length
  }
  return { bytes, digest: `sha256:${hash.digest('hex')}` }
}

function localHeader({ crc, packed, plain }: Sums): Buffer {
  const made = Buffer.alloc(30)
  made.writeUInt32LE(0x04034b50, 0)
  describe(made, 4, { crc, packed, plain })
  return Buffer.concat([made, name])
}

function centralHeader(sums: Sums): Buffer {
  const made = Buffer.alloc(46)
  made.writeUInt32LE(0x02014b50, 0)
  // Made on Unix, so that the rights that follow are read as such.
  made.writeUInt16LE((3 << 8) | 20, 4)
  describe(made, 6, sums)
  made.writeUInt32LE((0o100644 << 16) >>> 0, 38)
  return Buffer.concat([made, name])
}

/** What both headers say of the one file in it. */
function describe(header: Buffer, at: number, { crc, packed, plain }: Sums): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(0, at + 2)
  header.writeUInt16LE(8, at + 4)
  header.writeUInt16LE(0, at + 6)
  header.writeUInt16LE(date, at + 8)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(packed, at + 14)
  header.writeUInt32LE(plain, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

function endOf(centralBytes: number, centralAt: number): Buffer {
  const made = Buffer.alloc(22)
  made.writeUInt32LE(0x06054b50, 0)
  made.writeUInt16LE(1, 8)
  made.writeUInt16LE(1, 10)
  made.writeUInt32LE(centralBytes, 12)
  made.writeUInt32LE(centralAt, 16)
  return made
}
