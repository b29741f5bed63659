import type { Answer, Problem } from './receiver/answer.ts'
import { Refusal } from './receiver/refusal.ts'
import type { Settled } from './watch.ts'

/** What the receiver says about a failure, in its own words: never trusted, so only shown behind a guard. */
export function foreignWords(settled: Settled, answer: Answer | undefined): readonly string[] {
  if (settled.kind !== 'failed') return []
  const refused = settled.failure instanceof Refusal ? [settled.failure.foreign] : []
  const problems = (answer?.services ?? []).flatMap(({ id, problem }) =>
    problem
      ? [`${id}: ${[problem.kind, problem.summary, problem.nextAction].filter((part) => part !== '').join(' · ')}`]
      : [],
  )
  return [...refused, answer?.error ?? '', ...problems].filter((line) => line !== '').slice(0, 40)
}

export interface Advice {
  readonly why: string
  readonly todo: string
}

/** The first problem that says something; and for what the origin says badly, what it means. */
export function adviceOf(answer: Answer | undefined): Advice | undefined {
  const problems = (answer?.services ?? []).flatMap(({ problem }) => problem ?? [])
  const words = [answer?.error ?? '', ...problems.flatMap(({ summary, nextAction }) => [summary, nextAction])].join(
    '\n',
  )
  const known = knownTroubles.find(({ sign }) => words.includes(sign))
  const [first] = problems.filter(({ summary, nextAction }) => summary !== '' || nextAction !== '')
  const why = [first && whyOf(first), answer?.error].find((part) => part) ?? ''
  const todo = known?.todo ?? first?.nextAction ?? ''
  return why || todo ? { why, todo } : undefined
}

function whyOf({ kind, summary }: Problem): string {
  return kind === '' ? summary : `${summary} (${kind})`
}

// Failures of the origin that stay until somebody acts on its host, and whose own words do not say so.
const knownTroubles: readonly { readonly sign: string; readonly todo: string }[] = [
  {
    sign: 'would clobber existing tag',
    todo: 'A tag was moved, so the receiver cannot fetch any more: run `git fetch --tags --force` in its workspace, and never move a tag.',
  },
  {
    sign: 'Failed to update repo',
    todo: 'The receiver cannot update its clone, most often because a tag was moved: run `git fetch --tags --force` in its workspace.',
  },
  {
    sign: "No module named 'libs'",
    todo: 'The receiver imported its tasks before its first clone and keeps the failure: restart it, then run again.',
  },
]
