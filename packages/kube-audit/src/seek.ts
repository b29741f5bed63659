import type { promises } from 'node:fs'
import { disorderMs } from './clock.ts'
import { longestLineBytes, stageTimeOf } from './lines.ts'
import { parseText, unwrap } from './unwrap.ts'

const newline = 0x0a
const probeBytes = 65_536
/** Once so near, reading on is cheaper than another probe. */
const nearBytes = 2 * 1024 * 1024

interface Probe {
  readonly offset: number
  readonly at: number
}

/**
 * Where to start reading so that nothing from `since` on is missed, found by halving. 0 whenever the times met on the way
 * are not in order, or a probe finds none: then only reading everything is sure.
 */
export async function offsetOf(since: number, file: promises.FileHandle, size: number): Promise<number> {
  const first = await probe(file, 0, size)
  if (!first) return 0
  let low = first
  let high: Probe = { offset: size, at: Number.POSITIVE_INFINITY }
  while (high.offset - low.offset > nearBytes) {
    const middle = Math.floor((low.offset + high.offset) / 2)
    const found = await probe(file, middle, size)
    if (!found) return 0
    if (found.at < low.at - disorderMs || found.at > high.at + disorderMs) return 0
    if (found.offset >= high.offset) break
    if (found.at < since - disorderMs) low = found
    else high = { offset: middle, at: found.at }
  }
  return low.at < since - disorderMs ? low.offset : 0
}

/** The first whole line from an offset on that carries a time. */
async function probe(file: promises.FileHandle, offset: number, size: number): Promise<Probe | undefined> {
  for (let bytes = probeBytes; bytes <= longestLineBytes; bytes *= 16) {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(bytes), 0, bytes, offset)
    let start = offset === 0 ? 0 : buffer.subarray(0, bytesRead).indexOf(newline) + 1
    if (offset > 0 && start === 0) continue
    for (let end = next(buffer, start, bytesRead); end >= 0; end = next(buffer, start, bytesRead)) {
      const at = stageTimeOf(buffer, start, end) ?? wrappedTimeOf(buffer.toString('utf8', start, end))
      if (at !== undefined) return { offset: offset + start, at }
      start = end + 1
    }
    if (offset + bytesRead >= size) return undefined
  }
  return undefined
}

function next(buffer: Buffer, from: number, to: number): number {
  const end = buffer.indexOf(newline, from)
  return end >= 0 && end < to ? end : -1
}

function wrappedTimeOf(line: string): number | undefined {
  let time: number | undefined
  unwrap(parseText(line), ({ at }) => {
    time ??= at
  })
  return time
}
