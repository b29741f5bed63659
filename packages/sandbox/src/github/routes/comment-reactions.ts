import { invalid, json } from '../answer.ts'
import { page } from '../page.ts'
import type { Route } from '../route.ts'
import { required } from './body.ts'
import { reactionKinds, shownReaction } from './comment-shape.ts'
import { commentOf } from './issue-comments.ts'

const template = '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions'

export const commentReactionRoutes: readonly Route[] = [
  {
    method: 'GET',
    template,
    need: 'issues=read',
    orNeed: 'pull_requests=read',
    manual: 'reactions/reactions#list-reactions-for-an-issue-comment',
    answer: (call) => {
      const { place, query } = call
      const content = query.get('content')
      const wanted = place.conversations
        .reactions(commentOf(call).id)
        .filter((reaction) => (content ?? reaction.content) === reaction.content)
      return page(
        call,
        wanted.map((reaction) => shownReaction(place, reaction)),
      )
    },
  },
  {
    method: 'POST',
    template,
    need: 'issues=write',
    orNeed: 'pull_requests=write',
    manual: 'reactions/reactions#create-reaction-for-an-issue-comment',
    answer: (call) => {
      const { place, body } = call
      const content = required(body, 'content')
      if (!reactionKinds.some((kind) => kind === content)) throw invalid('Reaction', 'content')
      const { reaction, made } = place.conversations.react({
        comment: commentOf(call).id,
        login: place.login,
        content,
      })
      return json(made ? 201 : 200, shownReaction(place, reaction))
    },
  },
]
