/** What `slipway.yml` says of namespaces, beside the documented layout. */
export interface Layout {
  readonly environments: Readonly<Record<string, { readonly alias?: string }>>
  readonly layers: Readonly<Record<string, { readonly namespaces?: string[] }>>
}

interface Line {
  readonly indent: number
  readonly text: string
}

/**
 * Reads two keys of `slipway.yml`: the aliases of environments and the namespaces of layers. A whole YAML parser would
 * be a quarter of the bundle, so plain YAML is read and anything else is refused: undefined, never a guess.
 */
export function readLayout(text: string): Layout | undefined {
  const lines = text
    .split(/\r?\n/)
    .map(lineOf)
    .filter((line) => line.text !== '')
  const environments = sectionOf(lines, 'environments')
  const layers = sectionOf(lines, 'layers')
  if (!environments || !layers) return undefined
  const named = Object.entries(layers).map(([id, own]) => [id, namespacesOf(own)] as const)
  if (named.some(([, namespaces]) => namespaces === undefined)) return undefined
  return {
    environments: Object.fromEntries(Object.entries(environments).map(([name, own]) => [name, aliasOf(own)])),
    layers: Object.fromEntries(named.map(([id, namespaces]) => [id, namespaces ?? {}])),
  }
}

function lineOf(line: string): Line {
  const text = line.replace(/(^|\s)#.*$/, '').trimEnd()
  return { indent: text.length - text.trimStart().length, text: text.trim() }
}

/** The lines below each key of a section; none for a section that is absent, undefined for one that is not plain. */
function sectionOf(lines: readonly Line[], name: string): Readonly<Record<string, readonly Line[]>> | undefined {
  const start = lines.findIndex(
    ({ indent, text }) => indent === 0 && (text === `${name}:` || text.startsWith(`${name}: `)),
  )
  if (start < 0) return {}
  if (lines[start]?.text !== `${name}:`) return undefined
  const rest = lines.slice(start + 1)
  const end = rest.findIndex(({ indent }) => indent === 0)
  const body = end < 0 ? rest : rest.slice(0, end)
  const depth = body[0]?.indent
  const found: Record<string, Line[]> = {}
  let own: Line[] | undefined
  for (const line of body) {
    if (line.indent !== depth) {
      own?.push(line)
      continue
    }
    const [, key, inline = ''] = /^["']?([\w-]+)["']?:(?:\s+(.+))?$/.exec(line.text) ?? []
    if (key === undefined || /^[&*!|>]/.test(inline)) return undefined
    own = inline === '' ? [] : [{ indent: line.indent + 1, text: inline }]
    found[key] = own
  }
  return found
}

function aliasOf(lines: readonly Line[]): { readonly alias?: string } {
  const [, alias] =
    /(?:^|[{,\n]\s*)alias:\s*["']?([a-z0-9-]+)["']?/.exec(lines.map(({ text }) => text).join('\n')) ?? []
  return alias === undefined ? {} : { alias }
}

/** Undefined where namespaces are there and cannot be read. */
function namespacesOf(lines: readonly Line[]): { readonly namespaces?: string[] } | undefined {
  const text = lines.map((line) => line.text).join('\n')
  const at = /(?:^|[{,\n]\s*)namespaces:\s*/.exec(text)
  if (!at) return {}
  const value = text.slice(at.index + at[0].length)
  const [, flow] = /^\[([^[\]&*]*)\]/.exec(value) ?? []
  if (flow !== undefined)
    return {
      namespaces: flow
        .split(',')
        .map(bare)
        .filter((name) => name !== ''),
    }
  const [block] = /^(?:- *["']?[\w{}-]+["']?(?:\n|$))+/.exec(value) ?? []
  return block === undefined
    ? undefined
    : {
        namespaces: block
          .trim()
          .split('\n')
          .map((item) => bare(item.slice(1))),
      }
}

function bare(text: string): string {
  return text.trim().replace(/^["']|["']$/g, '')
}
