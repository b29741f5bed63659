import { createHash } from 'node:crypto'
import { deploymentId, type KeyScheme, verify } from '#deploy-protocol'
import type { Job, Recorded, Reply, Script, ServiceResult } from './script.ts'
import { type Traits, traitsOf } from './traits.ts'

const page = { status: 404, text: '<!doctype html><title>404 Not Found</title>' }
const refused = { status: 401, json: { error: 'Invalid signature' } }

interface Kept {
  readonly job: Job
  readonly id: string
  readonly results: readonly ServiceResult[]
  polls: number
}

/** What a generation of the origin answers, measured on the real one; `slipway` is our own runner, from outside. */
export class Origin {
  /** What it really started. */
  readonly jobs: Job[] = []
  readonly #script: Script
  readonly #traits: Traits
  readonly #kept = new Map<string, Kept>()
  readonly #nonces = new Set<string>()

  constructor(script: Script) {
    this.#script = script
    this.#traits = traitsOf(script.generation)
  }

  /** Forgets what is in memory only. */
  restart(): void {
    this.#kept.clear()
    this.#nonces.clear()
  }

  answer(request: Recorded): Reply {
    const { method, path, headers } = request
    if (method === 'GET' && path === '/health') return this.#traits.health(this.#kept.size > 0)
    const [, polled] = /^\/deployments\/([\w-]+)(?:\?.*)?$/.exec(path) ?? []
    if (method === 'GET' && polled && this.#script.generation === 'slipway') {
      if (headers['authorization'] !== `Bearer poll-${polled}`) return refused
      return this.#progressOf([...this.#kept.values()].find(({ id }) => id === polled))
    }
    if (method !== 'POST' || !this.#traits.paths.includes(path)) return page
    if (!signed(request, this.#script, { accepted: this.#traits.schemes, nonces: this.#nonces })) return refused
    const fields = JSON.parse(request.body || '{}') as Record<string, unknown>
    return path === '/deploy' ? this.#deploy(fields) : this.#status(fields)
  }

  #deploy(fields: Record<string, unknown>): Reply {
    const ref = this.#traits.refOf(fields)
    if (ref === undefined) return { status: 400, json: { error: this.#traits.refText } }
    if (!['staging', 'production', 'prod'].includes(String(fields['env']))) {
      return { status: 400, json: { error: 'Invalid env' } }
    }
    const services = Array.isArray(fields['services']) ? fields['services'].map(String) : ['__all__']
    const job = { env: String(fields['env']), ref, services }
    const known = this.#kept.get(keyOf(job))
    if (known && this.#traits.observable) return this.#repeated(known)
    this.jobs.push(job)
    const id = this.#idOf(job, String(fields['tag']))
    const deployment: Kept = { job, id, results: this.#script.work(job), polls: 0 }
    this.#kept.set(keyOf(job), deployment)
    if (this.#traits.observable) return { status: 202, json: this.#inProgress(deployment) }
    return { status: 200, json: this.#traits.accepted(job, fields) }
  }

  #repeated(known: Kept): Reply {
    if (known.polls < this.#script.polls) return { status: 202, json: { ...this.#inProgress(known), duplicate: true } }
    const extra = this.#script.generation === 'slipway' ? { duplicate: true } : { cached: true }
    return { status: 200, json: { ...this.#outcome(known), ...extra } }
  }

  #status({ env, ref, services, deployment_id: id }: Record<string, unknown>): Reply {
    const same = [...this.#kept.values()].filter(({ job }) => job.env === env && job.ref === ref)
    if (!Array.isArray(services) && same.length > 1) {
      return { status: 409, json: { error: 'ambiguous', candidate_deployment_ids: same.map((kept) => kept.id) } }
    }
    const wanted = Array.isArray(services) ? keyOf({ env: String(env), ref: String(ref), services }) : undefined
    const found = wanted === undefined ? same[0] : this.#kept.get(wanted)
    if (found && id !== undefined && id !== found.id) {
      return { status: 409, json: { error: 'wrong id', expected_deployment_id: found.id } }
    }
    return this.#progressOf(found)
  }

  #progressOf(found: Kept | undefined): Reply {
    if (!found) return { status: 404, json: { status: 'not_found' } }
    found.polls++
    return { status: 200, json: found.polls > this.#script.polls ? this.#outcome(found) : this.#inProgress(found) }
  }

  #inProgress({ job, id }: Kept) {
    const slipway = this.#script.generation === 'slipway'
    return {
      status: 'in_progress',
      deployment_id: id,
      env: job.env,
      ref: job.ref,
      requested_services: job.services,
      status_url: slipway ? `/deployments/${id}` : '/deploy/status',
      ...(slipway ? { state: 'running', poll_token: `poll-${id}` } : {}),
    }
  }

  #outcome({ job, id, results }: Kept) {
    const failures = results.filter(({ success, skipped }) => !success && !skipped)
    const skipped = results.filter((result) => result.skipped).length
    const common = {
      status: failures.length > 0 ? 'failed' : 'completed',
      deployment_id: id,
      env: job.env,
      ref: job.ref,
      requested_services: job.services,
      success: failures.length === 0,
      succeeded: results.length - failures.length - skipped,
      failed: failures.length,
      skipped,
    }
    if (this.#script.generation !== 'slipway') {
      const error = failures.length > 0 ? 'some services failed' : null
      return { ...common, error, failure_summary: failures, results }
    }
    const services = results.map(({ success, ...more }) => ({ ...more, state: success ? 'synced' : 'failed' }))
    return { ...common, state: failures.length > 0 ? 'failed' : 'succeeded', services }
  }

  #idOf({ env, ref, services }: Job, tag: string): string {
    if (this.#script.generation === 'slipway') return deploymentId({ env, tag, commit: ref, services })
    const sorted = [...new Set(services)].sort().join(',')
    const preimage = this.#script.generation === 'nonce' ? `${env}:${ref}:${sorted}` : `${env}:${ref}`
    return createHash('sha256').update(preimage).digest('hex').slice(0, 16)
  }
}

function keyOf({ env, ref, services }: Job): string {
  return [env, ref, ...[...services].sort()].join(' ')
}

interface Memory {
  readonly accepted: readonly KeyScheme[]
  readonly nonces: Set<string>
}

function signed({ body, headers }: Recorded, { secret, now }: Script, { accepted, nonces }: Memory): boolean {
  if (secret === '') return true
  const verdict = verify({ content: body, headers, nowSeconds: now() }, [secret], accepted)
  if (verdict.kind === 'refused') return false
  if (verdict.replayKey === undefined) return true
  const fresh = !nonces.has(verdict.replayKey)
  nonces.add(verdict.replayKey)
  return fresh
}
