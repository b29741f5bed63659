import { htmlText, type Inline, inline, Markdown } from './escape.ts'

/** Blocks under one another, empty ones left out. */
export function blocks(...parts: readonly (Markdown | undefined)[]): Markdown {
  const shown = parts.filter((part) => part !== undefined && part.source !== '')
  return new Markdown(shown.join('\n\n'))
}

/** A table; plain strings are escaped, and a cell can neither end its row nor its column. */
export function table(head: readonly string[], rows: readonly (readonly Inline[])[]): Markdown {
  if (rows.length === 0) return new Markdown('')
  const line = (cells: readonly Inline[]) => `| ${cells.map(cell).join(' | ')} |`
  return new Markdown([line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n'))
}

export function list(items: readonly Inline[]): Markdown {
  return new Markdown(items.map((item) => `- ${inline(item)}`).join('\n'))
}

/** Something for those who want to know more; the summary line says what it is and how much. */
export function details(summary: string, body: Markdown): Markdown {
  return new Markdown(`<details><summary>${htmlText(summary)}</summary>\n\n${body}\n\n</details>`)
}

/** As many whole blocks as fit into a budget of bytes, and a sentence on how many were left out. */
export function withinBytes(parts: readonly Markdown[], maxBytes: number): Markdown {
  const kept: Markdown[] = []
  let bytes = 0
  for (const part of parts) {
    const size = Buffer.byteLength(part.source) + 2
    if (bytes + size > maxBytes - 100) {
      return blocks(...kept, new Markdown(`_${parts.length - kept.length} more blocks are left out for size._`))
    }
    bytes += size
    kept.push(part)
  }
  return blocks(...kept)
}

function cell(value: Inline): string {
  return inline(value)
    .source.replace(/\r?\n/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|')
}
