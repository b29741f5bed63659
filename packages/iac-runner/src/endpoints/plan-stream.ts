import { objectOf } from '#deploy-protocol'
import { ConfigurationError } from '#errors'

type Fields = Readonly<Record<string, unknown>>

/** The stream of `terraform plan -json`, reduced to what a drift report reads: who is touched and how, never a value. */
export interface ValueFree {
  readonly stream: string
  readonly messages: number
}

const mostMessages = 100_000

/** Reduces a stream; what is none is refused, above all a plan with its values. */
export function valueFree(text: string): ValueFree {
  if (showsValues(text)) throw withValues()
  const lines = text.split(/\r?\n/)
  const kept: string[] = []
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const message = messageOf(line)
    if (!message) throw noMessage(index + 1)
    const reduced = reduce(message)
    if (reduced) kept.push(JSON.stringify(reduced))
    if (kept.length > mostMessages)
      throw new ConfigurationError('plan-too-large', `More than ${mostMessages} messages.`)
  }
  if (kept.length === 0) throw noMessage(1)
  return { stream: `${kept.join('\n')}\n`, messages: kept.length }
}

/** A whole plan in one document, which `terraform show -json` prints, on one line or on many. */
function showsValues(text: string): boolean {
  return /"(planned_values|prior_state|resource_changes|after_sensitive|before_sensitive)"\s*:/.test(text)
}

function messageOf(line: string): Fields | undefined {
  try {
    const message = objectOf(line)
    return typeof message['@level'] === 'string' && typeof message['type'] === 'string' ? message : undefined
  } catch {
    return undefined
  }
}

function reduce(message: Fields): Fields | undefined {
  const head = pick(message, ['@level', 'type', '@timestamp'])
  switch (message['type']) {
    case 'version':
      return { ...head, ...pick(message, ['terraform', 'tofu', 'ui']) }
    case 'planned_change':
    case 'resource_drift':
      return { ...head, change: changeOf(fieldsOf(message['change'])) }
    case 'refresh_start':
    case 'refresh_complete':
      return { ...head, hook: hookOf(fieldsOf(message['hook'])) }
    case 'change_summary':
      return { ...head, changes: numbersOf(fieldsOf(message['changes'])) }
    case 'diagnostic':
      return { ...head, diagnostic: diagnosticOf(fieldsOf(message['diagnostic'])) }
    // Of outputs only the values are new; of everything else the report reads nothing.
    default:
      return undefined
  }
}

function changeOf(change: Fields): Fields {
  const { previous_resource: previous, importing } = change
  return {
    resource: resourceOf(fieldsOf(change['resource'])),
    ...(previous === undefined ? {} : { previous_resource: resourceOf(fieldsOf(previous)) }),
    ...pick(change, ['action', 'reason']),
    ...(importing === undefined || importing === null ? {} : { importing: {} }),
  }
}

function hookOf(hook: Fields): Fields {
  const resource = resourceOf(fieldsOf(hook['resource']))
  const { resource_type: type } = resource
  // The ids of these are names of objects; of others they may be anything, a password among them.
  const named = typeof type === 'string' && /^(kubernetes|helm)_/.test(type) && hook['id_key'] === 'id'
  return { resource, ...(named ? pick(hook, ['id_key', 'id_value']) : {}) }
}

function resourceOf(resource: Fields): Fields {
  return pick(resource, [
    'addr',
    'module',
    'resource',
    'implied_provider',
    'resource_type',
    'resource_name',
    'resource_key',
  ])
}

/** Code, summary and detail of a diagnostic may hold values; only a failed check speaks in its author's own words. */
function diagnosticOf(diagnostic: Fields): Fields {
  const { summary, snippet } = diagnostic
  const severity = pick(diagnostic, ['severity'])
  const failed = /^(Check block assertion|Resource (pre|post)condition) failed/i
  if (typeof summary !== 'string' || !failed.test(summary)) return severity
  const context = pick(fieldsOf(snippet), ['context'])
  return { ...severity, ...pick(diagnostic, ['summary', 'address', 'detail']), snippet: context }
}

/** Short texts and numbers by these names; nothing nested comes along. */
function pick(fields: Fields, names: readonly string[]): Fields {
  const found = names.map((name) => [name, fields[name]] as const)
  const plain = found.filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return Object.fromEntries(
    plain.map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, 2000) : value]),
  )
}

function numbersOf(fields: Fields): Fields {
  return pick(fields, ['add', 'change', 'import', 'remove', 'forget', 'operation'])
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

function withValues(): ConfigurationError {
  return new ConfigurationError(
    'plan-has-values',
    'This is a plan with its values, as terraform show -json prints it: passwords stand in it in clear. Send the ' +
      'stream of terraform plan -json, which has none. Nothing was stored.',
  )
}

function noMessage(line: number): ConfigurationError {
  return new ConfigurationError(
    'plan-invalid',
    `Line ${line} of the stream is no message of terraform plan -json. Nothing was stored.`,
  )
}
