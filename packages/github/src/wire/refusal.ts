import { type ExpectedError, PreconditionError, UpstreamError } from '#errors'
import { oneLine } from './broken.ts'
import type { Answer, Call } from './exchange.ts'

/** An answer that says no, as far as our errors are made of it. Adapters find it as the `cause` of what is thrown. */
export class Refusal extends Error {
  readonly status: number
  /** Such as `POST /repos/o/r/git/refs`. */
  readonly request: string
  readonly requestId: string
  /** Which rights would have done, such as `contents=write; contents=write,workflows=write`. */
  readonly acceptedPermissions: string
  readonly singleSignOn: boolean

  constructor({ method, url }: Pick<Call, 'method' | 'url'>, { status, headers, body }: Answer) {
    super(textOf(body))
    this.name = 'Refusal'
    this.status = status
    this.request = `${method} ${new URL(url).pathname}`
    this.requestId = oneLine(headers.get('x-github-request-id') ?? 'none')
    this.acceptedPermissions = oneLine(headers.get('x-accepted-github-permissions') ?? '')
    this.singleSignOn = headers.has('x-github-sso')
  }
}

export function refusalOf(error: unknown): Refusal | undefined {
  return error instanceof Error && error.cause instanceof Refusal ? error.cause : undefined
}

/** What a refusal means wherever it happens; an adapter that knows more says it better. */
export function explain(refusal: Refusal): ExpectedError {
  const { status, request, message, requestId } = refusal
  const cause = { cause: refusal }
  if (status === 401) {
    return new PreconditionError(
      'token-invalid',
      `GitHub does not know the token (${request}). It is wrong, expired or revoked; hand in a current one.`,
      cause,
    )
  }
  if (status === 403) return explainForbidden(refusal)
  if (status === 404) {
    return new PreconditionError(
      'not-found',
      `GitHub has nothing at ${request}, or the token may not see it. Check the names, and that the token reads this repository.`,
      cause,
    )
  }
  return new UpstreamError(
    'github-refused',
    `GitHub refused ${request} with ${status}: ${message} (request ${requestId}).`,
    cause,
  )
}

function explainForbidden(refusal: Refusal): ExpectedError {
  const { request, message } = refusal
  const cause = { cause: refusal }
  if (refusal.singleSignOn || /\bSAML\b|single sign-on/i.test(message)) {
    return new PreconditionError(
      'token-sso',
      `GitHub refused ${request}: the organization asks for single sign-on, and the token is not authorized for it. Authorize it in the token's settings.`,
      cause,
    )
  }
  if (forbiddenByRule(message)) {
    return new PreconditionError('ruleset', `A rule of the repository forbids ${request}: ${message}`, cause)
  }
  const right = neededRight(refusal)
  return new PreconditionError(
    'token-permission',
    `The token may not do ${request}: ${message}. It needs the right \`${right}\`: add it under \`permissions:\` of the job, or hand in a token that has it.`,
    cause,
  )
}

export function forbiddenByRule(message: string): boolean {
  return /rule violation|ruleset|being restricted|protected (tag|branch|ref)|reference update failed/i.test(message)
}

/** The first alternative GitHub names is the smallest; `a=write,b=read` is written as permissions are in a workflow. */
function neededRight({ acceptedPermissions, request }: Refusal): string {
  const [first = ''] = acceptedPermissions.split(';')
  if (first.trim() !== '') return first.trim().replaceAll('=', ': ').replaceAll(',', ', ')
  const level = /^GET |\/graphql$/.test(request) ? 'read' : 'write'
  return /\/deployments\b/.test(request) ? `deployments: ${level}` : `contents: ${level}`
}

/** GitHub's `message` with its `errors`; of anything else, such as a proxy's page, only a start. */
function textOf(body: Buffer): string {
  const text = body.toString('utf8')
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && 'message' in parsed) {
      const details = 'errors' in parsed ? ` ${JSON.stringify(parsed.errors)}` : ''
      return oneLine(`${String(parsed.message)}${details}`)
    }
  } catch {
    // Not JSON: the text itself is all there is.
  }
  return oneLine(text) || 'no reason given'
}
