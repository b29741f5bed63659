import { lstat, readdir, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { ConfigurationError } from '#errors'

const most = 200_000

/** MkDocs follows every link below its folder and publishes what it finds; one that leads out of the repository is none. */
export async function refuseEscapes(root: string, folders: readonly string[]): Promise<void> {
  const real = await realpath(root)
  const escapes: string[] = []
  for (const folder of folders) await walk({ root: real, escapes, seen: new Set() }, join(root, folder))
  if (escapes.length === 0) return
  const shown = escapes.slice(0, 5).map((path) => path.slice(root.length + 1))
  const more = escapes.length > shown.length ? ` and ${escapes.length - shown.length} more` : ''
  throw new ConfigurationError(
    'link-escapes',
    `MkDocs would publish what these symbolic links lead to, outside of the repository or in .git: ${shown.join(', ')}${more}. Remove them, or replace them by files.`,
  )
}

interface Walk {
  readonly root: string
  readonly escapes: string[]
  readonly seen: Set<string>
}

async function walk(state: Walk, path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined)
  if (!found || state.seen.size > most) return
  const real = found.isSymbolicLink() ? await realpath(path).catch(() => undefined) : path
  if (real === undefined) return
  if (found.isSymbolicLink() && !inside(state.root, real)) {
    state.escapes.push(path)
    return
  }
  if (found.isFile() || state.seen.has(real)) return
  state.seen.add(real)
  const entries = await readdir(real, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    // MkDocs leaves out what begins with a dot.
    if (!entry.name.startsWith('.') && !entry.isFile()) await walk(state, join(path, entry.name))
  }
}

function inside(root: string, path: string): boolean {
  if (path === root) return true
  return path.startsWith(root + sep) && !path.slice(root.length).split(sep).includes('.git')
}
