export const providerNames = ['k3d', 'kind', 'none'] as const
/** Who makes the cluster's machines; `none`: somebody else, and Argo CD's secrets say which exist. */
export type ProviderName = (typeof providerNames)[number]

export const portNames = ['node_port', 'pf_port', 'http_port', 'https_port'] as const
export type PortName = (typeof portNames)[number]
export type Ports = Readonly<Record<PortName, number>>

/** What is asked of a cluster; what is left out is allocated. */
export interface Wanted {
  readonly name: string
  readonly provider: ProviderName
  readonly subnet?: string | undefined
  readonly ports: Partial<Ports>
  readonly register: readonly Registration[]
  /** What its hosts end in: `whoami.<name>.<domain>`. */
  readonly domain: string
}

export const registrations = ['argocd', 'portainer', 'haproxy'] as const
/** Where a cluster is made known. */
export type Registration = (typeof registrations)[number]

/** One row: the truth that branches and files are derived from. */
export interface Cluster {
  readonly name: string
  readonly provider: ProviderName
  /** Only k3d gives a cluster a network of its own. */
  readonly subnet: string | undefined
  readonly ports: Ports
  readonly register: readonly Registration[]
  readonly domain: string
  readonly desired: 'present' | 'absent'
  readonly actual: Actual
  /** Why it failed, until it does not. */
  readonly error: string | undefined
  readonly createdAt: number
  readonly updatedAt: number
}

export type Actual = 'unknown' | 'creating' | 'running' | 'deleting' | 'failed'

/** What is known of a source: an unavailable one is never an empty one. */
export type Source<T> =
  | { readonly kind: 'rows'; readonly rows: readonly T[] }
  | { readonly kind: 'unavailable'; readonly code: string; readonly why: string }

/** A cluster that a provider, or Argo CD, says exists. */
export interface Seen {
  readonly name: string
  readonly provider: ProviderName
  readonly running: boolean
}

/** One event of a cluster's life; it outlives the row. */
export interface Happening {
  readonly name: string
  readonly at: number
  readonly kind: string
  readonly detail: string
  readonly actor: string
}
