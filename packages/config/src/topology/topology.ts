/** What exists: the environments, the four layers, their domains, and the order in which components come up. */
export interface Topology {
  readonly stages: readonly Stage[]
  readonly layers: readonly Layer[]
  readonly domains: Domains
  readonly phases: readonly Phase[]
}

/** An environment as people plan it; what its receiver accepts is `Environment`. */
export interface Stage {
  readonly name: string
  /** What stands for `{env}` in namespaces, state keys and file names: `prod` for production. */
  readonly slug: string
  readonly host: (typeof hosts)[number]
  readonly lifetime: (typeof lifetimes)[number]
  readonly data: (typeof dataSources)[number]
  /** The environment that a release has to pass before this one. */
  readonly promotedFrom: string | undefined
  /** Address of the IaC Runner that serves it. */
  readonly runner: string | undefined
  /** The permission on the repository that a person needs to change it. */
  readonly permission: (typeof permissions)[number]
  /** Its Terraform variables, relative to the repository. */
  readonly vars: string
}

export interface Layer {
  /** `L1` to `L4`. */
  readonly id: string
  readonly name: string
  readonly directories: readonly string[]
  /** Namespaces that belong to it; `{env}` stands for an environment's slug. */
  readonly namespaces: readonly string[]
  /** The key of its Terraform state, with `{env}` and `{layer}`. */
  readonly state: string
  readonly deployedBy: (typeof deployers)[number]
}

export interface Domains {
  readonly base: string
  readonly internal: string
  /** What a host of an environment starts with; an empty one is the apex. */
  readonly prefixes: Readonly<Record<string, string>>
  readonly services: readonly DomainService[]
  /** Wildcards such as `*.internal.example.com` that have a certificate besides `*.base` and `*.internal`. */
  readonly certificates: readonly string[]
}

export interface DomainService {
  readonly name: string
  readonly prefix: string
  readonly on: 'base' | 'internal'
  /** Where it is deployed; undefined is every environment that has a domain. */
  readonly environments: readonly string[] | undefined
}

/** Components that come up together; inside a phase whatever `needs` allows runs in parallel. */
export interface Phase {
  readonly name: string
  readonly components: readonly Component[]
}

export interface Component {
  readonly name: string
  readonly needs: readonly string[]
}

export const hosts = ['local', 'github-actions', 'temporary', 'dedicated'] as const
export const lifetimes = ['permanent', 'minutes', 'pull-request'] as const
export const dataSources = ['local', 'temporary', 'production-dump', 'real'] as const
export const permissions = ['write', 'maintain', 'admin'] as const
export const deployers = ['actions', 'atlantis'] as const
