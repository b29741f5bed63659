import { decoded } from './addresses.ts'
import type { HtmlPage } from './html.ts'

/** A built site, as far as its links concern it. */
export interface BuiltSite {
  /** Every file, below the site's root. */
  readonly files: ReadonlySet<string>
  readonly pages: ReadonlyMap<string, HtmlPage>
  /** Where it will be, such as `https://o.github.io/repo/`; empty when nobody said. */
  readonly siteUrl: string
}

/** A link of a built page that leads nowhere. */
export interface DeadLink {
  readonly page: string
  readonly href: string
  /** Where it would lead, below the site's root. */
  readonly target: string
  /** Set when the page is there and the place on it is not. */
  readonly fragment: string | undefined
}

/** Every link of every page that leads to no file, or to no place, of the same site. */
export function deadLinks(site: BuiltSite): readonly DeadLink[] {
  const base = baseOf(site.siteUrl)
  return [...site.pages].flatMap(([page, { links }]) => {
    const seen = new Set<string>()
    return links.flatMap((href) => {
      if (seen.has(href)) return []
      seen.add(href)
      return deadLink(site, base, { page, href }) ?? []
    })
  })
}

function deadLink(site: BuiltSite, base: URL, { page, href }: { readonly page: string; readonly href: string }) {
  if (href === '' || href.startsWith('{{') || !URL.canParse(href, base.href)) return undefined
  const url = new URL(href, new URL(page.split('/').map(encodeURIComponent).join('/'), base))
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined
  const path = decoded(url.pathname.slice(base.pathname.length))
  const file = [path, `${path}.html`, `${path === '' || path.endsWith('/') ? path : `${path}/`}index.html`].find(
    (candidate) => site.files.has(candidate),
  )
  if (file === undefined) return { page, href, target: path, fragment: undefined }
  const fragment = decoded(url.hash.slice(1))
  const there = site.pages.get(file)
  if (!there || fragment === '' || fragment === 'top' || fragment.startsWith(':~:')) return undefined
  return there.ids.has(fragment) || there.ids.has(url.hash.slice(1))
    ? undefined
    : { page, href, target: file, fragment }
}

/** A site without an address of its own is checked as if it stood at a root. */
function baseOf(siteUrl: string): URL {
  const base = URL.canParse(siteUrl) ? new URL(siteUrl) : new URL('https://site.invalid/')
  return new URL(base.pathname.endsWith('/') ? base.pathname : `${base.pathname}/`, base.origin)
}
