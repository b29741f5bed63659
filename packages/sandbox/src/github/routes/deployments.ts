import { shownAccount } from '../accounts.ts'
import { type Answer, invalid, json, notFound, Refusal } from '../answer.ts'
import { isoSeconds } from '../commit-object.ts'
import type { DeploymentRecord } from '../deployment-book.ts'
import { page } from '../page.ts'
import { resolveCommit } from '../resolve.ts'
import type { Call, Place, Route } from '../route.ts'
import { autoMerge } from './auto-merge.ts'
import { flag, optional, required } from './body.ts'
import { notGreen } from './commit-statuses.ts'

export const deploymentRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/deployments',
    need: 'deployments=read',
    manual: 'deployments/deployments#list-deployments',
    answer: listDeployments,
  },
  {
    method: 'POST',
    template: '/repos/{owner}/{repo}/deployments',
    need: 'deployments=write',
    manual: 'deployments/deployments#create-a-deployment',
    answer: createDeployment,
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/deployments/{deployment_id}',
    need: 'deployments=read',
    manual: 'deployments/deployments#get-a-deployment',
    answer: (call) => json(200, shownDeployment(call.place, deploymentOf(call))),
  },
]

/** The deployment a path names. */
export function deploymentOf({ place, parameters }: Call): DeploymentRecord {
  const id = Number(parameters.get('deployment_id'))
  const found = place.deployments.deployments().find((deployment) => deployment.id === id)
  if (!found) throw notFound()
  return found
}

function listDeployments(call: Call): Answer {
  const { place, query } = call
  const asked = (name: 'sha' | 'ref' | 'task' | 'environment'): string | undefined => {
    const value = query.get(name)
    // The manual's word for "any" is `none`.
    return value === null || value === 'none' || value === '' ? undefined : value
  }
  const wanted = (['sha', 'ref', 'task', 'environment'] as const).map((name) => [name, asked(name)] as const)
  const matching = place.deployments
    .deployments()
    .filter((deployment) => wanted.every(([name, value]) => value === undefined || deployment[name] === value))
  return page(
    call,
    matching.map((deployment) => shownDeployment(place, deployment)),
  )
}

async function createDeployment(call: Call): Promise<Answer> {
  const { place, body } = call
  const ref = required(body, 'ref')
  const environment = optional(body, 'environment') ?? 'production'
  const found = await resolveCommit(await call.refs(), place.objects, ref)
  if (!found) throw new Refusal(422, `No ref found for: ${ref}`)
  if (flag(body, 'auto_merge', true)) {
    const merged = await autoMerge(call, { name: ref, ...found })
    if (merged !== undefined) return json(202, { message: merged })
  }
  checkContexts(place, body['required_contexts'], { ref, sha: found.sha })
  const now = isoSeconds(Date.now())
  const deployment = place.deployments.addDeployment({
    sha: found.sha,
    ref,
    task: optional(body, 'task') ?? 'deploy',
    payload: payloadOf(body['payload']),
    originalEnvironment: environment,
    environment,
    description: optional(body, 'description') ?? null,
    transient: flag(body, 'transient_environment', false),
    production: flag(body, 'production_environment', environment === 'production'),
    creator: place.login,
    createdAt: now,
    updatedAt: now,
  })
  return json(201, shownDeployment(place, deployment), {
    location: `${place.urls.repository}/deployments/${deployment.id}`,
  })
}

/** Contexts asked for by name have to be green; when none are named, all that exist have to be. */
function checkContexts(place: Place, contexts: unknown, { ref, sha }: { ref: string; sha: string }): void {
  const named = contexts ?? undefined
  if (named !== undefined && !isNames(named)) throw invalid('Deployment', 'required_contexts')
  if (notGreen(place, sha, named).length === 0) return
  throw new Refusal(409, `Conflict: Commit status checks failed for ${ref}.`, [
    { resource: 'Deployment', field: 'required_contexts', code: 'invalid' },
  ])
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string')
}

/** Given back as it was given: an object as an object, a string as a string. */
function payloadOf(payload: unknown): unknown {
  if (payload === undefined || payload === null) return {}
  if (typeof payload === 'string' || (typeof payload === 'object' && !Array.isArray(payload))) return payload
  throw invalid('Deployment', 'payload')
}

function shownDeployment({ urls }: Place, deployment: DeploymentRecord) {
  const url = `${urls.repository}/deployments/${deployment.id}`
  return {
    url,
    id: deployment.id,
    node_id: urls.nodeId('Deployment', deployment.id),
    task: deployment.task,
    original_environment: deployment.originalEnvironment,
    environment: deployment.environment,
    description: deployment.description,
    created_at: deployment.createdAt,
    updated_at: deployment.updatedAt,
    statuses_url: `${url}/statuses`,
    repository_url: urls.repository,
    creator: shownAccount(urls, deployment.creator),
    sha: deployment.sha,
    ref: deployment.ref,
    payload: deployment.payload,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: null,
  }
}
