import { ConflictError, PreconditionError } from '#errors'
import { apply as promoteApply } from '../../action-promote/src/apply.ts'
import { observe as promoteObserve } from '../../action-promote/src/observe.ts'
import { plan as promotePlan } from '../../action-promote/src/plan.ts'
import { report as promoteReport } from '../../action-promote/src/report.ts'
import { apply as tagApply } from '../../action-tag/src/apply.ts'
import { observe as tagObserve } from '../../action-tag/src/observe.ts'
import { plan as tagPlan } from '../../action-tag/src/plan.ts'
import { deploy, type Server } from './deploy.ts'
import {
  type Place,
  type PromoteConfig,
  promotePorts,
  sharedPorts,
  type TagConfig,
  type Truth,
  tagPorts,
} from './ports.ts'

/** What somebody started, with the inputs that a re-run has, too. */
export type Job =
  | { readonly kind: 'staging' | 'hotfix'; readonly commit: string; readonly name: string }
  | {
      readonly kind: 'promote'
      readonly tag: string
      readonly waive: string
      readonly breakGlass: boolean
      /** The major version that was typed; empty for a minor. */
      readonly major: string
      /** `promote` and `release` are a single step, by an operator who waits for no queue. */
      readonly only: 'promote' | 'release' | undefined
    }
  | { readonly kind: 'rollback'; readonly to: string }

export interface Site extends Place {
  readonly servers: { readonly staging: Server; readonly production: Server }
  /** The server will fail this deployment. */
  readonly fails: boolean
  readonly told: (line: string) => void
}

export async function runJob(job: Job, site: Site): Promise<void> {
  switch (job.kind) {
    case 'staging':
    case 'hotfix':
      return await stagingWorkflow(job.kind, job.commit, site)
    case 'rollback':
      return await rollbackWorkflow(job.to, site)
    case 'promote':
      return await productionWorkflow(job, site)
  }
}

/** platform-staging.yml, and hotfix.yml dispatched on a branch. */
async function stagingWorkflow(mode: 'staging' | 'hotfix', commit: string, site: Site): Promise<void> {
  const ref = mode === 'hotfix' ? 'refs/heads/hotfix/x' : 'refs/heads/main'
  const ports = tagPorts(site, { commit, ref, pushed: undefined })
  const common = { bump: 'patch', tag: '', prefix: 'v', initial: '0.0.1', sha: '', main: '', token: '' } as const
  const config: TagConfig = { ...common, mode, onSuperseded: 'skip', dryRun: false }
  const decided = await settled(async () => {
    const planned = tagPlan(config, await tagObserve(config, ports))
    await tagApply(planned, ports)
    return planned
  })
  if (decided.kind === 'refuse') throw decided.failure
  if (decided.kind === 'superseded') return site.told(`superseded by ${decided.by}`)
  site.told(`${decided.kind}: ${decided.tag.name}`)
  await deployWith(site, { environment: 'staging', tag: decided.tag.name })
}

async function productionWorkflow(job: Extract<Job, { kind: 'promote' }>, site: Site): Promise<void> {
  const config: PromoteConfig = {
    ...defaults,
    stagingTag: job.tag,
    waiveHotfix: job.waive,
    breakGlass: job.breakGlass ? 'it burns' : '',
    bump: job.major === '' ? 'minor' : 'major',
    confirm: job.major === '' ? 'deploy' : `deploy ${job.major}`,
  }
  if (job.only !== 'release') {
    const tag = await promote(config, site)
    if (job.only === 'promote') return
    if (tag !== '')
      await deployWith(site, { environment: 'production', tag, waived: job.waive, unproven: job.breakGlass })
  }
  await promote({ ...defaults, stagingTag: job.tag, mode: 'release' }, site)
}

async function rollbackWorkflow(to: string, site: Site): Promise<void> {
  const tag = await promote({ ...defaults, mode: 'rollback', to, confirm: 'deploy' }, site)
  await deployWith(site, { environment: 'production', tag, rollback: true })
}

/** One step with action-promote: the tag of its outputs, or the failure that ends the job. */
async function promote(config: PromoteConfig, site: Site): Promise<string> {
  const seen: Truth[] = []
  const ports = promotePorts({ ...site, saw: (truth) => seen.push(truth) }, config)
  const { kind, outputs, failure } = await settled(async () => {
    const planned = promotePlan(config, await promoteObserve(config, ports))
    believesRight(planned.running, seen.at(-1))
    const result = await promoteApply(planned, ports)
    return { kind: planned.kind, ...promoteReport(planned, result) }
  })
  if (failure) throw failure
  if (outputs.created === true && config.bump === 'major' && config.confirm !== `deploy ${outputs.tag}`)
    throw new Error(`It made ${outputs.tag}, and what was typed is ${config.confirm}.`)
  site.told(`${config.mode}: ${kind} ${outputs.tag}`)
  return String(outputs.tag)
}

/** What a run takes production to run is what it runs, unless nobody said yet how the newest deployment ended. */
function believesRight(believed: string, truth: Truth | undefined): void {
  if (!truth?.settled || believed === truth.running) return
  throw new Error(
    `It believes that production runs ${believed || 'nothing'}, and it runs ${truth.running || 'nothing'}.`,
  )
}

/** The toolkit's loop, without its clock: a conflict is looked at again. */
async function settled<T>(attempt: () => Promise<T>): Promise<T> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error
      if (attempts === 20) throw new Error('It meets the same conflict again and again.', { cause: error })
    }
  }
}

type Deploying = Parameters<typeof deploy>[0]

async function deployWith(
  site: Site,
  wanted: Pick<Deploying, 'environment' | 'tag'> & Partial<Deploying>,
): Promise<void> {
  const { repository, servers, request, fails, told } = site
  const ports = {
    ...sharedPorts(site),
    deployments: repository.deployments,
    server: servers[wanted.environment],
    request,
  }
  await deploy({ rollback: false, waived: '', unproven: false, fails, ...wanted }, ports)
  told(`${wanted.environment} runs ${wanted.tag}`)
}

/** What a run may be refused for: somebody picked its tag or its commit at random, or the server failed. */
export function reasonable(failure: unknown): boolean {
  return failure instanceof PreconditionError && refusals.includes(failure.code)
}

const refusals = [
  ...['off-main', 'diverged', 'on-main', 'base-missing', 'already-production', 'kind-unknown', 'deploy-failed'],
  ...['would-regress', 'quarantined', 'hotfix-would-be-reverted', 'not-on-staging', 'staging-failed', 'locked'],
  ...['never-in-production', 'not-deployed', 'draft-missing', 'confirm', 'tag-conflict'],
]

const defaults: PromoteConfig = {
  ...{ mode: 'promote', stagingTag: '', confirm: '', bump: 'minor', to: '', prefix: 'v', main: '' },
  ...{ stagingEnvironment: 'staging', productionEnvironment: 'production', minSoak: '0', freeze: '' },
  ...{ requireDistinctApprover: false, waiveHotfix: '', breakGlass: '', token: '', dryRun: false },
}
