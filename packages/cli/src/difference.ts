import { visible } from '#markdown'

/** Lines that go and lines that come, in order, with three lines around them: what a person reads before saying yes. */
export function difference(before: string, after: string): string {
  const marked = compared(linesOf(before), linesOf(after))
  const near = marked.map((_, at) => marked.slice(Math.max(0, at - 3), at + 4).some(({ sign }) => sign !== ' '))
  const shown = marked.flatMap(({ sign, line }, at) => {
    if (!near[at]) return []
    const gap = at > 0 && !near[at - 1] ? ['  …'] : []
    return [...gap, `${sign} ${visible(line)}`]
  })
  return shown.length === 0 ? '' : `${shown.join('\n')}\n`
}

interface Marked {
  readonly sign: ' ' | '-' | '+'
  readonly line: string
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}

/** The longest common subsequence; files of this kind have a few hundred lines. */
function compared(before: readonly string[], after: readonly string[]): readonly Marked[] {
  const width = after.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const marked: Marked[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const gone = before[i]
    const come = after[j]
    if (gone !== undefined && gone === come) marked.push({ sign: ' ', line: gone })
    const removes = gone !== undefined && gone !== come && (come === undefined || at(i + 1, j) >= at(i, j + 1))
    if (removes) marked.push({ sign: '-', line: gone })
    else if (come !== undefined && gone !== come) marked.push({ sign: '+', line: come })
    if (gone === come || removes) i += 1
    if (gone === come || !removes) j += 1
  }
  return marked
}
