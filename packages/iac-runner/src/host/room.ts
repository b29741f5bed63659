import { statfs } from 'node:fs/promises'
import { UpstreamError } from '#errors'

/** What is left of a disk: below this nothing new is taken, so that what runs has room to end. */
export const leastFreeBytes = 100 * 1024 * 1024
const lookMs = 1000

export interface Room {
  readonly free: (path: string) => Promise<number>
  readonly least: number
  /** Refuses new work on a disk that is nearly full; looks at most once a second. */
  check(): Promise<void>
}

export async function freeBytes(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path)
  return bavail * bsize
}

export function roomIn(
  stateDir: string,
  { least = leastFreeBytes, free = freeBytes }: { readonly least?: number; readonly free?: Room['free'] } = {},
): Room {
  let left = Number.POSITIVE_INFINITY
  let lookedAt = Number.NEGATIVE_INFINITY
  const check = async () => {
    if (performance.now() - lookedAt > lookMs) {
      lookedAt = performance.now()
      left = await free(stateDir)
    }
    if (left < least) throw new UpstreamError('disk-full', `${shortage(left, least)} Nothing was accepted.`)
  }
  return { free, least, check }
}

export function shortage(left: number, least: number): string {
  const megabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024)
  return `STATE_DIR has ${megabytes(left)} MB left, and needs ${megabytes(least)}. Make room.`
}
