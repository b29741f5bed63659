import { UpstreamError } from '#errors'
import type { GitHubAccess } from '../step/context.ts'

export interface Deployment {
  end(state: 'success' | 'failure', url: string): Promise<void>
}

export interface DeploymentStart {
  readonly access: GitHubAccess
  readonly environment: string
  readonly sha: string
  readonly run: number
}

/** The Deployment that GitHub itself writes for a job with `environment:`, unless it says `deployment: false`. */
export async function startDeployment({ access, environment, sha, run }: DeploymentStart): Promise<Deployment> {
  const root = `/repos/${access.owner}/${access.repo}/deployments`
  const log = `${access.serverUrl}/${access.owner}/${access.repo}/actions/runs/${run}`
  const body = { ref: sha, environment, auto_merge: false, required_contexts: [], task: 'deploy' }
  const id = await post(access, root, body)
  const status = (state: string, url: string) =>
    post(access, `${root}/${id}/statuses`, { state, log_url: log, ...(url === '' ? {} : { environment_url: url }) })
  await status('in_progress', '')
  return {
    end: async (state, url) => {
      await status(state, url)
    },
  }
}

async function post(access: GitHubAccess, path: string, body: unknown): Promise<number> {
  const response = await fetch(`${access.apiUrl}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${access.token}`, accept: 'application/vnd.github+json' },
    body: JSON.stringify(body),
    redirect: 'error',
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.status === 201 && typeof answer === 'object' && answer !== null && 'id' in answer)
    return Number(answer.id)
  throw new UpstreamError('deployment', `POST ${path} answered ${response.status}; a Deployment was expected (201).`)
}
