import { setTimeout as sleep } from 'node:timers/promises'
import { UpstreamError } from '#errors'
import type { ArtifactAccess } from './access.ts'
import { uploadBlob } from './blob.ts'
import { Gone, reliably, type Wire } from './wire.ts'

/** Artifacts of this run. */
export interface Artifacts {
  /** Uploads a zip. A name that is taken gets a number: a re-run cannot be in its own way. */
  upload(zip: {
    readonly name: string
    readonly file: string
    readonly bytes: number
    readonly digest: string
    readonly retentionDays: number
  }): Promise<UploadedArtifact>
}

export interface UploadedArtifact {
  readonly id: number
  readonly name: string
}

const service = 'twirp/github.actions.results.api.v1.ArtifactService'
const names = 20

/** The artifact service as GitHub's own client speaks to it, in its four calls. */
export function connectArtifacts(
  access: ArtifactAccess,
  options: { readonly signal: AbortSignal; readonly now: () => number; readonly retryMs?: number },
): Artifacts {
  const wire: Wire = {
    signal: options.signal,
    wait: (milliseconds) => sleep(milliseconds, undefined, { signal: options.signal }),
    retryMs: options.retryMs ?? 3_000,
  }
  return {
    upload: async (zip) => {
      const { name, url } = await create(access, wire, { ...zip, now: options.now() })
      await uploadBlob(url, zip, wire)
      const answer = await call(access, wire, {
        method: 'FinalizeArtifact',
        body: { name, size: String(zip.bytes), hash: zip.digest },
      })
      const id = Number(answer['artifact_id'])
      if (answer['ok'] !== true || !Number.isSafeInteger(id) || id <= 0) throw refused('FinalizeArtifact', answer)
      return { id, name }
    },
  }
}

async function create(
  access: ArtifactAccess,
  wire: Wire,
  zip: { readonly name: string; readonly retentionDays: number; readonly now: number },
): Promise<{ readonly name: string; readonly url: string }> {
  const expires = new Date(zip.now + zip.retentionDays * 86_400_000).toISOString()
  for (let number = 1; number <= names; number++) {
    const name = number === 1 ? zip.name : `${zip.name}-${number}`
    try {
      const body = { name, expires_at: expires, version: 7, mime_type: 'application/zip' }
      const answer = await call(access, wire, { method: 'CreateArtifact', body })
      const url = answer['signed_upload_url']
      if (answer['ok'] !== true || typeof url !== 'string' || !URL.canParse(url))
        throw refused('CreateArtifact', answer)
      return { name, url }
    } catch (error) {
      // Taken: by an earlier attempt, or by a try of ours whose answer was lost. What is half there does no harm.
      if (!(error instanceof Gone && error.status === 409)) throw error
    }
  }
  throw new UpstreamError(
    'artifact-refused',
    `The names ${zip.name} to ${zip.name}-${names} are all taken in this run.`,
  )
}

async function call(
  access: ArtifactAccess,
  wire: Wire,
  { method, body }: { readonly method: string; readonly body: Readonly<Record<string, unknown>> },
): Promise<Readonly<Record<string, unknown>>> {
  const ids = { workflow_run_backend_id: access.run, workflow_job_run_backend_id: access.job }
  const { text } = await reliably(wire, {
    what: method,
    url: `${access.origin}/${service}/${method}`,
    init: {
      method: 'POST',
      headers: {
        authorization: `Bearer ${access.token}`,
        'content-type': 'application/json',
        'user-agent': 'slipway',
      },
      body: JSON.stringify({ ...ids, ...body }),
    },
  })
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null) return parsed as Readonly<Record<string, unknown>>
  } catch {
    // Said below.
  }
  throw refused(method, {})
}

function refused(method: string, answer: Readonly<Record<string, unknown>>): UpstreamError {
  const said = typeof answer['msg'] === 'string' ? `: ${answer['msg'].slice(0, 200)}` : ''
  return new UpstreamError(
    'artifact-refused',
    `GitHub's artifact service did not accept ${method}${said}. Run this again.`,
  )
}
