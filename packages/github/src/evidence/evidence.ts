import type { Evidence, EvidenceReader, ProvenDeployment } from '../ports/evidence-ports.ts'
import { queryGraphql } from '../wire/graphql.ts'
import type { GraphqlProblem } from '../wire/graphql-errors.ts'
import { array, object } from '../wire/parse.ts'
import type { Remote } from '../wire/remote.ts'
import { parseChecks, parseRequired } from './check-parse.ts'
import { commitOf, loginOf, parseDeployments, parseReleases, repositoryOf } from './evidence-parse.ts'
import { evidenceQuery } from './evidence-query.ts'
import { workflowsOnlyIn } from './workflows.ts'

type Fields = Readonly<Record<string, unknown>>

const rights = [
  'deployments: read',
  'checks: read',
  'statuses: read',
  'contents: read',
  'pull-requests: read',
  'actions: read',
]

/** What GitHub records of one repository's commits and environments, by GraphQL. */
export function createEvidenceReader(remote: Remote): EvidenceReader {
  return {
    read: (query) => read(remote, query),
    workflowsOnlyIn: (commit) => workflowsOnlyIn(remote, commit),
  }
}

async function read(
  { graphql, owner, repo }: Remote,
  { commit, environments }: Parameters<EvidenceReader['read']>[0],
): Promise<Evidence> {
  const names = Object.fromEntries(environments.map((name, number) => [`e${number}`, name]))
  const answer = await queryGraphql(graphql, {
    query: evidenceQuery(environments.length),
    variables: { owner, repo, commit, ...names },
    rights,
    answers: saysNoEnvironment,
  })
  const repository = repositoryOf(answer)
  const found = commitOf(repository, commit)
  return {
    deployments: Object.fromEntries(environments.flatMap((name, number) => environmentOf(repository, name, number))),
    checks: parseChecks(found['statusCheckRollup'], parseRequired(repository['defaultBranchRef'])),
    releases: parseReleases(repository['releases']),
    people: peopleOf(found),
    viewer: loginOf(answer['viewer']),
  }
}

/** A deployment makes its environment, so one with deployments is there whatever else is said of it. */
function environmentOf(repository: Fields, name: string, number: number): [string, readonly ProvenDeployment[]][] {
  const deployments = parseDeployments(repository[`d${number}`])
  const unknown = deployments.length === 0 && (repository[`e${number}`] ?? null) === null
  return unknown ? [] : [[name, deployments]]
}

function saysNoEnvironment({ type, path }: GraphqlProblem): boolean {
  return type === 'NOT_FOUND' && /^repository\.e\d+$/.test(path)
}

/** Who wrote it and who merged it; `web-flow` is GitHub's own hand, which commits for whoever pressed the button. */
function peopleOf(commit: Fields): readonly string[] {
  const people = new Set<string>()
  for (const role of ['author', 'committer'] as const) {
    const actor = commit[role]
    if (actor !== null && actor !== undefined) people.add(loginOf(object(actor, `the ${role} of the commit`)['user']))
  }
  const requests = commit['associatedPullRequests']
  const nodes =
    requests === null || requests === undefined
      ? []
      : array(object(requests, 'its pull requests')['nodes'], 'its pull requests')
  for (const node of nodes) {
    const { author, mergedBy, merged } = object(node, 'a pull request')
    if (merged !== true) continue
    people.add(loginOf(author)).add(loginOf(mergedBy))
  }
  return [...people].filter((login) => login !== '' && login !== 'web-flow')
}
