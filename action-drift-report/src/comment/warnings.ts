import type { Gap } from '#kube-audit'
import { code, list, type Markdown, md } from '#markdown'
import type { DriftReport } from '../reading/model.ts'
import type { Part } from './fit.ts'
import { stretch } from './moment.ts'
import { template } from './template.ts'
import { cut } from './who.ts'
import type { Words } from './words.ts'

/** What a reader must know before believing the rest: what could not be read, where the log is silent, and our doubts. */
export function warningsPart(report: DriftReport, words: Words): Part {
  const items = [
    ...report.remarks.map((remark) => template(words.remarks[remark])),
    ...report.sources.flatMap(({ kind, name, state }) => {
      if (state.kind !== 'unavailable') return []
      const source = template(words.unavailable(words.sources[kind]))
      return [md`${source} ${code(cut(name, 120))}: ${code(cut(state.reason, 200))} (${code(cut(state.code, 60))})`]
    }),
    ...(report.coverage?.gaps ?? []).map((gap) => gapShown(gap, words)),
  ]
  return {
    title: words.sections.warnings(items.length),
    keep: 11,
    total: items.length,
    render: (count) => (count === 0 ? [] : [list(items.slice(0, count))]),
  }
}

function gapShown({ from, to, reason }: Gap, words: Words): Markdown {
  // A newer version may have collected the log, and know reasons that this one does not.
  const why = Object.hasOwn(words.gaps, reason) ? words.gaps[reason] : cut(reason, 60)
  return md`${words.noRecord(stretch(from, to) ?? words.anywhere, why)}`
}
