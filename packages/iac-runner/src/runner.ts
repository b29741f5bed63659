import { once } from 'node:events'
import type { Server } from 'node:http'
import { liveKeyring } from './authentication/live-keyring.ts'
import { watchMissed } from './endpoints/missed.ts'
import { type Changes, openChanges } from './endpoints/poll.ts'
import { startEngine } from './engine/engine.ts'
import { watchLiveness } from './executor/liveness.ts'
import { perform } from './executor/perform.ts'
import { openLog } from './host/log.ts'
import { openMeter } from './host/meter.ts'
import { takeStateDir } from './host/state-dir.ts'
import { openStoreFor } from './open-store.ts'
import { checkOptions, optionsFrom, type RunnerOptions, secretsOf } from './options.ts'
import { removeLeftovers } from './repository/checkout.ts'
import { openMirror } from './repository/mirror.ts'
import { openReleases } from './repository/release.ts'
import { openRetention } from './retention.ts'
import { listen, serverFor } from './server.ts'
import { writeStatuses } from './statuses/statuses.ts'
import { prepareStore } from './store/schema.ts'
import { type Base, type Life, partsOf, routePartsOf } from './wiring.ts'

/** A receiver that runs. */
export interface Runner {
  /** Where it listens. */
  readonly url: string
  readonly pid: number
  /** Accepts nothing more, lets what runs end or interrupts it, and gives everything back. */
  close(): Promise<void>
}

/** The runner as `slipway runner` starts it. */
export async function runnerFromEnvironment(env: Readonly<Record<string, string | undefined>>): Promise<Runner> {
  return startRunner(optionsFrom(env))
}

/** Starts a receiver in this process. */
export async function startRunner(given: RunnerOptions): Promise<Runner> {
  const options = checkOptions(given)
  const log = openLog(secretsOf(options), options.log ?? ((line) => void process.stderr.write(line)))
  const keyring = liveKeyring(options, log)
  const release = takeStateDir(options.stateDir)
  const store = await openStoreFor(options).catch((error: unknown) => {
    release()
    throw error
  })
  const giveBack = async () => {
    await store.close()
    release()
  }
  try {
    await prepareStore(store)
    if (keyring.shared) log.warn('one-key', { hint: 'Give production a key of its own: WEBHOOK_SECRET_PRODUCTION.' })
    return await run({ options, keyring, log, store, meter: openMeter(), giveBack })
  } catch (error) {
    await giveBack()
    throw error
  }
}

async function run(base: Base): Promise<Runner> {
  const { options, log, store } = base
  const { stateDir, gitRepoUrl, gitBranch = 'main', host = '127.0.0.1', publicUrl = '' } = options
  const mirror = await openMirror(stateDir, { url: gitRepoUrl, branch: gitBranch })
  await removeLeftovers(stateDir)
  const releases = openReleases(mirror)
  const changes = openChanges(store.shared ? (options.lookMs ?? 1000) : undefined)
  const life: Life = { engine: undefined, stopping: false, publicUrl }
  const retention = await openRetention({ store, stateDir, log, now: options.now ?? Date.now })
  const routeParts = await routePartsOf(base, { releases, changes, life, retention, gitDir: mirror.gitDir })
  const server = serverFor(routeParts)
  const port = await listen(server, host, options.port ?? 0)
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  // Without a PUBLIC_URL the address is only known now, since the system may have chosen the port.
  life.publicUrl ||= url
  const parts = partsOf(base, { releases, changes, gitDir: mirror.gitDir })
  const starting = startEngine({ ...parts, perform: (deployment, hold) => perform(parts, deployment, hold) })
  starting.catch(() => server.close())
  life.engine = await starting
  const stopCleaning = retention.start()
  const stopWriting = writeStatuses(options, store, log)
  const stopWatching = watchLiveness({ ...parts, releases }, options.livenessMs)
  const stopCatchingUp = watchMissed(routeParts, options.missedMs)
  log.info('started', { url, public_url: life.publicUrl })
  let stopped: Promise<void> | undefined
  const close = () => {
    stopped ??= Promise.all([stopCleaning(), stopWriting(), stopWatching(), stopCatchingUp()]).then(() =>
      stop(base, { server, changes, life }),
    )
    return stopped
  }
  return { url, pid: process.pid, close }
}

/** Until the engine stands still, clients can still ask; a request to deploy hears that it should come back. */
async function stop(
  { options, log, giveBack }: Base,
  { server, changes, life }: { readonly server: Server; readonly changes: Changes; readonly life: Life },
): Promise<void> {
  life.stopping = true
  await life.engine?.stop(options.stopGraceMs ?? 5000)
  changes.close()
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 500).unref()
  await closed
  await giveBack()
  log.info('stopped')
}
