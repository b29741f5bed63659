/** One Kubernetes object as it stands in a file, reduced to what the checks ask. */
export interface Manifest {
  readonly file: string
  readonly line: number
  readonly kind: string
  readonly name: string
  readonly namespace: string | undefined
  readonly content: Readonly<Record<string, unknown>>
}

/** An object of the cluster, or nothing when the document is something else. */
export function manifestOf(
  value: unknown,
  place: { readonly file: string; readonly line: number },
): readonly Manifest[] {
  const content = mapOf(value)
  const metadata = mapOf(content['metadata'])
  const { kind } = content
  if (typeof content['apiVersion'] !== 'string' || typeof kind !== 'string') return []
  if (kind === 'List') return listOf(content['items']).flatMap((item) => manifestOf(item, place))
  const name = typeof metadata['name'] === 'string' ? metadata['name'] : ''
  const namespace = kind === 'Namespace' ? name : metadata['namespace']
  return [{ ...place, kind, name, namespace: typeof namespace === 'string' ? namespace : undefined, content }]
}

/** The pod template of a workload. */
export function podOf({ content }: Manifest): Readonly<Record<string, unknown>> {
  return mapOf(mapOf(mapOf(content['spec'])['template'])['spec'])
}

export function containersOf(manifest: Manifest): readonly Readonly<Record<string, unknown>>[] {
  return listOf(podOf(manifest)['containers']).map(mapOf)
}

export function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {}
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
