export type Level = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL'

/** One record of the engine's log: its first line without the level, and the lines that belong to it. */
export interface LogRecord {
  readonly level: Level
  readonly text: string
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: 1.4 colours its log even into a pipe.
const ansi = /\u001b\[[0-9;]*m/g
const head = /^(DEBUG|INFO|WARNING|ERROR|CRITICAL) *- {2}(.*)$/
/** 1.4 folds its lines where COLUMNS is set, and indents what it folds to the width of its levels. */
const folded = ' '.repeat(12)
const longestLine = 4_000

/** The records of a log of MkDocs 1.4 to 1.6; what stands before the first of them belongs to none. */
export function recordsOf(log: string): readonly LogRecord[] {
  const records: { readonly level: Level; readonly lines: string[] }[] = []
  for (const line of plainText(log).split('\n')) {
    const [, level, text] = head.exec(line.slice(0, longestLine)) ?? []
    if (level !== undefined) records.push({ level: level as Level, lines: [text ?? ''] })
    else records.at(-1)?.lines.push(line.slice(0, longestLine))
  }
  return records.map(({ level, lines }) => ({ level, text: unfolded(lines) }))
}

export function plainText(log: string): string {
  return log.replace(ansi, '').replace(/\r\n?/g, '\n')
}

function unfolded(lines: readonly string[]): string {
  return lines
    .reduce((text, line) => {
      if (!line.startsWith(folded)) return `${text}\n${line}`
      const rest = line.slice(folded.length)
      return rest.startsWith(' ') ? `${text}\n${rest}` : `${text} ${rest}`
    })
    .trimEnd()
}
