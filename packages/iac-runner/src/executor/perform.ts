import type { Service, SlipwayConfig } from '#config'
import type { ServiceReport } from '#deploy-protocol'
import { ConfigurationError, ExpectedError, messageOf } from '#errors'
import type { Hold, Outcome } from '../engine/parts.ts'
import { persist } from '../engine/persist.ts'
import { configHashes } from '../hashes/config-hash.ts'
import type { Dokploy } from '../hashes/dokploy.ts'
import { liveHashes } from '../hashes/live-hashes.ts'
import type { Log } from '../host/log.ts'
import type { Meter } from '../host/meter.ts'
import { type Checkout, checkOut } from '../repository/checkout.ts'
import type { Releases } from '../repository/release.ts'
import type { Deployment } from '../store/deployment.ts'
import { storedKey } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import { execute, selectServices } from './execute.ts'
import { untilHealthy } from './health.ts'
import { logDirOf, logFile } from './log-files.ts'
import type { Answered } from './probe.ts'
import { openProgress } from './progress.ts'
import { shareLog } from './shared-logs.ts'
import { type SyncSettings, syncService, taskEnvironment } from './sync.ts'

export interface PerformParts {
  readonly store: Store
  readonly stateDir: string
  readonly gitDir: string
  readonly configAt: Releases['configAt']
  readonly log: Log
  readonly meter: Meter
  readonly dokploy: Dokploy | undefined
  readonly now: () => number
  readonly changed: (id: string) => void
  /** Between SIGTERM and SIGKILL of a task. */
  readonly killGraceMs: number
}

const parallel = 4
/** A runner that stops has no time for more. */
const stopGraceMs = 1000

/** One attempt: the exact commit in a fresh folder, then its services in the order of their needs. */
export async function perform(
  parts: PerformParts,
  deployment: Deployment,
  { lease, signal: interrupted }: Hold,
): Promise<Outcome> {
  const { stateDir, gitDir, log } = parts
  const { id, attempt, sha } = deployment
  try {
    const config = await parts.configAt(sha)
    const services = selectServices(config, deployment)
    const environment = config.environments.find(({ name }) => name === deployment.env)
    const signal = deadline(interrupted, environment?.timeoutSeconds)
    const checkout = await checkOut(stateDir, gitDir, { sha, name: `${id}-${attempt}` })
    try {
      checkFolders(checkout, services, config.file)
      const hashes = await configHashes(checkout, { config, key: await storedKey(parts.store, 'hash-key') }, services)
      const live = await liveHashes({ ...parts, config, checkout, env: deployment.env }, services)
      const progress = notifying(parts, deployment, signal)
      await progress.begin(services.map(({ name }) => name))
      const settings = {
        deployment,
        cwd: checkout.path,
        logDir: logDirOf(stateDir),
        signal,
        lease,
        redact: log.redact,
      }
      const sync = (service: Service) =>
        syncService(service, {
          ...settings,
          graceMs: () => (interrupted.aborted ? stopGraceMs : parts.killGraceMs),
        }).then((report) => kept(parts, deployment, report))
      const probe = proberOf(config, { deployment, cwd: checkout.path, signal, lease, redact: log.redact })
      const state = await execute({ services, hashes, live, progress, sync, probe, signal, parallel })
      if (state === 'succeeded') return { state }
      return signal.aborted ? { state: 'timed_out', error: 'The deployment did not end in its time.' } : { state }
    } finally {
      await checkout.remove()
    }
  } catch (error) {
    // What is wrong with the release is the sender's to mend; anything else is ours and goes up as it is.
    if (!(error instanceof ExpectedError)) throw error
    return { state: 'error', error: `${error.code}: ${log.redact(error.message)}` }
  }
}

/** A folder that is not there would have a hash that never changes, and its service would never be synced again. */
function checkFolders({ files }: Checkout, services: readonly Service[], file: string): void {
  const missing = services.filter(({ path }) => !files.some((one) => one.path.startsWith(`${path}/`)))
  if (missing.length === 0) return
  const texts = missing.map(({ name, path }) => `services.${name}.path: the release has no file in ${path}`)
  throw new ConfigurationError('config-invalid', `${file}: ${texts.join('; ')}. Correct the path.`)
}

async function kept(parts: PerformParts, deployment: Deployment, report: ServiceReport): Promise<ServiceReport> {
  const { meter, store, stateDir, log, now } = parts
  const { service } = report
  meter.synced(deployment.env, report.state, report.duration_ms ?? 0)
  const file = logFile(logDirOf(stateDir), deployment, service)
  // What became of the service does not depend on whether its log can be read elsewhere.
  await shareLog(store, { deployment, service }, { file, at: now() }).catch((error: unknown) =>
    log.warn('log-not-shared', { deployment_id: deployment.id, service, reason: messageOf(error) }),
  )
  return report
}

type Probing = Pick<SyncSettings, 'deployment' | 'cwd' | 'signal' | 'lease' | 'redact'>

/** Asks any service of the configuration, also one that this deployment leaves out. */
function proberOf({ services }: SlipwayConfig, { deployment, cwd, signal, lease, redact }: Probing) {
  const byName = new Map(services.map((service) => [service.name, service]))
  return async (name: string): Promise<Answered> => {
    const service = byName.get(name)
    if (!service?.health) return { kind: 'works' }
    const env = taskEnvironment(deployment, service)
    const answered = await untilHealthy(service.health, { cwd, env, signal, lease })
    return answered.kind === 'works' ? answered : { kind: 'fails', answer: redact(answered.answer) }
  }
}

function deadline(interrupted: AbortSignal, timeoutSeconds: number | undefined): AbortSignal {
  if (timeoutSeconds === undefined) return interrupted
  return AbortSignal.any([interrupted, AbortSignal.timeout(timeoutSeconds * 1000)])
}

/** Progress that wakes the clients who wait for it. */
function notifying({ store, now, changed, log }: PerformParts, deployment: Deployment, stop: AbortSignal) {
  const progress = openProgress(store, deployment, now)
  return {
    ...progress,
    report: async (...report: Parameters<typeof progress.report>) => {
      await persist(() => progress.report(...report), { stop, log })
      changed(deployment.id)
    },
  }
}
