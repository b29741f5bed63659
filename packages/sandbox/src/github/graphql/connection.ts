import { Field } from './field.ts'
import { graphError } from './refusal.ts'

interface Listed<T> {
  /** As the error names it. */
  readonly name: string
  readonly items: readonly T[]
  /** Says which item a cursor meant, whatever came before it since. */
  readonly key: (item: T) => string | number
  readonly node: (item: T) => unknown
}

type Arguments = Readonly<Record<string, unknown>>

export const pageArguments = ['first', 'after', 'last', 'before'] as const

/** A list in pages, with no other arguments than those of the pages. */
export function connection<T>(listed: Listed<T>): Field {
  return new Field(pageArguments, (args) => pageOf(listed, args))
}

export function pageOf<T>({ name, items, key, node }: Listed<T>, args: Arguments) {
  const { first, last } = sizesOf(name, args)
  const cursor = (item: T): string => Buffer.from(`cursor:v2:${key(item)}`).toString('base64')
  const at = (value: unknown, otherwise: number): number => {
    if (typeof value !== 'string') return otherwise
    const index = items.findIndex((item) => cursor(item) === value)
    if (index < 0) throw graphError('INVALID_CURSOR_ARGUMENTS', `\`${value}\` does not appear to be a valid cursor.`)
    return index
  }
  const from = at(args['after'], -1) + 1
  const to = at(args['before'], items.length)
  const start = first === undefined ? Math.max(from, to - (last ?? 0)) : from
  const end = first === undefined ? to : Math.min(to, from + first)
  const shown = items.slice(start, end)
  return {
    totalCount: items.length,
    nodes: () => shown.map(node),
    edges: () => shown.map((item) => ({ cursor: cursor(item), node: () => node(item) })),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: shown[0] === undefined ? null : cursor(shown[0]),
      endCursor: shown.length === 0 ? null : cursor(shown[shown.length - 1] as T),
    },
  }
}

function sizesOf(name: string, args: Arguments): { readonly first?: number; readonly last?: number } {
  for (const side of ['first', 'last'] as const) {
    const size = args[side]
    if (typeof size !== 'number') continue
    if (size >= 0 && size <= 100) return { [side]: size }
    throw graphError(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the \`${name}\` connection exceeds the \`${side}\` limit of 100 records.`,
    )
  }
  throw graphError(
    'MISSING_PAGINATION_BOUNDARIES',
    `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
  )
}

/** The items in the order asked for; they come newest first. */
export function ordered<T>(newestFirst: readonly T[], orderBy: unknown, fields: Fields<T>): readonly T[] {
  if (typeof orderBy !== 'object' || orderBy === null) return newestFirst
  const { field, direction } = orderBy as { readonly field: string; readonly direction: 'ASC' | 'DESC' }
  const value = fields[field]
  if (!value) throw graphError('SANDBOX_UNSERVED', `The sandbox does not order by ${field}.`)
  const ascending = newestFirst.toReversed().sort((one, other) => compare(value(one), value(other)))
  return direction === 'ASC' ? ascending : ascending.reverse()
}

type Fields<T> = Readonly<Record<string, (item: T) => string>>

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
