import { z } from 'zod'
import { nearest } from './nearest.ts'
import type { Problem } from './problems.ts'
import { fileSchema } from './schema.ts'

/** One answer of the schema as problems of the file: what was found there, and what was expected. */
export function issueProblems(issue: z.core.$ZodIssue, value: unknown): readonly Problem[] {
  const path = issue.path
  const where = path.length === 0 ? 'the file' : path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, 20)
      .map((key) => ({ path: [...path, key], atKey: true, text: unknownKey(key, path, where) }))
  }
  if (issue.code === 'invalid_key') {
    const expected = issue.issues[0]?.message ?? 'another name'
    return [{ path, atKey: true, text: `${where}: found the key "${String(path.at(-1))}", expected ${expected}.` }]
  }
  const found = valueAt(value, path)
  const shown = found === undefined ? 'nothing' : describe(found)
  return [{ path, text: `${where}: found ${shown}, expected ${issue.message}.` }]
}

function unknownKey(key: string, path: readonly PropertyKey[], where: string): string {
  const known = knownKeys(path)
  const suggestion = nearest(key, known)
  const hint = suggestion ? ` Did you mean "${suggestion}"?` : ''
  return `${where}: found the unknown key "${key}", expected one of ${known.join(', ')}.${hint}`
}

/** The keys that the schema has at a place of the file. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  let at: z.core.$ZodType = fileSchema
  for (const key of path) at = inner(at, key)
  at = unwrapped(at)
  if (at instanceof z.ZodRecord && at.keyType instanceof z.ZodEnum) return at.keyType.options.map(String)
  return at instanceof z.ZodObject ? Object.keys(at.shape).filter((key) => key !== '$schema') : []
}

function inner(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType {
  const at = unwrapped(schema)
  if (at instanceof z.ZodObject) return at.shape[String(key)] ?? at
  if (at instanceof z.ZodRecord) return at.valueType
  return at instanceof z.ZodArray ? at.element : at
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrapped(schema.def.innerType)
  }
  return schema instanceof z.ZodPipe ? unwrapped(schema.def.in) : schema
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<PropertyKey, unknown>)[key]
  }
  return at
}

function describe(found: unknown): string {
  if (found === null) return 'nothing'
  if (Array.isArray(found)) return `a list of ${found.length}`
  if (typeof found === 'object') return `a map with ${Object.keys(found).slice(0, 3).join(', ') || 'no key'}`
  const kind = typeof found === 'string' ? 'the text' : `the ${typeof found}`
  return `${kind} ${JSON.stringify(String(found).slice(0, 60))}`
}
