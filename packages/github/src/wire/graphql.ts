import { Broken } from './broken.ts'
import type { Answer } from './exchange.ts'
import { type GraphqlProblem, graphqlError, graphqlProblems, sayLimited } from './graphql-errors.ts'
import { object } from './parse.ts'
import type { Transport } from './transport.ts'

/** GraphQL of the server that a repository is on. */
export interface GraphqlEndpoint {
  readonly url: string
  readonly authorization: string
  readonly transport: Transport
}

export interface GraphqlQuery {
  readonly query: string
  readonly variables: Readonly<Record<string, string | number | null>>
  /** What the token needs for it, such as `deployments: read`. */
  readonly rights: readonly string[]
  /** Problems that are answers: a field that is null because it names what does not exist. */
  readonly answers?: (problem: GraphqlProblem) => boolean
}

const capBytes = 32 * 1024 * 1024

/** `https://api.github.com` has it below itself; a server of one's own has it beside its REST API. */
export function graphqlUrl(apiUrl: string): string {
  return `${apiUrl.replace(/\/+$/, '').replace(/\/api\/v3$/, '/api')}/graphql`
}

/**
 * The data of one query, whole: with a single error in it there is none, because what could not be read would look like
 * what is not there. It is a POST and a read, so it is repeated like one.
 */
export async function queryGraphql(
  { url, authorization, transport }: GraphqlEndpoint,
  { query, variables, rights, answers }: GraphqlQuery,
): Promise<Readonly<Record<string, unknown>>> {
  const answer = await transport.send({
    method: 'POST',
    url,
    headers: { authorization, accept: 'application/json', 'content-type': 'application/json', 'user-agent': 'slipway' },
    body: JSON.stringify({ query, variables }),
    kind: 'read',
    capBytes,
    verify: checkWhole,
    limited: (candidate) => sayLimited(problemsOf(candidate)),
  })
  const problem = problemsOf(answer).find((candidate) => !answers?.(candidate))
  if (problem) throw graphqlError(problem, rights)
  return object(object(parsed(answer), 'an answer of GraphQL')['data'], 'its data')
}

/** GraphQL gives up on a query with a 200 and an error of no type; such an answer is none, and the query is sent again. */
function checkWhole(answer: Answer): void {
  const type = answer.headers.get('content-type') ?? 'no content type'
  if (!/^application\/(graphql-response\+)?json\b/i.test(type)) {
    throw new Broken(`${answer.status} with ${type} where JSON was expected`)
  }
  const value = parsed(answer)
  if (typeof value !== 'object' || value === null || (!('data' in value) && !('errors' in value))) {
    throw new Broken(`${answer.status} with neither data nor errors`)
  }
  const failed = problemsOf(answer).find(
    ({ type: kind, message }) => kind === '' && /something went wrong/i.test(message),
  )
  if (failed) throw new Broken(failed.message)
}

function problemsOf(answer: Answer): readonly GraphqlProblem[] {
  return answer.status < 400 ? graphqlProblems(parsed(answer)) : []
}

function parsed({ status, body }: Answer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch (error) {
    throw new Broken(`${status} with JSON that is cut off or malformed`, { cause: error })
  }
}
