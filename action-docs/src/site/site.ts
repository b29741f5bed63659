import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Member, membersOf, type Refused } from '#archive'
import { type BuiltSite, type HtmlPage, readHtml } from '#mkdocs'

/** What was built, and what of it will be published. */
export interface Site {
  readonly root: string
  readonly members: readonly Member[]
  readonly refused: readonly Refused[]
  /** Built, and left out of what is published. */
  readonly withheld: readonly string[]
  readonly built: BuiltSite
}

export interface Publication {
  readonly deny: readonly string[]
  readonly hidden: readonly string[]
}

const largestPage = 20_000_000

export async function readSite(root: string, siteUrl: string, { deny, hidden }: Publication): Promise<Site> {
  const denied = deny.map(nameShape)
  const withheld: string[] = []
  const leftOut = (path: string) => {
    const name = path.split('/').at(-1) ?? ''
    if (name === '.git' || name === '.github') return true
    if (hidden.includes(name)) return false
    if (denied.some((shape) => shape.test(name))) {
      withheld.push(path)
      return true
    }
    return name.startsWith('.')
  }
  const { members, refused } = await membersOf({ root, leftOut })
  const files = members.filter(({ kind }) => kind === 'file')
  const pages = new Map<string, HtmlPage>()
  for (const { path, bytes } of files) {
    if (!path.endsWith('.html') || bytes > largestPage) continue
    pages.set(path, readHtml(await readFile(join(root, path), 'utf8')))
  }
  const paths = new Set([...files.map(({ path }) => path), ...withheld])
  return { root, members, refused, withheld, built: { files: paths, pages, siteUrl } }
}

/** A name with `*` for any characters. */
export function nameShape(pattern: string): RegExp {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*')
  return new RegExp(`^${source}$`, 'is')
}
