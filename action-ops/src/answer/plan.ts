import type { Root } from '../roots.ts'
import type { AnswerFacts } from './observe.ts'

/** What came of a command, said where it was asked. */
export type AnswerPlan =
  | { readonly kind: 'unasked' }
  | {
      readonly kind: 'answer'
      readonly pull: number
      readonly comment: number
      readonly environment: string
      readonly commit: string
      readonly operation: 'plan' | 'apply'
      readonly outcome: AnswerFacts['outcome']
      readonly roots: readonly Root[]
      /** The command that applies just what was planned; empty when there is nothing to apply. */
      readonly paste: string
    }

export function planAnswer(facts: AnswerFacts): AnswerPlan {
  const { pull, comment, environment, commit, operation, outcome, roots } = facts
  if (pull === undefined || comment === undefined) return { kind: 'unasked' }
  const planned = operation === 'plan' && outcome === 'success' && roots.some(({ changes }) => changes.length > 0)
  const slug = environment === 'production' ? 'prod' : environment
  const paste = planned && commit !== '' ? `/apply ${slug} ${commit}` : ''
  return { kind: 'answer', pull, comment, environment, commit, operation, outcome, roots, paste }
}
