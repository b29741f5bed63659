import type { Answer, Exchange } from '../answer.ts'
import type { RestRequest } from '../rest.ts'

/** Where GitHub Enterprise Server has it, beside `/api/v3`. */
export function isGraphql({ path, method }: Exchange): boolean {
  return path === '/api/graphql' && method === 'POST'
}

/** Whoever never asks a query does not pay for the library that answers one. */
export async function answerWhenAsked(request: RestRequest): Promise<Answer> {
  const { answerGraphql } = await import('./answer.ts')
  return answerGraphql(request)
}
