import type { Facts } from '../facts.ts'
import type { Window } from './model.ts'

/**
 * Since when manual work counts: what the workflow says; else the last successful apply of Atlantis; else all of the
 * log. What one apply wrote says nothing of another project, so Terraform's writes count for their own objects alone.
 */
export function windowOf({ asked, atlantis }: Pick<Facts, 'asked' | 'atlantis'>): Window {
  const { untilMs } = asked
  if (asked.sinceMs !== undefined) return { sinceMs: asked.sinceMs, untilMs, basis: 'input' }
  const applied = atlantis?.kind === 'read' ? atlantis.lastApplyMs : undefined
  if (applied !== undefined && applied < untilMs) return { sinceMs: applied, untilMs, basis: 'atlantis-status' }
  return { sinceMs: undefined, untilMs, basis: 'whole-log' }
}
