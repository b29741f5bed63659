import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

type Lists = Readonly<Record<string, readonly unknown[]>>

/** Lists that are kept in a file, too, when there is one: a sandbox that starts again knows what it knew. */
export interface StateFile<T extends Lists> {
  readonly lists: { -readonly [K in keyof T]: T[K] }
  save(): void
}

export function openStateFile<T extends Lists>(file: string | undefined, empty: T): StateFile<T> {
  const lists = file !== undefined && existsSync(file) ? parse(file, empty) : { ...empty }
  return {
    lists,
    save: () => {
      if (file === undefined) return
      // A crash leaves the old file or the new one, never half of one.
      writeFileSync(`${file}.new`, JSON.stringify(lists))
      renameSync(`${file}.new`, file)
    },
  }
}

function parse<T extends Lists>(file: string, empty: T): T {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!holdsLists(content, empty)) {
    throw new Error(`${file} does not hold ${Object.keys(empty)[0]} of the sandbox. Delete it to start anew.`)
  }
  return content
}

/** Only this module writes the file, so its lists tell enough. */
function holdsLists<T extends Lists>(content: unknown, empty: T): content is T {
  if (typeof content !== 'object' || content === null) return false
  return Object.keys(empty).every((name) => Array.isArray(Reflect.get(content, name)))
}
