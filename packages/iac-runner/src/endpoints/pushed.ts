import { type Environment, reasonsFor, type SlipwayConfig } from '#config'
import type { DeployRequest } from '#deploy-protocol'
import { ConflictError, PreconditionError } from '#errors'
import { accept } from '../acceptance/accept.ts'
import type { Asker } from '../acceptance/admission.ts'
import { servicesOf } from '../executor/execute.ts'
import { changedFiles } from '../repository/changed-files.ts'
import { currentOf } from '../store/deployments.ts'
import type { RouteParts } from './incoming.ts'

/** What a push came to in one environment. */
export interface Pushed {
  readonly env: string
  readonly status: 'accepted' | 'no_changes' | 'waiting' | 'refused'
  readonly reason?: string
  readonly deployment_id?: string
  readonly tag?: string
  readonly services?: readonly string[]
}

/** What was pushed: a commit, the release tags on it, and the commit that the branch stood on before. */
interface Delivered {
  readonly parts: RouteParts
  readonly before: string
  readonly sender: Asker
  readonly commit: string
  readonly tags: readonly string[]
}

/** Deploys what was pushed to one environment, unless it changes nothing there. */
export async function deployPushed(environment: Environment, delivered: Delivered): Promise<Pushed> {
  const { name: env } = environment
  const { tags, commit, parts, before } = delivered
  if (tags.length === 0) return { env, status: 'waiting', reason: 'the commit carries no tag yet' }
  let refused = ''
  for (const tag of tags) {
    // Asking for the tag brings its commit here.
    await parts.releases.find({ env, tag })
    const services = await changedServices(parts, { env, before, commit })
    if (services.length === 0) return { env, status: 'no_changes', tag }
    try {
      return await request(delivered, { env, tag, services })
    } catch (error) {
      if (!(error instanceof PreconditionError || error instanceof ConflictError)) throw error
      refused = error.message
    }
  }
  return { env, status: 'refused', reason: refused }
}

async function request(
  { parts, sender, commit }: Delivered,
  { env, tag, services }: { readonly env: string; readonly tag: string; readonly services: readonly string[] },
): Promise<Pushed> {
  const asked: DeployRequest = {
    env,
    tag,
    commit,
    services,
    triggeredBy: 'github-webhook',
    rollback: false,
    audience: undefined,
    source: undefined,
  }
  const { deployment, duplicate } = await accept(parts, asked, sender)
  if (!duplicate) parts.wake(env)
  return { env, status: 'accepted', tag, deployment_id: deployment.id, services }
}

/**
 * The services that a push concerns: what it changed, and what changed since the release that the environment runs, so
 * that a push that never arrived is made up for. Without a commit to compare with it is every service.
 */
async function changedServices(
  { store, releases, repository }: RouteParts,
  { env, before, commit }: { readonly env: string; readonly before: string; readonly commit: string },
): Promise<readonly string[]> {
  const config: SlipwayConfig = await releases.configAt(commit)
  const here = servicesOf(config, env).map(({ name }) => name)
  const current = await store.read((transaction) => currentOf(transaction, env))
  if (!current) return here
  const since = await changedFiles(repository.gitDir, current.sha, commit)
  if (since === undefined) return here
  const pushed = (await changedFiles(repository.gitDir, before, commit)) ?? []
  const files = [...new Set([...since, ...pushed])]
  const concerned = reasonsFor(config, files).flatMap((one) => (one.kind === 'services' ? one.services : []))
  // Commands and variables of services stand in slipway.yml itself; each service's hash tells whether it is concerned.
  return files.includes('slipway.yml') ? here : here.filter((name) => concerned.includes(name))
}
