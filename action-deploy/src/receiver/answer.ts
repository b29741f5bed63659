import { type DeployState, deployStates, originStatus, type ServiceState, serviceStates } from '#deploy-protocol'
import { UpstreamError } from '#errors'
import { type Fields, listOf, textOf } from './fields.ts'

/** What the receiver says of a deployment, in one language for both dialects. Nothing in it has been believed yet. */
export interface Answer {
  readonly state: AnsweredState
  readonly deploymentId: string | undefined
  readonly env: string | undefined
  /** The commit it speaks of. */
  readonly ref: string | undefined
  readonly services: readonly Service[]
  /** It answered from memory, and ran nothing for this request. */
  readonly cached: boolean
  readonly duplicate: boolean
  /** It contradicts itself: a success with an error, a failure or other totals in it. */
  readonly contradiction: string | undefined
  readonly pollToken: string | undefined
  /** Counts its changes, so that a long poll can wait for the next one. */
  readonly version: number | undefined
  /** It can be asked how the deployment goes on. */
  readonly observable: boolean
  /** Foreign text: what went wrong as a whole. */
  readonly error: string | undefined
  readonly supersededBy: string | undefined
}

export type AnsweredState = DeployState | 'accepted' | 'not_found'

export interface Service {
  readonly id: string
  /** `skipped` is the origin's word for "knew of it, did nothing". */
  readonly state: ServiceState | 'skipped'
  readonly problem: Problem | undefined
}

/** Foreign text about a failed service. */
export interface Problem {
  readonly kind: string
  readonly summary: string
  readonly nextAction: string
}

const serviceId = /^[A-Za-z0-9_][\w.\-/]{0,199}$/
const idShape = /^[A-Za-z0-9][\w-]{7,127}$/
const tokenShape = /^[\w.~+/=-]{8,500}$/

/** Reads an answer strictly, or UpstreamError `answer-invalid`: a guess here would be a green run for nothing. */
export function parseAnswer(fields: Fields): Answer {
  const state = stateOf(fields)
  const services = servicesOf(fields)
  return {
    state,
    deploymentId: shaped(fields, 'deployment_id', idShape),
    env: shaped(fields, 'env', /^[a-z0-9][a-z0-9-]{0,62}$/),
    ref: shaped(fields, 'ref', /^[\w.\-/]{1,200}$/),
    services,
    cached: fields['cached'] === true,
    duplicate: fields['duplicate'] === true,
    contradiction: state === 'succeeded' ? contradictionOf(fields, services) : undefined,
    pollToken: shaped(fields, 'poll_token', tokenShape),
    version: Number.isSafeInteger(fields['version']) ? Number(fields['version']) : undefined,
    observable: fields['deployment_id'] !== undefined || fields['status_url'] !== undefined,
    error: textOf(fields, 'error'),
    supersededBy: shaped(fields, 'superseded_by', /^[\w.\-/]{1,200}$/),
  }
}

const fromOrigin: Readonly<Record<string, AnsweredState>> = {
  accepted: 'accepted',
  in_progress: 'running',
  completed: 'succeeded',
  failed: 'failed',
  not_found: 'not_found',
}

function stateOf(fields: Fields): AnsweredState {
  const { status, state } = fields
  const origin = typeof status === 'string' && Object.hasOwn(fromOrigin, status) ? fromOrigin[status] : undefined
  if (origin === undefined) throw invalid('"status" must be accepted, in_progress, completed, failed or not_found')
  if (state === undefined || origin === 'not_found') return origin
  const own = deployStates.find((candidate) => candidate === state)
  if (own === undefined || originStatus(own) !== status) throw invalid('"status" and "state" contradict each other')
  return own
}

function servicesOf(fields: Fields): readonly Service[] {
  if (Array.isArray(fields['services'])) return listOf(fields, 'services').map(ownService)
  const problems = new Map(listOf(fields, 'failure_summary').map((entry) => [entry['service'], problemOf(entry)]))
  const merged = new Map<string, Service>()
  for (const entry of listOf(fields, 'results')) {
    const service = originService(entry, problems)
    const before = merged.get(service.id)
    // Several tasks can serve one service; it fared as its worst task did.
    if (!before || severity(service) > severity(before)) merged.set(service.id, service)
  }
  return [...merged.values()]
}

function ownService(entry: Fields): Service {
  const state = serviceStates.find((candidate) => candidate === entry['state'])
  if (state === undefined) throw invalid(`"state" of a service must be one of ${serviceStates.join(', ')}`)
  return { id: idOf(entry), state, problem: problemOf(entry) }
}

function originService(entry: Fields, problems: ReadonlyMap<unknown, Problem | undefined>): Service {
  const id = idOf(entry)
  const skipped = entry['skipped'] === true
  const succeeded = entry['success'] === true
  const state = skipped ? 'skipped' : succeeded ? 'synced' : 'failed'
  return { id, state, problem: problems.get(id) ?? problemOf({ ...objectField(entry, 'diagnostic') }) }
}

function severity({ state }: Service): number {
  return ['synced', 'unchanged', 'skipped', 'failed'].indexOf(state)
}

function problemOf(entry: Fields): Problem | undefined {
  const kind = textOf(entry, 'error_kind') ?? ''
  const summary = textOf(entry, 'summary') ?? textOf(entry, 'reason') ?? ''
  const nextAction = textOf(entry, 'next_action') ?? ''
  return kind || summary || nextAction ? { kind, summary, nextAction } : undefined
}

function objectField(entry: Fields, key: string): Fields {
  const [found] = listOf({ only: [entry[key]] }, 'only')
  return found ?? {}
}

function contradictionOf(fields: Fields, services: readonly Service[]): string | undefined {
  if (fields['success'] === false) return 'it says completed and success: false'
  if (typeof fields['error'] === 'string' && fields['error'] !== '') return 'it says completed and gives an error'
  const counts = { failed: services.filter(({ state }) => state === 'failed' || state === 'timed_out').length }
  if (typeof fields['failed'] === 'number' && fields['failed'] !== counts.failed) {
    return `it counts ${fields['failed']} failed services and lists ${counts.failed}`
  }
  return undefined
}

function idOf(entry: Fields): string {
  const id = entry['service']
  if (typeof id !== 'string' || !serviceId.test(id)) throw invalid('a service must have an id such as platform/redis')
  return id
}

/** A field that is absent or has the shape we know; anything else would end up in a log, an output or an address. */
function shaped(fields: Fields, key: string, shape: RegExp): string | undefined {
  const value = fields[key]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string' || !shape.test(value)) throw invalid(`"${key}" does not have its shape`)
  return value
}

export function invalid(why: string): UpstreamError {
  return new UpstreamError(
    'answer-invalid',
    `The receiver’s answer does not follow the protocol: ${why}. Check that runner-url leads to an IaC Runner.`,
  )
}
