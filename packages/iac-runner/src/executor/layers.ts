import type { Service } from '#config'
import type { ServiceReport } from '#deploy-protocol'
import { ExpectedError } from '#errors'
import type { LiveHash } from '../hashes/live-hash.ts'
import type { Answered } from './probe.ts'
import type { Progress } from './progress.ts'

export type Fate = 'good' | 'failed' | 'timed_out' | 'not_run'

/** What the layers of a service need to know and to do. */
export interface Layers {
  readonly hashes: ReadonlyMap<string, string>
  readonly live: (name: string) => LiveHash
  readonly progress: Progress
  readonly sync: (service: Service) => Promise<ServiceReport>
  /** The probe of a service, by its name; a service without one counts as working. */
  readonly probe: (name: string) => Promise<Answered>
}

/**
 * The five layers of a service: its folder and its needs are validated and met (precondition) when this is reached; then
 * what it needs must answer (wait), it is synced, answers itself (readiness), and the stores have its hash (postcondition).
 */
export async function passLayers(service: Service, layers: Layers): Promise<Fate> {
  const { hashes, progress, live } = layers
  const { name } = service
  const configHash = hashes.get(name) ?? ''
  try {
    const drift = await live(name).drift()
    if (drift === undefined && (await progress.hashOf(name)) === configHash) {
      await progress.report({ service: name, state: 'unchanged', reason: 'nothing it is made of changed' })
      return 'good'
    }
    const silent = await silentNeed(service, layers)
    if (silent !== undefined) return notRun(service, progress, silent)
    const why = drift === undefined ? {} : { reason: drift }
    // What somebody changed by hand is said before it is overwritten.
    await progress.report({ service: name, state: 'syncing', ...why })
    return await syncAndCheck(service, layers, { configHash, why })
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.code === 'lease-lost') throw error
    const { code, message } = error
    await progress.report({ service: name, state: 'failed', error_kind: code, reason: message })
    return 'failed'
  }
}

async function syncAndCheck(
  service: Service,
  layers: Layers,
  { configHash, why }: { readonly configHash: string; readonly why: { readonly reason?: string } },
): Promise<Fate> {
  const { progress, live, sync } = layers
  const { name } = service
  const report = await sync(service)
  const ready = report.state === 'synced' ? await readiness(report, layers) : report
  const lost = ready.state === 'synced' ? await live(name).keep() : undefined
  if (lost !== undefined) return postcondition(name, progress, lost)
  if (ready.state !== 'synced') {
    await progress.report(ready)
    return ready.state === 'timed_out' ? 'timed_out' : 'failed'
  }
  await progress.report({ ...why, ...ready }, { configHash })
  const stored = await progress.hashOf(name)
  if (stored === configHash) return 'good'
  return postcondition(name, progress, `its stored hash is ${stored ?? 'missing'} instead of ${configHash}`)
}

/** Why this service has to wait for ever: something it needs does not answer. */
async function silentNeed({ needs }: Service, { probe }: Layers): Promise<string | undefined> {
  const answers = await Promise.all(needs.map(async (need) => ({ need, answered: await probe(need) })))
  const silent = answers.flatMap(({ need, answered }) => (answered.kind === 'works' ? [] : [{ need, ...answered }]))
  if (silent.length === 0) return undefined
  const texts = silent.map(({ need, answer }) => `${need}, which does not answer its probe (${answer})`)
  return `needs ${texts.join(' and ')}`
}

async function readiness(report: ServiceReport, { probe }: Layers): Promise<ServiceReport> {
  const { service } = report
  const answered = await probe(service)
  if (answered.kind === 'works') return report
  return {
    ...report,
    state: 'failed',
    error_kind: 'not-ready',
    reason: `was synced and does not answer its probe: ${answered.answer}`,
    next_action: `Look at what ${service} itself logs, or correct services.${service}.health; then deploy again.`,
  }
}

async function postcondition(service: string, progress: Progress, reason: string): Promise<Fate> {
  await progress.report({
    service,
    state: 'failed',
    error_kind: 'postcondition',
    reason: `was synced, and ${reason}`,
    next_action: 'Find out who else writes there; then deploy again.',
  })
  return 'failed'
}

export async function notRun({ name }: Service, progress: Progress, reason: string): Promise<Fate> {
  await progress.report({ service: name, state: 'not_run', reason })
  return 'not_run'
}
