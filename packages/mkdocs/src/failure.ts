import type { LogRecord } from './records.ts'

/** Why a build made no site. */
export type BuildFailure =
  | { readonly kind: 'plugin-missing' | 'extension-missing' | 'theme-missing'; readonly name: string }
  | { readonly kind: 'yaml'; readonly text: string; readonly file: string; readonly line: number }
  | { readonly kind: 'config'; readonly key: string; readonly text: string }
  | { readonly kind: 'page'; readonly page: string; readonly text: string }
  | { readonly kind: 'no-config'; readonly text: string }
  | { readonly kind: 'crash'; readonly text: string }

const missing = [
  { kind: 'plugin-missing', shape: /^Config value 'plugins': The "(?<name>.+?)" plugin is not installed/ },
  { kind: 'extension-missing', shape: /^Config value 'markdown_extensions': Failed to load extension '(?<name>.+?)'/ },
  { kind: 'theme-missing', shape: /^Config value 'theme': Unrecognised theme name: '(?<name>.+?)'/ },
] as const

export function failureOf(log: string, records: readonly LogRecord[]): BuildFailure | undefined {
  const errors = records.filter(({ level }) => level === 'ERROR' || level === 'CRITICAL').map(({ text }) => text)
  const ended = /^Aborted with (?!\d+ warnings?(?:, \d+ errors?)? in strict mode)/m.test(log)
  const crashed = /^Traceback \(most recent call last\):$/m.test(log)
  return (
    yamlFailure(log) ??
    (ended || crashed ? (missingPart(errors) ?? configFailure(errors) ?? pageFailure(errors)) : undefined) ??
    usageFailure(log) ??
    (crashed || ended ? { kind: 'crash', text: lastWords(log) } : undefined)
  )
}

function missingPart(errors: readonly string[]): BuildFailure | undefined {
  for (const text of errors) {
    for (const { kind, shape } of missing) {
      const name = shape.exec(text)?.groups?.['name']
      if (name !== undefined) return { kind, name }
    }
  }
  return undefined
}

/** The second place that YAML names is where it gave up; the first is where the block began. */
function yamlFailure(log: string): BuildFailure | undefined {
  const said = /^Error: \w+ encountered an error parsing the configuration file: ([\s\S]+)/m.exec(log)?.[1]
  if (said === undefined) return undefined
  const places = [...said.matchAll(/in "(.+?)", line (\d+), column \d+/g)]
  const last = places.at(-1)
  const text = said
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+in "|^rc=/.test(line))
    .slice(0, 3)
    .join(', ')
  return { kind: 'yaml', text, file: last?.[1] ?? '', line: Number(last?.[2] ?? 1) }
}

function configFailure(errors: readonly string[]): BuildFailure | undefined {
  for (const text of errors) {
    const [, key, said] = /^Config value '(.+?)': ([\s\S]+)$/.exec(text) ?? []
    if (key !== undefined) return { kind: 'config', key, text: (said ?? '').trim() }
  }
  return undefined
}

function pageFailure(errors: readonly string[]): BuildFailure | undefined {
  for (const text of errors) {
    const [, page, said] = /^Error (?:reading|building) page '(.+?)':([\s\S]*)$/.exec(text) ?? []
    if (page !== undefined) return { kind: 'page', page, text: (said ?? '').trim().split('\n')[0] ?? '' }
  }
  return undefined
}

function usageFailure(log: string): BuildFailure | undefined {
  const said = /^Error: (.+)$/m.exec(log)?.[1]
  if (said === undefined) return undefined
  return /'-f' \/ '--config-file'|^Inherited config file|Config file '.*' does not exist/.test(said)
    ? { kind: 'no-config', text: said }
    : { kind: 'crash', text: said }
}

/** Of a Python traceback the last line that is not indented says what happened. */
function lastWords(log: string): string {
  const lines = log.split('\n').filter((line) => /^[\w.]+(Error|Exception|Exit|Warning|Interrupt)?(:|$)/.test(line))
  return lines.findLast((line) => !/^(rc=|Aborted|Traceback)/.test(line)) ?? 'the build ended with an error'
}
