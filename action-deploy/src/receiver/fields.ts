/** Own keys only: a `__proto__` in the text is a key like any other, and nothing inherits from it. */
export type Fields = Readonly<Record<string, unknown>>

/** The body as a JSON object; undefined for whatever is none, such as the HTML of a proxy. */
export function parseFields(body: Buffer, scrub: (text: string) => string): Fields | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body)
    return fieldsOf(JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? scrub(value) : value)))
  } catch {
    return undefined
  }
}

export function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.assign(Object.create(null), value) as Fields
}

export function textOf(fields: Fields | undefined, key: string): string | undefined {
  const value = fields?.[key]
  return typeof value === 'string' && value !== '' ? value.slice(0, 4_000) : undefined
}

export function listOf(fields: Fields | undefined, key: string): readonly Fields[] {
  const value = fields?.[key]
  if (!Array.isArray(value)) return []
  return value.map(fieldsOf).filter((item) => item !== undefined)
}
