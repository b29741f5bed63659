import type { GraphQLFieldResolver } from 'graphql'
import { type Need, permits } from '../permission.ts'
import type { Refs } from '../refs.ts'
import type { Place } from '../route.ts'
import { forbidden, graphError } from './refusal.ts'

/** What a query is answered from. */
export interface Ask {
  readonly place: Place
  /** The refs this request may see; one look for the whole query. */
  readonly refs: Refs
  /** The default branch. */
  readonly head: string
}

type Arguments = Readonly<Record<string, unknown>>

/** A field that takes arguments: it names those it understands, so that none is passed over in silence. */
export class Field {
  readonly understands: readonly string[]
  readonly answer: (args: Arguments) => unknown

  constructor(understands: readonly string[], answer: (args: Arguments) => unknown) {
    this.understands = understands
    this.answer = answer
  }
}

/** What is an error by type here would be a `null` on its way to a wrong conclusion there. */
export const resolveField: GraphQLFieldResolver<unknown, Ask> = (source, args, _, info) => {
  const name = `${info.parentType.name}.${info.fieldName}`
  if (typeof source !== 'object' || source === null || !Object.hasOwn(source, info.fieldName)) throw unserved(name)
  const value: unknown = Reflect.get(source, info.fieldName)
  const written = (info.fieldNodes[0]?.arguments ?? []).map((argument) => argument.name.value)
  const understood = value instanceof Field ? value.understands : []
  const odd = written.find((argument) => !understood.includes(argument))
  if (odd !== undefined) throw unserved(`the argument ${odd} of ${name}`)
  if (value instanceof Field) return value.answer(args)
  return typeof value === 'function' ? value() : value
}

function unserved(what: string) {
  return graphError(
    'SANDBOX_UNSERVED',
    `The sandbox does not serve ${what}. GitHub does; add it to packages/sandbox/src/github/graphql, or ask for less.`,
  )
}

/** A part of the answer that needs a right; without it GitHub answers the rest, and says so. */
export function needing<T>({ place }: Ask, need: Need, answer: () => T): () => T {
  return () => {
    if (!permits(place.permissions, need)) throw forbidden()
    return answer()
  }
}

export function fieldNeeding({ place }: Ask, need: Need, field: Field): Field {
  return new Field(field.understands, (args) => {
    if (!permits(place.permissions, need)) throw forbidden()
    return field.answer(args)
  })
}
