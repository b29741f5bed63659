import { randomUUID } from 'node:crypto'
import type { Keyring } from './authentication/keyring.ts'
import { tokenCheck } from './authentication/oidc.ts'
import { auditFiles } from './endpoints/audit-source.ts'
import type { RouteParts } from './endpoints/incoming.ts'
import type { Changes } from './endpoints/poll.ts'
import { openReadiness } from './endpoints/ready.ts'
import type { Engine } from './engine/engine.ts'
import { logDirOf } from './executor/log-files.ts'
import { dokployOf } from './hashes/dokploy.ts'
import type { Log } from './host/log.ts'
import type { Meter } from './host/meter.ts'
import { roomIn } from './host/room.ts'
import type { RunnerOptions } from './options.ts'
import type { Releases } from './repository/release.ts'
import type { Retention } from './retention.ts'
import { storedKey } from './store/schema.ts'
import type { Store } from './store/store.ts'

/** What a runner has before it listens. */
export interface Base {
  readonly options: RunnerOptions
  readonly keyring: Keyring
  readonly log: Log
  readonly store: Store
  readonly meter: Meter
  readonly giveBack: () => Promise<void>
}

/** What changes while a runner lives. */
export interface Life {
  engine: Engine | undefined
  stopping: boolean
  publicUrl: string
}

/** What its rooms share. */
export interface Shared {
  readonly retention: Retention
  readonly releases: Releases
  readonly changes: Changes
  readonly life: Life
  readonly gitDir: string
}

/** For the engine and the executor. */
export function partsOf(
  { options, log, store, meter }: Base,
  { releases, changes, gitDir }: Omit<Shared, 'life' | 'retention'>,
) {
  const { history, configAt, bring } = releases
  return {
    store,
    stateDir: options.stateDir,
    gitDir,
    history,
    configAt,
    bring,
    log,
    meter,
    dokploy: dokployOf(options),
    now: options.now ?? Date.now,
    changed: changes.changed,
    killGraceMs: options.killGraceMs ?? 10_000,
    ...leaseOf(options, store),
  }
}

/** A third of a lease between two signs of life, so that one may be lost. */
function leaseOf({ leaseMs = 30_000, lookMs }: RunnerOptions, { shared }: Store) {
  return { owner: randomUUID(), leaseMs, beatMs: Math.floor(leaseMs / 3), lookMs: lookMs ?? (shared ? 1000 : 2000) }
}

/** For the endpoints. */
export async function routePartsOf(
  { options, keyring, log, store, meter }: Base,
  { releases, changes, life, retention, gitDir }: Shared,
): Promise<RouteParts> {
  const { stateDir, gitRepoUrl: url, gitBranch: branch = 'main', metricsToken } = options
  const { leastFreeBytes: least, freeBytes: free } = options
  const now = options.now ?? Date.now
  return {
    meter,
    metricsToken,
    ready: openReadiness(),
    stateDir,
    logDir: logDirOf(stateDir),
    repository: { url, branch, gitDir },
    room: roomIn(stateDir, { ...(least === undefined ? {} : { least }), ...(free ? { free } : {}) }),
    floor: retention.floor,
    store,
    releases,
    keyring,
    log,
    changes,
    now,
    audit: options.auditLogs && auditFiles(options.auditLogs),
    tokens: options.oidc && tokenCheck(options.oidc, now),
    pollKey: await storedKey(store, 'poll-key'),
    lastSeen: new Map(),
    publicUrl: () => life.publicUrl,
    wake: (env) => life.engine?.wake(env),
    cancel: (id) => life.engine?.cancel(id),
    stopping: () => life.stopping,
  }
}
