import { ConfigurationError } from '#errors'
import type { Access, Concurrency, JobEnvironment, Permissions } from './model.ts'
import { readMap } from './reader.ts'
import { Expression, type Tree, unsupported } from './tree.ts'

export function environmentOf(tree: Tree | undefined, where: string): JobEnvironment | undefined {
  if (tree === undefined || tree === null) return undefined
  if (tree instanceof Expression || typeof tree === 'string') return { name: tree, url: undefined, deployment: true }
  const fields = readMap(tree, where)
  const environment = {
    name: fields.scalar('name') ?? '',
    url: fields.scalar('url'),
    deployment: fields.flag('deployment') ?? true,
  }
  fields.finish()
  return environment
}

export function concurrencyOf(tree: Tree | undefined, where: string): Concurrency | undefined {
  if (tree === undefined || tree === null) return undefined
  if (tree instanceof Expression || typeof tree === 'string')
    return { group: tree, queue: 'single', cancelInProgress: false }
  const fields = readMap(tree, where)
  const queue = fields.text('queue') ?? 'single'
  const concurrency = {
    group: fields.scalar('group') ?? '',
    cancelInProgress: fields.scalar('cancel-in-progress') ?? false,
  }
  fields.finish()
  if (queue !== 'single' && queue !== 'max') throw unsupported(`${where}.queue`, `\`${queue}\``)
  if (queue === 'max' && concurrency.cancelInProgress !== false) {
    throw new ConfigurationError(
      'concurrency',
      `${where}: \`queue: max\` keeps every run, so \`cancel-in-progress\` must be false.`,
    )
  }
  return { ...concurrency, queue }
}

export function permissionsOf(tree: Tree | undefined, where: string): Permissions | undefined {
  if (tree === undefined || tree === null) return undefined
  if (tree === 'read-all') return { '*': 'read' }
  if (tree === 'write-all') return { '*': 'write' }
  const fields = readMap(tree, where)
  return Object.fromEntries(fields.keys.map((key) => [key, (fields.text(key) ?? 'none') as Access]))
}
