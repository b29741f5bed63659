import { type Answer, bytesOf, type Exchange, json } from '../github/answer.ts'
import type { Shelf } from './shelf.ts'
import type { JobTokens } from './tokens.ts'

export interface Counter {
  readonly shelf: Shelf
  readonly tokens: JobTokens
  /** Where this service is. */
  readonly url: string
}

type Body = Readonly<Record<string, unknown>>

const prefix = '/twirp/github.actions.results.api.v1.ArtifactService/'

/** The artifact service in the JSON form of Twirp, as GitHub's client speaks to it. */
export async function answerTwirp(counter: Counter, exchange: Exchange): Promise<Answer> {
  const sent = await bytesOf(exchange.body)
  const job = counter.tokens.jobOf(exchange.headers)
  if (!exchange.path.startsWith(prefix)) return wrong(404, 'bad_route', `no handler for path ${exchange.path}`)
  if (!job) return wrong(401, 'unauthenticated', 'the token is not of this service')
  const body = JSON.parse(sent.toString('utf8')) as Body
  const own = body['workflow_run_backend_id'] === job.run && body['workflow_job_run_backend_id'] === job.job
  if (!own) return wrong(403, 'permission_denied', 'the artifact is of another job')
  const name = String(body['name'] ?? body['name_filter'] ?? '')
  switch (exchange.path.slice(prefix.length)) {
    case 'CreateArtifact':
      return create(counter, job.run, body)
    case 'FinalizeArtifact':
      return finish(counter, job.run, body)
    case 'ListArtifacts':
      return list(counter, job.run, name)
    case 'DeleteArtifact': {
      const removed = counter.shelf.remove(job.run, name)
      return removed ? json(200, { ok: true, artifact_id: String(removed.id) }) : wrong(404, 'not_found', 'no artifact')
    }
    default:
      return wrong(404, 'bad_route', 'no such method')
  }
}

function create({ shelf, url }: Counter, run: string, body: Body): Answer {
  const name = String(body['name'])
  if (body['version'] !== 7 && body['version'] !== 4) return wrong(400, 'invalid_argument', 'unknown version')
  if (/["\\/:<>|*?\r\n]/.test(name)) return wrong(400, 'invalid_argument', 'the artifact name has forbidden characters')
  const blob = shelf.begin(run, name)
  if (blob === undefined) {
    return wrong(409, 'already_exists', 'an artifact with this name already exists on the workflow run')
  }
  const signed = `${url}/blobs/${blob}?se=2030-01-01&sig=${blob}&sp=rcw&sr=b&sv=2025-11-05`
  return json(200, { ok: true, signed_upload_url: signed })
}

function finish({ shelf }: Counter, run: string, body: Body): Answer {
  const stored = shelf.finish(run, String(body['name']))
  if (!stored) return wrong(404, 'not_found', 'nothing was uploaded')
  const told = typeof body['hash'] === 'string' ? body['hash'] : stored.digest
  if (String(body['size']) !== String(stored.content.length) || told !== stored.digest) {
    return wrong(400, 'invalid_argument', 'size or hash is not that of what was uploaded')
  }
  return json(200, { ok: true, artifact_id: String(stored.id) })
}

function list({ shelf }: Counter, run: string, name: string): Answer {
  const artifacts = shelf.finished.filter((artifact) => artifact.run === run && (name === '' || artifact.name === name))
  return json(200, {
    artifacts: artifacts.map((artifact) => ({
      workflow_run_backend_id: run,
      workflow_job_run_backend_id: run,
      database_id: String(artifact.id),
      name: artifact.name,
      size: String(artifact.content.length),
      created_at: artifact.createdAt,
      digest: artifact.digest,
    })),
  })
}

function wrong(status: number, code: string, msg: string): Answer {
  return json(status, { code, msg })
}
