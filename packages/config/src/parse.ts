import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { checkMeaning } from './checks.ts'
import {
  defaultAccepts,
  defaultEnvironments,
  defaultTimeoutSeconds,
  defaultWithinSeconds,
  type Environment,
  type Health,
  type SlipwayConfig,
} from './config.ts'
import { badKeys } from './keys.ts'
import { nearest } from './nearest.ts'
import { configError, invalid, lineOf, type Problem, type Source } from './problems.ts'
import type { Rule } from './reasons.ts'
import { type FileContent, fileSchema } from './schema.ts'

const maxBytes = 64 * 1024
const maxAliases = 50
const maxDepth = 40

/** The text of a `slipway.yml` as configuration, or ConfigurationError `config-invalid` that names every place to mend. */
export function parseConfig(text: string, file: string): SlipwayConfig {
  const bytes = Buffer.byteLength(text)
  if (bytes > maxBytes) {
    throw invalid([`${file}:1:1: found a file of ${bytes} bytes, expected at most ${maxBytes}.`])
  }
  const source = documentOf(text, file)
  const value = contentOf(source)
  const parsed = fileSchema.safeParse(value)
  if (!parsed.success)
    throw configError(
      source,
      parsed.error.issues.flatMap((issue) => problemsOf(issue, value)),
    )
  const config = configOf(parsed.data, file)
  const problems = checkMeaning(config)
  if (problems.length > 0) throw configError(source, problems)
  return config
}

/** Where the rules of a file stand, such as `slipway.yml:5`; the file was read before. */
export function placesIn(text: string, file: string): (rule: Rule) => string {
  const source = documentOf(text, file)
  return (rule) => `${file}:${lineOf(source, rule)}`
}

function documentOf(text: string, file: string): Source {
  // The parser is recursive and compares keys pairwise; depth and keys are therefore looked at by ourselves.
  if (nestedTooDeeply(text)) throw invalid([`${file}:1:1: found YAML nested deeper than ${maxDepth}, expected less.`])
  const lines = new LineCounter()
  const options = { lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const
  const document = parseDocument(text, options)
  const errors = document.errors.map(({ pos, message }) => {
    const { line, col } = lines.linePos(pos[0])
    return `${line}:${col}: ${sentence(message)}`
  })
  const texts = errors.length > 0 ? errors : badKeys(document, lines)
  if (texts.length > 0) throw invalid(texts.map((found) => `${file}:${found}`))
  return { file, document, lines }
}

function nestedTooDeeply(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1
    if (character === ']' || character === '}') depth -= 1
    if (depth > maxDepth) return true
  }
  return /(?:[-?] ){40}|(?:^|\n) {200}/.test(text)
}

function contentOf({ document, file }: Source): unknown {
  try {
    return document.toJS({ maxAliasCount: maxAliases })
  } catch (cause) {
    if (!(cause instanceof ReferenceError || cause instanceof RangeError)) throw cause
    throw invalid([`${file}:1:1: found more than ${maxAliases} uses of YAML anchors, expected a plain file.`])
  }
}

function sentence(message: string): string {
  const first = message.split('\n', 1).join('').slice(0, 200)
  return `expected valid YAML: ${first.replace(/\.$/, '')}.`
}

function problemsOf(issue: z.core.$ZodIssue, value: unknown): readonly Problem[] {
  const path = issue.path
  const where = path.length === 0 ? 'the file' : path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, 20)
      .map((key) => ({ path: [...path, key], atKey: true, text: unknownKey(key, path, where) }))
  }
  if (issue.code === 'invalid_key') {
    const expected = issue.issues[0]?.message ?? 'another name'
    return [{ path, atKey: true, text: `${where}: found the key "${String(path.at(-1))}", expected ${expected}.` }]
  }
  const found = valueAt(value, path)
  const shown = found === undefined ? 'nothing' : describe(found)
  return [{ path, text: `${where}: found ${shown}, expected ${issue.message}.` }]
}

const knownKeys: Readonly<Record<string, readonly string[]>> = {
  '': ['services', 'shared', 'skip', 'environments'],
  services: ['path', 'sync', 'needs', 'timeout', 'env', 'environments', 'health', 'store'],
  environments: ['alias', 'accepts', 'schemes', 'secret', 'timeout', 'on_conflict', 'webhook', 'sync'],
  store: ['dokploy'],
  health: ['http', 'tcp', 'command', 'within'],
}

function unknownKey(key: string, path: readonly PropertyKey[], where: string): string {
  const known = knownKeys[String(path[2] ?? path[0] ?? '')] ?? []
  const suggestion = nearest(key, known)
  const hint = suggestion ? ` Did you mean "${suggestion}"?` : ''
  return `${where}: found the unknown key "${key}", expected one of ${known.join(', ')}.${hint}`
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<PropertyKey, unknown>)[key]
  }
  return at
}

function describe(found: unknown): string {
  if (found === null) return 'nothing'
  if (Array.isArray(found)) return `a list of ${found.length}`
  if (typeof found === 'object') return `a map with ${Object.keys(found).slice(0, 3).join(', ') || 'no key'}`
  const kind = typeof found === 'string' ? 'the text' : `the ${typeof found}`
  return `${kind} ${JSON.stringify(String(found).slice(0, 60))}`
}

function configOf(content: FileContent, file: string): SlipwayConfig {
  const services = Object.entries(content.services).map(
    ([name, { timeout, environments, health, store, ...rest }]) => ({
      name,
      ...rest,
      path: rest.path.replace(/^\.\//, '').replace(/\/+$/, ''),
      timeoutSeconds: timeout ?? defaultTimeoutSeconds,
      environments,
      health: health && healthOf(health),
      dokploy: store?.dokploy,
    }),
  )
  const skip = Object.entries(content.skip).map(([pattern, reason]) => ({ pattern, reason }))
  const environments = content.environments ? environmentsOf(content.environments) : defaultEnvironments
  return { file, services, shared: content.shared, skip, environments }
}

function environmentsOf(given: NonNullable<FileContent['environments']>): readonly Environment[] {
  return Object.entries(given).map(
    ([name, { alias, accepts, schemes, secret, timeout, on_conflict, webhook, sync }]) => ({
      name,
      alias: alias ?? (name === 'production' && !Object.hasOwn(given, 'prod') ? 'prod' : undefined),
      accepts: accepts ?? defaultAccepts[name] ?? [],
      schemes,
      secret,
      timeoutSeconds: timeout,
      onConflict: on_conflict ?? 'supersede',
      webhook: webhook ?? false,
      sync: sync ?? false,
    }),
  )
}

function healthOf({ http, tcp, command, within }: NonNullable<FileContent['services'][string]['health']>): Health {
  const withinSeconds = within ?? defaultWithinSeconds
  if (command !== undefined) return { probe: { kind: 'command', argv: command }, withinSeconds }
  if (http !== undefined) return { probe: { kind: 'http', url: http }, withinSeconds }
  const address = tcp ?? ''
  const colon = address.lastIndexOf(':')
  const host = address.slice(0, colon).replace(/^\[|\]$/g, '')
  return { probe: { kind: 'tcp', host, port: Number(address.slice(colon + 1)) }, withinSeconds }
}
