/**
 * One query for everything that a promotion is decided on. Each environment has two aliases of its own: `e0` says whether
 * the repository has it, `d0` lists its newest deployments; a list of many environments would let one crowd out another.
 */
export function evidenceQuery(environments: number): string {
  const numbers = [...Array(environments).keys()]
  const variables = numbers.map((number) => `, $e${number}: String!`).join('')
  const parts = numbers.map(
    (number) => `e${number}: environment(name: $e${number}) { name }\n    ${deployments(number)}`,
  )
  return `query Evidence($owner: String!, $repo: String!, $commit: GitObjectID!${variables}) {
  viewer { __typename login }
  repository(owner: $owner, name: $repo) {
    ${parts.join('\n    ')}
    ${commit}
    ${requiredChecks}
    ${releases}
  }
}`
}

const deployments = (number: number) =>
  `d${number}: deployments(environments: [$e${number}], first: 100, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes {
        id databaseId commitOid payload createdAt environment
        creator { __typename login }
        latestStatus { id }
        statuses(first: 100) { nodes { id state createdAt } pageInfo { hasNextPage } }
      }
    }`

const commit = `object(oid: $commit) {
      __typename
      ... on Commit {
        author { user { login } }
        committer { user { login } }
        associatedPullRequests(first: 10) { nodes { author { __typename login } mergedBy { __typename login } mergeCommit { oid } merged } }
        statusCheckRollup {
          contexts(first: 100) {
            nodes {
              __typename
              ... on CheckRun { name status conclusion }
              ... on StatusContext { context state }
            }
            pageInfo { hasNextPage }
          }
        }
      }
    }`

/** `isRequired` asks for a pull request; what a branch asks for is said by its old protection rule and by its rulesets. */
const requiredChecks = `defaultBranchRef {
      refUpdateRule { requiredStatusCheckContexts }
      rules(first: 100) {
        nodes { parameters { ... on RequiredStatusChecksParameters { requiredStatusChecks { context } } } }
        pageInfo { hasNextPage }
      }
    }`

const releases = `releases(first: 50, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes {
        id databaseId tagName name description isDraft url
        author { __typename login }
        releaseAssets(first: 100) { nodes { name } }
      }
    }`

/** The workflow files of a commit and of a page of branch tips. */
export const workflowsQuery = `query Workflows($owner: String!, $repo: String!, $commit: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) { __typename ...files }
    refs(refPrefix: "refs/heads/", first: 100, after: $after) {
      nodes { target { ...files } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
fragment files on Commit {
  file(path: ".github/workflows") { object { ... on Tree { entries { name oid type } } } }
}`
