import { type DocumentNode, execute, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import { type Answer, bytesOf, json } from '../answer.ts'
import { readHead } from '../refs.ts'
import type { RestRequest } from '../rest.ts'
import { type Ask, resolveField } from './field.ts'
import { checkNodeLimit } from './node-limit.ts'
import { shownError } from './refusal.ts'
import { root } from './repository.ts'
import { githubSchema } from './schema.ts'

/** Answers one query; what is wrong with it is said as GitHub says it, with status 200. */
export async function answerGraphql(request: RestRequest): Promise<Answer> {
  const sent = await bytesOf(request.exchange.body)
  try {
    return await answerQuery(request, sent)
  } catch (error) {
    return refusal(500, error instanceof Error ? error.message : 'Unknown')
  }
}

async function answerQuery({ place, signedIn, refs }: RestRequest, sent: Buffer): Promise<Answer> {
  if (!signedIn) return refusal(401, 'This endpoint requires you to be authenticated.')
  const asked = parseRequest(sent.toString('utf8'))
  if (typeof asked === 'string') return refusal(400, asked)
  const schema = await githubSchema()
  const document = documentOf(schema, asked)
  if (!('kind' in document)) return json(200, { errors: document.map(shownError) })
  const ask: Ask = { place, refs: await refs(), head: await readHead(place.directory) }
  const { data, errors } = await execute({
    schema,
    document,
    rootValue: root(ask),
    contextValue: ask,
    variableValues: asked.variables,
    operationName: asked.operationName,
    fieldResolver: resolveField,
  })
  return json(200, { ...(data === undefined ? {} : { data }), ...(errors ? { errors: errors.map(shownError) } : {}) })
}

interface Request {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName: string | undefined
}

function parseRequest(content: string): Request | string {
  let body: unknown
  try {
    body = JSON.parse(content)
  } catch {
    return 'Problems parsing JSON'
  }
  if (typeof body !== 'object' || body === null || !('query' in body) || typeof body.query !== 'string') {
    return 'A query attribute must be specified and must be a string.'
  }
  const variables = 'variables' in body ? (body.variables ?? {}) : {}
  if (typeof variables !== 'object' || Array.isArray(variables)) return 'Variables must be an object.'
  const operationName =
    'operationName' in body && typeof body.operationName === 'string' ? body.operationName : undefined
  return { query: body.query, variables: { ...variables }, operationName }
}

/** The query, or what the schema or the limits have against it. */
function documentOf(schema: GraphQLSchema, { query, variables }: Request): DocumentNode | readonly GraphQLError[] {
  try {
    const document = checked.get(query) ?? parse(query)
    if (!checked.has(query)) {
      const problems = validate(schema, document)
      if (problems.length > 0) return problems
      remember(query, document)
    }
    checkNodeLimit(document, variables)
    return document
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}

// Checking takes longer than answering, and a program asks the same few queries again and again.
const checked = new Map<string, DocumentNode>()

function remember(query: string, document: DocumentNode): void {
  if (checked.size >= 100) checked.clear()
  checked.set(query, document)
}

function refusal(status: number, message: string): Answer {
  const manual = 'https://docs.github.com/graphql'
  return json(status, { message, documentation_url: manual, status: String(status) })
}
