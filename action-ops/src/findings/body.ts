import { blocks, code, link, list, type Markdown, md, text, withinBytes } from '#markdown'
import type { Findings, Found } from './findings.ts'

const maxBytes = 50_000
const shownFixes = 5

/** What is found and what is not known, without time or run: two that say the same are equal. */
export function findingsText({ found, doubts }: Findings): Markdown {
  const what = found.length === 0 ? undefined : md`**${found.length} ${found.length === 1 ? 'finding' : 'findings'}**`
  const unknown =
    doubts.length === 0
      ? undefined
      : blocks(md`**Not everything could be looked at**, so nothing here is called clean:`, list(doubts.map(cut)))
  return withinBytes(
    [unknown, what, ...found.map(foundText)].filter((part) => part !== undefined),
    maxBytes,
  )
}

export function issueText(findings: Findings, runUrl: string): string {
  const run = URL.canParse(runUrl) ? md` Seen first in ${link('this run', runUrl)}.` : md``
  const how = md`<sub>This issue is kept by a check: it changes with what is found, and is closed when nothing is.${run}</sub>`
  return blocks(findingsText(findings), how).source
}

export function closingText(runUrl: string): string {
  const run = URL.canParse(runUrl) ? md` (${link('run', runUrl)})` : md``
  return md`Everything could be looked at, and nothing was found${run}.`.source
}

function foundText({ code: kind, subject, text: words, fixes }: Found): Markdown {
  const repair = fixes.slice(0, shownFixes).map((fix) => code(short(fix, 400)))
  return list([blocks(md`${code(short(subject, 200))} ${cut(words)} (${code(short(kind, 60))})`, ...nested(repair))])
}

function nested(lines: readonly Markdown[]): readonly Markdown[] {
  return lines.map((line) => md`  ${line}`)
}

function cut(words: string): Markdown {
  return text(short(words, 300))
}

function short(words: string, length: number): string {
  return words.length > length ? `${words.slice(0, length)}…` : words
}
