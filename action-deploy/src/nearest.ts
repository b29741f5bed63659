/** The names that were most likely meant: fewest edits first, newest-looking first among equals. */
export function nearest(wanted: string, names: readonly string[]): readonly string[] {
  return names
    .filter((name) => name.length <= 60)
    .slice(-2_000)
    .map((name) => ({ name, edits: editsBetween(wanted.slice(0, 60), name) }))
    .sort((a, b) => a.edits - b.edits || b.name.localeCompare(a.name, 'en', { numeric: true }))
    .slice(0, 3)
    .map(({ name }) => name)
}

/** Levenshtein's distance, one row at a time. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
