import { LineCounter, parseDocument } from 'yaml'
import { checkMeaning } from './checks.ts'
import {
  defaultAccepts,
  defaultEnvironments,
  defaultTimeoutSeconds,
  defaultWithinSeconds,
  type Environment,
  type Health,
  type SlipwayConfig,
  withoutReceiver,
} from './config.ts'
import { issueProblems } from './issues.ts'
import { badKeys } from './keys.ts'
import { configError, invalid, lineOf, type Source } from './problems.ts'
import type { Rule } from './reasons.ts'
import { type FileContent, fileSchema } from './schema.ts'
import { checkTopology } from './topology/checks.ts'
import { canonical, topologyOf } from './topology/read.ts'
import type { Topology } from './topology/topology.ts'

const maxBytes = 64 * 1024
const maxAliases = 50
const maxDepth = 40

/** The text of a `slipway.yml` as configuration, or ConfigurationError `config-invalid` that names every place to mend. */
export function parseConfig(text: string, file: string): SlipwayConfig {
  const { source, config } = read(text, file)
  if (config.services.length > 0) return config
  throw configError(source, [{ path: [], text: 'the file: found no services, expected at least one service.' }])
}

/** What a `slipway.yml` says exists; unlike a receiver, who asks this needs no services in it. */
export function parseTopology(text: string, file: string): Topology {
  return read(text, file).config.topology
}

function read(text: string, file: string): { readonly source: Source; readonly config: SlipwayConfig } {
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
      parsed.error.issues.flatMap((issue) => issueProblems(issue, value)),
    )
  const config = configOf(parsed.data, file)
  const problems = [...checkMeaning(config), ...checkTopology(config.topology)]
  if (problems.length > 0) throw configError(source, problems)
  return { source, config }
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

function configOf(content: FileContent, file: string): SlipwayConfig {
  const services = Object.entries(content.services ?? {}).map(
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
  return { file, services, shared: content.shared, skip, environments, topology: topologyOf(content) }
}

function environmentsOf(given: NonNullable<FileContent['environments']>): readonly Environment[] {
  const served = Object.entries(given).filter(([name, { accepts }]) => accepts || !withoutReceiver.includes(name))
  if (served.length === 0) return defaultEnvironments
  return served.map(([name, { alias, accepts, schemes, secret, oidc, timeout, on_conflict, webhook, sync }]) => ({
    name,
    alias: alias ?? otherSpelling(name, given),
    accepts: accepts ?? defaultAccepts[canonical(name)] ?? [],
    schemes,
    secret,
    token: { repositoryId: oidc?.repository_id, environment: oidc?.environment, workflows: oidc?.job_workflow_ref },
    timeoutSeconds: timeout,
    onConflict: on_conflict ?? 'supersede',
    webhook: webhook ?? false,
    sync: sync ?? false,
  }))
}

/** Production is asked for by both of its names, whichever the file uses. */
function otherSpelling(name: string, given: object): string | undefined {
  if (name === 'production') return Object.hasOwn(given, 'prod') ? undefined : 'prod'
  return name === 'prod' && !Object.hasOwn(given, 'production') ? 'production' : undefined
}

function healthOf({
  http,
  tcp,
  command,
  within,
}: NonNullable<NonNullable<FileContent['services']>[string]['health']>): Health {
  const withinSeconds = within ?? defaultWithinSeconds
  if (command !== undefined) return { probe: { kind: 'command', argv: command }, withinSeconds }
  if (http !== undefined) return { probe: { kind: 'http', url: http }, withinSeconds }
  const address = tcp ?? ''
  const colon = address.lastIndexOf(':')
  const host = address.slice(0, colon).replace(/^\[|\]$/g, '')
  return { probe: { kind: 'tcp', host, port: Number(address.slice(colon + 1)) }, withinSeconds }
}
