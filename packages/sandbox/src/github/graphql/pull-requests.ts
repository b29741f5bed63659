import type { CommentRecord, OpenPull } from '../conversation-book.ts'
import { permits } from '../permission.ts'
import { association, commentNodeId } from '../routes/comment-shape.ts'
import { connection, pageArguments } from './connection.ts'
import { type Ask, Field, fieldNeeding } from './field.ts'
import { actor } from './people.ts'
import { graphError } from './refusal.ts'

/** A pull request by its number; one that is not there is an error, as with a repository. */
export function pullRequestOf(ask: Ask): Field {
  const field = new Field(['number'], ({ number }) => {
    const pull = ask.place.conversations.pull(Number(number))
    if (pull) return pullRequest(ask, pull)
    throw graphError('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`)
  })
  return permits(ask.place.permissions, 'issues=read') ? field : fieldNeeding(ask, 'pull_requests=read', field)
}

function pullRequest(ask: Ask, pull: OpenPull) {
  const { urls, conversations } = ask.place
  const url = `${urls.html}/pull/${pull.number}`
  return {
    id: urls.nodeId('PullRequest', pull.number),
    number: pull.number,
    title: pull.title,
    url,
    state: pull.merged ? 'MERGED' : pull.state.toUpperCase(),
    merged: pull.merged,
    closed: pull.state === 'closed',
    locked: pull.locked,
    isDraft: pull.draft,
    isCrossRepository: pull.fork !== undefined,
    headRefName: pull.branch,
    headRefOid: pull.headSha ?? ask.refs.get(`refs/heads/${pull.branch}`) ?? '0'.repeat(40),
    baseRefName: pull.base,
    author: actor(ask, pull.author),
    comments: connection({
      name: 'comments',
      items: conversations.comments(pull.number),
      key: ({ id }) => id,
      node: (comment) => shown(ask, url, comment),
    }),
  }
}

/** The one thing that can be asked for by its node id: a comment below a pull request. */
export function nodeOf(ask: Ask): Field {
  return new Field(['id'], ({ id }) => {
    const { place } = ask
    const found = place.conversations.ids().find((candidate) => commentNodeId(place, candidate) === id)
    const comment = found === undefined ? undefined : place.conversations.comment(found)
    if (!comment) throw graphError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`)
    return shown(ask, `${place.urls.html}/pull/${comment.pull}`, comment)
  })
}

/** Each edit with the whole text after it, the newest first, and the first writing last. */
function edits(ask: Ask, { id, revisions }: CommentRecord): Field {
  return connection({
    name: 'userContentEdits',
    items: revisions,
    key: (revision) => revisions.indexOf(revision),
    node: (revision) => ({
      id: ask.place.urls.nodeId('UserContentEdit', `${id}.${revisions.indexOf(revision)}`),
      diff: revision.body,
      editedAt: revision.at,
      createdAt: revision.at,
      editor: actor(ask, revision.editor),
    }),
  })
}

function shown(ask: Ask, url: string, comment: CommentRecord) {
  const { place } = ask
  const edited = comment.editor !== undefined
  return {
    __typename: 'IssueComment',
    id: commentNodeId(place, comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    url: `${url}#issuecomment-${comment.id}`,
    body: comment.body,
    author: actor(ask, comment.author),
    authorAssociation: association(place, comment.author),
    viewerDidAuthor: comment.author === place.login,
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    lastEditedAt: edited ? comment.updatedAt : null,
    editor: comment.editor === undefined ? null : actor(ask, comment.editor),
    userContentEdits: edited ? edits(ask, comment) : new Field(pageArguments, () => null),
    isMinimized: comment.minimized !== undefined,
    minimizedReason: comment.minimized ?? null,
  }
}
