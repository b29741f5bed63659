import { readFile, writeFile } from 'node:fs/promises'
import { parseDocument } from 'yaml'
import { matchesFilter } from '../workflow/index.ts'

/** Adds patterns to the pushes that start a workflow; gives those that were not covered. */
export async function watchPaths(file: string, patterns: readonly string[]): Promise<readonly string[]> {
  const document = parseDocument(await readFile(file, 'utf8'))
  const watched = (document.toJS() as { on: { push: { paths: readonly string[] } } }).on.push.paths
  const added = patterns.filter((pattern) => !watched.some((known) => matchesFilter([known], pattern)))
  document.setIn(['on', 'push', 'paths'], [...watched, ...added])
  await writeFile(file, String(document))
  return added
}
