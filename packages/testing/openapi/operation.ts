/** What is cut from GitHub's OpenAPI description. */
export interface Slice {
  readonly version: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

export interface Operation {
  readonly parameters: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: { readonly schema?: unknown }
  readonly responses: Readonly<Record<string, { readonly schema?: unknown } | undefined>>
}

export interface Described {
  readonly method: string
  readonly template: string
  readonly operation: Operation
  /** Where the operation is in the slice, as a JSON pointer in the fragment of a URI. */
  readonly pointer: string
}

/** The operation a path belongs to; of several templates that fit, the one that says the most itself. */
export function operationFor(slice: Slice, method: string, path: string): Described | undefined {
  const name = method.toLowerCase()
  const fitting = Object.keys(slice.paths)
    .filter((template) => slice.paths[template]?.[name] && expressionOf(template).test(path))
    .sort((one, other) => parametersIn(one) - parametersIn(other) || other.length - one.length)
  const [template] = fitting
  const operation = template === undefined ? undefined : slice.paths[template]?.[name]
  if (template === undefined || !operation) return undefined
  const escaped = encodeURIComponent(template.replaceAll('~', '~0').replaceAll('/', '~1'))
  return { method: name, template, operation, pointer: `/paths/${escaped}/${name}` }
}

function expressionOf(template: string): RegExp {
  const source = template
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    // A ref may hold slashes, and a comparison holds two refs.
    .replace(/\{(\w+)\}/g, (_, name: string) =>
      ['ref', 'basehead', 'path', 'tag', 'branch'].includes(name) ? '.+' : '[^/]+',
    )
  return new RegExp(`^${source}$`)
}

function parametersIn(template: string): number {
  return template.split('{').length
}
