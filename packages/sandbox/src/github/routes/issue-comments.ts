import { type Answer, empty, json, notFound, Refusal } from '../answer.ts'
import type { CommentRecord } from '../conversation-book.ts'
import { page } from '../page.ts'
import { permits } from '../permission.ts'
import type { Call, Route } from '../route.ts'
import { required } from './body.ts'
import { shownComment } from './comment-shape.ts'

const below = '/repos/{owner}/{repo}/issues'
const manual = 'issues/comments'

// Below a pull request the right to pull requests does as well as the right to issues.
export const issueCommentRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: `${below}/{issue_number}/comments`,
    need: 'issues=read',
    orNeed: 'pull_requests=read',
    manual: `${manual}#list-issue-comments`,
    answer: listComments,
  },
  {
    method: 'POST',
    template: `${below}/{issue_number}/comments`,
    need: 'issues=write',
    orNeed: 'pull_requests=write',
    manual: `${manual}#create-an-issue-comment`,
    answer: createComment,
  },
  {
    method: 'GET',
    template: `${below}/comments/{comment_id}`,
    need: 'issues=read',
    orNeed: 'pull_requests=read',
    manual: `${manual}#get-an-issue-comment`,
    answer: (call) => json(200, shownComment(call.place, commentOf(call))),
  },
  {
    method: 'PATCH',
    template: `${below}/comments/{comment_id}`,
    need: 'issues=write',
    orNeed: 'pull_requests=write',
    manual: `${manual}#update-an-issue-comment`,
    answer: (call) => json(200, shownComment(call.place, editComment(call))),
  },
  {
    method: 'DELETE',
    template: `${below}/comments/{comment_id}`,
    need: 'issues=write',
    orNeed: 'pull_requests=write',
    manual: `${manual}#delete-an-issue-comment`,
    answer: (call) => {
      call.place.conversations.removeComment(changeable(call).id)
      return empty()
    },
  },
]

function listComments(call: Call): Answer {
  const { place, query } = call
  const since = Date.parse(query.get('since') ?? '')
  const comments = place.conversations
    .comments(talkOf(call, 'read').number)
    .filter(({ updatedAt }) => Number.isNaN(since) || Date.parse(updatedAt) >= since)
  return page(
    call,
    comments.map((comment) => shownComment(place, comment)),
  )
}

function createComment(call: Call): Answer {
  const { place } = call
  const talk = talkOf(call, 'write')
  const body = bodyOf(call)
  checkUnlocked(call, talk)
  const made = place.conversations.addComment({ pull: talk.number, author: place.login, body })
  const shown = shownComment(place, made)
  return json(201, shown, { location: shown.url })
}

function editComment(call: Call): CommentRecord {
  const comment = changeable(call)
  return call.place.conversations.editComment(comment.id, bodyOf(call), call.place.login)
}

/** GitHub counts characters here; what is over is refused whole, and the old text stays. */
function bodyOf({ body }: Call): string {
  const given = required(body, 'body')
  if (given.trim() === '') {
    throw new Refusal(422, 'Validation Failed', [
      { resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body cannot be blank' },
    ])
  }
  if ([...given].length <= 65_536) return given
  throw new Refusal(422, 'Validation Failed', [
    {
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: 'Body is too long (maximum is 65536 characters)',
    },
  ])
}

/** A comment that the asker may change: their own, or any with the right to write. */
function changeable(call: Call): CommentRecord {
  const comment = commentOf(call)
  const pull = call.place.conversations.pull(comment.pull)
  if (pull) checkUnlocked(call, pull)
  return comment
}

/** Apps have no standing in a locked conversation, whatever their token may do elsewhere. */
function checkUnlocked({ place }: Call, { locked }: { readonly locked: boolean }): void {
  const writes = ['admin', 'maintain', 'write'].includes(place.conversations.role(place.login))
  if (locked && !writes) throw new Refusal(403, 'Unable to create comment because issue is locked.')
}

export function commentOf({ place, parameters }: Call): CommentRecord {
  const comment = place.conversations.comment(Number(parameters.get('comment_id')))
  if (!comment) throw notFound()
  return comment
}

/** The pull request or the issue; below an issue the right to pull requests is worth nothing. */
function talkOf({ place, parameters }: Call, level: 'read' | 'write') {
  const number = Number(parameters.get('issue_number'))
  const pull = place.conversations.pull(number)
  if (pull) return pull
  if (!place.issues.issue(number)) throw notFound()
  if (!permits(place.permissions, `issues=${level}`)) throw new Refusal(403, 'Resource not accessible by integration')
  return { number, locked: false }
}
