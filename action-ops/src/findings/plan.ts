import { ConfigurationError, type ExpectedError } from '#errors'
import type { Findings } from './findings.ts'
import type { FindingsFacts } from './observe.ts'

export interface FindingsPlan {
  readonly kind: 'findings'
  readonly title: string
  readonly findings: Findings
  /** The issue is closed. */
  readonly clean: boolean
  readonly failure: ExpectedError | undefined
}

/** Only a check that ended well, knows everything and found nothing is clean; without an answer the step is red, too. */
export function planFindings({ title, findings, outcome }: FindingsFacts): FindingsPlan {
  const { found, doubts, readable } = findings
  const silent = outcome !== 'success' && found.length + doubts.length === 0
  const all = silent ? [`the check found nothing, and ended as ${outcome}`] : doubts
  const clean = found.length + all.length === 0
  const failure = readable
    ? undefined
    : new ConfigurationError(
        'findings-unreadable',
        `Nobody knows what the check found: ${all.join('; ')}. Expected in \`findings\`: the file with the JSON of \`slipway clusters check --json\` or of the drift report.`,
      )
  return { kind: 'findings', title, findings: { ...findings, doubts: all }, clean, failure }
}
