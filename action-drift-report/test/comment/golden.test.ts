import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fingerprintOf, type Language, renditionsOf, titleOf } from '../../src/comment/index.ts'
import type { DriftReport } from '../../src/reading/model.ts'
import { clean, flood, found, unknown } from './reports.ts'

const states: readonly (readonly [string, DriftReport, number])[] = [
  ['clean', clean, 60_000],
  ['found', found(), 60_000],
  ['unknown', unknown(), 60_000],
  ['no-log', withoutLog(), 60_000],
  ['flood-small', flood(300), 4_000],
]

function withoutLog(): DriftReport {
  const report = found()
  const rows = report.rows.map((row) => ({
    ...row,
    cause: { confidence: 'none' as const, operations: [], nobody: 'no-log' as const },
  }))
  const none = { timeline: [], blind: [], other: [], sessions: [], denied: [] }
  return {
    ...report,
    ...none,
    rows,
    verdict: { kind: 'found', decisions: 5, complete: false },
    coverage: undefined,
    covered: false,
    counts: { ...report.counts, manual: 0, blind: 0, sessions: 0, denied: 0 },
  }
}

const cases = states.flatMap(([state, report, maxBytes]) =>
  (['en', 'zh'] as const).map((language) => [state, language, report, maxBytes] as const),
)

test.each(cases)('A report that is %s reads in %s as the golden file has it.', (state, language, report, maxBytes) => {
  const [markdown = ''] = renditionsOf(report, { language, maxBytes })
  const file = fileURLToPath(new URL(`golden/${state}.${language}.md`, import.meta.url))
  // `UPDATE_GOLDEN=1 npm test -- golden` writes what is missing or meant to change; the diff is then read by a person.
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, `${markdown}\n`)
  expect(existsSync(file)).toBe(true)
  expect(`${markdown}\n`).toBe(readFileSync(file, 'utf8'))
})

test.each(cases)(
  'The first line of a report that is %s in %s is the verdict, short, and hides from no one.',
  (_, language, report, maxBytes) => {
    const [line = ''] = renditionsOf(report, { language, maxBytes })[0]?.split('\n') ?? []
    expect(line).toMatch(/^## (🟢|🟠|🔴|⚪) \S/u)
    expect([...line].length).toBeLessThanOrEqual(120)
    // Atlantis folds away a comment of its own account whose first line names one of its commands.
    expect(line).not.toMatch(/plan|apply|import|state|version|unlock|polic|cancel/i)
  },
)

const languages: readonly Language[] = ['en', 'zh']

test.each(languages)('Only a clean verdict in %s says that nobody did anything by hand.', (language) => {
  const words = /\bno manual operations|\b0 manual operations|无手工操作|(?<!\d)0 次手工操作/i
  expect(titleOf(clean, language)).toMatch(words)
  for (const report of [unknown(), withoutLog()]) {
    const [markdown] = renditionsOf(report, { language, maxBytes: 60_000 })
    expect(markdown).not.toMatch(words)
  }
})

test('A comment says the same whichever run says it: its fingerprint does not know of the run or the hour.', () => {
  const render = (report: DriftReport) => renditionsOf(report, { language: 'en', maxBytes: 60_000 })[0]
  const again = {
    ...found(),
    runUrl: 'https://github.com/acme/infra/actions/runs/43',
    window: { ...found().window, untilMs: 1 },
  }
  expect(render(again)).not.toBe(render(found()))
  expect(fingerprintOf(again, 'en')).toBe(fingerprintOf(found(), 'en'))
  expect(fingerprintOf(unknown(), 'en')).not.toBe(fingerprintOf(found(), 'en'))
})
