/** Where a link leads: a path below `docs_dir` or the site, and the place on that page. */
export interface Address {
  readonly path: string
  readonly fragment: string
}

/** What a link on a page means, as the engine resolves it; undefined for what leads elsewhere. */
export function resolveLink(page: string, url: string): Address | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return undefined
  const [beforeFragment = '', fragment = ''] = splitOnce(url, '#')
  const [path = ''] = splitOnce(beforeFragment, '?')
  const plain = decoded(path)
  if (plain === '') return { path: page, fragment: decoded(fragment) }
  const folder = plain.startsWith('/') ? [] : page.split('/').slice(0, -1)
  return { path: normalized([...folder, ...plain.split('/')], plain.endsWith('/')), fragment: decoded(fragment) }
}

/** The file that a page becomes. */
export function htmlPathOf(page: string, directoryUrls: boolean): string {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)\.(?:md|markdown|mdown|mkdn|mkd)$/i.exec(page) ?? [
    undefined,
    '',
    '',
  ]
  if (name === '') return page
  if (name === 'index' || name === 'README') return `${folder}index.html`
  return directoryUrls ? `${folder}${name}/index.html` : `${folder}${name}.html`
}

/** The address of a built file as a reader sees it. */
export function urlPathOf(htmlPath: string): string {
  return htmlPath.replace(/(^|\/)index\.html$/, '$1')
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function normalized(parts: readonly string[], folder: boolean): string {
  const kept: string[] = []
  for (const part of parts) {
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else if (part !== '' && part !== '.') kept.push(part)
  }
  return `${kept.join('/')}${folder && kept.length > 0 ? '/' : ''}`
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
