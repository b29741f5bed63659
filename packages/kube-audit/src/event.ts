import type { ObjectReference } from './model.ts'
import { requestOf } from './request-uri.ts'

/** One audit event as far as it matters here; bodies are looked at and left behind. */
export interface AuditEvent {
  readonly id: string
  readonly stage: string
  readonly verb: string
  readonly uri: string
  readonly user: string
  readonly groups: readonly string[]
  readonly credential?: string
  readonly actingAs?: string
  readonly address?: string
  readonly agent: string
  readonly object: ObjectReference
  /** Absent when the log does not say how the request ended. */
  readonly code?: number
  readonly at?: number
  /** When the request arrived: the same in every stage of it. */
  readonly received?: string
  readonly dryRun: boolean
  /** The server kept the resource version: the request changed nothing. */
  readonly unchanged: boolean
}

type Json = Readonly<Record<string, unknown>>

/** The audit event that a JSON value is; undefined when it is something else. `v1`, `v1beta1` and no version are read alike. */
export function parseEvent(value: unknown): AuditEvent | undefined {
  const event = object(value)
  const user = object(event?.['user'])
  const verb = text(event?.['verb'])
  const name = text(user?.['username'])
  if (!event || !user || !verb || name === undefined) return undefined
  if (event['kind'] !== undefined && event['kind'] !== 'Event') return undefined
  const id = text(event['auditID'])
  if (id === undefined && text(event['stage']) === undefined) return undefined
  const uri = text(event['requestURI']) ?? ''
  const request = object(event['requestObject'])
  const response = object(event['responseObject'])
  return {
    id: id ?? '',
    stage: text(event['stage']) ?? 'ResponseComplete',
    verb,
    uri,
    user: name,
    groups: list(user['groups']),
    ...present('credential', list(object(user['extra'])?.['authentication.kubernetes.io/credential-id'])[0]),
    ...present('actingAs', text(object(event['impersonatedUser'])?.['username'])),
    ...present('address', list(event['sourceIPs']).at(-1)),
    agent: text(event['userAgent']) ?? '',
    object: objectOf(event, uri, response),
    ...present('code', codeOf(event)),
    ...present('at', timeOf(event)),
    ...present('received', timestamp(event['requestReceivedTimestamp'] ?? event['timestamp'])),
    dryRun: requestOf(uri).dryRun || list(request?.['dryRun']).includes('All'),
    unchanged: unchanged(verb, request, response),
  }
}

function codeOf(event: Json): number | undefined {
  const code = object(event['responseStatus'])?.['code']
  if (event['stage'] === 'Panic') return 500
  return typeof code === 'number' ? code : undefined
}

/** Milliseconds since 1970 of the stage; a watch's arrival may be minutes older and is the last resort. */
function timeOf(event: Json): number | undefined {
  const written = timestamp(event['stageTimestamp']) ?? timestamp(event['timestamp'])
  const stated = written ?? timestamp(event['requestReceivedTimestamp'])
  return stated === undefined ? undefined : Date.parse(stated)
}

export function timestamp(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined
}

function objectOf(event: Json, uri: string, response: Json | undefined): ObjectReference {
  const reference = object(event['objectRef'])
  const requested = requestOf(uri).object
  const resource = text(reference?.['resource']) ?? requested.resource
  const group = text(reference?.['apiGroup']) ?? (reference ? '' : requested.group)
  const generated = event['verb'] === 'create' ? text(object(response?.['metadata'])?.['name']) : undefined
  const namespaceItself = resource === 'namespaces' && group === ''
  return {
    group,
    resource,
    // The server gives a namespace its own name as namespace; Terraform does not.
    namespace: namespaceItself ? '' : (text(reference?.['namespace']) ?? (reference ? '' : requested.namespace)),
    name: (reference ? text(reference['name']) : requested.name) || generated || '',
    subresource: text(reference?.['subresource']) ?? (reference ? '' : requested.subresource),
  }
}

function unchanged(verb: string, request: Json | undefined, response: Json | undefined): boolean {
  if (verb !== 'update' && verb !== 'patch') return false
  const before = text(object(request?.['metadata'])?.['resourceVersion'])
  return !!before && before === text(object(response?.['metadata'])?.['resourceVersion'])
}

export function object(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []
}

function present<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>)
}
