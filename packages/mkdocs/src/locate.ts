import { decoded, htmlPathOf, resolveLink } from './addresses.ts'
import { type Documentation, repositoryPath } from './documentation.ts'
import type { Reported } from './finding.ts'
import { linksOf, type SourceLink } from './markdown-links.ts'

/** Finds the lines that the engine does not name. Says nothing rather than something wrong. */
export interface Locator {
  /** The line of what was reported; the second report of the same link is the second link of the page. */
  line(reported: Reported): number | undefined
  /** The line of the link that became this one of a built page. */
  builtLine(page: string, link: { readonly href: string; readonly target: string }): number | undefined
}

export function createLocator(docs: Documentation): Locator {
  const links = new Map<string, readonly SourceLink[]>()
  const linksIn = (page: string): readonly SourceLink[] => {
    const known = links.get(page) ?? linksOf(docs.read(repositoryPath(docs, page)) ?? '')
    links.set(page, known)
    return known
  }
  const seen = new Map<string, number>()
  return {
    line: (reported) => {
      const { kind, page } = reported
      if (kind.startsWith('nav-') && kind !== 'nav-orphan') return navLine(docs.configText, reported.target ?? '')
      if (kind === 'config') return configLine(docs.configText, reported.target ?? '')
      if (page === undefined) return reported.line
      if (!/^(link|anchor)-/.test(kind)) return 1
      const matching = linksIn(page).filter((link) => means(docs, page, { link, reported }))
      const key = [kind, page, reported.url ?? '', reported.target ?? ''].join('\n')
      const nth = seen.get(key) ?? 0
      seen.set(key, nth + 1)
      return matching[Math.min(nth, matching.length - 1)]?.line
    },
    builtLine: (page, { href, target }) => {
      const found = linksIn(page)
      const same = found.find(({ url }) => decoded(url) === decoded(href))
      return (same ?? found.find(({ url }) => leadsTo(docs, page, { url, target })))?.line
    },
  }
}

interface Candidate {
  readonly link: SourceLink
  readonly reported: Reported
}

/** 1.4 names where a link leads, later ones how it is written. */
function means({ directoryUrls }: Documentation, page: string, { link, reported }: Candidate): boolean {
  const { url, target = '' } = reported
  if (url !== undefined) return link.url === url || decoded(link.url) === decoded(url)
  const path = resolveLink(page, link.url)?.path ?? ''
  if (path === '' || !/\S/.test(link.url)) return false
  return path === target || (directoryUrls && path === `${target}/`)
}

function leadsTo(docs: Documentation, page: string, link: { readonly url: string; readonly target: string }): boolean {
  const { path = '' } = resolveLink(page, link.url) ?? {}
  return path !== '' && htmlPathOf(path, docs.directoryUrls) === link.target
}

/** The entry of the navigation that holds a path: a whole value, quoted or not, at the end of a line or in a flow. */
function navLine(config: string, path: string): number | undefined {
  const lines = config.split('\n')
  const begin = Math.max(
    0,
    lines.findIndex((line) => /^nav\s*:/.test(line)),
  )
  const value = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const shape = new RegExp(`(?:^|[\\s:\\[{,-])(["']?)${value}\\1\\s*(?:$|#|[,\\]}])`)
  const at = lines.findIndex((line, index) => index >= begin && shape.test(line))
  return at < 0 ? undefined : at + 1
}

function configLine(config: string, key: string): number | undefined {
  const [first = ''] = key.split('.')
  const at = config.split('\n').findIndex((line) => line.startsWith(`${first}:`) || line.startsWith(`"${first}":`))
  return at < 0 ? undefined : at + 1
}
