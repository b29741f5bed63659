import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { Broken } from '../wire/broken.ts'
import { applyDelta } from './pack-delta.ts'

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag'

export interface GitObject {
  readonly id: string
  readonly type: ObjectType
  readonly content: Buffer
}

interface Entry {
  readonly offset: number
  readonly content: Buffer
  /** Its type, or what it is a delta against. */
  readonly kind: ObjectType | { readonly baseOffset: number } | { readonly baseId: string }
}

const types: Readonly<Record<number, ObjectType>> = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' }
const maxObjectBytes = 8 * 1024 * 1024
const maxTotalBytes = 256 * 1024 * 1024
const trailerBytes = 20

/** Every object of a packfile that stands alone, by id. Ids are computed, so no object can pass for another. */
export function readPack(pack: Buffer): ReadonlyMap<string, GitObject> {
  const end = pack.length - trailerBytes
  if (end < 12 || pack.toString('latin1', 0, 4) !== 'PACK' || pack.readUInt32BE(4) !== 2) {
    throw new Broken('a packfile without its head')
  }
  const sum = createHash('sha1').update(pack.subarray(0, end)).digest()
  if (!sum.equals(pack.subarray(end))) throw new Broken('a packfile that is cut off or damaged')
  return resolve(readEntries(pack.subarray(0, end)))
}

function readEntries(pack: Buffer): readonly Entry[] {
  const entries: Entry[] = []
  const count = pack.readUInt32BE(8)
  let total = 0
  let at = 12
  while (entries.length < count) {
    const { entry, next } = readEntry(pack, at)
    total += entry.content.length
    if (total > maxTotalBytes) throw new Broken('a packfile beyond every limit', { repeatable: false })
    entries.push(entry)
    at = next
  }
  if (at !== pack.length) throw new Broken('a packfile with more than its objects')
  return entries
}

function readEntry(pack: Buffer, offset: number): { readonly entry: Entry; readonly next: number } {
  let at = offset
  let byte = byteAt(pack, at++)
  const type = (byte >> 4) & 7
  let size = byte & 15
  for (let factor = 16; byte & 128; factor *= 128) {
    byte = byteAt(pack, at++)
    size += (byte & 127) * factor
  }
  if (size > maxObjectBytes) throw new Broken('an object beyond every limit', { repeatable: false })
  const { kind, next } = kindOf(pack, { type, offset, at })
  const { content, consumed } = inflate(pack.subarray(next), size)
  return { entry: { offset, kind, content }, next: next + consumed }
}

function kindOf(pack: Buffer, { type, offset, at }: { type: number; offset: number; at: number }) {
  const plain = types[type]
  if (plain) return { kind: plain, next: at }
  if (type === 7) return { kind: { baseId: pack.toString('hex', at, at + 20) }, next: at + 20 }
  if (type !== 6) throw new Broken('a packfile with an unknown kind of object')
  let next = at
  let byte = byteAt(pack, next++)
  let distance = byte & 127
  while (byte & 128) {
    byte = byteAt(pack, next++)
    distance = (distance + 1) * 128 + (byte & 127)
  }
  return { kind: { baseOffset: offset - distance }, next }
}

/** Objects follow each other without a length of their packed form: only inflating tells where one ends. */
function inflate(packed: Buffer, size: number): { readonly content: Buffer; readonly consumed: number } {
  try {
    const options = { info: true, maxOutputLength: Math.max(size, 1) }
    const { buffer, engine } = inflateSync(packed, options) as unknown as {
      readonly buffer: Buffer
      readonly engine: { readonly bytesWritten: number }
    }
    if (buffer.length !== size) throw new Error('another size than announced')
    return { content: buffer, consumed: engine.bytesWritten }
  } catch (error) {
    throw new Broken('a packfile with an object that cannot be unpacked', { cause: error })
  }
}

/** A delta's base may come later in the pack, so rounds are made until nothing is left or nothing moves. */
function resolve(entries: readonly Entry[]): ReadonlyMap<string, GitObject> {
  const byId = new Map<string, GitObject>()
  const byOffset = new Map<number, GitObject>()
  let open = entries
  while (open.length > 0) {
    const left: Entry[] = []
    for (const entry of open) {
      const object = objectOf(entry, byId, byOffset)
      if (!object) {
        left.push(entry)
        continue
      }
      byId.set(object.id, object)
      byOffset.set(entry.offset, object)
    }
    if (left.length === open.length) throw new Broken('a packfile with a delta that has no base')
    open = left
  }
  return byId
}

function objectOf(
  { kind, content }: Entry,
  byId: ReadonlyMap<string, GitObject>,
  byOffset: ReadonlyMap<number, GitObject>,
): GitObject | undefined {
  if (typeof kind === 'string') return identified(kind, content)
  const base = 'baseId' in kind ? byId.get(kind.baseId) : byOffset.get(kind.baseOffset)
  return base && identified(base.type, applyDelta(base.content, content, maxObjectBytes))
}

function identified(type: ObjectType, content: Buffer): GitObject {
  const id = createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex')
  return { id, type, content }
}

function byteAt(pack: Buffer, at: number): number {
  const byte = pack[at]
  if (byte === undefined) throw new Broken('a packfile that ends inside an object')
  return byte
}
