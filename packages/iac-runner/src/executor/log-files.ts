import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deployment } from '../store/deployment.ts'

export function logDirOf(stateDir: string): string {
  return join(stateDir, 'logs')
}

/** Where the output of one service's task is kept. */
export function logFile(logDir: string, { id, attempt }: Pick<Deployment, 'id' | 'attempt'>, service: string): string {
  return join(logDir, `${id}-${attempt}`, `${encodeURIComponent(service)}.log`)
}

export interface LogPart {
  readonly text: string
  /** Where to go on reading. */
  readonly next: number
}

const partBytes = 64 * 1024

/** Whole lines of a log from an offset on, at most 64 KB. Half a line waits for its rest, unless nothing more comes. */
export async function readLog(file: string, offset: number, complete: boolean): Promise<LogPart> {
  const bytes = await bytesAt(file, offset)
  const newline = bytes.lastIndexOf(0x0a)
  const whole = bytes.length === partBytes || complete
  const end = newline >= 0 ? newline + 1 : whole ? bytes.length : 0
  const kept = complete && bytes.length < partBytes ? bytes.length : end
  return { text: bytes.subarray(0, kept).toString('utf8'), next: offset + kept }
}

async function bytesAt(file: string, offset: number): Promise<Buffer> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!handle) return Buffer.alloc(0)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(partBytes), 0, partBytes, offset)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
