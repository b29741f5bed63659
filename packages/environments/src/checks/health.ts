import { dirname } from 'node:path'
import type { Topology } from '#config'
import { attributeOf, type Block, blocksOf, type HclFile, plainText } from '#hcl'
import type { Finding } from '../finding.ts'
import { containersOf, listOf, type Manifest, mapOf, podOf } from '../manifest.ts'
import type { Repository } from '../repository.ts'
import { valueFiles, writtenIn } from '../written.ts'

/** Seed 000 §1: what guards a component, from the plan to after the apply. */
export const healthLayers = ['validation', 'precondition', 'wait', 'probes', 'postcondition'] as const
export type HealthLayer = (typeof healthLayers)[number]

/** A component and, layer by layer, whether it is guarded there; `not-needed` where there is nothing to guard. */
export interface ComponentHealth {
  readonly component: string
  readonly file: string
  readonly line: number
  readonly layers: Readonly<Record<HealthLayer, 'present' | 'missing' | 'not-needed'>>
}

const meaning: Readonly<Record<HealthLayer, string>> = {
  validation: 'no variable it reads has a validation block',
  precondition: 'no precondition says that what it needs is ready',
  wait: 'no init container waits for what it needs',
  probes: 'no readiness and liveness probe',
  postcondition: 'no postcondition or check block says that it works',
}

/** Every component of the repository with its five layers; what a chart brings by itself cannot be seen here. */
export function componentHealth(topology: Topology, repository: Repository): readonly ComponentHealth[] {
  const releases = repository.terraform.flatMap((file) =>
    blocksOf(file, 'resource')
      .filter(({ labels }) => workloads.test(labels[0] ?? ''))
      .map((block) => ofTerraform({ block, file, topology, repository })),
  )
  const objects = repository.manifests
    .filter(({ kind }) => ['Deployment', 'StatefulSet', 'DaemonSet'].includes(kind))
    .map((manifest) => ofManifest(manifest, topology))
  return [...releases, ...objects]
}

export function healthFindings(table: readonly ComponentHealth[]): readonly Finding[] {
  return table.flatMap(({ component, file, line, layers }): readonly Finding[] => {
    const missing = healthLayers.filter((layer) => layers[layer] === 'missing')
    if (missing.length === 0) return []
    const text = `${component} lacks ${missing.map((layer) => `${layer} (${meaning[layer]})`).join('; ')}.`
    const fix =
      'Add them as in “five health layers” of the manual; a component that waits for nothing stands in `phases` with `needs: []`.'
    return [{ code: 'health-layer-missing', file, line, text, fix }]
  })
}

const workloads = /^(helm_release|kubernetes_(deployment|stateful_set|daemon_set|daemonset)(_v1)?)$/

interface Declared {
  readonly block: Block
  readonly file: HclFile
  readonly topology: Topology
  readonly repository: Repository
}

function ofTerraform({ block, file, topology, repository }: Declared): ComponentHealth {
  const [type = '', label = ''] = block.labels
  const metadata = blocksOf(block, 'metadata')[0]
  const component = plainText(attributeOf(metadata ?? block, 'name')?.value) ?? label
  const siblings = repository.terraform.filter((one) => dirname(one.file) === dirname(file.file))
  const values = valueFiles(block, file, repository).map((one) => one.text)
  const text = [writtenIn(block), ...values].join('\n')
  const lifecycle = blocksOf(block, 'lifecycle')
  const alone = needsOf(topology, component)?.length === 0
  const checked = siblings.some((one) =>
    blocksOf(one, 'check').some((check) => writtenIn(check).includes(`${type}.${label}`)),
  )
  const guards = (kind: string) => lifecycle.some((one) => blocksOf(one, kind).length > 0)
  return {
    component,
    file: file.file,
    line: block.line,
    layers: {
      validation: validation(text, siblings),
      precondition: guards('precondition') ? 'present' : alone ? 'not-needed' : 'missing',
      wait: /init_?containers?\b/i.test(text) ? 'present' : alone ? 'not-needed' : 'missing',
      probes: /readiness_?probe/i.test(text) && /liveness_?probe/i.test(text) ? 'present' : 'missing',
      postcondition: guards('postcondition') || checked ? 'present' : 'missing',
    },
  }
}

function validation(text: string, siblings: readonly HclFile[]): 'present' | 'missing' | 'not-needed' {
  const read = new Set([...text.matchAll(/\bvar\.([A-Za-z_][\w-]*)/g)].map(([, name = '']) => name))
  if (read.size === 0) return 'not-needed'
  const variables = siblings.flatMap((file) => blocksOf(file, 'variable'))
  const guarded = variables.some(
    ({ labels: [name = ''], blocks }) => read.has(name) && blocks.some(({ type }) => type === 'validation'),
  )
  return guarded ? 'present' : 'missing'
}

/** What it needs by the phases of `slipway.yml`; undefined: they do not name it. */
function needsOf({ phases }: Topology, component: string): readonly string[] | undefined {
  return phases.flatMap(({ components }) => components).find(({ name }) => name === component)?.needs
}

function ofManifest(manifest: Manifest, topology: Topology): ComponentHealth {
  const { name: component, file, line } = manifest
  const containers = containersOf(manifest)
  const probed =
    containers.length > 0 && containers.every((one) => isProbe(one['readinessProbe']) && isProbe(one['livenessProbe']))
  const alone = needsOf(topology, component)?.length === 0
  const waits = listOf(podOf(manifest)['initContainers']).length > 0
  return {
    component,
    file,
    line,
    layers: {
      // A manifest has no plan: the three layers of Terraform are not its own.
      validation: 'not-needed',
      precondition: 'not-needed',
      wait: waits ? 'present' : alone ? 'not-needed' : 'missing',
      probes: probed ? 'present' : 'missing',
      postcondition: 'not-needed',
    },
  }
}

function isProbe(value: unknown): boolean {
  return Object.keys(mapOf(value)).length > 0
}
