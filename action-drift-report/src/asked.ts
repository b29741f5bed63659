import { ConfigurationError } from '#errors'
import type { ActorRule } from '#kube-audit'
import type { Config } from '#toolkit'
import { actorRules } from './actor-rules.ts'
import type { metadata } from './metadata.ts'
import { type IgnoreRule, ignoreRules } from './reading/ignore.ts'
import { wordsOf } from './words.ts'

/** What the inputs ask for, checked before anything is read. */
export interface Asked {
  readonly mode: 'comment' | 'summary' | 'collect'
  readonly plans: readonly string[]
  readonly auditLogs: readonly string[]
  /** A program and its arguments; empty for none. */
  readonly auditCommand: readonly string[]
  /** Undefined: found out from Atlantis and the log. */
  readonly sinceMs: number | undefined
  readonly untilMs: number
  readonly actors: readonly ActorRule[]
  readonly ignore: readonly IgnoreRule[]
  readonly maxBytes: number
  readonly language: 'en' | 'zh'
  readonly failOn: 'none' | 'deleted' | 'manual' | 'any'
  readonly key: string
  readonly statusContext: string
  readonly atlantisCommands: ReadonlySet<string>
}

export function askedOf(config: Config<typeof metadata>, nowMs: number): Asked {
  const untilMs = timeOf(config.until, nowMs) ?? nowMs
  const sinceMs = timeOf(config.since, untilMs)
  if (sinceMs !== undefined && sinceMs >= untilMs) {
    throw new ConfigurationError('since-invalid', 'Input "since" must be earlier than "until".')
  }
  return {
    mode: config.mode,
    plans: config.plan,
    auditLogs: config.auditLog,
    auditCommand: wordsOf(config.auditCommand),
    sinceMs,
    untilMs,
    actors: actorRules(config.actors),
    ignore: ignoreRules(config.ignore),
    maxBytes: Math.min(Number(config.maxBytes), 250_000),
    language: config.language,
    failOn: config.failOn,
    key: config.key,
    statusContext: config.statusContext,
    atlantisCommands: new Set(config.atlantisCommands),
  }
}

const unitMs: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

function timeOf(given: string, nowMs: number): number | undefined {
  if (given === 'auto') return undefined
  if (given === 'now') return nowMs
  const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(given) ?? []
  const at = count === undefined ? Date.parse(given) : nowMs - Number(count) * (unitMs[unit] ?? 0)
  if (Number.isFinite(at)) return at
  throw new ConfigurationError('since-invalid', `Inputs "since" and "until" must be times that exist, not "${given}".`)
}
