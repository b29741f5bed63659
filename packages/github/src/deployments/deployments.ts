import { randomUUID } from 'node:crypto'
import { UpstreamError } from '#errors'
import type { DeploymentStatus, DeploymentStore, GitHubDeployment } from '../ports/ports.ts'
import { unlessUnknown } from '../wire/broken.ts'
import { allPages } from '../wire/pages.ts'
import { object } from '../wire/parse.ts'
import type { Remote } from '../wire/remote.ts'
import { parseDeployment, parseStatus } from './deployment-parse.ts'
import { callOf, payloadOf } from './deployment-payload.ts'

type NewDeployment = Parameters<DeploymentStore['create']>[0]

const maxDescription = 140
const readBackWaitsMs = [500, 1_000, 2_000]

/** Deployments of one repository on GitHub. */
export function createDeploymentStore(remote: Remote): DeploymentStore {
  return {
    list: (query) => list(remote, query),
    statuses: (id) => statuses(remote, id),
    create: (deployment) => create(remote, deployment),
    setStatus: (id, status) => setStatus(remote, id, status),
  }
}

async function list(
  { rest, owner, repo }: Remote,
  { environment, atMost }: Parameters<DeploymentStore['list']>[0],
): Promise<readonly GitHubDeployment[]> {
  const where = { owner, repo, environment, per_page: Math.min(100, atMost) }
  const found = new Map<number, GitHubDeployment>()
  for await (const entry of allPages((page) => rest.repos.listDeployments({ ...where, page }))) {
    // A deployment made between two pages moves the last one of a page onto the next.
    const deployment = parseDeployment(entry)
    found.set(deployment.id, deployment)
    if (found.size >= atMost) break
  }
  return [...found.values()].toSorted((a, b) => b.id - a.id)
}

async function statuses({ rest, owner, repo }: Remote, id: number): Promise<readonly DeploymentStatus[]> {
  const where = { owner, repo, deployment_id: id, per_page: 100 }
  const found: DeploymentStatus[] = []
  for await (const entry of allPages((page) => rest.repos.listDeploymentStatuses({ ...where, page }))) {
    found.push(parseStatus(entry))
  }
  return found
}

/** Repeated only when this very one is nowhere: two deployments of one run would tell two stories. */
async function create(remote: Remote, deployment: NewDeployment): Promise<GitHubDeployment> {
  const call = randomUUID()
  const made =
    (await post(remote, deployment, call)) ??
    (await readBack(remote, deployment, call)) ??
    (await post(remote, deployment, call)) ??
    (await readBack(remote, deployment, call))
  if (made) return made
  throw lost(`deployment ${deployment.payload.id}`)
}

/** Without `auto_merge: false` GitHub merges main into the ref and makes no deployment; without contexts it waits for all. */
async function post(
  { rest, owner, repo }: Remote,
  deployment: NewDeployment,
  call: string,
): Promise<GitHubDeployment | undefined> {
  const { commit, environment, description, payload, production } = deployment
  return await unlessUnknown(async () => {
    const { data, status } = await rest.repos.createDeployment({
      owner,
      repo,
      ref: commit,
      environment,
      description: shortened(description),
      payload: payloadOf(payload, call),
      auto_merge: false,
      required_contexts: [],
      production_environment: production,
      transient_environment: false,
    })
    if (Number(status) === 201) return parseDeployment(data)
    throw new UpstreamError('github-refused', `GitHub made no deployment to ${environment}: it answered ${status}.`)
  })
}

async function readBack(
  { rest, owner, repo, clock }: Remote,
  { environment, commit }: NewDeployment,
  call: string,
): Promise<GitHubDeployment | undefined> {
  const where = { owner, repo, environment, sha: commit, per_page: 100 }
  for (const waitMs of [0, ...readBackWaitsMs]) {
    if (waitMs > 0) await clock.wait(waitMs)
    for await (const entry of allPages((page) => rest.repos.listDeployments({ ...where, page }))) {
      if (callOf(object(entry, 'a deployment')['payload']) === call) return parseDeployment(entry)
    }
  }
  return undefined
}

async function setStatus(remote: Remote, id: number, status: DeploymentStatus): Promise<void> {
  for (let tried = 1; tried <= 2; tried++) {
    if (await postStatus(remote, id, status)) return
    const [newest] = await statuses(remote, id)
    if (newest?.state === status.state && newest.description === shortened(status.description)) return
  }
  throw lost(`status ${status.state} of deployment ${id}`)
}

async function postStatus(
  { rest, owner, repo }: Remote,
  id: number,
  status: DeploymentStatus,
): Promise<true | undefined> {
  return await unlessUnknown(async () => {
    await rest.repos.createDeploymentStatus({
      owner,
      repo,
      deployment_id: id,
      state: status.state,
      description: shortened(status.description),
      ...(status.logUrl === undefined ? {} : { log_url: status.logUrl }),
      ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
    })
    return true as const
  })
}

/** GitHub refuses more than 140 characters; half of a surrogate pair would be none. */
function shortened(description: string): string {
  if (description.length <= maxDescription) return description
  return `${description.slice(0, maxDescription - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

function lost(what: string): UpstreamError {
  return new UpstreamError(
    'github-unavailable',
    `GitHub did not say whether it recorded ${what}, and does not show it. Run this again.`,
  )
}
