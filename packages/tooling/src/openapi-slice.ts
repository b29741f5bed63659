type Json = Readonly<Record<string, unknown>>

// Words for people; as names of properties they are kept, since properties are walked by their own rule.
const prose = new Set(['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'tags', 'operationId'])

/** The operations named like `GET /rate_limit`, with every schema they need and no prose, as JSON with a line each. */
export function cutSlice(description: unknown, operations: readonly string[]): string {
  const source = object(description)
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of [...operations].sort()) {
    const [method = '', path = ''] = operation.split(' ')
    const found = object(object(source['paths'])[path])[method.toLowerCase()]
    if (found === undefined) throw new Error(`GitHub's description has no ${operation}.`)
    paths[path] = { ...paths[path], [method.toLowerCase()]: sliceOperation(source, object(found)) }
  }
  const components = collect(source, paths)
  const lines = (entries: Json): string =>
    Object.entries(entries)
      .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',\n')
  const version = JSON.stringify(object(source['info'])['version'])
  const schemas = `{ "schemas": {\n${lines(components)}\n} }`
  return `{\n"version": ${version},\n"paths": {\n${lines(paths)}\n},\n"components": ${schemas}\n}\n`
}

function sliceOperation(source: Json, operation: Json): Json {
  const parameters = array(operation['parameters']).map((parameter) => {
    const { name, in: place, required, schema } = resolve(source, parameter)
    return { name, in: place, ...(required === true ? { required } : {}), schema: stripped(schema) }
  })
  const responses = Object.entries(object(operation['responses'])).map(([status, response]): [string, Json] => [
    status,
    jsonSchemaOf(resolve(source, response)),
  ])
  const body = operation['requestBody']
  return {
    parameters,
    ...(body === undefined ? {} : { requestBody: jsonSchemaOf(resolve(source, body)) }),
    responses: Object.fromEntries(responses),
  }
}

function jsonSchemaOf(part: Json): Json {
  const content = object(part['content'] ?? {})
  const schema = object(content['application/json'] ?? {})['schema']
  return schema === undefined ? {} : { schema: stripped(schema) }
}

/** Every schema that the parts refer to, directly or through another one. */
function collect(source: Json, parts: unknown): Json {
  const schemas = object(object(source['components'])['schemas'])
  const found: Record<string, unknown> = {}
  const waiting = [JSON.stringify(parts)]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const [, name = ''] of part.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name in found) continue
      found[name] = stripped(schemas[name])
      waiting.push(JSON.stringify(found[name]))
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** A schema without what is only there to be read. */
function stripped(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(stripped)
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(([key]) => !(prose.has(key) || key.startsWith('x-')))
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'properties' ? strippedProperties(object(value)) : stripped(value)]),
  )
}

function strippedProperties(properties: Json): Json {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, stripped(schema)]))
}

function resolve(source: Json, part: unknown): Json {
  const reference = object(part)['$ref']
  if (typeof reference !== 'string') return object(part)
  const steps = reference.replace('#/', '').split('/')
  return object(steps.reduce<unknown>((at, step) => object(at)[step], source))
}

function object(value: unknown): Json {
  if (typeof value !== 'object' || value === null)
    throw new Error('GitHub’s description has another form than expected.')
  return value as Json
}

function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
