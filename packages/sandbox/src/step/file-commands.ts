import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Name in the environment behind `GITHUB_`, and the prefix of the file's name; in the order in which they are read. */
const kinds = {
  path: 'add_path_',
  env: 'set_env_',
  step_summary: 'step_summary_',
  state: 'save_state_',
  output: 'set_output_',
} as const

export type FileCommand = keyof typeof kinds

/** The five empty files of one step. */
export interface FileCommands {
  readonly environment: Readonly<Record<string, string>>
  read(kind: FileCommand): Promise<string>
}

export async function createFileCommands(runnerTemp: string): Promise<FileCommands> {
  const directory = join(runnerTemp, '_runner_file_commands')
  await mkdir(directory, { recursive: true })
  const suffix = randomUUID()
  const fileOf = (kind: FileCommand) => join(directory, `${kinds[kind]}${suffix}`)
  const all = Object.keys(kinds) as FileCommand[]
  await Promise.all(all.map((kind) => writeFile(fileOf(kind), '')))
  return {
    environment: Object.fromEntries(all.map((kind) => [`GITHUB_${kind.toUpperCase()}`, fileOf(kind)])),
    // An action may delete its file; the runner takes that for an empty one.
    read: (kind) => readFile(fileOf(kind), 'utf8').catch(() => ''),
  }
}

/** Thrown for a file that breaks the grammar; the runner fails the step and keeps what came before the fault. */
export class FileCommandError extends Error {}

export interface KeyValues {
  readonly values: Readonly<Record<string, string>>
  readonly failure: FileCommandError | undefined
}

/** `NAME=VALUE` or `NAME<<DELIMITER`, lines, `DELIMITER`; a carriage return is part of the value on Linux. */
export function parseKeyValues(text: string): KeyValues {
  const values: [string, string][] = []
  const cursor = { text, index: 0 }
  try {
    for (let line = readLine(cursor); line !== undefined; line = readLine(cursor)) {
      if (line.text !== '') values.push(parsePair(line.text, cursor))
    }
    return { values: Object.fromEntries(values), failure: undefined }
  } catch (error) {
    if (!(error instanceof FileCommandError)) throw error
    return { values: Object.fromEntries(values), failure: error }
  }
}

interface Cursor {
  readonly text: string
  index: number
}

function parsePair(line: string, cursor: Cursor): [string, string] {
  const equals = line.indexOf('=')
  const heredoc = line.indexOf('<<')
  if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
    if (equals === 0) throw new FileCommandError(`Invalid format '${line}'. Name must not be empty`)
    return [line.slice(0, equals), line.slice(equals + 1)]
  }
  if (heredoc < 0) throw new FileCommandError(`Invalid format '${line}'`)
  const name = line.slice(0, heredoc)
  const delimiter = line.slice(heredoc + 2)
  if (name === '' || delimiter === '') {
    throw new FileCommandError(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
  }
  return [name, readHeredoc(cursor, delimiter)]
}

function readHeredoc(cursor: Cursor, delimiter: string): string {
  const start = cursor.index
  let end = start
  for (let line = readLine(cursor); line?.text !== delimiter; line = readLine(cursor)) {
    if (!line) throw new FileCommandError(`Invalid value. Matching delimiter not found '${delimiter}'`)
    if (!line.ended) throw new FileCommandError('Invalid value. EOF marker missing new line.')
    end = cursor.index - 1
  }
  return cursor.text.slice(start, end)
}

function readLine(cursor: Cursor): { readonly text: string; readonly ended: boolean } | undefined {
  if (cursor.index >= cursor.text.length) return undefined
  const start = cursor.index
  const newline = cursor.text.indexOf('\n', start)
  cursor.index = newline < 0 ? cursor.text.length : newline + 1
  return { text: cursor.text.slice(start, newline < 0 ? undefined : newline), ended: newline >= 0 }
}
