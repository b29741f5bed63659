import { readFileSync, statSync } from 'node:fs'
import { ConfigurationError } from '#errors'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * A setting: its variable, else the file that NAME_FILE names, else its line in SECRETS_FILE. Read anew at each call, so
 * that a key can be rotated by rewriting a file.
 */
export function settingOf(env: Environment, name: string): string | undefined {
  const direct = env[name]
  if (direct !== undefined && direct !== '') return direct
  const file = env[`${name}_FILE`]
  if (file !== undefined && file !== '') return privateText(`${name}_FILE`, file).trim() || undefined
  return secretsFile(env)[name]
}

/** Every key of the runner by its name, wherever it stands. */
export function secretsIn(env: Environment): Readonly<Record<string, string>> {
  const names = [...Object.keys(env), ...Object.keys(secretsFile(env))].flatMap(
    (name) => /^(WEBHOOK_SECRET(?:_[A-Z0-9]+)*?)(?:_FILE)?$/.exec(name)?.[1] ?? [],
  )
  const found = [...new Set(names)].map((name) => [name, settingOf(env, name)] as const)
  return Object.fromEntries(found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

/** The files that keys are read from. */
export function secretFilesOf(env: Environment): readonly string[] {
  const names = Object.keys(env).filter((name) => /^(SECRETS_FILE|WEBHOOK_SECRET(_[A-Z0-9]+)*_FILE)$/.test(name))
  return names.flatMap((name) => env[name] || [])
}

/** Changes whenever one of the files is written or replaced. */
export function stampOf(files: readonly string[]): string {
  return files
    .map((file) => {
      const found = statSync(file, { bigint: true, throwIfNoEntry: false })
      return found ? `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` : 'gone'
    })
    .join('\n')
}

/** The lines KEY=VALUE that a Vault agent writes; quotes around a value and `export` before a name are no part of them. */
function secretsFile(env: Environment): Readonly<Record<string, string>> {
  const file = env['SECRETS_FILE']
  if (file === undefined || file === '') return {}
  const found: Record<string, string> = {}
  for (const [index, line] of privateText('SECRETS_FILE', file).split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue
    const [, name, value = ''] = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? []
    if (name === undefined) {
      throw new ConfigurationError('secret-file', `SECRETS_FILE, line ${index + 1}: expected KEY=VALUE.`)
    }
    found[name] = /^\s*(["'])(.*)\1\s*$/.exec(value)?.[2] ?? value.trim()
  }
  return found
}

function privateText(name: string, file: string): string {
  try {
    const { mode } = statSync(file)
    if ((mode & 0o004) !== 0) throw readableByAll(name, file, mode)
    return readFileSync(file, 'utf8')
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause
    throw new ConfigurationError('secret-file', `${name} cannot be read: ${(cause as Error).message}.`, { cause })
  }
}

function readableByAll(name: string, file: string, mode: number): ConfigurationError {
  const octal = (mode & 0o777).toString(8)
  return new ConfigurationError(
    'secret-file-open',
    `${name}: every user of this machine can read ${file} (mode ${octal}). Run: chmod o-rwx ${file}`,
  )
}
