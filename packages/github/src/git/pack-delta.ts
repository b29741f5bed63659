import { Broken } from '../wire/broken.ts'

/** The object that a delta of git's makes of its base: a list of copies from the base and of new bytes. */
export function applyDelta(base: Buffer, delta: Buffer, maxBytes: number): Buffer {
  const reader = byteReader(delta)
  if (varint(reader) !== base.length) throw new Broken('a delta against another object')
  const size = varint(reader)
  if (size > maxBytes) throw new Broken('an object beyond every limit', { repeatable: false })
  const result = Buffer.alloc(size)
  let filled = 0
  while (!reader.done()) {
    const part = nextPart(reader, base)
    if (filled + part.length > size) throw new Broken('a delta that makes more than it announced')
    filled += part.copy(result, filled)
  }
  if (filled !== size) throw new Broken('a delta that makes less than it announced')
  return result
}

interface Reader {
  done(): boolean
  byte(): number
  bytes(count: number): Buffer
}

function nextPart(reader: Reader, base: Buffer): Buffer {
  const command = reader.byte()
  if (command === 0) throw new Broken('a delta with an unknown command')
  if (command < 128) return reader.bytes(command)
  const offset = flagged(reader, command, [1, 2, 4, 8])
  const size = flagged(reader, command >> 4, [1, 2, 4]) || 0x10000
  if (offset + size > base.length) throw new Broken('a delta that copies what is not there')
  return base.subarray(offset, offset + size)
}

/** A little-endian number of which only the bytes that are not zero are there, one flag for each. */
function flagged(reader: Reader, flags: number, bits: readonly number[]): number {
  return bits.reduce((sum, bit, index) => sum + (flags & bit ? reader.byte() * 256 ** index : 0), 0)
}

function varint(reader: Reader): number {
  let value = 0
  for (let factor = 1; ; factor *= 128) {
    const byte = reader.byte()
    value += (byte & 127) * factor
    if (byte < 128) return value
    if (factor > 2 ** 35) throw new Broken('a delta with an endless number')
  }
}

function byteReader(source: Buffer): Reader {
  let at = 0
  const bytes = (count: number) => {
    if (at + count > source.length) throw new Broken('a delta that is cut off')
    at += count
    return source.subarray(at - count, at)
  }
  return { done: () => at === source.length, byte: () => bytes(1).readUInt8(0), bytes }
}
