import { readFile, stat } from 'node:fs/promises'
import { type CheckAnswer, parseCheckAnswer } from '#clusters-check'
import type { RegistrySource } from '../facts.ts'

const maxBytes = 32 * 1024 * 1024

/** What the check of the cluster registry left in a file; a file that is not there is unavailable, and never empty. */
export async function readClustersReport(path: string): Promise<RegistrySource | undefined> {
  return path === '' ? undefined : { name: path, answer: await answerIn(path) }
}

async function answerIn(path: string): Promise<CheckAnswer> {
  try {
    const { size } = await stat(path)
    if (size > maxBytes) return unavailable('check-too-large', `it is ${size} bytes; ${maxBytes} are read`)
    return parseCheckAnswer(await readFile(path, 'utf8'))
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    if (code === 'ENOENT')
      return unavailable('check-missing', 'there is no such file; did the step that writes it run?')
    return unavailable('check-unreadable', `it cannot be read (${code})`)
  }
}

function unavailable(code: string, reason: string): CheckAnswer {
  return { kind: 'unavailable', code, reason }
}
