import type { DeploymentRecord, DeploymentStateName, StatusRecord } from '../deployment-book.ts'
import { connection, ordered, pageArguments, pageOf } from './connection.ts'
import { type Ask, Field, fieldNeeding } from './field.ts'
import { actor } from './people.ts'

/** Deployments of the repository, or of one commit. */
export function deployments(ask: Ask, commit?: string): Field {
  const field = new Field(['environments', 'orderBy', ...pageArguments], (args) => {
    const { environments, orderBy } = args
    const wanted = Array.isArray(environments) && environments.length > 0 ? environments : undefined
    const matching = ask.place.deployments
      .deployments()
      .filter(({ sha, environment }) => (commit ?? sha) === sha && (wanted?.includes(environment) ?? true))
    const items = ordered(matching, orderBy, { CREATED_AT: ({ createdAt }) => createdAt })
    return pageOf({ name: 'deployments', items, key: ({ id }) => id, node: (record) => deployment(ask, record) }, args)
  })
  return fieldNeeding(ask, 'deployments=read', field)
}

function deployment(ask: Ask, record: DeploymentRecord) {
  const statuses = ask.place.deployments.statuses(record.id)
  const latest = statuses[0]
  return {
    id: ask.place.urls.nodeId('Deployment', record.id),
    databaseId: record.id,
    commitOid: record.sha,
    environment: record.environment,
    latestEnvironment: record.environment,
    originalEnvironment: record.originalEnvironment,
    task: record.task,
    description: record.description,
    // Always text: of an object its JSON, of a text its JSON, too.
    payload: JSON.stringify(record.payload),
    creator: actor(ask, record.creator),
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    state: latest === undefined ? 'PENDING' : stateOf(latest.state),
    latestStatus: latest === undefined ? null : status(ask, latest),
    statuses: connection({
      name: 'statuses',
      items: statuses,
      key: ({ id }) => id,
      node: (entry) => status(ask, entry),
    }),
  }
}

/** A success is `ACTIVE` as long as nothing superseded it. */
function stateOf(state: DeploymentStateName): string {
  return state === 'success' ? 'ACTIVE' : state.toUpperCase()
}

function status(ask: Ask, record: StatusRecord) {
  return {
    id: ask.place.urls.nodeId('DeploymentStatus', record.id),
    state: record.state.toUpperCase(),
    description: record.description,
    environment: record.environment,
    logUrl: record.logUrl === '' ? null : record.logUrl,
    environmentUrl: record.environmentUrl === '' ? null : record.environmentUrl,
    creator: actor(ask, record.creator),
    createdAt: record.createdAt,
    updatedAt: record.createdAt,
  }
}
