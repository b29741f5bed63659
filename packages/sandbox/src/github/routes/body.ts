import { Refusal } from '../answer.ts'

type Body = Readonly<Record<string, unknown>>

/** A string the request must have. */
export function required(body: Body, field: string): string {
  const value = body[field]
  if (value === undefined || value === null) {
    throw new Refusal(422, `Invalid request.\n\n"${field}" wasn't supplied.`)
  }
  if (typeof value !== 'string') throw wrongType(value, 'a string')
  return value
}

export function optional(body: Body, field: string): string | undefined {
  const value = body[field]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw wrongType(value, 'a string')
  return value
}

export function flag(body: Body, field: string, otherwise: boolean): boolean {
  const value = body[field]
  if (value === undefined || value === null) return otherwise
  if (typeof value !== 'boolean') throw wrongType(value, 'a boolean')
  return value
}

/** GitHub's own words for a value of another type. */
function wrongType(value: unknown, expected: string): Refusal {
  return new Refusal(422, `Invalid request.\n\nFor 'properties', ${JSON.stringify(value)} is not ${expected}.`)
}
