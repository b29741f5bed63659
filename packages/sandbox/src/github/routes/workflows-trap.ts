import type { Place } from '../route.ts'

/**
 * GitHub refuses a ref to a commit whose workflow files differ from those at the tip of every branch, unless the token
 * may write workflows; GITHUB_TOKEN never may.
 */
export async function hidesWorkflows(place: Place, sha: string): Promise<boolean> {
  if (place.permissions.workflows === 'write') return false
  const wanted = await workflowsAt(place, sha)
  if (wanted === '') return false
  const branches = [...(await place.currentRefs())].filter(([name]) => name.startsWith('refs/heads/'))
  const tips = await Promise.all(branches.map(([, tip]) => workflowsAt(place, tip)))
  return !tips.includes(wanted)
}

async function workflowsAt({ objects }: Place, sha: string): Promise<string> {
  return (await objects.find(`${sha}^{commit}:.github/workflows`))?.sha ?? ''
}
