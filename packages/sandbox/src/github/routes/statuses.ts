import { shownAccount } from '../accounts.ts'
import { type Answer, invalid, json, notFound, Refusal } from '../answer.ts'
import { isoSeconds } from '../commit-object.ts'
import { type DeploymentRecord, deploymentStates, type StatusRecord } from '../deployment-book.ts'
import { page } from '../page.ts'
import type { Call, Place, Route } from '../route.ts'
import { flag, optional, required } from './body.ts'
import { deploymentOf } from './deployments.ts'

export const statusRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    need: 'deployments=read',
    manual: 'deployments/statuses#list-deployment-statuses',
    answer: (call) => {
      const statuses = call.place.deployments.statuses(deploymentOf(call).id)
      return page(
        call,
        statuses.map((status) => shownStatus(call.place, status)),
      )
    },
  },
  {
    method: 'POST',
    template: '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    need: 'deployments=write',
    manual: 'deployments/statuses#create-a-deployment-status',
    answer: createStatus,
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}',
    need: 'deployments=read',
    manual: 'deployments/statuses#get-a-deployment-status',
    answer: (call) => {
      const id = Number(call.parameters.get('status_id'))
      const found = call.place.deployments.statuses(deploymentOf(call).id).find((status) => status.id === id)
      if (!found) throw notFound()
      return json(200, shownStatus(call.place, found))
    },
  },
]

function createStatus(call: Call): Answer {
  const { place, body } = call
  const deployment = deploymentOf(call)
  const asked = required(body, 'state')
  const state = deploymentStates.find((candidate) => candidate === asked)
  if (!state) throw invalid('DeploymentStatus', 'state')
  const description = optional(body, 'description') ?? ''
  if (description.length > 140) {
    throw new Refusal(422, 'Validation Failed', [
      {
        resource: 'DeploymentStatus',
        code: 'custom',
        field: 'description',
        message: 'description is too long (maximum is 140 characters)',
      },
    ])
  }
  const status = place.deployments.addStatus({
    deploymentId: deployment.id,
    state,
    description,
    environment: optional(body, 'environment') ?? deployment.environment,
    // `target_url` is the older name of `log_url`; both are shown with the same value.
    logUrl: optional(body, 'log_url') ?? optional(body, 'target_url') ?? '',
    environmentUrl: optional(body, 'environment_url') ?? '',
    creator: place.login,
    createdAt: isoSeconds(Date.now()),
  })
  if (state === 'success' && flag(body, 'auto_inactive', true))
    retireEarlier(place, { ...deployment, environment: status.environment })
  return json(201, shownStatus(place, status), {
    location: `${place.urls.repository}/deployments/${deployment.id}/statuses/${status.id}`,
  })
}

/** Only earlier ones that succeeded, of the same environment, and never of production or of a passing environment. */
function retireEarlier({ deployments, login }: Place, { id, environment }: DeploymentRecord): void {
  for (const earlier of deployments.deployments()) {
    if (earlier.id >= id || earlier.environment !== environment || earlier.transient || earlier.production) continue
    if (deployments.statuses(earlier.id)[0]?.state !== 'success') continue
    deployments.addStatus({
      deploymentId: earlier.id,
      state: 'inactive',
      description: '',
      environment,
      logUrl: '',
      environmentUrl: '',
      creator: login,
      createdAt: isoSeconds(Date.now()),
    })
  }
}

function shownStatus({ urls }: Place, status: StatusRecord) {
  const deploymentUrl = `${urls.repository}/deployments/${status.deploymentId}`
  return {
    url: `${deploymentUrl}/statuses/${status.id}`,
    id: status.id,
    node_id: urls.nodeId('DeploymentStatus', status.id),
    state: status.state,
    creator: shownAccount(urls, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    deployment_url: deploymentUrl,
    repository_url: urls.repository,
    performed_via_github_app: null,
  }
}
