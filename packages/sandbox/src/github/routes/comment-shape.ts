import { shownAccount } from '../accounts.ts'
import type { CommentRecord, ReactionRecord } from '../conversation-book.ts'
import type { Place } from '../route.ts'
import { shownApp } from './checks.ts'

export const reactionKinds = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'] as const

/** A comment in REST's form; one that an app wrote says by which. */
export function shownComment(place: Place, comment: CommentRecord) {
  const { urls, conversations, issues } = place
  const below = issues.issue(comment.pull) ? 'issues' : 'pull'
  const url = `${urls.repository}/issues/comments/${comment.id}`
  const reactions = conversations.reactions(comment.id)
  return {
    id: comment.id,
    node_id: commentNodeId(place, comment.id),
    url,
    html_url: `${urls.html}/${below}/${comment.pull}#issuecomment-${comment.id}`,
    issue_url: `${urls.repository}/issues/${comment.pull}`,
    user: shownAccount(urls, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: association(place, comment.author),
    body: comment.body,
    performed_via_github_app: comment.author.endsWith('[bot]') ? shownApp(place, comment.author) : null,
    reactions: rolledUp(`${url}/reactions`, reactions),
  }
}

export function commentNodeId({ urls }: Place, id: number): string {
  return urls.nodeId('IssueComment', id)
}

/** What GitHub shows beside a name. It says little of what somebody may do. */
export function association({ conversations }: Place, login: string) {
  if (login.endsWith('[bot]')) return 'NONE'
  return conversations.role(login) === 'none' ? 'CONTRIBUTOR' : 'MEMBER'
}

export function shownReaction({ urls }: Place, reaction: ReactionRecord) {
  return {
    id: reaction.id,
    node_id: urls.nodeId('Reaction', reaction.id),
    user: shownAccount(urls, reaction.login),
    content: reaction.content,
    created_at: reaction.createdAt,
  }
}

function rolledUp(url: string, reactions: readonly ReactionRecord[]) {
  const counts = reactionKinds.map((kind) => [kind, reactions.filter(({ content }) => content === kind).length])
  return { url, total_count: reactions.length, ...Object.fromEntries(counts) }
}
