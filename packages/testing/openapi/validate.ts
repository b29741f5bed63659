import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv, type ValidateFunction } from 'ajv'
import { type Described, operationFor, type Slice } from './operation.ts'
import { closeSchemas } from './strict.ts'

/** One REST call and its answer, as they were on the wire. */
export interface RestExchange {
  readonly method: string
  /** Below the API's root, such as `/repos/acme/infra/git/refs`, with or without a query. */
  readonly path: string
  readonly requestBody?: unknown
  readonly status: number
  readonly body: unknown
}

const file = join(dirname(fileURLToPath(import.meta.url)), 'github.generated.json')
const slice = closeSchemas(JSON.parse(readFileSync(file, 'utf8'))) as Slice
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false })
ajv.addSchema(slice, 'github')
const compiled = new Map<string, ValidateFunction>()

/** The operations GitHub's description holds here, such as `GET /rate_limit`. */
export const describedOperations: readonly string[] = Object.entries(slice.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
)

/** What of a call and its answer GitHub's own description does not allow; nothing when all is as described. */
export function validateAgainstOpenApi(exchange: RestExchange): readonly string[] {
  const [path = '', query = ''] = exchange.path.split('?', 2)
  const described = operationFor(slice, exchange.method, path)
  if (!described) return [`${exchange.method} ${path} is not described`]
  return [
    ...queryProblems(described, new URLSearchParams(query)),
    ...requestProblems(described, exchange),
    ...responseProblems(described, exchange),
  ].map((problem) => `${described.method.toUpperCase()} ${described.template}: ${problem}`)
}

function queryProblems({ operation }: Described, query: URLSearchParams): readonly string[] {
  const known = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
  // GitHub takes pages where its description forgets to say so.
  const allowed = new Set([...known, 'page', 'per_page'])
  return [...query.keys()].filter((name) => !allowed.has(name)).map((name) => `unknown query parameter ${name}`)
}

function requestProblems({ operation, pointer }: Described, { requestBody, status }: RestExchange): readonly string[] {
  // A request that was refused may well have been wrong.
  if (status >= 400) return []
  if (!operation.requestBody) return requestBody === undefined ? [] : ['takes no body']
  // A file, such as an asset of a release, has no schema.
  return operation.requestBody.schema ? check(`${pointer}/requestBody/schema`, requestBody, 'request') : []
}

function responseProblems({ operation, pointer }: Described, { status, body }: RestExchange): readonly string[] {
  const response = operation.responses[String(status)]
  if (status >= 400)
    return errorProblems(response?.schema ? `${pointer}/responses/${status}/schema` : undefined, status, body)
  if (response?.schema) return check(`${pointer}/responses/${status}/schema`, body, `response ${status}`)
  return response ? [] : [`status ${status} is not described`]
}

/**
 * The description names the errors of a call, not those of every call: signing in, limits, and a failing service. And
 * it forgets that each repeats its status as a string.
 */
function errorProblems(pointer: string | undefined, status: number, body: unknown): readonly string[] {
  const what = `response ${status}`
  if (typeof body !== 'object' || body === null) return [`${what} is no object`]
  const { status: repeated, ...described } = body as Record<string, unknown>
  const general = 'errors' in described ? 'validation-error' : 'basic-error'
  return [
    ...(repeated === undefined || repeated === String(status) ? [] : [`${what} says ${JSON.stringify(repeated)}`]),
    ...check(pointer ?? `/components/schemas/${general}`, described, what),
  ]
}

function check(pointer: string, value: unknown, what: string): readonly string[] {
  const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `github#${pointer}` })
  compiled.set(pointer, validate)
  if (validate(value)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${what}${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  )
}
