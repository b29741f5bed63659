import { shownAccount } from '../accounts.ts'
import { type Answer, invalid, json, Refusal } from '../answer.ts'
import { type CommitStatusRecord, commitStates, latestOf } from '../check-book.ts'
import { isoSeconds } from '../commit-object.ts'
import { page } from '../page.ts'
import type { Call, Place, Route } from '../route.ts'
import { optional, required } from './body.ts'
import { commitOf } from './checks.ts'

export const commitStatusRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: '/repos/{owner}/{repo}/statuses/{sha}',
    need: 'statuses=write',
    manual: 'commits/statuses#create-a-commit-status',
    answer: createStatus,
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/commits/{ref}/statuses',
    need: 'statuses=read',
    manual: 'commits/statuses#list-commit-statuses-for-a-reference',
    answer: async (call) => {
      const statuses = call.place.checks.statuses(await commitOf(call))
      return page(
        call,
        statuses.map((status) => ({
          ...shownStatus(call.place, status),
          creator: shownAccount(call.place.urls, status.creator),
        })),
      )
    },
  },
]

async function createStatus(call: Call): Promise<Answer> {
  const { place, body, parameters } = call
  const sha = parameters.get('sha') ?? ''
  const commit = /^[0-9a-f]{40}$/.test(sha) ? await place.objects.find(`${sha}^{commit}`) : undefined
  if (!commit) throw new Refusal(422, `No commit found for SHA: ${sha}`)
  const asked = required(body, 'state')
  const state = commitStates.find((candidate) => candidate === asked)
  if (!state) throw invalid('Status', 'state')
  const status = place.checks.addStatus({
    sha,
    state,
    context: optional(body, 'context') ?? 'default',
    description: optional(body, 'description') ?? null,
    targetUrl: optional(body, 'target_url') ?? null,
    creator: place.login,
    createdAt: isoSeconds(Date.now()),
  })
  const shown = { ...shownStatus(place, status), creator: shownAccount(place.urls, status.creator) }
  return json(201, shown, { location: shown.url })
}

function shownStatus({ urls }: Place, status: CommitStatusRecord) {
  return {
    url: `${urls.repository}/statuses/${status.sha}`,
    avatar_url: `${urls.server}/avatars/1`,
    id: status.id,
    node_id: urls.nodeId('StatusContext', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
  }
}

/** What a deployment that names its contexts asks: those that are not green, or all that are not when it names none. */
export function notGreen({ checks }: Place, sha: string, contexts: readonly string[] | undefined): readonly string[] {
  const latest = latestOf(checks, sha)
  const states = new Map([
    ...latest.checks.map(
      ({ name, conclusion }) => [name, ['success', 'neutral', 'skipped'].includes(conclusion ?? '')] as const,
    ),
    ...latest.statuses.map(({ context, state }) => [context, state === 'success'] as const),
  ])
  return (contexts ?? [...states.keys()]).filter((context) => states.get(context) !== true)
}
