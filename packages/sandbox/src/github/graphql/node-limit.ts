import { type DocumentNode, Kind, type SelectionSetNode, type ValueNode } from 'graphql'
import { graphError } from './refusal.ts'

const limit = 500_000

type Values = Readonly<Record<string, unknown>>

/** GitHub counts how many nodes a query could give before it answers it: every list times the lists around it. */
export function checkNodeLimit(document: DocumentNode, variables: Values): void {
  const fragments = new Map<string, SelectionSetNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet)
  }
  const count = (set: SelectionSetNode | undefined, around: number): number => {
    let sum = 0
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) sum += count(fragments.get(selection.name.value), around)
      else if (selection.kind === Kind.INLINE_FRAGMENT) sum += count(selection.selectionSet, around)
      else {
        const size = selection.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')
        const asked = size === undefined ? undefined : numberOf(size.value, variables)
        if (asked !== undefined) sum += around * asked
        sum += count(selection.selectionSet, around * (asked ?? 1))
      }
    }
    return sum
  }
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const possible = operations.reduce((sum, { selectionSet }) => sum + count(selectionSet, 1), 0)
  if (possible <= limit) return
  throw graphError(
    'MAX_NODE_LIMIT_EXCEEDED',
    `This query requests up to ${possible.toLocaleString('en')} possible nodes which exceeds the maximum limit of ${limit.toLocaleString('en')}.`,
  )
}

function numberOf(value: ValueNode, variables: Values): number | undefined {
  const number = value.kind === Kind.VARIABLE ? variables[value.name.value] : 'value' in value ? value.value : undefined
  return number === undefined || number === null ? undefined : Number(number)
}
