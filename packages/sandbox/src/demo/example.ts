import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { git } from './working-copy.ts'

const exampleDirectory = join(import.meta.dirname, '../../example')

/** An empty repository with one commit on main, such as GitHub makes when it adds a README. */
export async function seedEmpty(bare: string): Promise<void> {
  await git(['init', '--quiet', '--bare', '--initial-branch', 'main', bare], '.')
  const tree = (await git(['hash-object', '-w', '-t', 'tree', '/dev/null'], bare)).trim()
  const author = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.invalid']
  const commit = (await git([...author, 'commit-tree', tree, '-m', 'Initial commit'], bare)).trim()
  await git(['update-ref', 'refs/heads/main', commit], bare)
}

/** The example repository as files to commit. */
export async function exampleFiles(): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(exampleDirectory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const contents = await Promise.all(
    files.map(async (file) => [relative(exampleDirectory, file), await readFile(file, 'utf8')] as const),
  )
  return Object.fromEntries(contents)
}
