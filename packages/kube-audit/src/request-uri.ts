import type { ObjectReference } from './model.ts'

/** What a request URI of the Kubernetes API says: object, and the query as far as it matters. */
export interface RequestUri {
  readonly object: ObjectReference
  readonly lastSegment: string
  readonly dryRun: boolean
  readonly fieldManager: string
  readonly selector: string
}

const nothing: ObjectReference = { group: '', resource: '', namespace: '', name: '', subresource: '' }
const longestUri = 16_384

export function requestOf(uri: string): RequestUri {
  const [path = '', query = ''] = split(uri.slice(0, longestUri))
  const segments = path.split('/').slice(1)
  const parameters = new URLSearchParams(query)
  return {
    object: objectOf(segments),
    lastSegment: segments.at(-1) ?? '',
    dryRun: parameters.getAll('dryRun').includes('All'),
    fieldManager: parameters.get('fieldManager') ?? '',
    selector: [...parameters]
      .filter(([key]) => key === 'labelSelector' || key === 'fieldSelector')
      .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
      .join('&'),
  }
}

function split(uri: string): readonly [string, string] {
  const mark = uri.indexOf('?')
  return mark < 0 ? [uri, ''] : [uri.slice(0, mark), uri.slice(mark + 1)]
}

/** `/api/v1/…` and `/apis/GROUP/VERSION/…`, in a namespace or not; anything else names no object. */
function objectOf(segments: readonly string[]): ObjectReference {
  const [root] = segments
  if (root !== 'api' && root !== 'apis') return nothing
  const group = root === 'apis' ? (segments[1] ?? '') : ''
  const rest = segments.slice(root === 'apis' ? 3 : 2)
  const inNamespace = rest[0] === 'namespaces' && rest.length > 2 && !['status', 'finalize'].includes(rest[2] ?? '')
  const [resource = '', name = '', subresource = ''] = inNamespace ? rest.slice(2) : rest
  return { group, resource, namespace: inNamespace ? (rest[1] ?? '') : '', name, subresource }
}
