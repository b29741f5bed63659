export interface TreeEntry {
  /** As a number: 0o100644 for a file. */
  readonly mode: number
  readonly name: string
  readonly oid: string
  readonly type: 'blob' | 'tree' | 'commit'
}

/** What a tree object holds: `<mode> <name>\0` and the id as 20 bytes, again and again. */
export function entriesOf(content: Buffer): readonly TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(0x20, at)
    const end = content.indexOf(0, space)
    const mode = Number.parseInt(content.toString('latin1', at, space), 8)
    const oid = content.toString('hex', end + 1, end + 21)
    entries.push({ mode, name: content.toString('utf8', space + 1, end), oid, type: typeOf(mode) })
    at = end + 21
  }
  return entries
}

function typeOf(mode: number): TreeEntry['type'] {
  if (mode === 0o40000) return 'tree'
  return mode === 0o160000 ? 'commit' : 'blob'
}
