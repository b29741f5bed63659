import { queryGraphql } from '../wire/graphql.ts'
import { idOf } from '../wire/node-id.ts'
import { array, object, text } from '../wire/parse.ts'
import type { Remote } from '../wire/remote.ts'

/** A comment that the token's own account wrote. */
export interface OwnComment {
  readonly id: number
  readonly nodeId: string
  readonly url: string
  readonly body: string
  readonly hidden: boolean
}

const rights = ['pull-requests: read']
const maxPages = 500

const listing = `query($owner: String!, $repo: String!, $number: Int!, $before: String) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    comments(last: 100, before: $before) {
      nodes { id databaseId url body viewerDidAuthor isMinimized }
      pageInfo { hasPreviousPage startCursor } } } } }`

/** All of them below one pull request, the oldest first. Only GraphQL says whose a comment is without asking who we are. */
export async function ownComments(remote: Remote, pull: number): Promise<readonly OwnComment[]> {
  const { owner, repo, graphql } = remote
  let found: readonly OwnComment[] = []
  let before: string | null = null
  for (let page = 0; page < maxPages; page++) {
    const variables = { owner, repo, number: pull, before }
    const data = await queryGraphql(graphql, { query: listing, variables, rights })
    const list = object(
      object(object(data['repository'], 'the repository')['pullRequest'], 'the pull request')['comments'],
      'its comments',
    )
    found = [...array(list['nodes'], 'a page of comments').flatMap(ownComment), ...found]
    const { hasPreviousPage, startCursor } = object(list['pageInfo'], 'the page of comments')
    if (hasPreviousPage !== true) break
    before = text(startCursor, 'the cursor of comments')
  }
  return found.toSorted((one, other) => one.id - other.id)
}

const history = `query($id: ID!) { node(id: $id) { ... on IssueComment {
  userContentEdits(first: 50) { nodes { diff } } } } }`

/** What a comment said before, the newest first, as far as GitHub keeps it. */
export async function earlierBodies({ graphql }: Remote, nodeId: string): Promise<readonly string[]> {
  const data = await queryGraphql(graphql, { query: history, variables: { id: nodeId }, rights })
  const { node } = data
  if (node === null) return []
  const edits = object(node, 'the comment')['userContentEdits']
  if (edits === null || edits === undefined) return []
  return array(object(edits, 'its edits')['nodes'], 'a page of edits').flatMap((edit) => {
    const { diff } = object(edit, 'an edit')
    return typeof diff === 'string' ? [diff] : []
  })
}

/** A comment of a deleted pull request, or of nobody's, may be null. */
function ownComment(value: unknown): readonly OwnComment[] {
  if (value === null) return []
  const comment = object(value, 'a comment')
  if (comment['viewerDidAuthor'] !== true) return []
  return [
    {
      id: idOf(comment, 'a comment'),
      nodeId: text(comment['id'], 'the id of a comment'),
      url: text(comment['url'], 'the address of a comment'),
      body: text(comment['body'], 'the text of a comment'),
      hidden: comment['isMinimized'] === true,
    },
  ]
}
