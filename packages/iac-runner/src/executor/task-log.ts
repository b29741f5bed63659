import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** Everything a task wrote, within bounds: the beginning as it comes, the end once it is over. */
export interface TaskLog {
  write(chunk: Buffer): void
  /** The last lines, fit for a page or a terminal. */
  tail(): string
  close(): void
}

const headBytes = 128 * 1024
const tailBytes = 128 * 1024
const shownBytes = 4000
const shownLines = 20

export function openTaskLog(file: string): TaskLog {
  const append = appender(file)
  let written = 0
  let leftOut = 0
  let tail: Buffer[] = []
  let tailSize = 0
  const keep = (chunk: Buffer) => {
    // A copy: a small slice would keep the whole chunk it was cut from.
    tail.push(Buffer.from(chunk.subarray(-tailBytes)))
    tailSize += Math.min(chunk.length, tailBytes)
    leftOut += Math.max(0, chunk.length - tailBytes)
    if (tailSize <= 2 * tailBytes) return
    const joined = Buffer.concat(tail)
    leftOut += joined.length - tailBytes
    tail = [Buffer.from(joined.subarray(-tailBytes))]
    tailSize = tailBytes
  }
  let recent: Buffer = Buffer.alloc(0)
  return {
    write: (chunk) => {
      const head = chunk.subarray(0, Math.max(0, headBytes - written))
      if (head.length > 0) append(head)
      written += head.length
      if (head.length < chunk.length) keep(chunk.subarray(head.length))
      recent = Buffer.concat([recent.subarray(-shownBytes), chunk.subarray(-shownBytes)])
    },
    tail: () => readable(recent.subarray(-shownBytes)),
    close: () => {
      if (leftOut > 0) append(Buffer.from(`\n[${leftOut} bytes left out]\n`))
      for (const chunk of tail) append(chunk)
      append.close()
    },
  }
}

interface Appender {
  (bytes: Buffer): void
  close(): void
}

/** A disk that is full takes the log, never the task: what fits is kept. */
function appender(file: string): Appender {
  const descriptor = ifRoom(() => {
    mkdirSync(dirname(file), { recursive: true })
    return openSync(file, 'w', 0o600)
  })
  const append = (bytes: Buffer) => void (descriptor !== undefined && ifRoom(() => writeSync(descriptor, bytes)))
  const close = () => void (descriptor !== undefined && ifRoom(() => closeSync(descriptor)))
  return Object.assign(append, { close })
}

function ifRoom<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return undefined
    throw error
  }
}

/** Only the last lines, and no file: for what runs often and says little. */
export function memoryLog(): TaskLog {
  let recent: Buffer = Buffer.alloc(0)
  return {
    write: (chunk) => {
      recent = Buffer.concat([recent.subarray(-shownBytes), chunk.subarray(-shownBytes)])
    },
    tail: () => readable(recent.subarray(-shownBytes)),
    close: () => undefined,
  }
}

/** Text without escape sequences, control characters or half characters, whatever a program wrote. */
export function readable(bytes: Buffer): string {
  const text = stripVTControlCharacters(bytes.toString('utf8'))
  const lines = text.split('\n').map((line) => {
    // What follows a carriage return overwrites the line, as a terminal would show it.
    const shown = line.replace(/\r+$/, '')
    return shown
      .slice(shown.lastIndexOf('\r') + 1)
      .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/gu, (found) => (found === '\t' ? ' ' : '\uFFFD'))
  })
  return lines
    .filter((line) => line.trim() !== '')
    .slice(-shownLines)
    .join('\n')
}
