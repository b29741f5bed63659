import { randomUUID } from 'node:crypto'
import { sign } from '#deploy-protocol'
import { ConfigurationError, messageOf } from '#errors'
import type { Clock } from '#toolkit'

/** What an IaC Runner has for a drift report, asked for with our signature. */
export interface Runner {
  get(address: string): Promise<Answer>
}

export type Answer =
  | { readonly kind: 'answered'; readonly body: Buffer }
  | { readonly kind: 'unavailable'; readonly code: string; readonly reason: string }

const limitMs = 120_000
const maxBytes = 256 * 1024 * 1024

/** Asks over https, follows nothing, and says why there is no answer instead of giving an empty one. */
export function connectRunner({
  secret,
  clock,
  signal,
}: {
  secret: string
  clock: Clock
  signal: AbortSignal
}): Runner {
  return {
    async get(address) {
      const url = allowed(address)
      const unavailable = (reason: string): Answer => ({
        kind: 'unavailable',
        code: 'runner-unavailable',
        reason: `${url.host} ${reason}`,
      })
      try {
        const answer = await fetch(url, {
          headers: {
            accept: 'application/json',
            'user-agent': 'slipway-action-drift-report',
            ...signed(url, secret, clock),
          },
          redirect: 'manual',
          signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]),
        })
        if (answer.status !== 200) return unavailable(`answered ${answer.status}${hintOf(answer.status)}`)
        return { kind: 'answered', body: await bodyOf(answer) }
      } catch (error) {
        signal.throwIfAborted()
        return unavailable(`gave no answer: ${messageOf(error)}`)
      }
    },
  }
}

function signed(url: URL, secret: string, clock: Clock): Readonly<Record<string, string>> {
  if (secret === '') return {}
  const content = `GET ${url.pathname}${url.search}`
  return sign(
    { scheme: 'standard', content, id: `msg_${randomUUID()}`, timestamp: Math.floor(clock.now() / 1_000) },
    secret,
  )
}

/** A secret and a log are not sent in the open. */
export function allowed(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const here = url !== undefined && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)
  if (url && !url.username && !url.password && (url.protocol === 'https:' || (here && url.protocol === 'http:')))
    return url
  throw new ConfigurationError(
    'source-forbidden',
    `"${address.slice(0, 100)}" must be an https address without a user name or password; plain http only to this machine.`,
  )
}

async function bodyOf(answer: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new Error(`the answer is above ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function hintOf(status: number): string {
  if (status === 401 || status === 403) return ': is "secret" the key that it knows?'
  return status === 404 ? ': it has nothing of this name' : ''
}
