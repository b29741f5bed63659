import type { AuditReport } from '#kube-audit'
import type { Facts } from './facts.ts'
import type { Window } from './model.ts'

/**
 * Since when manual work counts: what the workflow says; else the last successful apply of Atlantis; else the last
 * write of Terraform that the log shows; else all of the log.
 */
export function windowOf({ asked, atlantis }: Facts, audit: AuditReport | undefined): Window {
  const { untilMs } = asked
  if (asked.sinceMs !== undefined) return { sinceMs: asked.sinceMs, untilMs, basis: 'input' }
  const applied = atlantis?.kind === 'read' ? atlantis.lastApplyMs : undefined
  if (applied !== undefined && applied < untilMs) return { sinceMs: applied, untilMs, basis: 'atlantis-status' }
  const writes = (audit?.terraform ?? []).flatMap(({ at }) => (at !== undefined && at < untilMs ? [at] : []))
  if (writes.length === 0) return { sinceMs: undefined, untilMs, basis: 'whole-log' }
  return { sinceMs: writes.reduce((latest, at) => Math.max(latest, at)), untilMs, basis: 'terraform-write' }
}
