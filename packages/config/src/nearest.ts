/** The word that was probably meant: at most two edits away, or nothing. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const near = known
    .map((word) => ({ word, edits: editsBetween(written.slice(0, 40).toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, edits }) => edits <= Math.min(2, Math.floor(word.length / 2)))
    .sort((a, b) => a.edits - b.edits)
  return near[0]?.word
}

function editsBetween(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1)
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}
