/** A comment longer than GitHub takes is cut here, before anything looks at it. */
const maxCharacters = 300_000

const superseded = /^(?:<!--.*?-->\s*)?<details><summary>Superseded Atlantis .*?<\/summary>$/

/** The lines of a comment, without what other hosts and later edits put around it. */
export function linesOf(body: string): readonly string[] {
  const lines = body
    .slice(0, maxCharacters)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first < 0) return []
  // GitLab has no way to hide a comment, so Atlantis folds it up.
  const start = superseded.test(lines[first]?.slice(0, 300).trim() ?? '') ? first + 1 : first
  return lines.slice(lines.findIndex((line, index) => index >= start && line.trim() !== ''))
}

export interface Plain {
  readonly line: string
  readonly index: number
}

/** The lines that are outside every fenced block; a fence that is never closed holds all that follows. */
export function outsideFences(lines: readonly string[]): readonly Plain[] {
  const plain: Plain[] = []
  let fence: string | undefined
  for (const [index, line] of lines.entries()) {
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence === undefined && marker !== undefined) fence = marker
    else if (fence === undefined) plain.push({ line, index })
    else if (marker?.startsWith(fence) && line.trim() === marker) fence = undefined
  }
  return plain
}
