import type { DriftReport, What } from '../reading/model.ts'
import { moment } from './moment.ts'
import type { Words } from './words.ts'

/** The whole report in at most 120 characters. It holds numbers and our own words, nothing that anybody else wrote. */
export function verdictLine({ verdict, counts, rows, window, covered }: DriftReport, words: Words): string {
  switch (verdict.kind) {
    case 'clean': {
      const since = window.sinceMs === undefined ? words.wholeLog : `${words.since} ${moment(window.sinceMs)}`
      return `🟢 ${words.clean(since)}`
    }
    case 'unknown':
      return `⚪ ${words.unknown[verdict.because]}`
    case 'found': {
      const icon = rows.some(({ what }) => severe.includes(what)) ? '🔴' : '🟠'
      const doubt = verdict.complete ? '' : ` · ${words.incomplete}`
      const said = [words.manual(counts.manual, covered), words.drift(counts.drift, verdict.decisions)]
      return `${icon} ${said.join(words.comma)}${doubt}`
    }
  }
}

const severe: readonly What[] = ['deleted', 'destroyed', 'exists', 'missing']
