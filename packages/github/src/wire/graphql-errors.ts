import { type ExpectedError, PreconditionError, UpstreamError } from '#errors'
import { oneLine } from './broken.ts'

/** One entry of `errors`, as far as it can be believed. */
export interface GraphqlProblem {
  /** Such as `FORBIDDEN`; empty when it says none. */
  readonly type: string
  readonly message: string
  /** The field that could not be answered, such as `repository.d0`; empty when it is the query itself. */
  readonly path: string
  readonly singleSignOn: boolean
}

export function graphqlProblems(answer: unknown): readonly GraphqlProblem[] {
  if (typeof answer !== 'object' || answer === null || !('errors' in answer)) return []
  const { errors } = answer
  if (errors === undefined || errors === null) return []
  if (Array.isArray(errors) && errors.length > 0) return errors.map(problemOf)
  // What GitHub does not describe is no proof that all went well.
  return [{ type: '', message: 'errors of an unknown form', path: '', singleSignOn: false }]
}

export function sayLimited(problems: readonly GraphqlProblem[]): boolean {
  return problems.some(({ type, message }) => type === 'RATE_LIMITED' || /secondary rate limit/i.test(message))
}

/** What a refused query means, and what gives the token the rights for it. */
export function graphqlError(
  { type, message, path, singleSignOn }: GraphqlProblem,
  rights: readonly string[],
): ExpectedError {
  const field = path === '' ? 'the query' : `\`${path}\``
  if (singleSignOn || /\bSAML\b|single sign-on/i.test(message)) {
    return new PreconditionError(
      'token-sso',
      `GitHub refused ${field}: the organization asks for single sign-on, and the token is not authorized for it. Authorize it in the token's settings.`,
    )
  }
  if (type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES' || /not accessible by/i.test(message)) {
    return new PreconditionError(
      'token-permission',
      `The token may not read ${field}: ${message}. The query needs the rights ${rights.map((right) => `\`${right}\``).join(', ')}: add what is missing under \`permissions:\` of the job, or hand in a token that has it.`,
    )
  }
  if (type === 'NOT_FOUND') {
    return new PreconditionError(
      'not-found',
      `GitHub has nothing at ${field}, or the token may not see it: ${message}. Check the names, and that the token reads this repository.`,
    )
  }
  return new UpstreamError(
    'github-refused',
    `GitHub's GraphQL did not answer ${field}: ${type === '' ? '' : `${type}, `}${message}. Run this again; if it stays, this server may be too old for the query.`,
  )
}

function problemOf(value: unknown): GraphqlProblem {
  const from: object = typeof value === 'object' && value !== null ? value : {}
  const own = (key: string): unknown => (Object.hasOwn(from, key) ? Reflect.get(from, key) : undefined)
  const [type, message, path, extensions] = [own('type'), own('message'), own('path'), own('extensions')]
  return {
    type: typeof type === 'string' ? oneLine(type) : '',
    message: typeof message === 'string' && message !== '' ? oneLine(message) : 'no reason given',
    path: Array.isArray(path) ? oneLine(path.join('.')) : '',
    singleSignOn:
      typeof extensions === 'object' &&
      extensions !== null &&
      'saml_failure' in extensions &&
      extensions.saml_failure === true,
  }
}
