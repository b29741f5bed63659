import { PreconditionError, UpstreamError } from '#errors'
import { parseState } from '../deployments/deployment-parse.ts'
import { parsePayload } from '../deployments/deployment-payload.ts'
import { baseUnresolved } from '../git/commit-id.ts'
import type { ProvenDeployment, Release } from '../ports/evidence-ports.ts'
import { idOf } from '../wire/node-id.ts'
import { array, object, objectId, optionalText, text } from '../wire/parse.ts'

type Fields = Readonly<Record<string, unknown>>

/** The newest first, whatever order they came in. */
export function parseDeployments(connection: unknown): readonly ProvenDeployment[] {
  const nodes = array(object(connection, 'the deployments')['nodes'], 'the list of deployments')
  return nodes.map(parseProven).toSorted((a, b) => b.id - a.id)
}

function parseProven(value: unknown): ProvenDeployment {
  const from = object(value, 'a deployment')
  const id = idOf(from, 'a deployment')
  return {
    id,
    commit: objectId(from['commitOid'], 'the commit of a deployment'),
    environment: optionalText(from['environment'], 'the environment of a deployment'),
    createdAt: text(from['createdAt'], 'the time of a deployment'),
    creator: loginOf(from['creator']),
    payload: parsePayload(from['payload']),
    history: historyOf(from, id),
  }
}

/** GitHub does not say in which order it lists statuses, and several fall into one second; but it says which is the last. */
function historyOf(deployment: Fields, id: number): ProvenDeployment['history'] {
  const statuses = object(deployment['statuses'], 'the statuses of a deployment')
  const nodes = array(statuses['nodes'], 'the list of statuses').map((node) => object(node, 'a deployment status'))
  if (hasNext(statuses)) {
    throw new UpstreamError(
      'github-refused',
      `Deployment ${id} has more statuses than one answer holds, and a part of its history proves nothing. Deploy anew.`,
    )
  }
  const latest = deployment['latestStatus']
  const last = latest === null || latest === undefined ? undefined : object(latest, 'the latest status')['id']
  const oldestFirst = nodes.length > 1 && nodes.at(-1)?.['id'] === last
  return (oldestFirst ? nodes.toReversed() : nodes).map((node) => ({
    state: parseState(text(node['state'], 'the state of a deployment').toLowerCase()),
    at: text(node['createdAt'], 'the time of a deployment status'),
  }))
}

export function parseReleases(connection: unknown): readonly Release[] {
  const nodes = array(object(connection, 'the releases')['nodes'], 'the list of releases')
  return nodes.map(parseNode).toSorted((a, b) => b.id - a.id)
}

function parseNode(value: unknown): Release {
  const from = object(value, 'a release')
  const assets = array(object(from['releaseAssets'], 'the assets of a release')['nodes'], 'the list of assets')
  return {
    id: idOf(from, 'a release'),
    tag: text(from['tagName'], 'the tag of a release'),
    name: optionalText(from['name'], 'the name of a release'),
    body: optionalText(from['description'], 'the text of a release'),
    draft: from['isDraft'] === true,
    url: text(from['url'], 'the address of a release'),
    author: loginOf(from['author']),
    assets: assets.map((asset) => text(object(asset, 'an asset')['name'], 'the name of an asset')),
  }
}

/** REST calls an app `name[bot]` and GraphQL `name`; one account must have one name. Empty when the account is gone. */
export function loginOf(actor: unknown): string {
  if (actor === null || actor === undefined) return ''
  const from = object(actor, 'an account')
  const login = text(from['login'], 'the login of an account')
  return from['__typename'] === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login
}

export function hasNext(connection: Fields): boolean {
  return object(connection['pageInfo'], 'the page of a list')['hasNextPage'] === true
}

export function repositoryOf({ repository }: Fields): Fields {
  if (repository !== null && repository !== undefined) return object(repository, 'the repository')
  throw new PreconditionError(
    'not-found',
    'GitHub has no such repository, or the token may not see it. Check the names, and that the token reads this repository.',
  )
}

/** A tag object or a tree has no field that is asked of a commit, and must not pass for a commit of which nothing is known. */
export function commitOf({ object: found }: Fields, id: string): Fields {
  if (found === null || found === undefined) throw baseUnresolved(id)
  const commit = object(found, 'the commit')
  if (commit['__typename'] !== 'Commit') throw baseUnresolved(id)
  return commit
}
