import { UpstreamError } from '#errors'

export interface Wire {
  readonly signal: AbortSignal
  readonly wait: (milliseconds: number) => Promise<void>
  /** The first wait; each one after it is half as long again. */
  readonly retryMs: number
}

export interface Request {
  /** What is asked, in words that hold no signature. */
  readonly what: string
  readonly url: string
  readonly init: RequestInit
}

/** A definite no. */
export class Gone extends UpstreamError {
  readonly status: number

  constructor(what: string, status: number, said: string) {
    super('artifact-refused', `GitHub's artifact service refused ${what} with ${status}: ${said}. Run this again.`)
    this.status = status
  }
}

const tries = 5
const timeoutMs = 120_000
const capBytes = 1_000_000

/** Sends until there is an answer: each of these requests may be repeated, and a half answer counts as none. */
export async function reliably(
  wire: Wire,
  request: Request,
): Promise<{ readonly text: string; readonly headers: Headers }> {
  let last = ''
  for (let tried = 0; tried < tries; tried++) {
    if (tried > 0) await wire.wait(wire.retryMs * 1.5 ** (tried - 1))
    const answer = await once(wire, request)
    if (typeof answer === 'string') {
      last = answer
      continue
    }
    const { status, text, headers } = answer
    if (status >= 200 && status < 300) return { text, headers }
    if (![429, 500, 502, 503, 504].includes(status)) throw new Gone(request.what, status, wordsOf(text))
    last = `${status}`
  }
  throw new UpstreamError(
    'artifact-unavailable',
    `GitHub's artifact service did not answer ${request.what} in ${tries} tries (${last}). Nothing was published; run this again.`,
  )
}

/** One try, whole; or why it brought nothing. */
async function once(
  { signal }: Wire,
  { url, init }: Request,
): Promise<{ readonly status: number; readonly text: string; readonly headers: Headers } | string> {
  signal.throwIfAborted()
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
    const response = await fetch(url, { ...init, redirect: 'error', signal: limit })
    const text = await response.text()
    if (text.length > capBytes) return 'an answer that is too long'
    return { status: response.status, text, headers: response.headers }
  } catch (error) {
    signal.throwIfAborted()
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.name
    return 'no answer'
  }
}

function wordsOf(text: string): string {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && 'msg' in parsed) return String(parsed.msg).slice(0, 200)
  } catch {
    // Azure answers in XML.
  }
  return /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? 'no reason given'
}
