/** Words as a shell would cut them, with single and double quotes; nothing is expanded. */
export function wordsOf(line: string): readonly string[] {
  const words = line.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? []
  const bare = (_: string, double?: string, single?: string) => double ?? single ?? ''
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, bare))
}
