import type { Gap } from './model.ts'

/** Shorter silences are never looked at; how long one must be depends on how dense the log is. */
export const shortestSilenceMs = 60_000
export const longestSilenceMs = 300_000
/** Events of a busy server are written out of order by seconds; more than this is a clock that was set. */
export const disorderMs = 120_000
const mostSilences = 10_000

/** The times of one log: where it starts and ends, where it is silent, whether its clock was set. */
export class Clock {
  first: number | undefined
  firstOfFile: number | undefined
  last: number | undefined
  steps = 0
  #previous: number | undefined
  readonly silences: { readonly from: number; readonly to: number }[] = []

  /** Another file begins: that it may start before the last one ended is no step of the clock. */
  startFile(): void {
    this.#previous = undefined
    this.firstOfFile = undefined
  }

  see(at: number): void {
    if (this.#previous !== undefined && at - this.#previous < -disorderMs) this.steps++
    this.#previous = at
    this.firstOfFile ??= at
    if (this.last === undefined || this.first === undefined) {
      this.first = at
      this.last = at
      return
    }
    const passed = at - this.last
    if (passed > shortestSilenceMs && this.silences.length < mostSilences)
      this.silences.push({ from: this.last, to: at })
    if (at > this.last) this.last = at
    if (at < this.first) this.first = at
  }

  /** Whether seeing this time would record a silence, so that the times in between are worth reading. */
  wouldBeSilent(at: number): boolean {
    return this.last !== undefined && at - this.last > shortestSilenceMs
  }

  /** The stretches of the window of which this log says nothing; `lines` tell how dense it is. */
  gaps({ since, until, lines }: { since?: number; until?: number; lines: number }): readonly Gap[] {
    if (this.first === undefined || this.last === undefined)
      return [{ reason: 'no-times', detail: 'no event of the log carries a time' }]
    const silence = silenceOf(this.last - this.first, lines)
    const gaps: Gap[] = []
    if (since !== undefined && this.first - since > silence)
      gaps.push({ reason: 'starts-late', from: since, to: this.first, detail: 'the log starts later than the window' })
    for (const { from, to } of this.silences) {
      const inside = (until === undefined || from < until) && (since === undefined || to > since)
      if (inside && to - from > silence) gaps.push({ reason: 'silence', from, to, detail: 'no event at all' })
    }
    if (until !== undefined && until - this.last > silence)
      gaps.push({ reason: 'ends-early', from: this.last, to: until, detail: 'the log ends before the window does' })
    if (this.steps > 0) gaps.push({ reason: 'clock-stepped', detail: `the clock went back ${this.steps} times` })
    return gaps
  }
}

/** A silence of 500 usual pauses is none by chance: one minute in a busy log, five in a sparse one. */
function silenceOf(spanMs: number, lines: number): number {
  const usualPauseMs = spanMs / Math.max(lines, 1)
  return Math.min(longestSilenceMs, Math.max(shortestSilenceMs, 500 * usualPauseMs))
}
