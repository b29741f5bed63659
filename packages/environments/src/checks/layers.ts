import { dirname } from 'node:path'
import { type Layer, layerOfPath, placementOf, type Topology } from '#config'
import { attributeOf, type Block, blocksOf, type HclFile, plainText } from '#hcl'
import type { Finding } from '../finding.ts'
import type { Repository } from '../repository.ts'

/** Directories that nobody claims or that are not there, and states that would be lost or shared. */
export function layerFindings(topology: Topology, repository: Repository): readonly Finding[] {
  const directories = [...new Set(repository.terraform.map(({ file }) => dirname(file)))]
  const missing = topology.layers.flatMap((layer) =>
    layer.directories
      .filter((folder) => !directories.some((one) => one === folder || one.startsWith(`${folder}/`)))
      .map((folder) => missingDirectory(layer, folder)),
  )
  const unclaimed = directories
    .filter((folder) => !layerOfPath(topology, folder) && !isModule(folder, repository))
    .map((folder) => unclaimedDirectory(folder, repository.terraform))
  const roots = topology.layers
    .flatMap(({ directories: claimed }) => claimed)
    .filter((one) => directories.includes(one))
  return [...missing, ...unclaimed, ...roots.flatMap((folder) => stateFindings(folder, topology, repository))]
}

function missingDirectory({ id, name }: Layer, folder: string): Finding {
  return {
    code: 'layer-directory-missing',
    file: 'slipway.yml',
    line: 1,
    text: `${id} (${name}) names ${folder}, and there is no Terraform in it.`,
    fix: `Create ${folder}, or set layers.${id}.directories in slipway.yml to where its Terraform is ([] for a layer that is planned).`,
  }
}

function unclaimedDirectory(folder: string, files: readonly HclFile[]): Finding {
  const [first] = files.filter(({ file }) => dirname(file) === folder)
  return {
    code: 'directory-unclaimed',
    file: first?.file ?? folder,
    line: 1,
    text: `${folder} holds Terraform and belongs to no layer, so nobody knows who deploys it.`,
    fix: `Add "${folder}" to the directories of one of L1 to L4 in slipway.yml.`,
  }
}

/** A module is what a `module` block of this repository points at; who calls it decides where it is deployed. */
function isModule(folder: string, { terraform }: Repository): boolean {
  return terraform.some((file) =>
    blocksOf(file, 'module').some((block) => {
      const source = plainText(attributeOf(block, 'source')?.value)
      return source?.startsWith('.') === true && joined(dirname(file.file), source) === folder
    }),
  )
}

function joined(from: string, source: string): string {
  const parts = from === '.' ? [] : from.split('/')
  for (const part of source.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function stateFindings(folder: string, { stages }: Topology, repository: Repository): readonly Finding[] {
  const files = repository.terraform.filter(({ file }) => dirname(file) === folder)
  const settings = files.flatMap((file) => blocksOf(file, 'terraform').map((block) => ({ file, block })))
  const backends = settings.flatMap(({ file, block }) =>
    [...blocksOf(block, 'backend'), ...blocksOf(block, 'cloud')].map((backend) => ({ file, backend })),
  )
  const [found] = backends
  if (!found) {
    return [
      {
        code: 'backend-missing',
        file: files[0]?.file ?? folder,
        line: 1,
        text: `${folder} has no backend block: its state would stay on the machine that applies it.`,
        fix: `Write terraform { backend "s3" {} } in ${folder}; the workflows give it bucket and key by -backend-config.`,
      },
    ]
  }
  return fixedKey(found.backend, found.file.file, stages.length)
}

function fixedKey(backend: Block, file: string, environments: number): readonly Finding[] {
  const key = attributeOf(backend, 'key')
  const written = plainText(key?.value)
  if (!key || written === undefined || environments < 2) return []
  return [
    {
      code: 'state-key-fixed',
      file,
      line: key.line,
      text: `The backend’s key is "${written}" for every environment: each would overwrite the state of the others.`,
      fix: 'Remove `key` here; the workflows pass -backend-config="key=…" of the environment (slipway env show lists them).',
    },
  ]
}

/** Namespaces that no layer names, and things in a namespace of another layer. */
export function namespaceFindings(topology: Topology, repository: Repository): readonly Finding[] {
  return namespacesUsed(repository).flatMap(({ namespace, file, line }): readonly Finding[] => {
    const placement = placementOf(topology, namespace)
    if (placement === 'system') return []
    if (placement === undefined) {
      const known = topology.layers.flatMap(({ namespaces }) => namespaces)
      const text = `Namespace "${namespace}" belongs to no layer; known are ${known.join(', ')}.`
      return [
        {
          code: 'namespace-unknown',
          file,
          line,
          text,
          fix: 'Use one of them, or add it to its layer’s namespaces in slipway.yml.',
        },
      ]
    }
    const own = layerOfPath(topology, dirname(file))
    if (!own || own.id === placement.layer.id) return []
    const text = `${own.id} (${own.name}) puts something into namespace "${namespace}", which belongs to ${placement.layer.id} (${placement.layer.name}).`
    return [
      {
        code: 'namespace-foreign',
        file,
        line,
        text,
        fix: `Move it to a directory of ${placement.layer.id}, or the namespace to ${own.id} in slipway.yml.`,
      },
    ]
  })
}

interface Use {
  readonly namespace: string
  readonly file: string
  readonly line: number
}

function namespacesUsed({ terraform, manifests }: Repository): readonly Use[] {
  const declared = terraform.flatMap(({ file, blocks }) =>
    blocks.filter(({ type }) => type === 'resource').flatMap((resource) => namespacesOfResource(resource, file)),
  )
  const written = manifests.flatMap(({ namespace, file, line }) =>
    namespace === undefined || namespace === '' ? [] : [{ namespace, file, line }],
  )
  return [...declared, ...written]
}

function namespacesOfResource(resource: Block, file: string): readonly Use[] {
  const [type = ''] = resource.labels
  const metadata = blocksOf(resource, 'metadata')[0]
  const name = /^kubernetes_namespace(_v1)?$/.test(type) ? attributeOf(metadata, 'name') : undefined
  return [name, attributeOf(metadata, 'namespace'), attributeOf(resource, 'namespace')].flatMap((attribute) => {
    const namespace = plainText(attribute?.value)
    return attribute && namespace ? [{ namespace, file, line: attribute.line }] : []
  })
}
