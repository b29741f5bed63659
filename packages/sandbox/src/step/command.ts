/** One workflow command as a program wrote it on stdout or stderr. */
export interface Command {
  /** In lower case; the runner ignores case here. */
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

export const registeredCommands: readonly string[] = [
  'stop-commands',
  'set-env',
  'add-path',
  'set-output',
  'save-state',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'debug',
  'warning',
  'error',
  'notice',
  'group',
  'endgroup',
  'echo',
]

/** The command in a line, in either of the runner's two grammars; `extra` is the stop token while one is awaited. */
export function parseCommand(line: string, extra?: string): Command | undefined {
  const known = (name: string) =>
    registeredCommands.includes(name) || (extra !== undefined && name === extra.toLowerCase())
  return parseCurrent(line, known) ?? parseLegacy(line, known)
}

/** `::name key=value,key=value::data`, at the start of a line but for blanks. */
function parseCurrent(line: string, known: (name: string) => boolean): Command | undefined {
  const text = line.trimStart()
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1
  if (end < 0) return undefined
  return build({ head: text.slice(2, end), data: text.slice(end + 2), separator: ',' }, known)
}

/** `##[name key=value;key=value]data`, anywhere in a line. */
function parseLegacy(line: string, known: (name: string) => boolean): Command | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  return build({ head: line.slice(start + 3, end), data: line.slice(end + 1), separator: ';' }, known)
}

interface Parts {
  readonly head: string
  readonly data: string
  readonly separator: ',' | ';'
}

function build(parts: Parts, known: (name: string) => boolean): Command | undefined {
  const space = parts.head.indexOf(' ')
  const name = (space < 0 ? parts.head : parts.head.slice(0, space)).toLowerCase()
  if (!known(name)) return undefined
  const legacy = parts.separator === ';'
  const properties: Record<string, string> = {}
  // A command that starts with a blank has no name and is never known, so a blank found here is past the first place.
  const list = space < 0 ? '' : parts.head.slice(space + 1)
  for (const pair of (legacy ? list : list.trim()).split(parts.separator)) {
    const [key, value] = splitPair(pair)
    if (key && value) properties[key.toLowerCase()] = unescapeBy(value, legacy ? legacyEscapes : propertyEscapes)
  }
  return { name, properties, data: unescapeBy(parts.data, legacy ? legacyEscapes : dataEscapes) }
}

function splitPair(pair: string): readonly [string, string] {
  const text = pair.replace(/^=+/, '')
  const equals = text.indexOf('=')
  return equals < 0 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)]
}

const newlines: readonly (readonly [string, string])[] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
]
// The percent sign comes last, or `%250A` would become a line break.
const percent = ['%25', '%'] as const
const dataEscapes = [...newlines, percent]
const propertyEscapes = [...newlines, ['%3A', ':'] as const, ['%2C', ','] as const, percent]
const legacyEscapes = [['%3B', ';'] as const, ...newlines, ['%5D', ']'] as const, percent]

function unescapeBy(text: string, escapes: readonly (readonly [string, string])[]): string {
  return escapes.reduce((result, [code, character]) => result.replaceAll(code, character), text)
}
