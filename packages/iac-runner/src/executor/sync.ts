import type { Service } from '#config'
import type { ServiceReport } from '#deploy-protocol'
import type { Lease } from '../engine/heartbeat.ts'
import type { Deployment } from '../store/deployment.ts'
import { logFile } from './log-files.ts'
import { runTask, type TaskEnd } from './task.ts'
import { openTaskLog } from './task-log.ts'

export interface SyncSettings {
  readonly deployment: Deployment
  /** Root of the checkout, where every task runs. */
  readonly cwd: string
  readonly logDir: string
  readonly signal: AbortSignal
  readonly lease: Lease
  readonly graceMs: () => number
  readonly redact: (text: string) => string
}

const inherited = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR']

/** Runs the command of one service and says how it went. */
export async function syncService(service: Service, settings: SyncSettings): Promise<ServiceReport> {
  const { deployment, cwd, logDir, signal, lease, graceMs, redact } = settings
  const log = openTaskLog(logFile(logDir, deployment, service.name))
  const started = performance.now()
  try {
    const env = taskEnvironment(deployment, service)
    const timeoutMs = service.timeoutSeconds * 1000
    const end = await runTask({ argv: service.sync, cwd, env, timeoutMs, signal, lease, log, graceMs })
    const duration_ms = Math.round(performance.now() - started)
    return { ...reportOf(service, end, redact(log.tail())), duration_ms }
  } finally {
    log.close()
  }
}

/** Nothing of the runner's own environment but what every program needs. */
export function taskEnvironment(deployment: Deployment, service: Service): Record<string, string> {
  const kept = inherited.flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]] as const],
  )
  return {
    ...Object.fromEntries(kept),
    ...service.env,
    SLIPWAY_ENV: deployment.env,
    SLIPWAY_TAG: deployment.tag,
    SLIPWAY_SHA: deployment.sha,
  }
}

function reportOf(service: Service, end: TaskEnd, tail: string): ServiceReport {
  const { name, sync } = service
  const [program = ''] = sync
  const summary = tail === '' ? 'It wrote nothing.' : tail
  switch (end.kind) {
    case 'timed-out':
      return {
        service: name,
        state: 'timed_out',
        error_kind: 'timeout',
        summary,
        reason: `did not end within ${service.timeoutSeconds} s and was stopped`,
        next_action: `Find out what it waits for, or raise services.${name}.timeout; then deploy again.`,
      }
    case 'stopped':
      return {
        service: name,
        state: 'timed_out',
        error_kind: 'stopped',
        summary,
        reason: 'was stopped with its deployment',
        next_action: 'Deploy again; finished services are not repeated.',
      }
    case 'exited':
      return end.code === 0 ? { service: name, state: 'synced' } : failure(name, { program, summary, code: end.code })
  }
}

function failure(
  service: string,
  { program, summary, code }: { readonly program: string; readonly summary: string; readonly code: number },
): ServiceReport {
  const failed = { service, state: 'failed', summary } as const
  if (code === 127 || code === 126) {
    return {
      ...failed,
      error_kind: code === 127 ? 'command-not-found' : 'command-not-executable',
      reason: `the command ${program} could not be started`,
      next_action: `Install ${program} where the runner runs, or correct services.${service}.sync.`,
    }
  }
  const how = code > 128 && code < 160 ? `was ended by signal ${code - 128}` : `exited with ${code}`
  return {
    ...failed,
    error_kind: code > 128 && code < 160 ? 'signal' : 'exit-code',
    reason: `${program} ${how}`,
    next_action: `Correct what the last lines of ${program} say; then deploy the same tag again.`,
  }
}
