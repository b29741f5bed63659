/** Markdown that is safe to show. Only this package makes it, so hostile text in it has been escaped. */
export class Markdown {
  readonly source: string

  /** Takes Markdown written in our own source; hostile text goes through `text`, `code` or an `md` template. */
  constructor(source: string) {
    this.source = source
  }

  toString(): string {
    return this.source
  }
}

/** Text that stays text when it is put into an `md` template, or Markdown that stays Markdown. */
export type Inline = string | number | Markdown

const zeroWidthSpace = '\u200b'

/**
 * Any text on one line with nothing in it that hides or reorders: control, format and bidi characters are shown as
 * `\u{…}`, line breaks and tabs as a space.
 */
export function visible(value: string): string {
  return value
    .normalize('NFC')
    .replace(/\r\n|[\n\r\t\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

/** Hostile text that renders as itself: no markup, link, image, HTML, mention or issue reference. */
export function text(value: string): Markdown {
  return new Markdown(
    visible(value)
      .replace(/[\\`*_{}[\]()!~$]/g, '\\$&')
      .replace(/[@#]/g, `$&${zeroWidthSpace}`)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/\|/g, '&#124;')
      .replace(/(https?|ftp|mailto|xmpp):/gi, `$1:${zeroWidthSpace}`)
      .replace(/www\./gi, `www${zeroWidthSpace}.`)
      .replace(/^(\s*)([-+=]|\d+[.)])/, `$1${zeroWidthSpace}$2`),
  )
}

/** Hostile text inside an HTML block, where Markdown's escapes would be shown as they are written. */
export function htmlText(value: string): string {
  return visible(value)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[@#]/g, `$&${zeroWidthSpace}`)
    .replace(/(https?|ftp|mailto|xmpp):/gi, `$1:${zeroWidthSpace}`)
    .replace(/www\./gi, `www${zeroWidthSpace}.`)
}

/** Hostile text as an inline code span that nothing in it can end. */
export function code(value: string): Markdown {
  const shown = visible(value)
  if (shown.trim() === '') return new Markdown('` `')
  // A pipe ends a table cell even inside a code span; `<code>` takes entities, a code span does not.
  if (shown.includes('|')) return new Markdown(`<code>${text(shown)}</code>`)
  const fence = '`'.repeat(longestRun(shown) + 1)
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : ''
  return new Markdown(`${fence}${pad}${shown}${pad}${fence}`)
}

/** Hostile lines as a fenced block that nothing in them can end. */
export function codeBlock(lines: string, language = ''): Markdown {
  const shown = lines.replace(/\r\n?/g, '\n').split('\n').map(visible).join('\n')
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1))
  return new Markdown(`${fence}${language}\n${shown}\n${fence}`)
}

/** Words that lead to an address; an address that is not plain http(s) is dropped and the words stay. */
export function link(words: Inline, url: string): Markdown {
  if (!/^https?:\/\/[^\s<>()[\]`"\\]+$/.test(url)) return inline(words)
  return new Markdown(`[${inline(words)}](${url})`)
}

/** A sentence of ours with values in it: the source stays as written, every plain string put in is escaped. */
export function md(strings: TemplateStringsArray, ...values: readonly Inline[]): Markdown {
  return new Markdown(strings.reduce((made, literal, index) => made + inline(values[index - 1] ?? '') + literal))
}

export function inline(value: Inline): Markdown {
  return value instanceof Markdown ? value : text(String(value))
}

function longestRun(value: string): number {
  return Math.max(0, ...Array.from(value.matchAll(/`+/g), (run) => run[0].length))
}
