import { setTimeout as pause } from 'node:timers/promises'
import type { Health } from '#config'
import { type Answered, type ProbeSettings, probeOnce } from './probe.ts'

export interface HealthSettings extends Omit<ProbeSettings, 'timeoutMs'> {
  /** Milliseconds of one question; a service that is up answers sooner. */
  readonly timeoutMs?: number
}

const firstPauseMs = 100
const longestPauseMs = 2000
const askedMs = 5000

/** Asks a service until it works, or until its time is over; then the last answer is what counts. */
export async function untilHealthy(health: Health, settings: HealthSettings): Promise<Answered> {
  const { signal, timeoutMs = askedMs } = settings
  const end = performance.now() + health.withinSeconds * 1000
  for (let waitMs = firstPauseMs; ; waitMs = Math.min(waitMs * 2, longestPauseMs)) {
    const left = Math.max(1, Math.round(end - performance.now()))
    const answered = await probeOnce(health.probe, { ...settings, timeoutMs: Math.min(timeoutMs, left) })
    const over = performance.now() + waitMs >= end
    if (answered.kind === 'works' || over || signal.aborted) return answered
    await pause(waitMs, undefined, { signal }).catch(() => undefined)
  }
}
