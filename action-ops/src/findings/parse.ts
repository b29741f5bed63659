import { parseCheckAnswer } from '#clusters-check'
import { driftFindings } from './drift.ts'
import type { Findings } from './findings.ts'

/** The findings in an answer of `slipway clusters check --json`, or in a drift report's JSON. */
export function parseFindings(text: string): Findings {
  const drift = driftFindings(text)
  if (drift) return drift
  const answer = parseCheckAnswer(text)
  if (answer.kind === 'unavailable') {
    // A check that says why it could not begin has answered; anything else has not.
    const readable = answer.code !== 'check-malformed'
    return { found: [], doubts: [`${answer.reason} (${answer.code})`], readable }
  }
  return {
    found: answer.findings.map(({ code, cluster, text: what, fix }) => ({
      code,
      subject: cluster,
      text: what,
      fixes: [fix],
    })),
    doubts: answer.sources
      .filter(({ state }) => state === 'unavailable')
      .map(({ name, why }) => `${name}: not checked, ${why}`),
    readable: true,
  }
}
