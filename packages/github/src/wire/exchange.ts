import { UpstreamError } from '#errors'
import { Broken } from './broken.ts'

/** One request as the transport is asked for it. */
export interface Call {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
  /** A read may be repeated; a write is tried once. A POST to git-upload-pack or of a GraphQL query is a read. */
  readonly kind: 'read' | 'write'
  readonly capBytes: number
  /** Throws `Broken` when a successful answer is not whole or not of the type that was asked for. */
  readonly verify: (answer: Answer) => void
  /** True for a rate limit that comes as a success, as GraphQL's does. */
  readonly limited?: (answer: Answer) => boolean
}

/** An answer whose whole body has arrived. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer<ArrayBuffer>
}

export interface Timeouts {
  /** From the first byte sent to the last header: it includes the connection. */
  readonly headersMs: number
  readonly idleMs: number
  readonly totalMs: number
}

export interface Wire {
  readonly fetch: typeof fetch
  readonly signal: AbortSignal
  readonly timeouts: Timeouts
}

/** Who is at the other end is not who was asked for; that does not pass, and no setting of ours looks away. */
const untrusted = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|EPROTO$)|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE/

const redirects = [301, 302, 303, 307, 308]

/** Sends a request once, follows a read within its origin, and hands out an answer only when it is whole. */
export async function exchange(call: Call, wire: Wire): Promise<Answer> {
  let url = call.url
  for (let hop = 0; hop <= 3; hop++) {
    const answer = await once({ ...call, url }, wire)
    if (!redirects.includes(answer.status)) {
      if (answer.status < 400) call.verify(answer)
      return answer
    }
    url = redirected({ ...call, url }, answer)
  }
  throw misdirected(call, 'in circles')
}

async function once(call: Call, wire: Wire): Promise<Answer> {
  const watch = watchdog(wire.timeouts)
  const { method, headers, body } = call
  try {
    const response = await wire.fetch(call.url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.any([wire.signal, watch.signal]),
    })
    watch.alive()
    const whole = await readWhole(response, call.capBytes, watch.alive)
    checkLength(response.headers, whole)
    return { status: response.status, headers: response.headers, body: whole }
  } catch (error) {
    wire.signal.throwIfAborted()
    if (error instanceof Broken) throw error
    const reason = reasonOf(watch.signal.aborted ? watch.signal.reason : error)
    throw new Broken(reason, { cause: error, repeatable: !untrusted.test(reason) })
  } finally {
    watch.stop()
  }
}

/** The cap counts what is unpacked, so a small answer cannot grow into a large one unseen. */
async function readWhole(response: Response, capBytes: number, alive: () => void): Promise<Buffer<ArrayBuffer>> {
  if (!response.body) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body) {
    alive()
    bytes += chunk.length
    if (bytes > capBytes) throw new Broken(`an answer of more than ${capBytes} bytes`, { repeatable: false })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, bytes)
}

/** What was packed on the way has another length than what is read here; then the HTTP client has checked it. */
function checkLength(headers: Headers, body: Buffer): void {
  const declared = headers.get('content-length')
  if (declared === null || headers.has('content-encoding')) return
  if (Number(declared) !== body.length) throw new Broken(`${body.length} bytes of ${declared}`)
}

function redirected(call: Call, answer: Answer): string {
  const target = URL.parse(answer.headers.get('location') ?? '', call.url)
  if (call.kind === 'write' || call.method !== 'GET') throw misdirected(call, target?.host ?? 'nowhere')
  if (target?.origin !== new URL(call.url).origin) throw misdirected(call, target?.host ?? 'nowhere')
  return target.href
}

function misdirected({ method, url }: Call, target: string): UpstreamError {
  const { host, pathname } = new URL(url)
  return new UpstreamError(
    'github-redirect',
    `${host} sent ${method} ${pathname} on to ${target}. Such a request is never followed; was the repository renamed? Use its present name.`,
  )
}

/** Aborts a try that does not begin, does not go on or does not end. Real timers: they race with a real wire. */
function watchdog({ headersMs, idleMs, totalMs }: Timeouts) {
  const controller = new AbortController()
  const giveUp = (what: string) => controller.abort(new Broken(what))
  const total = setTimeout(() => giveUp(`no end within ${totalMs / 1000} s`), totalMs)
  let quiet = setTimeout(() => giveUp(`no answer within ${headersMs / 1000} s`), headersMs)
  const stop = () => [total, quiet].forEach(clearTimeout)
  const alive = () => {
    clearTimeout(quiet)
    quiet = setTimeout(() => giveUp(`nothing more for ${idleMs / 1000} s`), idleMs)
  }
  return { signal: controller.signal, alive, stop }
}

/** Node hides why a fetch failed in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message
  return error.message
}
