import { type CheckRecord, type CommitStatusRecord, latestOf, type PullRecord } from '../check-book.ts'
import { permits } from '../permission.ts'
import { connection } from './connection.ts'
import { type Ask, type Field, fieldNeeding, needing } from './field.ts'
import { actor } from './people.ts'
import { forbidden } from './refusal.ts'

/** Every check and every status of a commit, each in its newest form; null when nobody said anything of it. */
export function statusCheckRollup(ask: Ask, sha: string) {
  return needing(ask, 'checks=read', () => {
    const { checks, statuses } = latestOf(ask.place.checks, sha)
    if (checks.length + statuses.length === 0) return null
    const contexts = [
      ...checks.map((record) => ({ key: `check-${record.id}`, node: () => checkRun(ask, record) })),
      ...statuses.map((record) => ({ key: `status-${record.id}`, node: () => statusContext(ask, record) })),
    ]
    return {
      id: ask.place.urls.nodeId('StatusCheckRollup', sha),
      state: rolledUp([...checks.map(stateOfCheck), ...statuses.map(({ state }) => state.toUpperCase())]),
      contexts: connection({ name: 'contexts', items: contexts, key: ({ key }) => key, node: ({ node }) => node() }),
    }
  })
}

function stateOfCheck({ conclusion }: CheckRecord): string {
  if (conclusion === null) return 'PENDING'
  return ['success', 'neutral', 'skipped'].includes(conclusion) ? 'SUCCESS' : 'FAILURE'
}

function rolledUp(states: readonly string[]): string {
  return ['FAILURE', 'ERROR', 'PENDING'].find((state) => states.includes(state)) ?? 'SUCCESS'
}

function checkRun({ place: { urls } }: Ask, record: CheckRecord) {
  return {
    __typename: 'CheckRun',
    id: urls.nodeId('CheckRun', record.id),
    databaseId: record.id,
    name: record.name,
    status: record.status.toUpperCase(),
    conclusion: record.conclusion?.toUpperCase() ?? null,
    detailsUrl: record.detailsUrl === '' ? null : record.detailsUrl,
    url: `${urls.html}/runs/${record.id}`,
    startedAt: record.startedAt,
    completedAt: record.completedAt,
    checkSuite: {
      id: urls.nodeId('CheckSuite', record.app),
      app: { name: record.app.replace('[bot]', ''), slug: record.app.replace('[bot]', '') },
    },
  }
}

function statusContext(ask: Ask, record: CommitStatusRecord) {
  if (!permits(ask.place.permissions, 'statuses=read')) return forbidden()
  return {
    __typename: 'StatusContext',
    id: ask.place.urls.nodeId('StatusContext', record.id),
    context: record.context,
    state: record.state.toUpperCase(),
    description: record.description,
    targetUrl: record.targetUrl,
    createdAt: record.createdAt,
    creator: actor(ask, record.creator),
  }
}

/** The pull requests that brought a commit to the default branch. */
export function associatedPullRequests(ask: Ask, sha: string): Field {
  const node = (pull: PullRecord) => ({
    id: ask.place.urls.nodeId('PullRequest', pull.number),
    number: pull.number,
    title: pull.title,
    url: `${ask.place.urls.html}/pull/${pull.number}`,
    merged: true,
    mergedAt: pull.mergedAt,
    state: 'MERGED',
    mergeCommit: { __typename: 'Commit', oid: pull.mergeCommit },
    author: actor(ask, pull.author),
    mergedBy: actor(ask, pull.mergedBy),
  })
  const items = ask.place.checks.pulls(sha)
  const pulls = connection({ name: 'associatedPullRequests', items, key: ({ number }) => number, node })
  return fieldNeeding(ask, 'pull_requests=read', pulls)
}
