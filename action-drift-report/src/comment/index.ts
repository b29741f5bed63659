import { blocks, code, link, Markdown, md } from '#markdown'
import type { DriftReport } from '../reading/model.ts'
import { bytesOf, fitted } from './fit.ts'
import { moment } from './moment.ts'
import { partsOf } from './sections.ts'
import { joined, template } from './template.ts'
import { verdictLine } from './verdict-line.ts'
import { warningsPart } from './warnings.ts'
import type { Words } from './words.ts'
import { english } from './words-en.ts'
import { chinese } from './words-zh.ts'

export type Language = 'en' | 'zh'

const languages: Readonly<Record<Language, Words>> = { en: english, zh: chinese }

export interface Form {
  readonly language: Language
  readonly maxBytes: number
}

/** The report as a comment: its first line is the verdict. Once as long as may be, then ever shorter, if GitHub refuses. */
export function renditionsOf(report: DriftReport, { language, maxBytes }: Form): readonly string[] {
  return [maxBytes, Math.floor(maxBytes / 4)].map((bytes) => body(report, languages[language], bytes))
}

/** The same for two comments that say the same, whenever and by whichever run they are said. */
export function fingerprintOf(report: DriftReport, language: Language): string {
  const timeless = { ...report, runUrl: '', window: { ...report.window, untilMs: 0 } }
  return body(timeless, languages[language], Number.MAX_SAFE_INTEGER)
}

/** The first line without its markup. */
export function titleOf(report: DriftReport, language: Language): string {
  return verdictLine(report, languages[language])
}

const summaryBytes = 800 * 1024

/** The same for the job summary, which has its own heading and much more room. */
export function summaryOf(report: DriftReport, language: Language): readonly Markdown[] {
  const words = languages[language]
  const parts = [warningsPart(report, words), ...partsOf(report, words)]
  return [facts(report, words), fitted(parts, summaryBytes, words), footer(words)]
}

function body(report: DriftReport, words: Words, maxBytes: number): string {
  const title = verdictLine(report, words)
  const head = blocks(new Markdown(`## ${title}`), facts(report, words))
  const foot = footer(words)
  const parts = [warningsPart(report, words), ...partsOf(report, words)]
  const room = maxBytes - bytesOf(head) - bytesOf(foot) - 4
  const whole = blocks(head, fitted(parts, room, words), foot)
  if (bytesOf(whole) <= maxBytes) return whole.source
  // Not even the counts of what is left out fit: the verdict and the way to the rest do.
  return bytesOf(head) <= maxBytes ? head.source : `## ${title}`
}

/** Since when, how well it is known, for which commit, and where to read more. */
function facts({ window, coverage, covered, head, runUrl }: DriftReport, words: Words): Markdown {
  const since = window.sinceMs === undefined ? words.wholeLog : `${words.since} ${moment(window.sinceMs)}`
  const log = coverage === undefined ? words.noLog : covered ? words.covered : words.notCovered
  const parts = [
    md`**${since.charAt(0).toUpperCase()}${since.slice(1)}** (${words.basis[window.basis]})`,
    template(log),
    ...(/^[0-9a-f]{40}$/.test(head) ? [md`${words.head} ${code(head.slice(0, 7))}`] : []),
    ...(runUrl === '' ? [] : [link(words.run, runUrl)]),
  ]
  return joined(parts, ' · ')
}

function footer(words: Words): Markdown {
  return md`<sub>${words.footer}</sub>`
}
