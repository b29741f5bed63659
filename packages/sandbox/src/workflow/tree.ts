import { registerHooks } from 'node:module'
import type { TemplateParseResult } from '@actions/workflow-parser'
import { ConfigurationError } from '#errors'

/** An expression that GitHub evaluates when the run gets there; text around `${{ }}` is in a `format(…)` call. */
export class Expression {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Scalar = string | number | boolean | Expression
export type Tree = Scalar | null | readonly Tree[] | TreeMap
export interface TreeMap {
  readonly entries: ReadonlyMap<string, Tree>
}

/** A workflow file, checked against GitHub's own schema; every fault is named with its line. */
export async function parseWorkflowTree(name: string, content: string): Promise<TreeMap> {
  const { parseWorkflow } = await loadParser()
  const silent = { info: () => undefined, verbose: () => undefined, error: () => undefined }
  const { context, value }: TemplateParseResult = parseWorkflow({ name, content }, silent)
  const faults = context.errors.getErrors().map(({ message }) => message)
  if (faults.length > 0 || !value) {
    throw new ConfigurationError('workflow-invalid', `GitHub would refuse ${name}:\n${faults.join('\n')}`)
  }
  // A token's JSON form is its stable, public face; its classes are not exported.
  const tree = treeOf(JSON.parse(JSON.stringify(value)), name)
  if (!isMap(tree)) throw new ConfigurationError('workflow-invalid', `${name} is not a mapping.`)
  return tree
}

export function isMap(tree: Tree | undefined): tree is TreeMap {
  return typeof tree === 'object' && tree !== null && 'entries' in tree && tree.entries instanceof Map
}

let parser: Promise<typeof import('@actions/workflow-parser')> | undefined

/** GitHub's parser imports JSON without saying so, which Node refuses; this says it for the one import. */
async function loadParser() {
  parser ??= (async () => {
    const hooks = registerHooks({
      load: (url, context, next) =>
        url.includes('/@actions/workflow-parser/') && url.endsWith('.json')
          ? next(url, { ...context, importAttributes: { ...context.importAttributes, type: 'json' } })
          : next(url, context),
    })
    try {
      return await import('@actions/workflow-parser')
    } finally {
      hooks.deregister()
    }
  })()
  return parser
}

function treeOf(json: unknown, name: string): Tree {
  if (json === null || json === undefined) return null
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean') return json
  const token = json as { type: number; seq?: unknown[]; map?: { Key: unknown; Value: unknown }[]; expr?: string }
  if (token.type === 1) return (token.seq ?? []).map((item) => treeOf(item, name))
  if (token.type === 2) {
    const entries = (token.map ?? []).map(({ Key, Value }) => [keyOf(Key, name), treeOf(Value, name)] as const)
    return { entries: new Map(entries) }
  }
  if (token.type === 3 && token.expr !== undefined) return new Expression(token.expr)
  throw unsupported(name, 'an inserted mapping (`${{ insert }}`)')
}

function keyOf(key: unknown, name: string): string {
  if (typeof key === 'string' || typeof key === 'number' || typeof key === 'boolean') return String(key)
  throw unsupported(name, 'an expression as a key')
}

/** What GitHub can do and the sandbox cannot: said before anything runs, never skipped in silence. */
export function unsupported(where: string, what: string): ConfigurationError {
  return new ConfigurationError('workflow-unsupported', `${where}: ${what} is not supported by the sandbox yet.`)
}
