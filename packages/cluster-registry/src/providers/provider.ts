import type { Cluster, ProviderName, Seen } from '../cluster.ts'

/** Whoever makes clusters, behind its command line. */
export interface ClusterProvider {
  readonly name: ProviderName
  list(): Promise<readonly Seen[]>
  /** Returns once the cluster answers. */
  create(cluster: Cluster): Promise<void>
  remove(name: string): Promise<void>
  /** How others reach it; undefined where only its owner knows. */
  access(name: string): Promise<Access | undefined>
}

/** What Argo CD needs to work on a cluster. */
export interface Access {
  readonly server: string
  readonly caData: string
  readonly certData: string
  readonly keyData: string
}
