import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type PortName,
  type ProviderName,
  portNames,
  problemOfDomain,
  providerNames,
  type Registration,
  registrations,
} from '#cluster-registry'
import { ConfigurationError } from '#errors'

export const verbs = [
  'create',
  'delete',
  'list',
  'show',
  'set',
  'history',
  'check',
  'sync',
  'cleanup',
  'import',
] as const
export type Verb = (typeof verbs)[number]

export interface ClusterOptions {
  readonly verb: Verb
  /** The cluster; empty where the verb is about all of them. */
  readonly name: string
  readonly database: string
  readonly stateDir: string
  readonly mirror: string
  readonly remote: string | undefined
  readonly token: string | undefined
  readonly provider: ProviderName | undefined
  readonly argocdSecrets: string | undefined
  readonly ports: Partial<Record<PortName, number>>
  readonly subnet: string | undefined
  readonly domain: string | undefined
  readonly register: readonly Registration[]
  readonly confirm: string | undefined
  readonly only: readonly string[] | undefined
  readonly maxDeletions: number
  readonly csv: string | undefined
  readonly replaceTakenPorts: boolean
  readonly json: boolean
  readonly actor: string
  /** The options that a next command needs as well; nothing secret. */
  readonly suffix: string
}

const texts = ['database', 'state-dir', 'mirror', 'remote', 'provider', 'argocd-secrets', 'subnet', 'domain'] as const
const more = ['register', 'confirm', 'max-deletions', 'csv', 'node-port', 'pf-port', 'http-port', 'https-port'] as const
const text = { type: 'string' } as const
const named: readonly Verb[] = ['create', 'delete', 'show', 'set', 'history']

export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): ClusterOptions {
  const { values, positionals } = parsed(args)
  const [verb, name = '', ...rest] = positionals
  if (!oneOf(verbs, verb)) throw wrong(`Say what to do: slipway clusters ${verbs.join('|')}.`)
  if (named.includes(verb) !== (name !== '') || rest.length > 0) {
    throw wrong(named.includes(verb) ? `Name one cluster: slipway clusters ${verb} NAME.` : `${verb} takes no name.`)
  }
  const stateDir = values['state-dir'] ?? environment['STATE_DIR'] ?? '.slipway'
  return {
    verb,
    name,
    stateDir,
    database: values.database ?? environment['DATABASE_URL'] ?? join(stateDir, 'clusters.db'),
    mirror: values.mirror ?? join(stateDir, 'environments.csv'),
    remote: values.remote ?? environment['CLUSTERS_REMOTE'],
    token: environment['CLUSTERS_GIT_TOKEN'] || undefined,
    provider: choice('provider', providerNames, values.provider),
    argocdSecrets: values['argocd-secrets'],
    ports: portsOf(values),
    subnet: values.subnet,
    domain: domainOf(values.domain),
    register: registrationsOf(values.register),
    confirm: values.confirm,
    only: values.only,
    maxDeletions: numberOf('max-deletions', values['max-deletions'] ?? '3'),
    csv: values.csv,
    replaceTakenPorts: values['replace-taken-ports'],
    json: values.json,
    actor: environment['GITHUB_ACTOR'] ?? environment['USER'] ?? 'unknown',
    suffix: suffixOf(values),
  }
}

function parsed(args: readonly string[]) {
  const options = {
    ...(Object.fromEntries([...texts, ...more].map((one) => [one, text])) as Record<
      (typeof texts)[number] | (typeof more)[number],
      typeof text
    >),
    only: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
    'replace-taken-ports': { type: 'boolean', default: false },
  } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    throw new ConfigurationError('arguments', `${(cause as Error).message}`, { cause })
  }
}

type Values = ReturnType<typeof parsed>['values']

function portsOf(values: Values): Partial<Record<PortName, number>> {
  const given = portNames.map((port) => [port, values[port.replace('_', '-') as 'node-port']] as const)
  return Object.fromEntries(
    given.flatMap(([port, value]) => (value === undefined ? [] : [[port, numberOf(port, value)]])),
  )
}

function numberOf(name: string, value: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value)
  throw wrong(`--${name.replace('_', '-')} must be a number; it is ${JSON.stringify(value)}.`)
}

function domainOf(domain: string | undefined): string | undefined {
  const problem = domain === undefined ? undefined : problemOfDomain(domain)
  if (problem !== undefined) throw wrong(`--domain: ${problem}.`)
  return domain
}

function registrationsOf(given: string | undefined): readonly Registration[] {
  if (given === undefined) return registrations
  const asked = given.split(',').filter((one) => one !== '')
  for (const one of asked) choice('register', registrations, one)
  return registrations.filter((one) => asked.includes(one))
}

function choice<T extends string>(name: string, known: readonly T[], value: string | undefined): T | undefined {
  if (value === undefined || oneOf(known, value)) return value
  throw wrong(`--${name} must be one of ${known.join(', ')}; it is ${JSON.stringify(value)}.`)
}

function oneOf<T extends string>(known: readonly T[], value: string | undefined): value is T {
  return known.some((one) => one === value)
}

/** A database's address may hold its password, so it is left to the environment. */
function suffixOf(values: Values): string {
  const shown = (['state-dir', 'mirror', 'remote', 'argocd-secrets'] as const).flatMap((option) =>
    values[option] === undefined ? [] : [` --${option} ${quoted(values[option])}`],
  )
  const file = values.database !== undefined && !values.database.includes('://')
  return [...(file ? [` --database ${quoted(values.database ?? '')}`] : []), ...shown].join('')
}

export function quoted(word: string): string {
  const plain = word.replace(/(\w:\/\/)[^/\s@]+@/g, '$1')
  return /^[\w./:@=+-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", `'\\''`)}'`
}

function wrong(message: string): ConfigurationError {
  return new ConfigurationError('arguments', message)
}
