import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** A file or a folder of a site, under the name it will have. */
export interface Member {
  /** Below the site's root, with slashes; empty for the root itself. */
  readonly path: string
  readonly kind: 'file' | 'folder'
  readonly bytes: number
  /** Where its content is, or the content itself. */
  readonly source: string | Buffer
}

/** What must not be published, and why. */
export interface Refused {
  readonly path: string
  readonly reason: 'link-outside' | 'link-broken' | 'link-loop' | 'special'
}

export interface MembersQuery {
  readonly root: string
  /** True for what stays out; below a folder that stays out nothing is looked at. */
  readonly leftOut: (path: string) => boolean
}

interface Walk extends MembersQuery {
  readonly realRoot: string
  readonly members: Member[]
  readonly refused: Refused[]
}

/** Everything below a folder in the order of its names, with links inside of it resolved as `tar --dereference` does. */
export async function membersOf(query: MembersQuery): Promise<{
  readonly members: readonly Member[]
  readonly refused: readonly Refused[]
}> {
  const realRoot = await realpath(query.root)
  const walk: Walk = { ...query, realRoot, members: [], refused: [] }
  walk.members.push({ path: '', kind: 'folder', bytes: 0, source: query.root })
  await enter(walk, '', [realRoot])
  return { members: walk.members, refused: walk.refused }
}

async function enter(walk: Walk, folder: string, above: readonly string[]): Promise<void> {
  const names = await readdir(join(walk.root, folder))
  for (const name of names.sort(byBytes)) {
    const path = folder === '' ? name : `${folder}/${name}`
    if (walk.leftOut(path)) continue
    const reason = await refusalOf(walk, path)
    if (reason === undefined) await take(walk, path, above)
    else walk.refused.push({ path, reason })
  }
}

async function take(walk: Walk, path: string, above: readonly string[]): Promise<void> {
  const absolute = join(walk.root, path)
  const found = await stat(absolute)
  if (found.isFile()) {
    walk.members.push({ path, kind: 'file', bytes: found.size, source: absolute })
    return
  }
  if (!found.isDirectory()) {
    walk.refused.push({ path, reason: 'special' })
    return
  }
  const real = await realpath(absolute)
  if (above.includes(real)) {
    walk.refused.push({ path, reason: 'link-loop' })
    return
  }
  walk.members.push({ path, kind: 'folder', bytes: 0, source: absolute })
  await enter(walk, path, [...above, real])
}

async function refusalOf({ root, realRoot }: Walk, path: string): Promise<Refused['reason'] | undefined> {
  const absolute = join(root, path)
  if (!(await lstat(absolute)).isSymbolicLink()) return undefined
  const real = await realpath(absolute).catch(() => undefined)
  if (real === undefined) return 'link-broken'
  return real === realRoot || real.startsWith(realRoot + sep) ? undefined : 'link-outside'
}

/** The order of bytes is the same on every machine. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
