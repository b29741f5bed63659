import { createReadStream, promises } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { disorderMs } from './clock.ts'
import type { Lines } from './lines.ts'
import { findLogs, type LogFamily, type LogFile, problemOf, type SourceProblem } from './log-files.ts'
import type { Gap } from './model.ts'
import { offsetOf } from './seek.ts'
import type { Window } from './tally.ts'

const chunkBytes = 2 * 1024 * 1024
const longestRotationMs = 10_000
const mostRounds = 8
/** A file that was closed this long before the window cannot say anything about it. */
const marginMs = 600_000

/** Reads one log with its rotated parts, oldest first, and follows it when it is rotated under the reader. */
export class LogReader {
  readonly gaps: Gap[] = []
  readonly problems: SourceProblem[] = []
  readonly #lines: Lines
  readonly #window: Window
  readonly #read = new Set<string>()
  readonly #buffers = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)] as const
  #closedAt: number | undefined
  /** The file read last stays open: what is still written to it, before or after a rename, is read before the next. */
  #open: { readonly handle: promises.FileHandle; readonly position: number } | undefined
  files = 0
  bytes = 0

  constructor(lines: Lines, window: Window) {
    this.#lines = lines
    this.#window = window
  }

  async readAll(family: LogFamily): Promise<void> {
    let files = family.files
    const live = files.some(({ path }) => path === family.name)
    for (let round = 0; round < mostRounds && files.length > 0; round++) {
      for (const file of files) await this.#readFile(file)
      // What was rotated meanwhile stands under a new name, and a new file under the old one.
      files = live ? await this.#unread(findLogs([family.name]).families.flatMap((found) => found.files)) : []
      await this.#finishOpen()
    }
  }

  async #unread(files: readonly LogFile[]): Promise<readonly LogFile[]> {
    const unread: LogFile[] = []
    for (const file of files) {
      const id = await identityOf(file.path)
      if (id !== undefined && !this.#read.has(id) && !(file.closedAt && this.#read.has(nameOf(file)))) unread.push(file)
    }
    return unread
  }

  async #readFile(file: LogFile): Promise<void> {
    await this.#finishOpen()
    if (file.closedAt !== undefined) this.#read.add(nameOf(file))
    const { since } = this.#window
    if (file.closedAt !== undefined && since !== undefined && file.closedAt < since - marginMs) return
    this.#lines.clock.startFile()
    const before = this.#lines.clock.last
    try {
      const handle = await promises.open(file.path)
      this.#open = { handle, position: Number.POSITIVE_INFINITY }
      const stat = await handle.stat()
      this.#read.add(`${stat.dev}:${stat.ino}`)
      if (stat.isDirectory()) throw Object.assign(new Error('a directory'), { code: 'EISDIR' })
      this.files++
      const head = await headOf(handle)
      if (head[0] === 0x1f && head[1] === 0x8b) await this.#readArchive(file)
      else if (head.includes(0)) this.problems.push(binary(file))
      else await this.#readPlain(handle, stat.size)
    } catch (error) {
      this.problems.push(problemOf(file.path, error))
    }
    this.#checkChain(file, before)
  }

  /** A rotated file is closed by the very event that opens the next one: a later start means that a file is missing. */
  #checkChain(file: LogFile, before: number | undefined): void {
    const closed = this.#closedAt
    const first = this.#lines.clock.firstOfFile
    if (closed !== undefined && first !== undefined && before !== undefined && first - closed > longestRotationMs) {
      this.gaps.push({ reason: 'file-missing', from: closed, to: first, detail: 'a rotated file is missing' })
    }
    if (first !== undefined) this.#closedAt = file.closedAt
  }

  async #readPlain(handle: promises.FileHandle, size: number): Promise<void> {
    const { since } = this.#window
    const start = since === undefined ? 0 : await offsetOf(since, handle, size)
    this.#open = { handle, position: await this.#readFrom(handle, start) }
  }

  async #finishOpen(): Promise<void> {
    if (!this.#open) return
    const { handle, position } = this.#open
    this.#open = undefined
    await using _closing = handle
    if (Number.isFinite(position) && !this.#isPastWindow()) {
      const { size } = await handle.stat()
      if (size < position) {
        this.gaps.push({ reason: 'truncated', detail: 'the log was cut to zero while it was read' })
        this.#lines.drop()
      }
      await this.#readFrom(handle, size < position ? 0 : position)
    }
    this.#lines.end()
  }

  /** One buffer is read into while the other is scanned. */
  async #readFrom(handle: promises.FileHandle, start: number): Promise<number> {
    let position = start
    let [scanned, filled] = this.#buffers
    let reading = handle.read(filled, 0, chunkBytes, position)
    for (;;) {
      const { bytesRead } = await reading
      if (bytesRead === 0) return position
      position += bytesRead
      this.bytes += bytesRead
      ;[scanned, filled] = [filled, scanned]
      reading = handle.read(filled, 0, chunkBytes, position)
      this.#lines.feed(scanned.subarray(0, bytesRead))
      if (this.#isPastWindow()) {
        await reading
        return position
      }
    }
  }

  #isPastWindow(): boolean {
    const { last, steps } = this.#lines.clock
    const { until } = this.#window
    return until !== undefined && last !== undefined && steps === 0 && last > until + disorderMs
  }

  async #readArchive(file: LogFile): Promise<void> {
    const unpacked = createReadStream(file.path, { highWaterMark: 1024 * 1024 }).pipe(
      createGunzip({ chunkSize: 1024 * 1024 }),
    )
    try {
      for await (const chunk of unpacked) {
        this.bytes += chunk.length
        this.#lines.feed(chunk)
        if (this.#isPastWindow()) break
      }
    } catch (error) {
      this.gaps.push({
        reason: 'cut-archive',
        detail: `an archive is cut or damaged (${(error as NodeJS.ErrnoException).code})`,
      })
    }
  }
}

async function headOf(handle: promises.FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
  return buffer.subarray(0, bytesRead)
}

async function identityOf(path: string): Promise<string | undefined> {
  const stat = await promises.stat(path).catch(() => undefined)
  return stat && `${stat.dev}:${stat.ino}`
}

/** A rotated file keeps its name when it is packed. */
function nameOf({ path }: LogFile): string {
  return path.replace(/\.gz$/, '')
}

function binary({ path }: LogFile): SourceProblem {
  return { code: 'audit-log-binary', message: `${path} is no text. Expected an audit log: JSON, one event a line.` }
}
