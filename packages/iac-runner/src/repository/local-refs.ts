import { existsSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Refs = ReadonlyMap<string, string>

/** Reads refs of a repository on this machine as git itself would; undefined where only git can answer. */
export type LocalRefs = (names: readonly string[]) => Promise<Refs | undefined>

/**
 * Starting `git ls-remote` takes longer than everything else an accepted request needs. A repository on this disk keeps
 * its refs in files, and every question reads them anew: nothing is answered from memory but a file that did not change.
 * Files this small are read faster than a thread is found for them.
 */
export function localRefs(url: string): LocalRefs {
  const gitDir = gitDirOf(url)
  // Refs in tables are git's own business.
  if (gitDir === undefined || existsSync(join(gitDir, 'reftable'))) return async () => undefined
  const packed = packedRefs(join(gitDir, 'packed-refs'))
  return async (names) => {
    // Loose before packed: packing writes the new file before it removes the old ones.
    const loose = names.map((name) => looseRef(gitDir, name))
    const rest = loose.includes(undefined) ? packed() : new Map<string, string>()
    const found = names.map((name, at) => [name, loose[at] ?? rest.get(name)] as const)
    if (found.some(([, object]) => object === unreadable)) return undefined
    return new Map(found.flatMap(([name, object]) => (object === undefined ? [] : [[name, object] as const])))
  }
}

const unreadable = 'unreadable'

function gitDirOf(url: string): string | undefined {
  const path = url.startsWith('file:///') ? fileURLToPath(url) : url
  if (!isAbsolute(path)) return undefined
  return [join(path, '.git'), path].find(
    (folder) => existsSync(join(folder, 'HEAD')) && existsSync(join(folder, 'refs')),
  )
}

function looseRef(gitDir: string, name: string): string | undefined {
  const parts = name.split('/')
  // No git accepts such a name, and a path made of it could leave the folder.
  if (parts.some((part) => part === '' || part.startsWith('.') || part.includes('..'))) return undefined
  const text = textOf(join(gitDir, name))
  if (text === undefined) return undefined
  // A symbolic ref, or something half written: git knows what to make of it.
  return /^[0-9a-f]{40}\n?$/.test(text) ? text.trim() : unreadable
}

/** `packed-refs` is replaced as a whole, never written in place, so the same file has the same content. */
function packedRefs(file: string): () => Refs {
  let known: { readonly state: string; readonly refs: Refs } | undefined
  return () => {
    const state = stateOf(file)
    if (known?.state === state) return known.refs
    const refs = parsePacked(textOf(file) ?? '')
    // Read again next time when it was replaced between the two looks.
    known = stateOf(file) === state ? { state, refs } : undefined
    return refs
  }
}

function stateOf(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` : 'none'
}

function parsePacked(text: string): Refs {
  const lines = text.split('\n').map((line) => /^([0-9a-f]{40}) (\S+)$/.exec(line))
  return new Map(lines.flatMap((line) => (line?.[1] && line[2] ? [[line[2], line[1]] as const] : [])))
}

function textOf(file: string): string | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : undefined
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Packed this moment, or a ref with a name below the one of another.
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
