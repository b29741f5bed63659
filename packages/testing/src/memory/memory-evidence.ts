import { PreconditionError } from '#errors'
import type { Check, EvidenceReader } from '#github'
import type { EvidenceYard, Setting } from '../contracts/yard.ts'
import type { MemoryDeployments } from './memory-deployments.ts'
import type { MemoryReleases } from './memory-releases.ts'

/** What evidence is read from. */
export interface EvidenceSources {
  readonly deployments: MemoryDeployments
  readonly releases: MemoryReleases
  isCommit(id: string): boolean
  /** The ids of a commit's workflow files, by path. */
  workflows(commit: string): ReadonlyMap<string, string>
  tips(): readonly string[]
}

export interface MemoryEvidence {
  readonly evidence: EvidenceReader
  readonly facts: EvidenceYard
}

interface State {
  readonly required: readonly string[]
  readonly checks: Map<string, readonly Omit<Check, 'required'>[]>
  readonly people: Map<string, readonly string[]>
}

/** Evidence that lives and dies with a test. */
export function memoryEvidence(sources: EvidenceSources, setting: Setting = {}): MemoryEvidence {
  const state: State = { required: setting.requiredChecks ?? [], checks: new Map(), people: new Map() }
  const { deployments, releases } = sources
  return {
    facts: factsOf(state),
    evidence: {
      read: async ({ commit, environments }) => {
        checkCommit(sources, commit)
        const proven = environments.map((name) => [name, deployments.proven(name)] as const)
        return {
          deployments: Object.fromEntries(
            proven.filter(([name, found]) => found.length > 0 || setting.environments?.includes(name)),
          ),
          checks: checksOf(state, commit),
          releases: releases.all().slice(0, 50),
          people: state.people.get(commit) ?? [],
          viewer: 'github-actions[bot]',
        }
      },
      workflowsOnlyIn: async (commit) => {
        checkCommit(sources, commit)
        const tips = sources.tips().map((tip) => sources.workflows(tip))
        const files = sources.workflows(commit)
        const held = (path: string) => tips.some((tip) => tip.get(path) === files.get(path))
        const only = [...files.keys()].filter((path) => !held(path))
        return only.toSorted((a, b) => (a < b ? -1 : 1))
      },
    },
  }
}

function factsOf({ checks, people }: State): EvidenceYard {
  return {
    check: async (commit, check) => {
      const others = (checks.get(commit) ?? []).filter(({ name }) => name !== check.name)
      checks.set(commit, [...others, check])
    },
    merged: async (commit, { author, mergedBy }) => void people.set(commit, [...new Set([author, mergedBy])]),
  }
}

function checksOf({ checks, required }: State, commit: string): readonly Check[] {
  const reported = (checks.get(commit) ?? []).map((check) => ({ ...check, required: required.includes(check.name) }))
  const missing = required.filter((name) => !reported.some((check) => check.name === name))
  return [...reported, ...missing.map((name) => ({ name, state: 'pending', required: true }) as const)]
}

function checkCommit(sources: EvidenceSources, commit: string): void {
  if (sources.isCommit(commit)) return
  throw new PreconditionError('base-unresolved', `The repository does not have commit ${commit}.`)
}
