import { dirname } from 'node:path'
import type { Block, HclFile, Value } from '#hcl'
import type { Repository } from './repository.ts'

/** Everything written in a block, for a search by name. */
export function writtenIn(block: Block): string {
  const own = block.attributes.map(({ name, value }) => `${name} = ${valueText(value)}`)
  return [
    ...own,
    ...block.blocks.map((inner) => `${inner.type} ${inner.labels.join(' ')} {\n${writtenIn(inner)}\n}`),
  ].join('\n')
}

function valueText(value: Value): string {
  switch (value.kind) {
    case 'text':
    case 'number':
    case 'expression':
      return value.text
    case 'boolean':
      return String(value.value)
    case 'null':
      return 'null'
    case 'list':
      return value.items.map(valueText).join('\n')
    case 'map':
      return value.entries.map((entry) => `${entry.name}: ${valueText(entry.value)}`).join('\n')
  }
}

/** The YAML files of the repository that `file("${path.module}/…")` or templatefile brings into a block. */
export function valueFiles(
  block: Block,
  { file }: HclFile,
  { texts }: Repository,
): readonly { readonly file: string; readonly text: string }[] {
  const named = [...writtenIn(block).matchAll(/\$\{path\.module\}\/([\w./-]+\.ya?ml)/g)]
  return named.flatMap(([, name = '']) => {
    const path = `${dirname(file)}/${name}`
    const text = texts.get(path)
    return text === undefined ? [] : [{ file: path, text }]
  })
}
