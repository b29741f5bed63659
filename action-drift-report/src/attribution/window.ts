import type { AuditOperation, Coverage } from '#kube-audit'

/** A span of time in ms since 1970; open where undefined. */
export interface Span {
  readonly fromMs: number | undefined
  readonly toMs: number | undefined
}

/** What has no time may have happened at any time. */
export function within({ at }: AuditOperation, { fromMs, toMs }: Span): boolean {
  return at === undefined || ((fromMs === undefined || at > fromMs) && (toMs === undefined || at <= toMs))
}

/** A busy log has an event every few seconds; one that begins so soon after a window misses nothing by chance. */
const slackMs = 60_000

/** Whether the log can vouch for a span: no gap reaches into it, and it begins before the span does. */
export function vouchesFor({ from, gaps, full }: Coverage, { fromMs, toMs }: Span): boolean {
  if (full) return true
  if (fromMs === undefined || from === undefined || from - fromMs > slackMs) return false
  return gaps.every((gap) => {
    if (gap.from === undefined && gap.to === undefined) return false
    return (
      (gap.to !== undefined && gap.to <= fromMs) || (toMs !== undefined && gap.from !== undefined && gap.from >= toMs)
    )
  })
}

export function newestFirst(one: AuditOperation, other: AuditOperation): number {
  return (other.at ?? 0) - (one.at ?? 0)
}
