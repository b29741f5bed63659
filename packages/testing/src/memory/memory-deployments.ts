import type { DeploymentStatus, DeploymentStore, GitHubDeployment, ProvenDeployment } from '#github'

export interface MemoryDeployments extends DeploymentStore {
  /** What evidence says of an environment. */
  proven(environment: string): readonly ProvenDeployment[]
}

interface Kept extends GitHubDeployment {
  readonly production: boolean
  /** Newest first. */
  statuses: readonly (DeploymentStatus & { readonly at: string })[]
}

/** Deployments that live and die with a test. */
export function memoryDeployments(creator = 'github-actions[bot]'): MemoryDeployments {
  const kept: Kept[] = []
  let ticks = 0
  const now = () => new Date(Date.UTC(2026, 0, 1) + ++ticks * 1000).toISOString()
  const of = (environment: string) => kept.filter((one) => one.environment === environment).toReversed()
  const add = (one: Kept, status: DeploymentStatus) => {
    one.statuses = [{ ...status, at: now() }, ...one.statuses]
  }
  return {
    list: async ({ environment, atMost }) => of(environment).slice(0, atMost).map(shown),
    statuses: async (id) => (kept[id - 1]?.statuses ?? []).map(({ at: _, ...status }) => status),
    create: async ({ commit, environment, payload, production }) => {
      const id = kept.length + 1
      const made = { id, commit, environment, createdAt: now(), creator, payload, production, statuses: [] }
      kept.push(made)
      return shown(made)
    },
    setStatus: async (id, status) => {
      const one = kept[id - 1]
      if (!one) throw new Error(`There is no deployment ${id}.`)
      add(one, { ...status, description: shortened(status.description) })
      if (status.state !== 'success') return
      for (const earlier of superseded(kept, one)) add(earlier, { state: 'inactive', description: '' })
    },
    proven: (environment) =>
      of(environment).map((one) => ({
        ...shown(one),
        history: one.statuses.map(({ state, at }) => ({ state, at })),
      })),
  }
}

/** As on GitHub: a success makes the earlier ones of its environment inactive, and never those of production. */
function superseded(kept: readonly Kept[], by: Kept): readonly Kept[] {
  return kept.filter(
    ({ id, environment, production, statuses }) =>
      id < by.id && environment === by.environment && !production && statuses[0]?.state === 'success',
  )
}

function shown({ id, commit, environment, createdAt, creator, payload }: Kept): GitHubDeployment {
  return { id, commit, environment, createdAt, creator, payload }
}

function shortened(description: string): string {
  return description.length <= 140 ? description : `${description.slice(0, 139).replace(/[\uD800-\uDBFF]$/, '')}…`
}
