import { type Finding, filesWithAlike } from '#mkdocs'
import type { Git } from './git.ts'

export interface Change {
  /** The commit that it is held against. */
  readonly commit: string
  readonly head: string
  /** Former names to present ones. */
  readonly renamed: ReadonlyMap<string, string>
  readonly findings: readonly Finding[]
}

/** Each costs one call of git. */
const mostFiles = 100

/** The lines that a change brought, of the files where they decide which of several findings that are alike has come. */
export async function newLinesOf(git: Git, change: Change): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const former = new Map([...change.renamed].map(([old, now]) => [now, old]))
  const lines = new Map<string, ReadonlySet<number>>()
  for (const file of [...filesWithAlike(change.findings)].slice(0, mostFiles)) {
    lines.set(file, await newLines(git, change, [file, former.get(file) ?? file]))
  }
  return lines
}

/** None when git cannot say. */
async function newLines(git: Git, { commit, head }: Change, files: readonly string[]): Promise<ReadonlySet<number>> {
  const plain = ['--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--find-renames']
  const paths = files.map((path) => `:(literal,top)${path}`)
  const diff = (await git.read('diff', ...plain, commit, head, '--', ...paths)) ?? ''
  // A line of a file never begins with @@ here: one sign stands before each.
  const hunks = diff.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)
  return new Set(
    Array.from(hunks, ([, start = '0', length = '1']) =>
      Array.from({ length: Number(length) }, (_, index) => Number(start) + index),
    ).flat(),
  )
}
