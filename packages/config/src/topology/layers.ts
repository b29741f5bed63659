import { systemNamespaces } from './defaults.ts'
import type { Layer, Stage, Topology } from './topology.ts'

/** The namespaces of a layer in an environment: `data-{env}` is `data-prod` in production. */
export function namespacesOf(layer: Layer, stage: Stage): readonly string[] {
  return layer.namespaces.map((name) => name.replace('{env}', stage.slug))
}

/** The key of a layer's Terraform state in an environment. */
export function stateKey(layer: Layer, stage: Stage): string {
  return layer.state.replaceAll('{env}', stage.slug).replaceAll('{layer}', layer.name)
}

/** Where a namespace stands. */
export interface Placement {
  readonly layer: Layer
  /** The environment that its name says; undefined: one for all of them. */
  readonly stage: Stage | undefined
}

/** Layer and environment of a namespace, `system` for what every cluster has, or undefined when nobody claims it. */
export function placementOf({ layers, stages }: Topology, namespace: string): Placement | 'system' | undefined {
  if (systemNamespaces.includes(namespace)) return 'system'
  for (const layer of layers) {
    if (layer.namespaces.includes(namespace)) return { layer, stage: undefined }
    const stage = stages.find((one) => namespacesOf(layer, one).includes(namespace))
    if (stage) return { layer, stage }
  }
  return undefined
}

/** The layer that claims a folder or one above it. */
export function layerOfPath({ layers }: Topology, path: string): Layer | undefined {
  return layers.find(({ directories }) =>
    directories.some((folder) => path === folder || path.startsWith(`${folder}/`)),
  )
}

/** An environment by its name, or by the short one in its namespaces and files. */
export function stageNamed({ stages }: Topology, name: string): Stage | undefined {
  return stages.find((one) => one.name === name) ?? stages.find(({ slug }) => slug === name)
}
