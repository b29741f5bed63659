import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml'

/** Keys that stand twice in one map, or that name no key of ours in any map, each with its place. */
export function badKeys(document: Document, lines: LineCounter): readonly string[] {
  const problems: string[] = []
  const waiting: unknown[] = [document.contents]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isSeq(node)) waiting.push(...node.items)
    if (!isMap(node)) continue
    const seen = new Set<unknown>()
    for (const { key, value } of node.items) {
      waiting.push(value)
      const name = isScalar(key) ? key.value : key
      const problem = problemOf(name, seen)
      if (problem) problems.push(`${place(key, lines)}: ${problem}`)
      seen.add(name)
    }
  }
  return problems
}

function problemOf(name: unknown, seen: ReadonlySet<unknown>): string | undefined {
  if (typeof name !== 'string' && typeof name !== 'number') return 'found a key that is no text, expected a name.'
  if (name === '__proto__') return 'found the key "__proto__", expected another name.'
  return seen.has(name) ? `found the key "${name}" a second time, expected each key once.` : undefined
}

function place(key: unknown, lines: LineCounter): string {
  const { line, col } = lines.linePos((key as Node | null)?.range?.[0] ?? 0)
  return `${line}:${col}`
}
