import type { Service, SlipwayConfig } from '#config'
import { messageOf } from '#errors'
import type { Log } from '../host/log.ts'
import type { Meter } from '../host/meter.ts'
import { type StopRounds, startRounds } from '../host/rounds.ts'
import type { Releases } from '../repository/release.ts'
import { currentOf } from '../store/deployments.ts'
import type { Store } from '../store/store.ts'
import { probeOnce } from './probe.ts'

export interface LivenessParts {
  readonly store: Store
  readonly log: Log
  readonly meter: Meter
  readonly releases: Pick<Releases, 'configAt' | 'bring'>
}

const everyMs = 60_000
const askedMs = 5000

/**
 * Asks the services of every environment again and again whether they work, and reports it; whoever restarts them is
 * somebody else. A probe that is a command needs the files of its release, so it is asked when that is deployed only.
 */
export function watchLiveness(parts: LivenessParts, intervalMs = everyMs): StopRounds {
  return startRounds((stopping) => askAll(parts, stopping), {
    everyMs: intervalMs,
    failed: (error) => parts.log.error('liveness-unknown', { reason: messageOf(error) }),
  })
}

async function askAll(parts: LivenessParts, signal: AbortSignal): Promise<void> {
  const rows = await parts.store.read((transaction) =>
    transaction.all(`SELECT DISTINCT env FROM deployment WHERE state = 'succeeded'`),
  )
  for (const row of rows) await askEnvironment(parts, String(row['env']), signal)
}

async function askEnvironment(parts: LivenessParts, env: string, signal: AbortSignal): Promise<void> {
  const current = await parts.store.read((transaction) => currentOf(transaction, env))
  if (!current) return
  await parts.releases.bring(current.sha)
  const config: SlipwayConfig = await parts.releases.configAt(current.sha)
  const here = config.services.filter(({ environments }) => environments?.includes(env) ?? true)
  await Promise.all(here.map((service) => askService(parts, { env, service, signal })))
}

async function askService(
  { meter, log }: LivenessParts,
  { env, service, signal }: { readonly env: string; readonly service: Service; readonly signal: AbortSignal },
): Promise<void> {
  const { health, name } = service
  if (!health || health.probe.kind === 'command') return
  const nobody = { leftMs: () => askedMs, onRenewed: () => () => undefined, lapse: () => undefined }
  const settings = { cwd: '/', env: {}, timeoutMs: askedMs, signal, lease: nobody }
  const answered = await probeOnce(health.probe, settings)
  if (signal.aborted) return
  const works = answered.kind === 'works'
  const before = meter.alive(env, name, works)
  if (before === works || (before === undefined && works)) return
  if (works) log.info('service-up', { env, service: name })
  else log.warn('service-down', { env, service: name, answer: log.redact(answered.answer) })
}
