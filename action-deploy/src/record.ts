import type { ExpectedError } from '#errors'
import type { DeploymentStatus, DeploymentStore, GitHubDeployment } from '#github'
import type { Deployment, Plan } from './plan.ts'

/** GitHub's Deployment for this one: the one an earlier run wrote, else a new one; none when none was asked for. */
export async function openRecord(
  plan: Extract<Plan, { readonly kind: 'deploy' | 'resume' }>,
  deployments: DeploymentStore,
): Promise<GitHubDeployment | undefined> {
  if (plan.kind === 'resume') return reopened(plan, deployments)
  if (!plan.recorded) return undefined
  const { id, env, tag, commit, releaseKind, left, promotion } = plan
  return deployments.create({
    commit,
    environment: env,
    description: `${tag} into ${env}`,
    payload: { id, kind: releaseKind, tag, ...promotion, ...(left === undefined ? {} : { left }) },
    production: env === 'production',
  })
}

/**
 * An earlier run that failed is taken back before anything is sent again: a run that is lost right after the server's
 * success would otherwise leave GitHub with a failure of what the environment runs.
 */
async function reopened(
  plan: Extract<Plan, { readonly kind: 'resume' }>,
  deployments: DeploymentStore,
): Promise<GitHubDeployment> {
  const { githubDeployment } = plan
  const [latest] = await deployments.statuses(githubDeployment.id)
  if (latest && ['failure', 'error', 'inactive'].includes(latest.state)) {
    await deployments.setStatus(githubDeployment.id, statusOf('queued', 'tried again', plan))
  }
  return githubDeployment
}

export function statusOf(
  state: DeploymentStatus['state'],
  description: string,
  { runUrl, environmentUrl }: Pick<Deployment, 'runUrl' | 'environmentUrl'>,
): DeploymentStatus {
  return {
    state,
    description,
    logUrl: runUrl,
    ...(environmentUrl === '' ? {} : { environmentUrl }),
  }
}

/**
 * Marks what this deployment replaced as inactive. GitHub does so by itself outside production, but never in it, and
 * never for a second Deployment of the same release. A few that are done already mean that the older ones are, too.
 */
export async function retireOlder(
  current: GitHubDeployment,
  plan: Deployment,
  deployments: DeploymentStore,
): Promise<void> {
  const all = await deployments.list({ environment: plan.env, atMost: 200 })
  const older = all.filter(({ id, payload }) => payload !== undefined && id < current.id)
  let retired = 0
  for (const { id } of older) {
    const [latest] = await deployments.statuses(id)
    if (latest?.state === 'success') {
      const status = statusOf('inactive', `Replaced by ${plan.tag}`, { ...plan, environmentUrl: '' })
      await deployments.setStatus(id, status)
    }
    retired = latest?.state === 'inactive' ? retired + 1 : 0
    if (retired === 3) return
  }
}

/** `failure`: the deployment failed. `error`: what became of it is not known. */
export function failureStatus(failure: ExpectedError, deployment: Deployment): DeploymentStatus {
  const state = ['deploy-failed', 'services-incomplete'].includes(failure.code) ? 'failure' : 'error'
  return statusOf(failure.code === 'canceled-on-server' ? 'inactive' : state, `${failure.code}`, deployment)
}
