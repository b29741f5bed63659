import { allServices, deploymentId, wireName } from '#deploy-protocol'
import { PreconditionError } from '#errors'
import type { DeploymentPayload, DeploymentStore, GitHub, GitHubDeployment } from '#github'
import type { ReleaseTag } from '#versioning'

export interface Baseline {
  readonly environment: string
  readonly tag: ReleaseTag
}

export type Outcome =
  | { readonly kind: 'write' | 'finish'; readonly commit: string; readonly onMain: boolean }
  | { readonly kind: 'recorded'; readonly commit: string; readonly onMain: boolean }

interface Decided {
  readonly outcome: Outcome
  readonly commit: string
  readonly payload: DeploymentPayload
  /** Ours from a run that was killed before it said that it succeeded. */
  readonly begun: GitHubDeployment | undefined
}

/** Reads whether a baseline can be written; what we have deployed since knows better than any record. */
export async function decide(github: GitHub, { environment, tag }: Baseline): Promise<Decided> {
  const { commit, onMain } = await findCommit(github, tag)
  const content = { env: wireName(environment), tag: tag.name, commit, services: [allServices] }
  const payload = { id: deploymentId(content), kind: tag.patch > 0 ? 'hotfix' : 'production', tag: tag.name }
  const all = await github.deployments.list({ environment, atMost: 100 })
  const ours = all.filter((deployment) => deployment.payload !== undefined && believed(deployment))
  const own = ours.find((deployment) => deployment.payload?.id === payload.id)
  const other = ours.find((deployment) => deployment !== own)
  if (other?.payload) throw alreadyDeployed(environment, other.payload.tag)
  const proven = own !== undefined && (await succeeded(github.deployments, own.id))
  const kind = proven ? 'recorded' : own ? 'finish' : 'write'
  return { outcome: { kind, commit, onMain }, commit, payload, begun: own }
}

/** Writes the Deployment and that it succeeded; a run that was killed in between is finished by the next. */
export async function write(
  { deployments }: Pick<GitHub, 'deployments'>,
  { environment, tag }: Baseline,
  { commit, payload, begun }: Decided,
): Promise<void> {
  const description = `${tag.name} ran in ${environment} before Slipway`
  const production = wireName(environment) === 'production'
  const made = begun ?? (await deployments.create({ commit, environment, description, payload, production }))
  if (!believed(made)) {
    await deployments.setStatus(made.id, { state: 'inactive', description: 'Not written by an App: no evidence' })
    throw notBelieved(made.creator)
  }
  await deployments.setStatus(made.id, { state: 'success', description })
}

/** A person can write any Deployment; only what GitHub's own token or an App wrote is evidence to a promotion. */
function believed({ creator }: GitHubDeployment): boolean {
  return creator.endsWith('[bot]')
}

async function findCommit({ tags, history }: GitHub, tag: ReleaseTag) {
  const snapshot = await tags.snapshot({ prefix: tag.name, main: '' })
  const commit = snapshot.tags.find(({ name }) => name === tag.name)?.commit
  if (commit === undefined) {
    throw new PreconditionError(
      'tag-not-found',
      `The repository on GitHub has no tag ${tag.name} on a commit. Push it first: git push origin refs/tags/${tag.name}`,
    )
  }
  const question = { descendant: snapshot.main.commit, ancestor: commit }
  const [onMain = false] = (await history.ask({ contains: [question], messages: [] })).contains
  return { commit, onMain }
}

async function succeeded(deployments: DeploymentStore, id: number): Promise<boolean> {
  return (await deployments.statuses(id)).some(({ state }) => state === 'success')
}

function alreadyDeployed(environment: string, tag: string): PreconditionError {
  return new PreconditionError(
    'already-deployed',
    `${environment} has a Deployment of ours: ${tag}. A record is for what ran before the first one; ` +
      'to change what runs, promote or roll back.',
  )
}

function notBelieved(creator: string): PreconditionError {
  return new PreconditionError(
    'token-of-a-person',
    `The token belongs to ${creator || 'nobody that GitHub names'}, and a promotion believes only Deployments that GitHub's own token or an App wrote. ` +
      'Run this in a workflow with `permissions: deployments: write` and GITHUB_TOKEN from github.token. What was written counts for nothing.',
  )
}
