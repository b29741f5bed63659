import { UpstreamError } from '#errors'

/** A compose as Dokploy runs it. */
export interface Compose {
  readonly composeFile: string
  /** Lines NAME=value, as a person may have typed them. */
  readonly env: string
}

/** The two calls of Dokploy's API that a config hash needs. */
export interface Dokploy {
  read(composeId: string): Promise<Compose>
  writeEnv(composeId: string, env: string): Promise<void>
}

const timeoutMs = 15_000
const maxBytes = 4 * 1024 * 1024

/** The Dokploy of these settings, if any. */
export function dokployOf({
  dokployUrl,
  dokployApiKey,
}: {
  readonly dokployUrl?: string
  readonly dokployApiKey?: string
}): Dokploy | undefined {
  return dokployUrl === undefined || dokployApiKey === undefined ? undefined : dokployAt(dokployUrl, dokployApiKey)
}

export function dokployAt(url: string, apiKey: string): Dokploy {
  const base = url.replace(/\/+$/, '')
  const call = async (path: string, init: RequestInit): Promise<unknown> => {
    const headers = { accept: 'application/json', 'content-type': 'application/json', 'x-api-key': apiKey }
    // A redirect would carry the key to another address.
    const options = { ...init, headers, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) } as const
    const response = await fetch(`${base}/api/${path}`, options).catch((cause: unknown) => {
      throw unavailable('it cannot be reached', cause)
    })
    const text = await textOf(response).catch((cause: unknown) => {
      throw unavailable('its answer broke off', cause)
    })
    if (response.status === 401 || response.status === 403) throw unavailable('it does not accept DOKPLOY_API_KEY')
    if (!response.ok) throw unavailable(`it answered ${response.status}`)
    return parsed(text)
  }
  return {
    read: async (composeId) => composeOf(await call(`compose.one?composeId=${encodeURIComponent(composeId)}`, {})),
    writeEnv: async (composeId, env) => {
      await call('compose.update', { method: 'POST', body: JSON.stringify({ composeId, env }) })
    },
  }
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw new Error(`more than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch (cause) {
    throw unavailable('its answer is not JSON', cause)
  }
}

function composeOf(value: unknown): Compose {
  const fields = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  const { composeFile, env } = fields
  if (typeof composeFile === 'string' && (typeof env === 'string' || env === null))
    return { composeFile, env: env ?? '' }
  throw unavailable('its answer has no composeFile and env')
}

function unavailable(reason: string, cause?: unknown): UpstreamError {
  const message = `Dokploy: ${reason}. Nothing was synced; correct it, then deploy again.`
  return new UpstreamError('dokploy-unavailable', message, { cause })
}
