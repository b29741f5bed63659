import { createHash } from 'node:crypto'
import { ConfigurationError } from '#errors'

/** Every service of the environment, in the origin's own word. */
export const allServices = '__all__'

/** A request to bring one environment to one release, as either side understands it. */
export interface DeployRequest {
  /** The wire name: `production`, also where it was spelt `prod`. */
  readonly env: string
  readonly tag: string
  /** 40 hex digits. Absent in the documented request, whose receiver resolves the tag itself. */
  readonly commit: string | undefined
  /** Sorted ids, or `__all__` alone. */
  readonly services: readonly string[]
  readonly triggeredBy: string
  readonly rollback: boolean
  /** The receiver this request is meant for; absent when the sender does not say. */
  readonly audience: string | undefined
  readonly source: DeploySource | undefined
}

/** Where a request comes from: for people and records, never for decisions. */
export interface DeploySource {
  readonly repository: string
  readonly runId: string
  readonly runAttempt: string
  readonly actor: string
  readonly runUrl: string
}

export const deployType = 'deploy.requested'
export const maxBodyBytes = 64 * 1024

const names: Readonly<Record<string, string>> = { prod: 'production' }

/** Environments answer to `production` and `prod`; on the wire and in the id there is one name. */
export function wireName(env: string): string {
  return names[env] ?? env
}

/** The same on both sides, whatever the scheme transmits: it names what is wanted, not who asked or when. */
export function deploymentId(content: {
  readonly env: string
  readonly tag: string
  readonly commit: string
  readonly services: readonly string[]
}): string {
  const services = [...new Set(content.services)].sort().join(',')
  const preimage = [wireName(content.env), content.tag, content.commit, services].join('\n')
  return `dep_${createHash('sha256').update(preimage).digest('base64url').slice(0, 22)}`
}

/** The bytes to sign and to send; every version of the origin's receiver understands them. */
export function formatRequest(request: DeployRequest & { readonly commit: string }): string {
  return JSON.stringify({
    env: request.env,
    tag: request.tag,
    triggered_by: request.triggeredBy,
    ref: request.commit,
    commit: request.commit,
    source_ref: request.tag,
    services: request.services,
    wait: false,
    rollback: request.rollback,
    type: deployType,
    ...(request.audience === undefined ? {} : { aud: request.audience }),
    ...(request.source === undefined ? {} : { source: wireSource(request.source) }),
  })
}

function wireSource(source: DeploySource): Readonly<Record<string, string>> {
  return {
    repository: source.repository,
    run_id: source.runId,
    run_attempt: source.runAttempt,
    actor: source.actor,
    run_url: source.runUrl,
  }
}

/** A received body, or ConfigurationError `body-invalid` with what was expected. */
export function parseRequest(body: string): DeployRequest {
  const fields = objectOf(body)
  const { type } = fields
  if (type !== undefined && type !== deployType) throw invalid('type', `"${deployType}"`)
  const commit = optional(fields, 'commit', /^[0-9a-f]{40}$/, '40 hex digits') ?? refOf(fields)
  return {
    env: wireName(matching(fields['env'], 'env', /^[a-z0-9][a-z0-9-]{0,62}$/, 'the name of an environment')),
    // Clients of the origin name the commit in `ref`, and the tag it came from in `source_ref`.
    tag: matching(
      fields['tag'] ?? fields['source_ref'],
      'tag',
      /^[A-Za-z0-9][\w.\-/]{0,199}$/,
      'the name of a tag, such as v1.2.4',
    ),
    commit,
    services: servicesOf(fields['services']),
    triggeredBy: optional(fields, 'triggered_by', /^[\w.\- ]{1,100}$/, 'a short word') ?? 'unknown',
    rollback: booleanOf(fields, 'rollback'),
    audience: optional(fields, 'aud', /^https?:\/\/[^\s]{1,500}$/, 'an address'),
    source: sourceOf(fields['source']),
  }
}

function refOf(fields: Fields): string | undefined {
  const { ref } = fields
  // The origin's clients send `ref` as a commit; a branch or a tag there would not say which commit is meant.
  return ref === undefined ? undefined : matching(ref, 'ref', /^[0-9a-f]{40}$/, 'a commit of 40 hex digits')
}

type Fields = Readonly<Record<string, unknown>>

export function objectOf(body: string): Fields {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch (cause) {
    throw new ConfigurationError('body-invalid', 'The body must be JSON.', { cause })
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new ConfigurationError('body-invalid', 'The body must be a JSON object.')
  }
  // Own keys only: a `__proto__` in the text is a key like any other and nothing inherits from it.
  return Object.assign(Object.create(null), parsed) as Fields
}

function servicesOf(value: unknown): readonly string[] {
  if (value === undefined) return [allServices]
  const expected = `a list of service ids such as "platform/redis", or ["${allServices}"]`
  if (!Array.isArray(value) || value.length === 0 || value.length > 500) throw invalid('services', expected)
  const ids = value.map((id: unknown) => matching(id, 'services', /^[A-Za-z0-9_][\w.\-/]{0,199}$/, expected))
  if (ids.includes(allServices)) return [allServices]
  return [...new Set(ids)].sort()
}

function sourceOf(value: unknown): DeploySource | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = value as Fields
  const short = (key: string) => (typeof fields[key] === 'string' ? fields[key].slice(0, 500) : '')
  return {
    repository: short('repository'),
    runId: short('run_id'),
    runAttempt: short('run_attempt'),
    actor: short('actor'),
    runUrl: short('run_url'),
  }
}

function booleanOf(fields: Fields, key: string): boolean {
  const value = fields[key]
  if (value === undefined) return false
  if (typeof value !== 'boolean') throw invalid(key, 'true or false')
  return value
}

function optional(fields: Fields, key: string, shape: RegExp, expected: string): string | undefined {
  const value = fields[key]
  return value === undefined ? undefined : matching(value, key, shape, expected)
}

function matching(value: unknown, key: string, shape: RegExp, expected: string): string {
  if (typeof value !== 'string' || !shape.test(value)) throw invalid(key, expected)
  return value
}

function invalid(key: string, expected: string): ConfigurationError {
  return new ConfigurationError('body-invalid', `"${key}" must be ${expected}.`)
}
