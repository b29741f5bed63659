import { type BuildFailure, failureOf } from './failure.ts'
import type { Reported } from './finding.ts'
import { findingsOf } from './messages.ts'
import { type LogRecord, plainText, recordsOf } from './records.ts'

/** What a build said: everything it found, why it gave up if it did, and how long it took if it did not. */
export interface BuildLog {
  readonly found: readonly Reported[]
  readonly failure: BuildFailure | undefined
  readonly seconds: number | undefined
}

/** Reads the log of MkDocs 1.4 to 1.6; the end of a build is on stdout, all else on stderr, and both may be one text. */
export function parseBuildLog(log: string): BuildLog {
  const records = joined(recordsOf(withoutAbort(plainText(log))))
  const built = records.map(({ text }) => /^Documentation built in ([0-9.]+) seconds$/.exec(text)?.[1]).find(Boolean)
  return {
    found: records.flatMap(findingsOf),
    failure: failureOf(plainText(log), records),
    seconds: built === undefined ? undefined : Number(built),
  }
}

/** A BuildError of a plugin comes as two records: which page, and what it said. */
function joined(records: readonly LogRecord[]): readonly LogRecord[] {
  const whole: LogRecord[] = []
  for (const record of records) {
    const last = whole.at(-1)
    if (last && last.level === record.level && /^Error (?:reading|building) page '.+':$/.test(last.text)) {
      whole[whole.length - 1] = { level: last.level, text: `${last.text} ${record.text}` }
    } else whole.push(record)
  }
  return whole
}

/** What follows the records belongs to none of them: how the build ended, and what Python prints of a crash. */
function withoutAbort(log: string): string {
  return log
    .replace(/^Aborted with .*$/gm, '')
    .replace(/^Traceback \(most recent call last\):\n(?:[ \t].*\n)*\S.*$/gm, '')
    .replace(/^Error: [\s\S]*$/m, '')
}
