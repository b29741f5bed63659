/** What a built page offers and asks for. */
export interface HtmlPage {
  /** Places that a link may lead to. */
  readonly ids: ReadonlySet<string>
  /** What links, images and scripts point to, as written. */
  readonly links: readonly string[]
}

const linkAttribute: Readonly<Record<string, string>> = {
  a: 'href',
  area: 'href',
  img: 'src',
  script: 'src',
  iframe: 'src',
  source: 'src',
  video: 'src',
  audio: 'src',
}

/** Reads a page in one pass; a stranger's HTML cannot make it slow. */
export function readHtml(html: string): HtmlPage {
  const ids = new Set<string>()
  const links: string[] = []
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (html.startsWith('<!--', at)) {
      at = after(html, '-->', at)
      continue
    }
    const [, name] = /^<([a-zA-Z][a-zA-Z0-9-]*)/.exec(html.slice(at, at + 40)) ?? []
    if (name === undefined) continue
    const end = tagEnd(html, at)
    const attributes = attributesOf(html.slice(at + 1 + name.length, end))
    const tag = name.toLowerCase()
    for (const id of [attributes.get('id'), tag === 'a' ? attributes.get('name') : undefined]) if (id) ids.add(id)
    const link = attributes.get(linkAttribute[tag] ?? '')
    if (link !== undefined) links.push(link)
    at = tag === 'script' || tag === 'style' ? after(html, `</${tag}`, end) : end
  }
  return { ids, links }
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + mark.length - 1
}

/** A quote that never ends does not swallow the page. */
function tagEnd(html: string, from: number): number {
  let quote = ''
  const limit = Math.min(html.length, from + 20_000)
  for (let at = from; at < limit; at++) {
    const character = html[at] ?? ''
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at
  }
  const plain = html.indexOf('>', from)
  return plain < 0 ? html.length : plain
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const match of text.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g)) {
    const name = (match[1] ?? '').toLowerCase()
    if (!found.has(name)) found.set(name, unescaped(match[2] ?? match[3] ?? match[4] ?? ''))
  }
  return found
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(value: string): string {
  return value.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
