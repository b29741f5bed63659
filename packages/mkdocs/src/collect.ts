import { decoded, htmlPathOf, resolveLink } from './addresses.ts'
import { anchorAdvice, linkAdvice, outsideTarget, plainAdvice } from './advice.ts'
import { type DeadLink, deadLinks } from './audit.ts'
import { belowRoot, type Documentation, pagesOf, repositoryPath } from './documentation.ts'
import type { Finding, Reported } from './finding.ts'
import { createLocator, type Locator } from './locate.ts'

/** Everything that is wrong with a documentation: what its engine said, and what the built site shows besides. */
export function collectFindings(docs: Documentation, found: readonly Reported[]): readonly Finding[] {
  const locator = createLocator(docs)
  const said = found.map((reported) => findingOf(docs, locator, reported))
  return [...said, ...auditFindings(docs, locator, found)]
}

function findingOf(docs: Documentation, locator: Locator, reported: Reported): Finding {
  const { kind, advice } = judged(docs, reported)
  const file = fileOf(docs, reported)
  const line = locator.line(reported)
  const subject = reported.url ?? reported.target ?? (reported.page === undefined ? bare(docs, reported.text) : kind)
  return {
    kind,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined || file === undefined ? {} : { line }),
    subject: kind === 'plugin' || kind === 'other' ? bare(docs, reported.text) : subject,
    // What was meant is advice, and is said there.
    message: reported.text.replace(/ Did you mean '.*'\?$/, ''),
    advice,
  }
}

function judged(docs: Documentation, reported: Reported): Pick<Finding, 'kind' | 'advice'> {
  const { kind, page = '', url = '' } = reported
  if (kind === 'link-missing' || kind === 'link-unrecognized') {
    const outside = reported.hint === undefined ? outsideTarget(docs, reported) : undefined
    if (outside === undefined) return { kind, advice: linkAdvice(docs, reported) }
    const advice = `It is in the repository but not below docs_dir, so the site has no such page. Link to ${docs.blobUrl(outside)}`
    return { kind: 'link-outside', advice }
  }
  if (kind === 'anchor-missing') {
    const fragment = decoded(url.slice(url.indexOf('#') + 1))
    return { kind, advice: anchorAdvice(docs, reported.target ?? page, fragment) }
  }
  if (kind === 'link-absolute' && reported.hint !== undefined) return { kind, advice: `Did you mean ${reported.hint}?` }
  return { kind, advice: plainAdvice[kind] ?? '' }
}

function fileOf(docs: Documentation, reported: Reported): string | undefined {
  const { kind, page, file } = reported
  if (file !== undefined) {
    const named = belowRoot(docs, file) ?? belowRoot(docs, `${file}/README.md`)
    if (named !== undefined) return named
  }
  if (page !== undefined) return belowRoot(docs, repositoryPath(docs, page))
  return kind.startsWith('nav-') || kind === 'config' ? docs.configFile : undefined
}

/** Without the folder of this checkout, so that the same words on the base are the same finding. */
function bare({ root }: Documentation, text: string): string {
  return text.replaceAll(root, '').slice(0, 500)
}

function auditFindings(docs: Documentation, locator: Locator, found: readonly Reported[]): readonly Finding[] {
  const sources = new Map(pagesOf(docs).map((page) => [htmlPathOf(page, docs.directoryUrls), page]))
  const known = knownLinks(docs, found)
  const dead = deadLinks(docs.site).filter((link) => !known(link))
  const [everywhere, single] = split(dead, docs.site.pages.size)
  return [
    ...everywhere.map((link) => templateFinding(docs, link)),
    ...single.map((link) => builtFinding(docs, locator, { link, page: sources.get(link.page) })),
  ]
}

/** What the engine has reported of a link, it has reported of the link that was built from it. */
function knownLinks(docs: Documentation, found: readonly Reported[]): (link: DeadLink) => boolean {
  const html = (page: string) => htmlPathOf(page, docs.directoryUrls)
  const said = new Set<string>()
  for (const { kind, page, url, target } of found) {
    if (kind.startsWith('nav-') && target !== undefined) {
      for (const path of [target, html(target), html(target).replace(/index\.html$/, '')])
        said.add(`\n${path.replace(/^\//, '')}`)
    }
    if (page === undefined) continue
    if (url !== undefined) {
      const { path = '', fragment = '' } = resolveLink(page, url) ?? {}
      said.add(`${html(page)}\n${decoded(url)}`).add(`${html(page)}\n${html(path)}#${fragment}`)
    }
    if (target !== undefined) {
      for (const path of [target, html(target), html(target).replace(/index\.html$/, '')])
        said.add(`${html(page)}\n${path}`)
    }
  }
  return ({ page, href, target, fragment }) => {
    if (fragment !== undefined)
      return said.has(`${page}\n${target}#${fragment}`) || said.has(`${page}\n${decoded(href)}`)
    return [`\n${target}`, `${page}\n${target}`, `${page}\n${decoded(href)}`].some((key) => said.has(key))
  }
}

/** A dead link on most pages is one of the theme or of the navigation, and is said once. */
function split(dead: readonly DeadLink[], pages: number): readonly [readonly DeadLink[], readonly DeadLink[]] {
  const counts = new Map<string, number>()
  const keyOf = ({ target, fragment }: DeadLink) => `${target}#${fragment ?? ''}`
  for (const link of dead) counts.set(keyOf(link), (counts.get(keyOf(link)) ?? 0) + 1)
  const shared = new Set([...counts].flatMap(([key, count]) => (count >= 3 && count * 2 > pages ? [key] : [])))
  const once = new Map(dead.filter((link) => shared.has(keyOf(link))).map((link) => [keyOf(link), link]))
  return [[...once.values()], dead.filter((link) => !shared.has(keyOf(link)))]
}

function templateFinding({ configFile }: Documentation, { target, fragment }: DeadLink): Finding {
  const where = fragment === undefined ? target : `${target}#${fragment}`
  return {
    kind: 'html-link',
    file: configFile,
    subject: where,
    message: `Most pages of the built site link to '${where}', which is not there.`,
    advice: 'The link comes from the theme, a template or the configuration; correct it there.',
  }
}

interface Built {
  readonly link: DeadLink
  readonly page: string | undefined
}

function builtFinding(docs: Documentation, locator: Locator, { link, page }: Built): Finding {
  const { href, target, fragment } = link
  const file = page === undefined ? undefined : repositoryPath(docs, page)
  const line = page === undefined ? undefined : locator.builtLine(page, link)
  const there = pagesOf(docs).find((candidate) => htmlPathOf(candidate, docs.directoryUrls) === target)
  return {
    kind: fragment === undefined ? 'html-link' : 'anchor-missing',
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    subject: file === undefined ? `${link.page} ${href}` : href,
    message:
      fragment === undefined
        ? `The built page ${link.page} links to '${href}', which the site does not have.`
        : `The built page ${link.page} links to '${href}', and there is no such anchor on that page.`,
    advice:
      fragment === undefined || there === undefined
        ? 'MkDocs does not check raw HTML and templates: write it as Markdown, or as a path that holds on the built site.'
        : anchorAdvice(docs, there, fragment),
  }
}
