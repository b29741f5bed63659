import type { ReleaseKind } from '#versioning'
import type { Topology } from './topology/topology.ts'

/** `slipway.yml`, read and checked. */
export interface SlipwayConfig {
  /** The file it was read from, for messages. */
  readonly file: string
  readonly services: readonly Service[]
  /** Globs as in `.gitignore`: a change to a file they match concerns every service. */
  readonly shared: readonly string[]
  readonly skip: readonly Skip[]
  /** The environments that a receiver serves, and what each of them accepts. */
  readonly environments: readonly Environment[]
  readonly topology: Topology
}

export interface Service {
  /** The id on the wire, such as `platform/redis`. */
  readonly name: string
  /** Its folder, relative to the repository. */
  readonly path: string
  /** The command and its arguments; no shell reads them. */
  readonly sync: readonly string[]
  readonly needs: readonly string[]
  readonly timeoutSeconds: number
  readonly env: Readonly<Record<string, string>>
  /** The only environments it belongs to; undefined is every one. */
  readonly environments: readonly string[] | undefined
  readonly health: Health | undefined
  /** Ids of its compose in Dokploy by environment, where its config hash is kept too; undefined: only the runner keeps it. */
  readonly dokploy: Readonly<Record<string, string>> | undefined
}

/** How to find out whether a service works. */
export interface Health {
  readonly probe: Probe
  /** How long it may take until it does. */
  readonly withinSeconds: number
}

export type Probe =
  | { readonly kind: 'http'; readonly url: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'command'; readonly argv: readonly string[] }

/** What is not synced, and why. */
export interface Skip {
  readonly pattern: string
  readonly reason: string
}

export interface Environment {
  readonly name: string
  readonly alias: string | undefined
  readonly accepts: readonly ReleaseKind[]
  /** Signature schemes it accepts; undefined is every one the receiver knows. */
  readonly schemes: readonly string[] | undefined
  /** The variable of the receiver that holds this environment's own key. */
  readonly secret: string | undefined
  /** What a token of GitHub Actions must say besides being of a repository that the receiver trusts. */
  readonly token: TokenRule
  readonly timeoutSeconds: number | undefined
  /** What becomes of those that wait when a newer one comes: each runs, the newer one replaces them, or it is refused. */
  readonly onConflict: 'queue' | 'supersede' | 'reject'
  /** Pushes that GitHub reports to the receiver are deployed here. */
  readonly webhook: boolean
  /** Single services may be synced by hand, at the release that runs here. */
  readonly sync: boolean
}

export interface TokenRule {
  readonly repositoryId: string | undefined
  /** The environment of GitHub that the job names; undefined is the one of the same name. */
  readonly environment: string | undefined
  /** The workflows that may ask, each at a ref; a star at the end stands for anything. Undefined is every one. */
  readonly workflows: readonly string[] | undefined
}

const tenMinutes = 600
export const defaultTimeoutSeconds = tenMinutes
export const defaultWithinSeconds = 60

/** The documented layout: nothing reaches production but what was promoted, or a hotfix. */
export const defaultAccepts: Readonly<Record<string, readonly ReleaseKind[]>> = {
  staging: ['staging', 'hotfix'],
  production: ['production', 'hotfix'],
}

const unset = {
  schemes: undefined,
  secret: undefined,
  token: { repositoryId: undefined, environment: undefined, workflows: undefined },
  timeoutSeconds: undefined,
  onConflict: 'supersede',
  webhook: false,
  sync: false,
} as const

/** Documented environments that no receiver serves, unless the file says what they accept. */
export const withoutReceiver: readonly string[] = ['dev', 'ci', 'test']

export const defaultEnvironments: readonly Environment[] = [
  { name: 'staging', alias: undefined, accepts: ['staging', 'hotfix'], ...unset },
  { name: 'production', alias: 'prod', accepts: ['production', 'hotfix'], ...unset },
]

/** An environment by its name or its alias. */
export function environmentNamed(config: SlipwayConfig, nameOrAlias: string): Environment | undefined {
  const { environments } = config
  return (
    environments.find(({ name }) => name === nameOrAlias) ?? environments.find(({ alias }) => alias === nameOrAlias)
  )
}
