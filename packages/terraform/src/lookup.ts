/** JSON from outside, until each part of it has been looked at. */
export type Json = unknown

/** An own property; what is inherited, as `constructor`, is none. */
export function field(value: Json, name: string): Json {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

export function textField(value: Json, name: string): string {
  const found = field(value, name)
  return typeof found === 'string' ? found : ''
}

export function listField(value: Json, name: string): readonly Json[] {
  const found = field(value, name)
  return Array.isArray(found) ? found : []
}

export function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
