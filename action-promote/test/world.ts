import { deploymentId } from '#deploy-protocol'
import { ConflictError } from '#errors'
import type { Commit, DeploymentState, Evidence, ProvenDeployment, Release } from '#github'
import { type MemoryRepository, memoryRepository } from '#testing'
import type { Config, Report } from '#toolkit'
import { formatTagMessage, kindOf, parseTag, type ReleaseKind } from '#versioning'
import { apply, type Result } from '../src/apply.ts'
import type { Ports } from '../src/connect.ts'
import type { metadata } from '../src/metadata.ts'
import { observe } from '../src/observe.ts'
import { type Plan, plan } from '../src/plan.ts'
import { report } from '../src/report.ts'
import { memoryPorts } from './memory-ports.ts'

export const bot = 'github-actions[bot]'
const hour = 3_600_000
const succeeded: readonly DeploymentState[] = ['success']

/** A repository in memory with everything a promotion reads and writes, and who did what to it. */
export interface World {
  readonly repository: MemoryRepository
  readonly releases: Release[]
  readonly deployments: Record<string, ProvenDeployment[]>
  readonly evidence: { checks: Evidence['checks']; people: string[]; viewer: string; workflows: string[] }
  /** What was asked of GitHub, in order. */
  readonly requests: string[]
  now: number
  /** After how many more requests the machine is lost; what was asked for by then has happened. */
  requestsLeft: number
  /** A commit on top of others; `main` follows when it is not `aside`. */
  commit(
    parents: readonly string[],
    more?: { readonly message?: string; readonly tree?: string; readonly aside?: boolean },
  ): Promise<string>
  tag(name: string, commit: string, kind?: ReleaseKind | 'lightweight'): Promise<void>
  deploy(environment: string, tag: string, commit: string, more?: DeployOptions): ProvenDeployment
  ports(inputs: Inputs): Ports
}

export interface DeployOptions {
  /** Oldest first; one success when left out. */
  readonly states?: readonly DeploymentState[]
  readonly creator?: string
  readonly payload?: ProvenDeployment['payload']
  readonly kind?: string
  readonly hoursAgo?: number
}

export type Inputs = Partial<Config<typeof metadata>>

const defaults: Config<typeof metadata> = {
  mode: 'promote',
  stagingTag: 'v1.2.4',
  confirm: 'deploy',
  bump: 'minor',
  to: '',
  prefix: 'v',
  main: '',
  stagingEnvironment: 'staging',
  productionEnvironment: 'production',
  minSoak: '0',
  freeze: '',
  requireDistinctApprover: false,
  waiveHotfix: '',
  breakGlass: '',
  token: 'token',
  dryRun: false,
}

export function inputs(given: Inputs): Config<typeof metadata> {
  return { ...defaults, ...given }
}

export interface Ran {
  readonly plan: Plan
  readonly result: Result | undefined
  readonly report: Report<string>
}

/** One run of the action; a lost race looks again, as the toolkit does it. */
export async function run(
  world: World,
  given: Inputs = {},
  change: (ports: Ports) => Ports = (ports) => ports,
): Promise<Ran> {
  const config = inputs(given)
  const ports = change(world.ports(given))
  for (;;) {
    const decided = plan(config, await observe(config, ports))
    if (config.dryRun) return { plan: decided, result: undefined, report: report(decided, undefined) }
    try {
      const result = await apply(decided, ports)
      return { plan: decided, result, report: report(decided, result) }
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error
    }
  }
}

export function redGates(ran: Ran): string {
  return String(ran.report.outputs['refused-gates'] ?? '')
}

export function newWorld(): World {
  const repository = memoryRepository()
  const commits = new Map<string, Commit>()
  const releases: Release[] = []
  const deployments: World['deployments'] = {}
  const requests: string[] = []
  let ids = 100
  const world: World = {
    repository,
    releases,
    deployments,
    requests,
    evidence: { checks: [], people: ['ann'], viewer: bot, workflows: [] },
    now: Date.UTC(2026, 0, 10),
    requestsLeft: Number.POSITIVE_INFINITY,
    commit: async (parents, { message = 'A change', tree, aside = false } = {}) => {
      const sha = await repository.yard.commit(...parents)
      commits.set(sha, { sha, message, tree: tree ?? `tree of ${sha}`, parents })
      if (!aside) await repository.yard.branch('main', sha)
      return sha
    },
    tag: async (name, commit, kind) => {
      if (kind === 'lightweight') return await repository.yard.lightweightTag(name, commit)
      const trailers = { kind: kind ?? naturalKind(name), commit, actor: 'ann' } as const
      await repository.yard.annotatedTag(name, commit, formatTagMessage(name, trailers))
    },
    deploy: (environment, tag, commit, { states = succeeded, creator = bot, payload, kind, hoursAgo = 1 } = {}) => {
      const id = ++ids
      const at = (index: number) => new Date(world.now - hoursAgo * hour + index * 1_000).toISOString()
      const key = deploymentId({ env: environment, tag, commit, services: ['__all__'] })
      const made: ProvenDeployment = {
        id,
        commit,
        environment,
        createdAt: at(0),
        creator,
        payload: payload ?? { id: key, kind: kind ?? naturalKind(tag), tag },
        history: states.map((state, index) => ({ state, at: at(index) })).toReversed(),
      }
      deployments[environment] = [made, ...(deployments[environment] ?? [])]
      return made
    },
    ports: (given) => memoryPorts(world, commits, inputs(given)),
  }
  return world
}

function naturalKind(name: string): ReleaseKind {
  const version = parseTag(name, 'v') ?? { major: 0, minor: 0, patch: 1 }
  const facts = {
    commit: '',
    trailers: undefined,
    onMain: true,
    onMainline: true,
    descendsFromProduction: false,
    stagingTagged: true,
  }
  const kind = kindOf({ version, ...facts })
  return kind === 'unknown' ? 'staging' : kind
}
