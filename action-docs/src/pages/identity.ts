import { PreconditionError, UpstreamError } from '#errors'
import { mask } from '#toolkit'

type Environment = Readonly<Record<string, string | undefined>>

const timeoutMs = 30_000

/** The token by which GitHub tells Pages which job asks; it is good for one deployment and is masked. */
export async function askIdentity(env: Environment, signal: AbortSignal): Promise<string> {
  const [url = '', token = ''] = [env['ACTIONS_ID_TOKEN_REQUEST_URL'], env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']]
  if (url === '' || token === '') {
    throw new PreconditionError(
      'id-token-missing',
      'The job may not prove who it is. Add `id-token: write` and `pages: write` under `permissions:` of the job that deploys.',
    )
  }
  for (let tried = 1; ; tried++) {
    const identity = await ask(url, token, signal)
    if (identity !== undefined) {
      mask(identity)
      return identity
    }
    if (tried === 3) {
      throw new UpstreamError(
        'github-unavailable',
        'GitHub did not say who this job is, in three tries. Nothing was published; run this again.',
      )
    }
  }
}

async function ask(url: string, token: string, signal: AbortSignal): Promise<string | undefined> {
  signal.throwIfAborted()
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
    const headers = { authorization: `bearer ${token}`, accept: 'application/json' }
    const response = await fetch(url, { headers, redirect: 'error', signal: limit })
    const body: unknown = JSON.parse(await response.text())
    const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'value') : undefined
    return response.ok && typeof value === 'string' && value !== '' ? value : undefined
  } catch {
    signal.throwIfAborted()
    return undefined
  }
}
