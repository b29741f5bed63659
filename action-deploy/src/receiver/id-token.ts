import { ConfigurationError, UpstreamError } from '#errors'
import { mask } from '#toolkit'
import { textOf } from './fields.ts'
import type { WireParts } from './message.ts'
import { send } from './wire.ts'

/** Where GitHub hands out tokens of this job; absent unless the job has `id-token: write`. */
export interface IdTokens {
  /** A fresh one, made out for this audience alone. */
  token(audience: string, until: number): Promise<string>
}

type Environment = Readonly<Record<string, string | undefined>>

/** GitHub's token endpoint, as the job's environment names it; undefined when it does not. */
export function idTokens(env: Environment, parts: Omit<WireParts, 'address' | 'scrub'>): IdTokens | undefined {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer = '' } = env
  if (address === '' || bearer === '') return undefined
  mask(bearer)
  const url = URL.parse(address)
  if (!url) throw unusable()
  const endpoint: WireParts = { ...parts, address: new URL(url.origin), scrub: (text) => text }
  return {
    token: async (audience, until) => {
      const asked = new URL(url)
      asked.searchParams.set('audience', audience)
      const headers = () => ({ authorization: `Bearer ${bearer}` })
      const message = { method: 'GET', path: asked.pathname + asked.search, headers, until } as const
      const reply = await send(message, endpoint).catch((cause: unknown) => {
        if (!(cause instanceof UpstreamError)) throw cause
        throw unavailable('it gave no answer', cause)
      })
      const token = textOf(reply.fields, 'value') ?? ''
      if (reply.status !== 200 || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) {
        throw unavailable(`it answered ${reply.status} without one`)
      }
      mask(token)
      return token
    },
  }
}

function unusable(): ConfigurationError {
  return new ConfigurationError('token-unavailable', 'ACTIONS_ID_TOKEN_REQUEST_URL is no address; GitHub sets it.')
}

function unavailable(why: string, cause?: unknown): UpstreamError {
  return new UpstreamError(
    'token-unavailable',
    `GitHub was asked for an OIDC token of this job: ${why}. Run again; nothing was deployed.`,
    { cause },
  )
}
