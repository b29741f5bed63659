/** A link as it stands in a page: Markdown's own, a reference's definition, or an attribute of raw HTML. */
export interface SourceLink {
  readonly url: string
  readonly line: number
}

const longestPage = 2_000_000
const inline = /\]\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\([^\s()]*\))+))/g
const definition = /^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?:<([^>\n]*)>|(\S+))/gm
const attribute = /\s(?:href|src)\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)')/gi

/** Every link of a page in the order it is read; what is code is none. */
export function linksOf(source: string): readonly SourceLink[] {
  const text = withoutCode(source.slice(0, longestPage))
  const found = [inline, definition, attribute].flatMap((shape) =>
    Array.from(text.matchAll(shape), (match) => ({
      url: unescaped(match[1] ?? match[2] ?? ''),
      index: match.index + match[0].search(/\S/),
    })),
  )
  const lineAt = lineCounter(text)
  return found.sort((a, b) => a.index - b.index).map(({ url, index }) => ({ url, line: lineAt(index) }))
}

/** The titles of a page, without their marks. */
export function headingsOf(source: string): readonly string[] {
  return withoutCode(source.slice(0, longestPage))
    .split('\n')
    .flatMap((line) => /^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*$/.exec(line)?.[1] ?? [])
}

/** The same text, as long and with the same lines, with code and comments blanked out. */
export function withoutCode(source: string): string {
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  let fence = ''
  let blank = true
  let inList = false
  const kept = lines.map((line) => {
    const mark = /^[ \t]*(?:[-*+>]\s+)*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (fence !== '') {
      if (mark.startsWith(fence) && line.trim() === mark) fence = ''
      return blanked(line)
    }
    if (mark !== '') {
      fence = mark
      return blanked(line)
    }
    const indented = blank && !inList && /^(?: {4}|\t)/.test(line)
    if (line.trim() !== '' && !indented) inList = /^\s*(?:[-*+]|\d+[.)])\s/.test(line) || (inList && /^\s/.test(line))
    blank = line.trim() === '' || indented
    return indented ? blanked(line) : line
  })
  return withoutSpans(kept.join('\n').replace(/<!--[\s\S]*?-->/g, blanked))
}

function withoutSpans(text: string): string {
  const runs = Array.from(text.matchAll(/`+/g), ({ 0: run, index }) => ({ length: run.length, index }))
  let kept = ''
  let at = 0
  for (let i = 0; i < runs.length; i++) {
    const open = runs[i]
    if (!open || open.index < at) continue
    const end = runs.slice(i + 1, i + 50).find(({ length }) => length === open.length)
    if (!end || text.slice(open.index, end.index).includes('\n\n')) continue
    const close = end.index + end.length
    kept += text.slice(at, open.index) + blanked(text.slice(open.index, close))
    at = close
  }
  return kept + text.slice(at)
}

function blanked(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

function unescaped(url: string): string {
  return url
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&amp;/g, '&')
    .trim()
}

function lineCounter(text: string): (index: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (index) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= index) low = middle
      else high = middle
    }
    return low + 1
  }
}
