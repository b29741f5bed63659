import { Clock } from './clock.ts'
import { FastPath } from './fast.ts'
import type { Tally, TallyOptions } from './tally.ts'
import { parseText, unwrap } from './unwrap.ts'

const newline = 0x0a
/** Requests are limited to a few megabytes; a line that is longer is no event, or a list that must be cut up first. */
export const longestLineBytes = 16 * 1024 * 1024
const sampleBytes = 65_536
const tailBytes = 4096
const timeKey = '"stageTimestamp":"'

/** Cuts chunks into lines and gives each to the tally, or past it where the fast path proves that it does not matter. */
export class Lines {
  readonly clock = new Clock()
  readonly #tally: Tally
  readonly #fast: FastPath | undefined
  #carry: Buffer[] = []
  #carried = 0
  #tooLong: boolean = false
  /** Start of the last line whose time was taken, in the chunk at hand. */
  #sampled = 0
  lines = 0
  blank = 0
  longLines = 0
  /** Events that were parsed; those that were skipped are lines only. */
  events = 0

  /** Without options every line is parsed: the slow twin that says what is true. */
  constructor(tally: Tally, fast?: Pick<TallyOptions, 'rules' | 'include'>) {
    this.#tally = tally
    this.#fast = fast && new FastPath(fast.rules, fast.include)
  }

  feed(chunk: Buffer): void {
    let from = 0
    if (this.#carried > 0 || this.#tooLong) {
      const end = chunk.indexOf(newline)
      if (end < 0) {
        this.#keep(chunk)
        return
      }
      this.#keep(chunk.subarray(0, end))
      this.#endCarried()
      from = end + 1
    }
    const last = chunk.lastIndexOf(newline)
    if (last >= from) this.#scan(chunk, from, last + 1)
    if (last + 1 < chunk.length) this.#keep(chunk.subarray(Math.max(last + 1, from)))
  }

  /** The end of a file: a last line without its newline counts only when it is whole. */
  end(): void {
    const rest = Buffer.concat(this.#carry)
    this.drop()
    if (rest.length === 0) return
    const value = parseText(rest.toString('utf8'))
    if (value === undefined) return
    this.lines++
    this.#takeValue(value, (at) => this.clock.see(at))
  }

  get sawWrite(): boolean {
    return this.#fast?.sawWrite === true || this.#tally.sawWrite
  }

  /** Forgets what is left of a line, as when its file was cut under the reader. */
  drop(): void {
    this.#carry = []
    this.#carried = 0
    this.#tooLong = false
  }

  #keep(part: Buffer): void {
    if (this.#tooLong || part.length === 0) return
    if (this.#carried + part.length > longestLineBytes) {
      this.drop()
      this.#tooLong = true
      return
    }
    // A chunk is read into again: what outlives it is copied.
    this.#carry.push(Buffer.from(part))
    this.#carried += part.length
  }

  #endCarried(): void {
    const tooLong = this.#tooLong
    const line = Buffer.concat(this.#carry)
    this.drop()
    if (tooLong) {
      this.lines++
      this.longLines++
    } else this.#scan(Buffer.concat([line, Buffer.of(newline)]), 0, line.length + 1)
  }

  /** Whole lines only: `to` is behind a newline. */
  #scan(chunk: Buffer, from: number, to: number): void {
    this.#sampled = from
    let sampleAt = from
    for (let start = from; start < to; ) {
      const end = chunk.indexOf(newline, start)
      this.lines++
      if (!this.#fast?.skips(chunk, start, end)) this.#parse(chunk, start, end)
      else if (start >= sampleAt || end + 1 >= to) {
        const at = stageTimeOf(chunk, start, end)
        if (at !== undefined) this.#see(at, chunk, start)
        sampleAt = start + sampleBytes
      }
      start = end + 1
    }
  }

  #parse(chunk: Buffer, start: number, end: number): void {
    const text = chunk.toString('utf8', start, end).trim()
    if (text === '') {
      this.blank++
      return
    }
    const value = parseText(text)
    if (value === undefined) this.#tally.counts.unreadable++
    else this.#takeValue(value, (at) => this.#see(at, chunk, start))
  }

  #takeValue(value: unknown, see: (at: number) => void): void {
    const found = unwrap(value, (event) => {
      this.events++
      if (event.at !== undefined) see(event.at)
      this.#tally.take(event)
    })
    if (!found) this.#tally.counts.foreign++
  }

  /** Only where a time shows a silence are the times of the skipped lines before it read too. */
  #see(at: number, chunk: Buffer, start: number): void {
    if (this.clock.wouldBeSilent(at)) {
      for (let line = this.#sampled; line < start; ) {
        const next = chunk.indexOf(newline, line)
        const time = stageTimeOf(chunk, line, next)
        if (time !== undefined) this.clock.see(time)
        line = next + 1
      }
    }
    this.clock.see(at)
    this.#sampled = start
  }
}

/** The time at the end of a line, without parsing the rest of it. */
export function stageTimeOf(chunk: Buffer, start: number, end: number): number | undefined {
  for (const from of [Math.max(start, end - tailBytes), start]) {
    const tail = chunk.toString('latin1', from, end)
    const key = tail.lastIndexOf(timeKey)
    if (key >= 0) {
      const at = Date.parse(tail.slice(key + timeKey.length, tail.indexOf('"', key + timeKey.length)))
      return Number.isNaN(at) ? undefined : at
    }
  }
  return undefined
}
