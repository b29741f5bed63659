type Json = Readonly<Record<string, unknown>>

/**
 * GitHub's schemas let any further property pass, so an invented field would, too. Here an object has the properties
 * it is described with and no others; what several schemas describe together is one object.
 */
export function closeSchemas(description: unknown): unknown {
  return close(description, description)
}

function close(schema: unknown, root: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((part) => close(part, root))
  if (!isObject(schema)) return schema
  const together = Array.isArray(schema['allOf']) ? joined(schema['allOf'], root) : undefined
  if (together) return close(together, root)
  const entries = Object.entries(schema).map(([key, value]) => [key, key === 'allOf' ? value : close(value, root)])
  return closed(withNull(Object.fromEntries(entries)))
}

/** One schema for an object that several describe; undefined when one of them describes something else. */
function joined(parts: readonly unknown[], root: unknown): Json | undefined {
  const resolved = parts.map((part) => resolve(part, root))
  if (!resolved.every(describesPlainObject)) return undefined
  return {
    type: 'object',
    required: resolved.flatMap(({ required }) => (Array.isArray(required) ? required : [])),
    properties: Object.assign({}, ...resolved.map(({ properties }) => properties)),
  }
}

function resolve(part: unknown, root: unknown): Json {
  const reference = isObject(part) ? part['$ref'] : undefined
  if (typeof reference !== 'string') return isObject(part) ? part : {}
  const found = reference
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), root)
  return isObject(found) ? found : {}
}

function closed(schema: Json): Json {
  return describesPlainObject(schema) ? { ...schema, additionalProperties: false } : schema
}

function describesPlainObject(schema: Json): boolean {
  const alone = !['oneOf', 'anyOf', 'allOf', 'additionalProperties'].some((key) => key in schema)
  return alone && (schema['type'] ?? 'object') === 'object' && isObject(schema['properties'])
}

/** JSON Schema knows `nullable` only beside a type and outside its list of values; GitHub also writes it elsewhere. */
function withNull(schema: Json): Json {
  const { nullable, ...rest } = schema
  const described = 'type' in schema && !('enum' in schema)
  if (nullable !== true || described) return schema
  return { anyOf: [rest, { type: 'null' }] }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
