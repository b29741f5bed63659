import { lstat, readFile } from 'node:fs/promises'
import { ConfigurationError, ExpectedError, messageOf } from '#errors'

/** The text of a plain file, or undefined when there is none; anything else in its place is left alone. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    const entry = await lstat(path)
    if (!entry.isFile())
      throw new ConfigurationError('file-unreadable', `${path} is no plain file, so it is not touched.`)
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof ExpectedError) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new ConfigurationError('file-unreadable', `${path} could not be read: ${messageOf(error)}`, { cause: error })
  }
}
