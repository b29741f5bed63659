import { permits } from '../permission.ts'
import { commentNodeId } from '../routes/comment-shape.ts'
import { type Ask, Field } from './field.ts'
import { forbidden, graphError } from './refusal.ts'

/** The two mutations that hide a comment and show it again. */
export function minimizing(ask: Ask) {
  return {
    minimizeComment: new Field(['input'], ({ input }) => changed(ask, input, true)),
    unminimizeComment: new Field(['input'], ({ input }) => changed(ask, input, false)),
  }
}

function changed({ place }: Ask, input: unknown, hidden: boolean) {
  const { subjectId, classifier, clientMutationId } = input as Readonly<Record<string, unknown>>
  const { permissions, conversations } = place
  if (!permits(permissions, 'issues=write') && !permits(permissions, 'pull_requests=write')) throw forbidden()
  const id = conversations.ids().find((candidate) => commentNodeId(place, candidate) === subjectId)
  if (id === undefined) {
    throw graphError('NOT_FOUND', `Could not resolve to a node with the global id of '${subjectId}'.`)
  }
  conversations.minimize(id, hidden ? String(classifier).toLowerCase() : undefined)
  const state = { __typename: 'IssueComment', isMinimized: hidden, viewerCanMinimize: true }
  const shown = { ...state, minimizedReason: hidden ? String(classifier).toLowerCase() : null }
  const mutationId = clientMutationId ?? null
  return { clientMutationId: mutationId, [hidden ? 'minimizedComment' : 'unminimizedComment']: shown }
}
