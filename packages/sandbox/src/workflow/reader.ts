import { Expression, isMap, type Scalar, type Tree, type TreeMap, unsupported } from './tree.ts'

/** Reads one mapping field by field; `finish` refuses what nobody asked for, so nothing is ignored. */
export interface MapReader {
  scalar(key: string): Scalar | undefined
  text(key: string): string | undefined
  flag(key: string): boolean | undefined
  texts(key: string): readonly string[]
  /** Absent and empty mappings are the same here. */
  variables(key: string): ReadonlyMap<string, Scalar>
  map(key: string): MapReader | undefined
  tree(key: string): Tree | undefined
  readonly keys: readonly string[]
  readonly where: string
  finish(): void
}

export function readMap(tree: Tree | undefined, where: string): MapReader {
  const entries: TreeMap['entries'] = isMap(tree) ? tree.entries : new Map()
  if (tree !== undefined && tree !== null && !isMap(tree)) throw unsupported(where, `${JSON.stringify(tree)} here`)
  const seen = new Set<string>()
  const take = (key: string) => {
    seen.add(key)
    const value = entries.get(key)
    return value === null ? undefined : value
  }
  const place = (key: string) => (where === '' ? key : `${where}.${key}`)
  const reader: MapReader = {
    where,
    keys: [...entries.keys()],
    tree: take,
    scalar: (key) => scalarOf(take(key), place(key)),
    text: (key) => literalOf(take(key), place(key)),
    flag: (key) => flagOf(take(key), place(key)),
    texts: (key) => textsOf(take(key), place(key)),
    variables: (key) => variablesOf(take(key), place(key)),
    map: (key) => {
      const value = take(key)
      return value === undefined ? undefined : readMap(value, place(key))
    },
    finish: () => {
      for (const key of entries.keys()) if (!seen.has(key)) throw unsupported(where || 'the workflow', `\`${key}\``)
    },
  }
  return reader
}

function scalarOf(tree: Tree | undefined, where: string): Scalar | undefined {
  if (tree === undefined || tree === null) return undefined
  if (tree instanceof Expression || typeof tree !== 'object') return tree
  throw unsupported(where, 'a list or mapping here')
}

function literalOf(tree: Tree | undefined, where: string): string | undefined {
  const scalar = scalarOf(tree, where)
  if (scalar instanceof Expression) throw unsupported(where, 'an expression here')
  return scalar === undefined ? undefined : String(scalar)
}

function flagOf(tree: Tree | undefined, where: string): boolean | undefined {
  const text = literalOf(tree, where)
  if (text !== undefined && text !== 'true' && text !== 'false') throw unsupported(where, `\`${text}\``)
  return text === undefined ? undefined : text === 'true'
}

function textsOf(tree: Tree | undefined, where: string): readonly string[] {
  if (tree === undefined || tree === null) return []
  const items: readonly Tree[] = Array.isArray(tree) ? tree : [tree as Tree]
  return items.map((item, index) => literalOf(item, `${where}[${index}]`) ?? '')
}

function variablesOf(tree: Tree | undefined, where: string): ReadonlyMap<string, Scalar> {
  if (tree instanceof Expression) throw unsupported(where, 'an expression for a whole mapping')
  const entries = isMap(tree) ? [...tree.entries] : []
  return new Map(entries.map(([key, value]) => [key, scalarOf(value, `${where}.${key}`) ?? '']))
}
