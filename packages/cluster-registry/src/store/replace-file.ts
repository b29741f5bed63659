import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Puts a whole file in the place of another, also when several programs do so at once: each has a draft of its own. */
export function replaceFile(file: string, content: string, options: { readonly mode?: number } = {}): void {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${randomUUID()}.new`
  writeFileSync(draft, content, options)
  renameSync(draft, file)
}
