import { htmlPathOf, resolveLink } from './addresses.ts'
import { type Documentation, pagesOf, repositoryPath } from './documentation.ts'
import type { Reported } from './finding.ts'
import { headingsOf } from './markdown-links.ts'
import { githubSlug, mkdocsSlug, nearest } from './slug.ts'

/** Where a dead link would lead in the repository, if there is something: GitHub shows it, the site does not. */
export function outsideTarget(docs: Documentation, { page = '', url, target }: Reported): string | undefined {
  const path = url === undefined ? repositoryPath(docs, target ?? '') : fromPage(docs, page, url)
  if (path === undefined || path === '' || path.startsWith('..')) return undefined
  if (docs.repositoryFiles.has(path)) return path
  return [...docs.repositoryFiles].some((file) => file.startsWith(`${path}/`)) ? path : undefined
}

function fromPage(docs: Documentation, page: string, url: string): string | undefined {
  return resolveLink(repositoryPath(docs, page), url)?.path.replace(/\/$/, '')
}

export function linkAdvice(docs: Documentation, reported: Reported): string {
  const { page = '', url = '', target, hint } = reported
  if (hint !== undefined) return `Did you mean ${hint}?`
  const name = (target ?? resolveLink(page, url)?.path ?? '').split('/').at(-1) ?? ''
  const moved = pagesOf(docs).filter((candidate) => candidate.split('/').at(-1) === name)
  const [only] = moved
  if (only !== undefined && moved.length === 1) return `There is a page of that name: ${only}.`
  return 'Correct the path, or add what it leads to.'
}

/** The same words in another slug, a slip of the pen, or what there is. */
export function anchorAdvice(docs: Documentation, page: string, fragment: string): string {
  const headings = headingsOf(docs.read(repositoryPath(docs, page)) ?? '')
  const meant = headings.find((heading) => githubSlug(heading) === fragment && mkdocsSlug(heading) !== fragment)
  if (meant !== undefined) {
    return (
      `The heading is there, and GitHub gives it this anchor; MkDocs does not. Under markdown_extensions set ` +
      'toc: slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}} to get the same.'
    )
  }
  const ids = docs.site.pages.get(htmlPathOf(page, docs.directoryUrls))?.ids ?? new Set()
  const near = nearest(fragment, ids)
  if (near !== undefined) return `Did you mean #${near}?`
  return 'Correct the anchor, or give the heading this one with {#anchor} (extension attr_list).'
}

export const plainAdvice: Readonly<Record<string, string>> = {
  'link-absolute': 'Write it relative to the page: an absolute link breaks when the site moves.',
  'link-excluded': 'The page is excluded from the site: remove the link, or publish the page.',
  'nav-missing': 'Correct the entry, or add the page.',
  'nav-absolute': 'Write a full address for another site, or a path below docs_dir for a page.',
  'nav-excluded': 'The page is excluded from the site: remove the entry, or publish the page.',
  'nav-orphan': 'Add it to nav, or list it under not_in_nav.',
  'page-conflict': 'Both would become the same address: keep one of them.',
  'page-error': 'Repair the page or the plugin that reads it.',
  config: 'Correct the configuration.',
  plugin: 'The plugin says what it misses.',
  other: 'The log has what stands around it.',
}
