import { environmentNames } from '../environments.ts'
import { connection } from './connection.ts'
import { deployments } from './deployments.ts'
import { objectNamed } from './expression.ts'
import { type Ask, Field, fieldNeeding } from './field.ts'
import { minimizing } from './minimize.ts'
import { gitObject } from './objects.ts'
import { actor, user } from './people.ts'
import { nodeOf, pullRequestOf } from './pull-requests.ts'
import { refNamed, refsBelow } from './refs.ts'
import { forbidden, graphError } from './refusal.ts'
import { releaseOf, releases } from './releases.ts'

/** Where every query begins. */
export function root(ask: Ask) {
  return {
    repository: new Field(['owner', 'name', 'followRenames'], ({ owner, name }) => {
      const { place } = ask
      const same = (one: unknown, other: string): boolean => String(one).toLowerCase() === other.toLowerCase()
      if (same(owner, place.owner) && same(name, place.repo)) return repository(ask)
      throw graphError('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
    }),
    viewer: () => user(ask, ask.place.login),
    ...minimizing(ask),
    node: nodeOf(ask),
    rateLimit: new Field(['dryRun'], () => {
      const { limit, used, remaining, reset } = ask.place.rate()
      return { cost: 1, limit, used, remaining, resetAt: new Date(reset * 1000).toISOString() }
    }),
  }
}

function repository(ask: Ask) {
  const { owner, repo, urls, private: hidden } = ask.place
  return {
    id: urls.nodeId('Repository', 1),
    databaseId: 1,
    name: repo,
    nameWithOwner: `${owner}/${repo}`,
    owner: { ...actor(ask, owner), __typename: 'Organization' },
    url: urls.html,
    isPrivate: hidden,
    isEmpty: ask.refs.size === 0,
    visibility: hidden ? 'PRIVATE' : 'PUBLIC',
    defaultBranchRef: () => refNamed(ask, `refs/heads/${ask.head}`),
    ref: new Field(['qualifiedName'], ({ qualifiedName }) => refNamed(ask, String(qualifiedName))),
    refs: fieldNeeding(ask, 'contents=read', refsBelow(ask)),
    object: fieldNeeding(ask, 'contents=read', new Field(['oid', 'expression'], (args) => objectOf(ask, args))),
    deployments: deployments(ask),
    ...environments(ask),
    pullRequest: pullRequestOf(ask),
    release: releaseOf(ask),
    releases: releases(ask),
    // Only an administrator sees these; everybody else asks a branch for its rules.
    branchProtectionRules: new Field(['first', 'after', 'last', 'before'], () => forbidden()),
  }
}

/** Those that exist; a name that differs only by case means the same one. */
function environments(ask: Ask) {
  const names = environmentNames(ask.place)
  const node = (name: string) => environment(ask, name)
  const one = new Field(['name'], (args) => {
    const wanted = String(args['name']).toLowerCase()
    const found = names.find((known) => known.toLowerCase() === wanted)
    return found === undefined ? null : node(found)
  })
  const all = connection({ name: 'environments', items: names, key: (name) => name, node })
  return {
    environment: fieldNeeding(ask, 'actions=read', one),
    environments: fieldNeeding(ask, 'actions=read', all),
  }
}

function environment({ place }: Ask, name: string) {
  return { id: place.urls.nodeId('Environment', name), name, databaseId: environmentNames(place).indexOf(name) + 1 }
}

async function objectOf(ask: Ask, { oid, expression }: Readonly<Record<string, unknown>>): Promise<unknown> {
  if (typeof oid === 'string') {
    if (!/^[0-9a-f]{40}$/.test(oid)) throw graphError('UNPROCESSABLE', `'${oid}' is not a valid Git object id.`)
    return gitObject(ask, oid)
  }
  if (typeof expression !== 'string') throw graphError('MISSING', 'Provide an `oid` or an `expression`.')
  const name = await objectNamed(ask, expression)
  return name === undefined ? null : gitObject(ask, name)
}
