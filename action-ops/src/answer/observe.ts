import type { Config } from '#toolkit'
import type { metadata } from '../metadata.ts'
import { type Root, rootsIn } from '../roots.ts'

export interface AnswerFacts {
  readonly mode: 'answer'
  /** Undefined: nobody asked by a comment. */
  readonly pull: number | undefined
  readonly comment: number | undefined
  readonly environment: string
  readonly commit: string
  readonly operation: 'plan' | 'apply'
  readonly outcome: 'success' | 'failure' | 'cancelled' | 'skipped'
  readonly roots: readonly Root[]
}

export async function observeAnswer(config: Config<typeof metadata>): Promise<AnswerFacts> {
  const { pull, comment, environment, commit, operation, outcome, plans } = config
  return {
    mode: 'answer',
    pull: pull === '' ? undefined : Number(pull),
    comment: comment === '' ? undefined : Number(comment),
    environment,
    commit,
    operation,
    outcome,
    roots: plans === '' ? [] : await rootsIn(plans),
  }
}
