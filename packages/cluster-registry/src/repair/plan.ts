import { createHash } from 'node:crypto'
import { PreconditionError } from '#errors'
import type { Observed, SeenBranch } from '../check/compare.ts'
import type { Cluster, ProviderName, Source } from '../cluster.ts'
import { digestOf, manifestsOf } from '../render/manifests.ts'

/** What a repair does, with what it saw: the hash of all of it is what a person confirms. */
export type Action =
  | { readonly kind: 'make-branch'; readonly name: string; readonly digest: string }
  | { readonly kind: 'replace-branch'; readonly name: string; readonly sha: string; readonly digest: string }
  | { readonly kind: 'archive-branch'; readonly name: string; readonly sha: string }
  | { readonly kind: 'remove-cluster'; readonly name: string; readonly provider: ProviderName }

export interface RepairPlan {
  readonly actions: readonly Action[]
  readonly hash: string
}

export interface Limits {
  readonly maxDeletions: number
  /** What the registry held when it was last written; undefined where nobody remembers. */
  readonly remembered: number | undefined
  /** Only these names; undefined: all orphans but those that look like a lost row. */
  readonly only: readonly string[] | undefined
}

/** Branches as the rows say: the missing are made, the differing replaced; none is deleted. */
export function planSync(observed: Observed): RepairPlan {
  const rows = known(observed.registry, 'the registry')
  const heads = new Map(known(observed.branches, 'Git').map((branch) => [branch.name, branch]))
  const actions = rows.filter(({ desired }) => desired === 'present').flatMap((row) => syncOf(row, heads.get(row.name)))
  return planOf(actions)
}

function syncOf(row: Cluster, branch: SeenBranch | undefined): readonly Action[] {
  const { name } = row
  const digest = digestOf(manifestsOf(row))
  if (!branch) return [{ kind: 'make-branch', name, digest }]
  return branch.differing?.length ? [{ kind: 'replace-branch', name, sha: branch.sha, digest }] : []
}

/** Branches and clusters without a row; never from a registry that is unknown, empty or suddenly small. */
export function planCleanup(observed: Observed, limits: Limits): RepairPlan {
  const rows = known(observed.registry, 'the registry')
  const branches = known(observed.branches, 'Git')
  const clusters = known(observed.clusters, 'the list of clusters')
  refuseShrunken(rows.length, limits)
  const registered = new Set(rows.map(({ name }) => name))
  const orphanBranches = branches.filter(({ name }) => !registered.has(name))
  const orphanClusters = clusters.filter(({ name, provider }) => !registered.has(name) && provider !== 'none')
  const lost = new Set(
    orphanBranches.map(({ name }) => name).filter((one) => clusters.some(({ name }) => name === one)),
  )
  const meant = (name: string) => limits.only?.includes(name) ?? !lost.has(name)
  const actions: Action[] = [
    ...orphanClusters.map(({ name, provider }) => ({ kind: 'remove-cluster' as const, name, provider })),
    ...orphanBranches.map(({ name, sha }) => ({ kind: 'archive-branch' as const, name, sha })),
  ].filter(({ name }) => meant(name))
  if (limits.only === undefined) refuseMany(actions.length, orphanBranches.length, branches.length, limits)
  return planOf(actions)
}

function known<T>(source: Source<T>, what: string): readonly T[] {
  if (source.kind === 'rows') return source.rows
  throw new PreconditionError('source-unavailable', `${what} is not known, so nothing is changed: ${source.why}`)
}

/** A wrong database, a restore or a failed query looks like this, and would take every cluster with it. */
function refuseShrunken(count: number, { remembered }: Limits): void {
  if (count === 0) {
    throw new PreconditionError(
      'registry-empty',
      'The registry is empty, so everything would be an orphan. Check --database; nothing is deleted from an empty registry.',
    )
  }
  if (remembered === undefined || remembered - count < 2 || count > remembered / 2) return
  throw new PreconditionError(
    'registry-shrank',
    `The registry has ${count} clusters; when it was last written here it had ${remembered}. Check --database; import the copy, or remove it if the loss is right.`,
  )
}

function refuseMany(deletions: number, orphans: number, branches: number, { maxDeletions }: Limits): void {
  if (deletions > maxDeletions) {
    throw new PreconditionError(
      'too-many-deletions',
      `${deletions} deletions are more than ${maxDeletions}. Check --database; then name what goes (--only NAME), or raise --max-deletions.`,
    )
  }
  if (orphans < 2 || orphans <= branches / 2) return
  throw new PreconditionError(
    'too-many-deletions',
    `${orphans} of ${branches} branches have no row. Check --database; then name what goes with --only NAME.`,
  )
}

function planOf(actions: readonly Action[]): RepairPlan {
  return { actions, hash: createHash('sha256').update(JSON.stringify(actions)).digest('hex').slice(0, 12) }
}
