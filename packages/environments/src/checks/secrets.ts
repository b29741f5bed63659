import type { Attribute, Block, HclFile, Value } from '#hcl'
import type { Finding } from '../finding.ts'
import { containersOf, listOf, type Manifest, mapOf } from '../manifest.ts'
import type { Repository } from '../repository.ts'

const secretName =
  /(^|[_-])(password|passwd|secret|token|api_?key|private_?key|access_?key|client_?secret|unseal_?keys?)$/i
const placeholder = /^change[-_ ]?me$/i
// A name of a place where the secret is, not the secret.
const reference = /^(vault:|op:\/\/|projects\/|arn:|ref\+|\$\{|\/run\/secrets\/)/

/** Secrets in plain text and placeholders left in place; a value is never repeated in a finding. */
export function secretFindings({ terraform, variables, manifests }: Repository): readonly Finding[] {
  return [
    ...variables.flatMap((file) => file.attributes.flatMap((attribute) => judged(attribute, file.file))),
    ...terraform.flatMap(secretsOfTerraform),
    ...manifests.flatMap(secretsOfManifest),
  ]
}

function secretsOfTerraform(file: HclFile): readonly Finding[] {
  const defaults = file.blocks
    .filter(({ type }) => type === 'variable')
    .flatMap(({ labels: [name = ''], attributes }) =>
      attributes.filter((one) => one.name === 'default').flatMap((one) => judged({ ...one, name }, file.file)),
    )
  const others = file.blocks.filter(({ type }) => ['resource', 'provider', 'locals', 'module'].includes(type))
  return [...defaults, ...others.flatMap((block) => secretsOfBlock(block, file.file))]
}

function secretsOfBlock(block: Block, file: string): readonly Finding[] {
  // set_sensitive { name = "auth.password", value = "…" } names its secret in another attribute.
  const named = textOf(block.attributes.find(({ name }) => name === 'name')?.value)?.replace(/^.*[.[]/, '')
  const own = block.attributes.flatMap((attribute) =>
    judged(attribute.name === 'value' && named ? { ...attribute, name: named } : attribute, file),
  )
  return [...own, ...block.blocks.flatMap((inner) => secretsOfBlock(inner, file))]
}

function judged({ name, line, value }: Attribute, file: string): readonly Finding[] {
  if (value.kind === 'map') return value.entries.flatMap((entry) => judged(entry, file))
  const text = textOf(value)
  return text === undefined ? [] : findingFor({ name, text, file, line })
}

interface Written {
  readonly name: string
  readonly text: string
  readonly file: string
  readonly line: number
}

function findingFor({ name, text, file, line }: Written): readonly Finding[] {
  if (placeholder.test(text)) {
    const fix = 'Remove the line and give the value by TF_VAR_… or from Vault.'
    return [{ code: 'change-me', file, line, text: `"${name}" still has the template’s placeholder.`, fix }]
  }
  if (!secretName.test(name) || text.trim() === '' || reference.test(text)) return []
  const fix =
    'Change the secret where it is used, keep the new one in Vault or in the repository’s secrets, and remove it here.'
  return [
    {
      code: 'secret-in-plain-text',
      file,
      line,
      text: `"${name}" is a secret in plain text; whoever reads this repository has it.`,
      fix,
    },
  ]
}

function secretsOfManifest(manifest: Manifest): readonly Finding[] {
  const { file, line, kind, content, name } = manifest
  const written = kind === 'Secret' ? { ...mapOf(content['data']), ...mapOf(content['stringData']) } : {}
  const filled = Object.entries(written).filter(([, value]) => typeof value === 'string' && value !== '')
  const held = filled.slice(0, 1).map(([key]) => ({
    code: 'secret-in-plain-text',
    file,
    line,
    text: `Secret ${name} holds its values in the repository ("${key}"${filled.length > 1 ? ` and ${filled.length - 1} more` : ''}); base64 hides nothing.`,
    fix: 'Let Vault’s injector or an ExternalSecret bring it, and change the secret: this repository’s history keeps it.',
  }))
  const variables = containersOf(manifest).flatMap((container) => listOf(container['env']).map(mapOf))
  const inline = variables.flatMap((one) => {
    const { name: variable, value } = one
    return typeof variable === 'string' && typeof value === 'string'
      ? findingFor({ name: variable, text: value, file, line })
      : []
  })
  return [...held, ...inline]
}

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'text' ? value.text : undefined
}
