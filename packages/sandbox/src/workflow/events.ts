import type { GitHubAccess } from '../step/context.ts'

/** Something that happened in the repository. */
export type WorkflowEvent = PushEvent | DispatchEvent | OtherEvent

export interface PushEvent {
  readonly name: 'push'
  /** `refs/heads/…` or `refs/tags/…`. */
  readonly ref: string
  readonly sha: string
  /** Where the ref was before; absent for a new one. */
  readonly before?: string | undefined
  /** Files that differ; read from the repository when they are not given. */
  readonly changedFiles?: readonly string[] | undefined
  /** The token that pushed: one that the engine handed to a job starts no workflow. */
  readonly token?: string | undefined
  readonly actor?: string | undefined
}

export interface DispatchEvent {
  readonly name: 'workflow_dispatch'
  /** The file's name, such as `platform-staging.yml`. */
  readonly workflow: string
  readonly ref: string
  readonly sha: string
  readonly inputs?: Readonly<Record<string, string | number | boolean>> | undefined
  readonly actor?: string | undefined
}

/** Any other event, with the payload that GitHub would send. */
export interface OtherEvent {
  readonly name: 'issue_comment' | 'schedule' | 'repository_dispatch' | 'release' | 'pull_request'
  readonly ref: string
  readonly sha: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly token?: string | undefined
  readonly actor?: string | undefined
}

const nothing = '0'.repeat(40)

/** The payload of an event as `github.event` and the event file show it. */
export function payloadOf(
  event: WorkflowEvent,
  access: GitHubAccess,
  run: { readonly actor: string; readonly inputs: Readonly<Record<string, unknown>> },
): Record<string, unknown> {
  const common = { repository: repositoryOf(access), sender: { login: run.actor, id: 1, type: 'User' } }
  if (event.name === 'push') {
    return {
      ...common,
      ref: event.ref,
      before: event.before ?? nothing,
      after: event.sha,
      created: event.before === undefined,
      deleted: false,
      forced: false,
      base_ref: null,
      head_commit: { id: event.sha },
      pusher: { name: run.actor },
    }
  }
  if (event.name === 'workflow_dispatch') {
    // The payload knows only texts; the types are in the `inputs` context.
    const inputs = Object.fromEntries(Object.entries(run.inputs).map(([name, value]) => [name, String(value)]))
    return { ...common, ref: event.ref, inputs, workflow: `.github/workflows/${event.workflow}` }
  }
  return { ...common, ...event.payload }
}

/** The request in the payload of a `pull_request`, as far as a filter asks for it. */
export function pullOf(payload: OtherEvent['payload']): {
  readonly base?: { readonly ref?: string; readonly sha?: string }
  readonly head?: { readonly sha?: string }
} {
  return payload['pull_request'] ?? {}
}

function repositoryOf({ owner, repo, serverUrl }: GitHubAccess) {
  return {
    id: 1,
    name: repo,
    full_name: `${owner}/${repo}`,
    owner: { login: owner, id: 1, type: 'Organization' },
    html_url: `${serverUrl}/${owner}/${repo}`,
    default_branch: 'main',
    private: true,
  }
}
