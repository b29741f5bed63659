import type { Source } from '../cluster.ts'
import { compare, type Finding, type Observed, type Repairs } from './compare.ts'

export interface SourceReport {
  readonly name: 'registry' | 'branches' | 'clusters'
  readonly state: 'rows' | 'empty' | 'unavailable'
  readonly count: number
  /** Why it is unavailable, or that it is stale; empty otherwise. */
  readonly why: string
}

/** The shape is public API (docs/clusters-check.schema.json): fields are added, never renamed. */
export interface CheckReport {
  readonly version: 1
  readonly verdict: 'consistent' | 'findings' | 'unknown'
  readonly sources: readonly SourceReport[]
  readonly findings: readonly Finding[]
}

/** Only three known sources that agree are consistent. */
export function reportOf(observed: Observed, repairs: Repairs): CheckReport {
  const sources = [
    sourceOf('registry', observed.registry),
    sourceOf('branches', observed.branches),
    sourceOf('clusters', observed.clusters),
  ]
  const findings = compare(observed, repairs)
  const unknown = sources.some(({ state }) => state === 'unavailable')
  const verdict = unknown ? 'unknown' : findings.length > 0 ? 'findings' : 'consistent'
  return { version: 1, verdict, sources, findings }
}

/** 0 consistent, 2 findings, 1 could not find out. */
export function exitOf({ verdict }: CheckReport): 0 | 1 | 2 {
  return verdict === 'consistent' ? 0 : verdict === 'findings' ? 2 : 1
}

function sourceOf(name: SourceReport['name'], source: Source<unknown>): SourceReport {
  if (source.kind === 'unavailable') {
    return { name, state: 'unavailable', count: 0, why: `${source.why} (${source.code})` }
  }
  return { name, state: source.rows.length === 0 ? 'empty' : 'rows', count: source.rows.length, why: '' }
}
