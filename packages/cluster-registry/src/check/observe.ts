import { PreconditionError } from '#errors'
import type { Cluster, ProviderName, Seen, Source } from '../cluster.ts'
import type { Branch, BranchStore } from '../git/branches.ts'
import { ownBranch } from '../names.ts'
import type { Providers } from '../providers/index.ts'
import { manifestsOf } from '../render/manifests.ts'
import { sourced } from '../store/registry.ts'
import type { Observed, SeenBranch } from './compare.ts'

export interface Eyes {
  readonly registry: () => Promise<Source<Cluster>>
  readonly branches: () => Promise<BranchStore>
  readonly providers: Providers
  /** Whom to ask for clusters; undefined: the providers of the rows. */
  readonly ask: readonly ProviderName[] | undefined
}

/** Reads each of the three by itself: one that does not answer keeps nobody from the others. */
export async function observe(eyes: Eyes): Promise<Observed> {
  const registry = await eyes.registry()
  const rows = registry.kind === 'rows' ? registry.rows : []
  const branches = await sourced(async () => seenBranches(await eyes.branches(), rows))
  const clusters = await sourced(() => seenClusters(eyes, rows))
  return { registry, branches, clusters }
}

async function seenBranches(store: BranchStore, rows: readonly Cluster[]): Promise<readonly SeenBranch[]> {
  const own = (await store.list()).filter(({ name }) => ownBranch(name))
  const seen: SeenBranch[] = []
  for (const branch of own) seen.push({ ...branch, differing: await differingIn(store, branch, rows) })
  return seen
}

async function differingIn(store: BranchStore, branch: Branch, rows: readonly Cluster[]) {
  const row = rows.find(({ name }) => name === branch.name)
  return row && store.differences(branch, manifestsOf(row))
}

/** Every provider that a row names has to answer, or the clusters are not known. */
async function seenClusters({ providers, ask }: Eyes, rows: readonly Cluster[]): Promise<readonly Seen[]> {
  const asked = new Set(ask ?? rows.map(({ provider }) => provider))
  if (asked.size === 0) {
    throw new PreconditionError(
      'clusters-not-asked',
      'No row says which provider to ask. Name one with --provider, or give --argocd-secrets FILE.',
    )
  }
  const lists: Seen[] = []
  for (const name of asked) lists.push(...(await providers[name].list()))
  return lists
}
