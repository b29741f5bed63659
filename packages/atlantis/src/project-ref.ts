import type { ProjectRef } from './model.ts'

// English, Spanish, and the words of old versions.
const nameWords = ['project', 'proyecto']
const directoryWords = ['dir', 'directorio', 'path']
const workspaceWords = ['workspace', 'espacio de trabajo', 'environment']

/** Such as ``project: `x` dir: `y` workspace: `z` `` with nothing after it; undefined for anything else. */
export function parseProjectRef(text: string): ProjectRef | undefined {
  let rest = text.trim()
  const name = labelled(rest, nameWords, directoryWords)
  if (name) rest = name.rest
  const directory = labelled(rest, directoryWords, workspaceWords)
  if (!directory) return undefined
  const workspace = labelled(directory.rest, workspaceWords, [])
  if (workspace?.rest !== '') return undefined
  return { name: name?.value ?? '', directory: directory.value, workspace: workspace.value }
}

/** Such as ``dir: `y` workspaces: `a`, `b` ``: what was cleaned up when a pull request was closed. */
export function parseCleanedRefs(text: string): readonly ProjectRef[] {
  const [before = '', after] = splitOnce(text.trim(), ' workspaces: ')
  if (after === undefined) {
    const ref = parseProjectRef(text)
    return ref ? [ref] : []
  }
  const directory = labelled(before, directoryWords, [])
  if (!directory) return []
  return after
    .split(', ')
    .filter(quoted)
    .map((workspace) => ({ name: '', directory: directory.value, workspace: workspace.slice(1, -1) }))
}

/** The quoted value behind one of the labels. Nobody escapes it, so it ends where the next label begins. */
function labelled(text: string, labels: readonly string[], nextLabels: readonly string[]) {
  const label = labels.find((word) => text.startsWith(`${word}: \``))
  if (label === undefined) return undefined
  const start = label.length + 3
  const end = endOfValue(text, start, nextLabels)
  if (end < start) return undefined
  return { value: text.slice(start, end), rest: text.slice(end + 1).trim() }
}

function endOfValue(text: string, start: number, nextLabels: readonly string[]): number {
  if (nextLabels.length === 0) return text.endsWith('`') && text.length > start ? text.length - 1 : -1
  const ends = nextLabels.map((word) => text.indexOf(`\` ${word}: \``, start)).filter((index) => index >= 0)
  return ends.length > 0 ? Math.min(...ends) : -1
}

function quoted(text: string): boolean {
  return text.length >= 2 && text.startsWith('`') && text.endsWith('`')
}

function splitOnce(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)]
}
