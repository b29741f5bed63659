/** One request as an API server audits it; what is left out is what most requests have. */
export interface AuditedRequest {
  readonly id: string
  /** Milliseconds since 1970 when the answer was complete. */
  readonly at: number
  readonly user: string
  readonly groups?: readonly string[]
  readonly credential?: string
  readonly impersonating?: string
  readonly address?: string
  readonly agent?: string
  readonly verb: string
  readonly resource: string
  readonly group?: string
  readonly version?: string
  readonly namespace?: string
  readonly name?: string
  readonly subresource?: string
  readonly query?: string
  readonly code?: number
  readonly stage?: 'RequestReceived' | 'ResponseStarted' | 'ResponseComplete' | 'Panic'
  readonly level?: 'Metadata' | 'Request' | 'RequestResponse'
  readonly requestObject?: unknown
  readonly responseObject?: unknown
}

/** The line that a Kubernetes API server writes: its order of fields, its escapes, microseconds in its times. */
export function auditLine(request: AuditedRequest): string {
  const { stage = 'ResponseComplete', level = 'Metadata', code = 200, at } = request
  const event = {
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level,
    auditID: request.id,
    stage,
    requestURI: uriOf(request),
    verb: request.verb,
    user: userOf(request),
    ...(request.impersonating !== undefined && { impersonatedUser: { username: request.impersonating } }),
    sourceIPs: [request.address ?? '127.0.0.1'],
    ...(request.agent !== '' && { userAgent: request.agent ?? 'kubectl/v1.33.1 (linux/amd64) kubernetes/8adc0f0' }),
    ...(request.resource && { objectRef: referenceOf(request) }),
    ...(stage !== 'RequestReceived' && { responseStatus: { metadata: {}, code } }),
    ...(request.requestObject !== undefined && { requestObject: request.requestObject }),
    ...(request.responseObject !== undefined && { responseObject: request.responseObject }),
    requestReceivedTimestamp: microseconds(at - 8),
    stageTimestamp: microseconds(at),
    annotations: { 'authorization.k8s.io/decision': code === 403 ? 'forbid' : 'allow' },
  }
  return `${goEscapes(JSON.stringify(event))}\n`
}

function uriOf({ group, version = 'v1', namespace, resource, name, verb, subresource, query }: AuditedRequest): string {
  const root = group ? `/apis/${group}/${version}` : `/api/${version}`
  const place = namespace === undefined ? '' : `/namespaces/${namespace}`
  const object = name === undefined || (verb === 'create' && !subresource) ? '' : `/${name}`
  return `${root}${place}/${resource}${object}${subresource ? `/${subresource}` : ''}${query ? `?${query}` : ''}`
}

function userOf({ user, groups = ['system:authenticated'], credential }: AuditedRequest): unknown {
  const extra = { 'authentication.kubernetes.io/credential-id': [credential] }
  return { username: user, groups, ...(credential !== undefined && { extra }) }
}

function referenceOf({ resource, namespace, name, group, version = 'v1', subresource }: AuditedRequest): unknown {
  return {
    resource,
    ...(namespace !== undefined && { namespace }),
    ...(name !== undefined && { name }),
    ...(group && { apiGroup: group }),
    apiVersion: version,
    ...(subresource && { subresource }),
  }
}

function microseconds(at: number): string {
  return new Date(at).toISOString().replace('Z', '000Z')
}

/** Go's encoder writes `<`, `>` and `&` as escapes. */
function goEscapes(json: string): string {
  return json.replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)
}
