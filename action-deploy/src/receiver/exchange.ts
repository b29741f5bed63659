import { lookup as resolve } from 'node:dns'
import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import type { LookupFunction, Socket } from 'node:net'
import { UpstreamError } from '#errors'
import { bare, resolvedProblem } from './address.ts'
import type { Message, WireParts } from './message.ts'

const connectMs = 5_000
const attemptMs = 15_000
const maxAnswerBytes = 1024 * 1024

export type Exchange =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly headers: Readonly<Record<string, string | undefined>>
      readonly body: Buffer
    }
  /** Worth another try. */
  | { readonly kind: 'failed'; readonly problem: string }

/**
 * Sends a message once. `node:http` and not `fetch`: it follows no redirect, inflates nothing, lets us see where a
 * name leads before anything is sent there, and says why a certificate was refused.
 */
export async function exchange(message: Message, { address, signal, clock }: WireParts): Promise<Exchange> {
  // Near the end of the time that is left, an attempt gets no more than that.
  const limitMs = Math.max(1_000, Math.min(attemptMs, message.until - clock.now()))
  try {
    const headers = { ...headersOf(message), ...(await message.headers()) }
    return await once(message, headers, { address, signal, limitMs })
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof UpstreamError) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    if (certificateProblem(code)) throw untrusted(address, code, error)
    return { kind: 'failed', problem: problemOf(code, error, address) }
  }
}

interface Limits {
  readonly address: URL
  readonly signal: AbortSignal
  readonly limitMs: number
}

function once(
  message: Message,
  headers: Readonly<Record<string, string>>,
  { address, signal, limitMs }: Limits,
): Promise<Exchange> {
  const url = new URL(address.href.replace(/\/+$/, '') + message.path)
  const request = url.protocol === 'https:' ? requestTls : requestPlain
  return new Promise((done, fail) => {
    const sending = request(url, {
      method: message.method,
      headers,
      lookup: guardedLookup(bare(url.hostname)),
      // Said aloud, so that NODE_TLS_REJECT_UNAUTHORIZED in the environment cannot switch it off.
      ...(url.protocol === 'https:' ? { rejectUnauthorized: true } : {}),
      signal,
    })
    const total = setTimeout(() => sending.destroy(late(limitMs, 'no complete answer')), limitMs)
    const connectLimitMs = Math.min(connectMs, limitMs - 100)
    const onLate = () => sending.destroy(late(connectLimitMs, 'no connection'))
    sending.on('socket', (socket) => limitConnecting(socket, connectLimitMs, onLate))
    sending.on('error', fail)
    sending.on('close', () => clearTimeout(total))
    sending.on('response', (response) => void answered(response).then(done, fail))
    sending.end(message.body)
  })
}

async function answered(response: IncomingMessage): Promise<Exchange> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxAnswerBytes) {
      throw new UpstreamError(
        'answer-invalid',
        'The receiver’s answer is above 1 MiB; an IaC Runner answers in a few KiB.',
      )
    }
    chunks.push(chunk)
  }
  // A header sent twice comes joined by a comma or as a list; neither is a value we could read.
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  )
  return { kind: 'answered', status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) }
}

function headersOf(message: Message): Readonly<Record<string, string>> {
  return {
    accept: 'application/json',
    'accept-encoding': 'identity',
    'user-agent': 'slipway-action-deploy',
    ...(message.body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(message.body)) }),
  }
}

function guardedLookup(host: string): LookupFunction {
  return (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      // Behind a proxy, the name is the proxy's and not the receiver's.
      const problem = found.map(({ address }) => resolvedProblem(name === host ? host : name, address)).find(Boolean)
      if (problem) return done(new UpstreamError('receiver-unreachable', `${problem}. Nothing was sent.`), '', 0)
      const [first] = found
      return options.all ? done(null, found) : done(null, first?.address ?? '', first?.family ?? 0)
    })
  }
}

function limitConnecting(socket: Socket, limitMs: number, onLate: () => void): void {
  if (!socket.connecting) return
  const timer = setTimeout(onLate, limitMs)
  const ready = 'encrypted' in socket ? 'secureConnect' : 'connect'
  for (const event of [ready, 'close']) socket.once(event, () => clearTimeout(timer))
}

function late(milliseconds: number, what: string): Error {
  return new Error(`${what} within ${Math.round(milliseconds / 100) / 10} s`)
}

function certificateProblem(code: string): boolean {
  return /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|EPROTO$)|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE/.test(
    code,
  )
}

function untrusted(address: URL, code: string, cause: unknown): UpstreamError {
  return new UpstreamError(
    'receiver-tls',
    `${address.host} shows no certificate that can be trusted (${code}). Give it a valid one, or name its authority ` +
      'in NODE_EXTRA_CA_CERTS; the check cannot be switched off. Nothing was sent.',
    { cause },
  )
}

function problemOf(code: string, error: unknown, address: URL): string {
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `the name ${address.hostname} does not resolve (${code})`
    case 'ECONNREFUSED':
      return 'nothing listens there (ECONNREFUSED)'
    case 'ECONNRESET':
      return 'the connection was cut (ECONNRESET)'
    default:
      return code === '' && error instanceof Error ? error.message : code
  }
}
