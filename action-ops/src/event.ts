import { readFileSync, statSync } from 'node:fs'
import { ConfigurationError } from '#errors'

/** The comment that started the workflow, as it was when it was written. */
export interface Comment {
  readonly id: number
  readonly body: string
  readonly login: string
  /** A person, and not an app that speaks for one. */
  readonly person: boolean
  /** It was written just now; a command that was edited in later is none. */
  readonly fresh: boolean
  /** The pull request below which it stands; undefined: it is an issue. */
  readonly pull: number | undefined
}

const maxBytes = 32 * 1024 * 1024

/** Only what GitHub itself put into the payload is read from it; everything a person wrote stays text. */
export function commentOf(env: NodeJS.ProcessEnv): Comment {
  const event = fields(payloadOf(env['GITHUB_EVENT_PATH'] ?? ''))
  const comment = fields(event['comment'])
  const issue = fields(event['issue'])
  const user = fields(comment['user'])
  const id = numberOf(comment['id'])
  const { body } = comment
  if (env['GITHUB_EVENT_NAME'] !== 'issue_comment' || id === undefined || typeof body !== 'string') throw foreign()
  return {
    id,
    body,
    login: typeof user['login'] === 'string' ? user['login'] : '',
    person: user['type'] === 'User' && (comment['performed_via_github_app'] ?? null) === null,
    fresh: event['action'] === 'created' && comment['updated_at'] === comment['created_at'],
    pull: issue['pull_request'] === undefined ? undefined : numberOf(issue['number']),
  }
}

function payloadOf(path: string): unknown {
  try {
    if (statSync(path).size > maxBytes) throw foreign()
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw error instanceof ConfigurationError ? error : foreign()
  }
}

function foreign(): ConfigurationError {
  return new ConfigurationError(
    'event-foreign',
    'This run was not started by a comment. Mode command belongs into a workflow with on: issue_comment: types: [created].',
  )
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined
}
