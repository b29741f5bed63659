import { type ApiKind, kindOfManifest, kindOfType } from './kinds.ts'
import { field, isRecord, type Json, textField } from './lookup.ts'
import type { KubeObject, Resource } from './model.ts'

/** What a resource is, in the cluster and to `terraform import`, as far as its values say. */
export type Identity = Pick<Resource, 'object' | 'release' | 'importId'>

export interface Values {
  readonly values: Json
  /** The shape that Terraform marks sensitive values with: `true` where one stands. */
  readonly sensitive: Json
}

const nobody: Identity = { object: undefined, release: undefined, importId: '' }

/** From the values of a full plan. A name that is marked sensitive is not read. */
export function identityOf(type: string, { values, sensitive }: Values): Identity {
  if (!isRecord(values) || sensitive === true) return nobody
  const open = without(values, sensitive)
  const id = textField(open, 'id')
  if (type === 'helm_release') return releaseIdentity(textField(open, 'namespace'), textField(open, 'name'))
  if (type === 'kubernetes_manifest') return manifestIdentity(open)
  if (type === 'kubectl_manifest') return kubectlIdentity(id, open)
  const metadata = first(field(open, 'metadata'))
  const borrowed = kindOfManifest(textField(open, 'api_version'), textField(open, 'kind'))
  if (/^kubernetes_(labels|annotations|env)$/.test(type)) {
    const object = borrowed && { ...borrowed, ...namesOf(metadata) }
    return { ...nobody, object: object?.name ? object : undefined }
  }
  const kind = kindOfType(type)
  if (!kind) return nobody
  const names = textField(metadata, 'name') === '' ? namesInId(id, kind) : namesOf(metadata)
  return kubeIdentity(kind, names, type)
}

/** From the stream, which has the id and no values. */
export function identityFromId(type: string, id: string): Identity {
  if (id === '') return nobody
  if (type === 'helm_release') return releaseIdentity('', id)
  if (type === 'kubectl_manifest') return kubectlIdentity(id, undefined)
  if (type === 'kubernetes_manifest') return manifestFromId(id)
  const kind = kindOfType(type)
  return kind ? kubeIdentity(kind, namesInId(id, kind), type) : nobody
}

interface Names {
  readonly namespace: string
  readonly name: string
}

function kubeIdentity(kind: ApiKind, names: Names, type: string): Identity {
  if (names.name === '') return nobody
  const namespace = kind.namespaced ? names.namespace || 'default' : ''
  const object: KubeObject = { group: kind.group, resource: kind.resource, namespace, name: names.name }
  const importable = !/_data$|^kubernetes_(node_taint|token_request|certificate_signing_request)/.test(type)
  const importId = kind.namespaced ? `${namespace}/${names.name}` : names.name
  return { object, release: undefined, importId: importable ? importId : '' }
}

function releaseIdentity(namespace: string, name: string): Identity {
  if (name === '') return nobody
  return {
    object: undefined,
    release: { namespace, name },
    importId: namespace === '' ? '' : `${namespace}/${name}`,
  }
}

function manifestIdentity(values: Json): Identity {
  const manifest = isRecord(field(values, 'object')) ? field(values, 'object') : field(values, 'manifest')
  const names = namesOf(field(manifest, 'metadata'))
  return describedIdentity({
    apiVersion: textField(manifest, 'apiVersion'),
    kind: textField(manifest, 'kind'),
    ...names,
  })
}

/** `apiVersion=v1,kind=ConfigMap,namespace=a,name=b`, as the provider writes the id of a manifest. */
function manifestFromId(id: string): Identity {
  const parts = new Map(id.split(',').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']))
  const described = {
    apiVersion: parts.get('apiVersion') ?? '',
    kind: parts.get('kind') ?? '',
    namespace: parts.get('namespace') ?? '',
    name: parts.get('name') ?? '',
  }
  return describedIdentity(described)
}

function describedIdentity({
  apiVersion,
  kind,
  namespace,
  name,
}: Names & { apiVersion: string; kind: string }): Identity {
  const api = kindOfManifest(apiVersion, kind)
  if (!api || name === '') return nobody
  const within = namespace === '' ? '' : `namespace=${namespace},`
  return {
    object: { ...api, namespace, name },
    release: undefined,
    importId: `apiVersion=${apiVersion},kind=${kind},${within}name=${name}`,
  }
}

/** The id of a `kubectl_manifest` is the path of its object in the API. */
function kubectlIdentity(id: string, values: Json): Identity {
  const path = /^\/(?:api\/|apis\/([^/]+)\/)[^/]+(?:\/namespaces\/([^/]+))?\/([^/]+)\/([^/?]+)$/.exec(id)
  const [apiVersion, kind] = [textField(values, 'api_version'), textField(values, 'kind')]
  const inId = path
    ? { group: path[1] ?? '', namespace: path[2] ?? '', resource: path[3] ?? '', name: path[4] ?? '' }
    : undefined
  const named = { namespace: textField(values, 'namespace'), name: textField(values, 'name') }
  const described = describedIdentity({ apiVersion, kind, ...named })
  const object = inId ?? described.object
  if (!object) return nobody
  const within = object.namespace === '' ? '' : `//${object.namespace}`
  const importId = apiVersion === '' || kind === '' ? '' : `${apiVersion}//${kind}//${object.name}${within}`
  return { object, release: undefined, importId }
}

function namesOf(metadata: Json): Names {
  return { namespace: textField(metadata, 'namespace'), name: textField(metadata, 'name') }
}

function namesInId(id: string, { namespaced }: ApiKind): Names {
  const [first = '', second, ...rest] = id.split('/')
  if (rest.length > 0 || id === '') return { namespace: '', name: '' }
  if (!namespaced) return { namespace: '', name: second === undefined ? first : '' }
  return second === undefined ? { namespace: '', name: first } : { namespace: first, name: second }
}

function first(value: Json): Json {
  return Array.isArray(value) ? value[0] : value
}

/** The values without what is marked sensitive at any depth that a name stands at. */
function without(values: Json, sensitive: Json, depth = 0): Json {
  if (sensitive === true || depth > 4) return undefined
  if (Array.isArray(values)) {
    return values.map((item, index) =>
      without(item, Array.isArray(sensitive) ? sensitive[index] : undefined, depth + 1),
    )
  }
  if (!isRecord(values)) return values
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, without(value, field(sensitive, key), depth + 1)]),
  )
}
