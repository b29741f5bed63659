import type { ActorRule } from './actor-rule.ts'
import type { AuditEvent } from './event.ts'
import type { Include } from './fast.ts'
import { isChanging, judge } from './judge.ts'
import { type AuditCounts, type AuditOperation, objectKey } from './model.ts'

/** What a reading asks for. */
export interface Window {
  /** Milliseconds since 1970; an event without a time is always inside. */
  readonly since?: number
  readonly until?: number
}

export interface TallyOptions extends Window {
  readonly rules: readonly ActorRule[]
  readonly include: Include
  /** More rows than this are counted, not kept. */
  readonly maxOperations: number
}

const mostObjects = 20_000

/** Judges events one by one and keeps what a report needs, in bounded memory. */
export class Tally {
  readonly #options: TallyOptions
  readonly #seen = new Set<string>()
  readonly #terraform = new Map<string, AuditOperation>()
  readonly #automated = new Map<string, AuditOperation>()
  readonly operations: AuditOperation[] = []
  readonly sessions: AuditOperation[] = []
  readonly denied: AuditOperation[] = []
  readonly counts = { unreadable: 0, foreign: 0, failed: 0, dryRun: 0, unchanged: 0, duplicates: 0 } satisfies Partial<
    Record<keyof AuditCounts, number>
  >
  sawWrite: boolean = false
  overflow: boolean = false

  constructor(options: TallyOptions) {
    this.#options = options
  }

  take(event: AuditEvent): void {
    if (event.stage === 'ResponseComplete' && isChanging(event.verb)) this.sawWrite = true
    const verdict = judge(event, this.#options.rules)
    if (verdict.kind === 'nothing' || !this.#inWindow(event.at)) return
    const { kind, operation } = verdict
    if (operation.actor.kind !== 'person') {
      if (kind === 'change') this.#keepLatest(operation)
      return
    }
    if (this.#isDuplicate(event)) {
      this.counts.duplicates++
      return
    }
    if (kind === 'change') this.#keep(this.operations, operation)
    else if (kind === 'session') this.#keep(this.sessions, operation)
    else if (kind === 'denied') this.#keep(this.denied, operation)
    else this.counts[kind]++
  }

  get terraform(): readonly AuditOperation[] {
    return [...this.#terraform.values()].sort(byTime)
  }

  get automated(): readonly AuditOperation[] {
    return [...this.#automated.values()].sort(byTime)
  }

  #inWindow(at: number | undefined): boolean {
    const { since, until } = this.#options
    return at === undefined || ((since === undefined || at >= since) && (until === undefined || at <= until))
  }

  /** A client may choose its audit id, so an id alone never makes two requests one: the server’s clock must agree. */
  #isDuplicate({ id, verb, uri, user, received, at }: AuditEvent): boolean {
    if (received === undefined && at === undefined) return false
    const key = JSON.stringify([id, verb, uri, user, received ?? at])
    if (this.#seen.has(key)) return true
    if (this.#seen.size < this.#options.maxOperations) this.#seen.add(key)
    return false
  }

  #keep(rows: AuditOperation[], operation: AuditOperation): void {
    if (rows.length < this.#options.maxOperations) rows.push(operation)
    else this.overflow = true
  }

  #keepLatest(operation: AuditOperation): void {
    const { kind, user } = operation.actor
    if (kind !== 'terraform' && this.#options.include === 'people') return
    const [latest, key] =
      kind === 'terraform'
        ? [this.#terraform, objectKey(operation.object)]
        : [this.#automated, `${user} ${objectKey(operation.object)}`]
    const known = latest.get(key)
    if (known?.at !== undefined && operation.at !== undefined && known.at > operation.at) return
    latest.delete(key)
    latest.set(key, operation)
    // The object written longest ago goes first.
    const [oldest] = latest.size > mostObjects ? latest.keys() : []
    if (oldest !== undefined) latest.delete(oldest)
  }
}

/** By the server’s clock; what has no time comes first. `sort` keeps the log’s order where times are equal. */
export function byTime(one: AuditOperation, other: AuditOperation): number {
  return (one.at ?? 0) - (other.at ?? 0)
}
