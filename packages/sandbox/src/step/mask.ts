/** Hides secrets in the log a user sees, with the same variants as the runner: whoever encodes a secret must not leak it. */
export interface Masker {
  add(secret: string): void
  mask(text: string): string
  /** Everything that was registered, without the variants. */
  readonly secrets: readonly string[]
}

export function createMasker(secrets: readonly string[]): Masker {
  const registered = new Set<string>()
  const patterns = new Set<string>()
  const add = (secret: string) => {
    if (secret.trim() === '') return
    registered.add(secret)
    for (const pattern of variantsOf(secret)) patterns.add(pattern)
  }
  for (const secret of secrets) {
    add(secret)
    // A program prints a secret of several lines one line at a time.
    for (const line of secret.split(/[\r\n]+/)) add(line.trim())
  }
  return {
    add,
    mask: (text) => hide(text, patterns),
    get secrets() {
      return [...registered]
    },
  }
}

/** Overlapping hits become one `***`, as the runner merges them; the order of registration does not matter. */
function hide(text: string, patterns: Iterable<string>): string {
  const hits: [number, number][] = []
  for (const pattern of patterns) {
    for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
      hits.push([at, at + pattern.length])
  }
  if (hits.length === 0) return text
  hits.sort(([a], [b]) => a - b)
  let result = ''
  let end = -1
  for (const [from, to] of hits) {
    if (from > end) result += `${text.slice(Math.max(end, 0), from)}***`
    end = Math.max(end, to)
  }
  return result + text.slice(end)
}

/** The runner's own list, no stronger and no weaker: hex and base64url are not on it, so whoever prints them leaks. */
function variantsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret)
  const variants = [
    secret,
    bytes.toString('base64'),
    // A secret behind a prefix starts at one of three places in a group of three bytes.
    ...[1, 2].map((shift) => bytes.subarray(bytes.length > shift ? shift : 0).toString('base64')),
    secret.replaceAll('"', '\\"'),
    secret.replaceAll("'", "''"),
    JSON.stringify(secret).slice(1, -1),
    uriEscape(secret),
    xmlEscape(secret),
    secret.length > 8 && secret.startsWith('"') && secret.endsWith('"') ? secret.slice(1, -1) : '',
    ...aroundAmpersand(secret),
  ]
  return variants.filter((text) => text !== '')
}

function uriEscape(text: string): string {
  const escaped = encodeURIComponent(text.toWellFormed())
  return escaped.replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}

const entities: readonly (readonly [string, string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]

function xmlEscape(text: string): string {
  return entities.reduce((result, [character, entity]) => result.replaceAll(character, entity), text)
}

/** PowerShell prints the parts of a failed command apart; parts under six characters are left alone. */
function aroundAmpersand(text: string): readonly string[] {
  const plus = text.indexOf('&+')
  const split = plus >= 0 ? plus + 2 : text.lastIndexOf('&') + 1
  return split === 0 ? [] : [text.slice(0, split), text.slice(split)].filter((part) => part.length >= 6)
}
