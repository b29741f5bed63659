import { attributeOf, type Block, blocksOf, plainText } from '#hcl'
import type { Finding } from '../finding.ts'
import { listOf, type Manifest, mapOf } from '../manifest.ts'
import type { Repository } from '../repository.ts'
import { valueFiles, writtenIn } from '../written.ts'

// What loses data when its volume goes; seed 001 wants `local-path-retain` under it.
const keepsData = /(postgres|pgsql|mysql|mariadb|mongo|redis|arango|clickhouse|vault|minio|etcd|database|-db$|^db$)/i

/** Databases and Vault on a storage class that deletes their volume with the claim. */
export function storageFindings(repository: Repository): readonly Finding[] {
  const deleting = deletingClasses(repository)
  const claimed = [...claimsOfManifests(repository.manifests), ...claimsOfTerraform(repository)]
  return claimed
    .filter(({ owner, storageClass }) => keepsData.test(owner) && deleting.has(storageClass))
    .map(({ owner, storageClass, file, line }) => ({
      code: 'storage-class-delete',
      file,
      line,
      text: `${owner} keeps its data on storage class "${storageClass}", which deletes the volume with its claim.`,
      fix: 'Use a class whose reclaimPolicy is Retain, such as local-path-retain, before there is data on it.',
    }))
}

/** Classes that delete, by what this repository declares; k3s brings `local-path`, which does. */
function deletingClasses({ manifests, terraform }: Repository): ReadonlySet<string> {
  const deleting = new Map([['local-path', true]])
  for (const { kind, name, content } of manifests) {
    if (kind === 'StorageClass') deleting.set(name, content['reclaimPolicy'] !== 'Retain')
  }
  for (const block of terraform.flatMap(({ blocks }) => blocks)) {
    if (!/^kubernetes_storage_class(_v1)?$/.test(block.labels[0] ?? '')) continue
    const metadata = block.blocks.find(({ type }) => type === 'metadata')
    const name = plainText(attributeOf(metadata, 'name')?.value)
    if (name) deleting.set(name, plainText(attributeOf(block, 'reclaim_policy')?.value) !== 'Retain')
  }
  return new Set([...deleting].filter(([, deletes]) => deletes).map(([name]) => name))
}

interface Claim {
  readonly owner: string
  readonly storageClass: string
  readonly file: string
  readonly line: number
}

function claimsOfManifests(manifests: readonly Manifest[]): readonly Claim[] {
  return manifests.flatMap(({ kind, name, content, file, line }) => {
    const spec = mapOf(content['spec'])
    const templates =
      kind === 'StatefulSet' ? listOf(spec['volumeClaimTemplates']).map((one) => mapOf(mapOf(one)['spec'])) : []
    const own = kind === 'PersistentVolumeClaim' ? [spec] : templates
    return own.flatMap(({ storageClassName }) =>
      typeof storageClassName === 'string' ? [{ owner: name, storageClass: storageClassName, file, line }] : [],
    )
  })
}

const claiming = /^(helm_release|kubernetes_(persistent_volume_claim|stateful_set)(_v1)?)$/

function claimsOfTerraform(repository: Repository): readonly Claim[] {
  return repository.terraform.flatMap((file) =>
    blocksOf(file, 'resource')
      .filter(({ labels }) => claiming.test(labels[0] ?? ''))
      .flatMap((block) => {
        const values = valueFiles(block, file, repository).flatMap((one) => classesOfText(one.text, one.file))
        const own = classesIn(block).map((found) => ({ ...found, file: file.file }))
        return [...own, ...values].map((found) => ({ owner: ownerOf(block), ...found }))
      }),
  )
}

function ownerOf(block: Block): string {
  const metadata = block.blocks.find(({ type }) => type === 'metadata')
  return plainText(attributeOf(metadata ?? block, 'name')?.value) ?? block.labels[1] ?? ''
}

/** `storage_class_name = "…"`, `set { name = "….storageClass" value = "…" }`, and `storageClass: …` in values. */
function classesIn(block: Block): readonly { storageClass: string; line: number }[] {
  const own = block.attributes.flatMap(({ name, line, value }) => {
    const text = plainText(value)
    if (name === 'storage_class_name' && text) return [{ storageClass: text, line }]
    if (name !== 'values') return []
    return storageClasses(writtenIn({ ...block, attributes: [{ name, line, value }], blocks: [] })).map((one) => ({
      storageClass: one.name,
      line,
    }))
  })
  const set = plainText(attributeOf(block, 'name')?.value)
  const value = attributeOf(block, 'value')
  const chosen = plainText(value?.value)
  const byName =
    /storageClass(Name)?$/.test(set ?? '') && chosen && value ? [{ storageClass: chosen, line: value.line }] : []
  return [...own, ...byName, ...block.blocks.flatMap(classesIn)]
}

function classesOfText(text: string, file: string): readonly Omit<Claim, 'owner'>[] {
  return storageClasses(text).map(({ name, at }) => ({
    storageClass: name,
    file,
    line: text.slice(0, at).split('\n').length,
  }))
}

function storageClasses(written: string): readonly { readonly name: string; readonly at: number }[] {
  const found = written.matchAll(/storageClass(?:Name)?"?\s*[:=]\s*"?([a-z0-9][a-z0-9.-]*)/g)
  return [...found].map(({ index, 1: name = '' }) => ({ name, at: index }))
}
