import type { DriftReport } from './reading/model.ts'

/** The report for programs. A field may be added; one that is taken away or means something else is a new version. */
export const reportSchema = 'slipway-drift-report/1'

export function reportJson(report: DriftReport): string {
  return `${JSON.stringify({ schema: reportSchema, ...report }, undefined, 2)}\n`
}
