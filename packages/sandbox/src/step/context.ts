/** Where the GitHub of a run is, and who asks. */
export interface GitHubAccess {
  readonly serverUrl: string
  readonly apiUrl: string
  readonly owner: string
  readonly repo: string
  readonly token: string
}

/** What started a run; everything but the commit has a default that is right for a push to main. */
export interface RunFacts {
  readonly sha: string
  readonly ref?: string
  readonly eventName?: string
  readonly event?: Readonly<Record<string, unknown>>
  readonly actor?: string
  readonly actorId?: number
  readonly repositoryId?: number
  readonly ownerId?: number
  readonly runId?: number
  readonly runNumber?: number
  readonly runAttempt?: number
  readonly workflow?: string
  readonly workflowRef?: string
  readonly job?: string
}

/** The `github` context of one job: values for expressions, and what of them reaches the environment. */
export interface RunContext {
  /** With `token` and `event`; both stay out of the environment. */
  readonly github: Readonly<Record<string, unknown>>
  readonly environment: Readonly<Record<string, string>>
  readonly event: Readonly<Record<string, unknown>>
}

/** The names the runner exports as `GITHUB_…`; `token` is not one of them. */
const exported = [
  'action',
  'action_path',
  'action_ref',
  'action_repository',
  'actor',
  'actor_id',
  'api_url',
  'base_ref',
  'event_name',
  'graphql_url',
  'head_ref',
  'job',
  'ref',
  'ref_name',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'retention_days',
  'run_attempt',
  'run_id',
  'run_number',
  'server_url',
  'sha',
  'triggering_actor',
  'workflow',
  'workflow_ref',
  'workflow_sha',
]

export function runContextFor(access: GitHubAccess, facts: RunFacts): RunContext {
  const ref = facts.ref ?? 'refs/heads/main'
  const actor = facts.actor ?? 'octocat'
  const repository = `${access.owner}/${access.repo}`
  const github: Record<string, unknown> = {
    ...repositoryFacts(access, facts),
    token: access.token,
    server_url: access.serverUrl,
    api_url: access.apiUrl,
    graphql_url: graphqlUrl(access.apiUrl),
    sha: facts.sha,
    ...refFacts(ref),
    event_name: facts.eventName ?? 'push',
    event: facts.event ?? {},
    actor,
    triggering_actor: actor,
    actor_id: String(facts.actorId ?? 1),
    run_id: String(facts.runId ?? 1),
    run_number: String(facts.runNumber ?? 1),
    run_attempt: String(facts.runAttempt ?? 1),
    workflow: facts.workflow ?? 'workflow',
    workflow_ref: facts.workflowRef ?? `${repository}/.github/workflows/workflow.yml@${ref}`,
    workflow_sha: facts.sha,
    job: facts.job ?? 'job',
    retention_days: '90',
    base_ref: '',
    head_ref: '',
  }
  return { github, environment: environmentOf(github), event: facts.event ?? {} }
}

/** The exported part of a `github` context, as the runner spells it. */
export function environmentOf(github: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    exported.flatMap((name) =>
      github[name] === undefined ? [] : [[`GITHUB_${name.toUpperCase()}`, String(github[name])]],
    ),
  )
}

function repositoryFacts(access: GitHubAccess, facts: RunFacts) {
  return {
    repository: `${access.owner}/${access.repo}`,
    repository_owner: access.owner,
    repository_id: String(facts.repositoryId ?? 1),
    repository_owner_id: String(facts.ownerId ?? 1),
    repositoryUrl: `git://${access.serverUrl.replace(/^https?:\/\//, '')}/${access.owner}/${access.repo}.git`,
    secret_source: 'Actions',
  }
}

function refFacts(ref: string) {
  const type = ref.startsWith('refs/tags/') ? 'tag' : 'branch'
  return { ref, ref_type: type, ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ''), ref_protected: false }
}

/** `/graphql` beside the REST root; on an Enterprise Server beside `/api/v3`. */
function graphqlUrl(apiUrl: string): string {
  return `${apiUrl.replace(/\/api\/v3\/?$/, '/api').replace(/\/$/, '')}/graphql`
}
