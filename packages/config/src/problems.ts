import { type Document, isMap, isPair, isScalar, type LineCounter } from 'yaml'
import { ConfigurationError } from '#errors'

/** One thing that is wrong, at one place of the file. */
export interface Problem {
  readonly path: readonly PropertyKey[]
  readonly text: string
  /** Point at the key instead of its value. */
  readonly atKey?: boolean
}

export interface Source {
  readonly file: string
  readonly document: Document
  readonly lines: LineCounter
}

const shownProblems = 10

/** All problems in one error, each with file, line and column, in the order of the file. */
export function configError(source: Source, problems: readonly Problem[]): ConfigurationError {
  const placed = problems.map((problem) => ({ problem, offset: offsetOf(source.document, problem) }))
  placed.sort((a, b) => a.offset - b.offset)
  const texts = placed.map(({ problem, offset }) => {
    const { line, col } = source.lines.linePos(offset)
    return `${source.file}:${line}:${col}: ${problem.text}`
  })
  return invalid(texts)
}

export function invalid(texts: readonly string[]): ConfigurationError {
  const left = texts.length - shownProblems
  const more = left > 0 ? [`and ${left} more.`] : []
  return new ConfigurationError('config-invalid', [...texts.slice(0, shownProblems), ...more].join('\n'))
}

export function lineOf({ document, lines }: Source, { path }: { readonly path: readonly PropertyKey[] }): number {
  // A skip is named by its glob, which is a key; so is a key that stands for what is left out.
  const offset = path[0] === 'skip' ? keyOffset(document, path) : offsetOf(document, { path, text: '' })
  return lines.linePos(offset ?? 0).line
}

function offsetOf(document: Document, { path, atKey }: Problem): number {
  if (atKey) return keyOffset(document, path) ?? 0
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    const range = (node as { range?: readonly number[] } | undefined)?.range
    if (range?.[0] !== undefined) return range[0]
  }
  return 0
}

function keyOffset(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return undefined
  const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1))
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined
}
