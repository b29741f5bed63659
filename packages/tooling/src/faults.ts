import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { repositoryRoot } from './actions.ts'
import { hazards } from './fault-list.ts'

// `npm run faults`: runs every test whose name starts with the number of a fault, threat or trap, and prints which part
// withstood which. A hazard that has neither a test nor a reason fails, like one whose test fails.
interface Ran {
  readonly part: string
  readonly passed: boolean
}

const byHazard = runNamedTests()
const counts = { passed: 0, failed: 0, missing: 0, untested: 0 }
for (const { id, what, untested } of hazards) {
  const ran = byHazard.get(id) ?? []
  const broken = ran.filter(({ passed }) => !passed)
  const parts = [...new Set(ran.map(({ part }) => part))].sort().join(', ')
  if (broken.length > 0) line('failed', id, what, broken.map(({ part }) => part).join(', '))
  else if (ran.length > 0) line('passed', id, what, `${parts} (${ran.length})`)
  else if (untested !== undefined) line('untested', id, what, untested)
  else line('missing', id, what, 'no test is named after it')
}
const { passed, failed, missing, untested } = counts
process.stdout.write(`\n${passed} passed, ${failed} failed, ${missing} missing, ${untested} not tested with a reason\n`)
process.exitCode = failed + missing > 0 ? 1 : 0

function line(verdict: keyof typeof counts, id: string, what: string, detail: string): void {
  counts[verdict] += 1
  process.stdout.write(`${id.padEnd(4)} ${verdict.padEnd(8)} ${what.padEnd(52)} ${detail}\n`)
}

function runNamedTests(): ReadonlyMap<string, readonly Ran[]> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-faults-'))
  const outputFile = join(folder, 'results.json')
  const jest = join(repositoryRoot, 'node_modules/jest/bin/jest.js')
  const named = '(^| )[FTPM]\\d+[ ,:]'
  spawnSync(process.execPath, [jest, '--json', `--outputFile=${outputFile}`, '--testNamePattern', named], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  const results = JSON.parse(readFileSync(outputFile, 'utf8')) as JestResults
  rmSync(folder, { recursive: true })
  const byHazard = new Map<string, Ran[]>()
  for (const suite of results.testResults) {
    const part =
      relative(repositoryRoot, suite.name)
        .replace(/^packages\//, '')
        .split('/')[0] ?? ''
    for (const { title, status } of suite.assertionResults) {
      if (status === 'pending' || status === 'skipped') continue
      const leading = /^(?:[FTPM]\d+[ ,:]+)+/.exec(title)?.[0] ?? ''
      for (const [id] of leading.matchAll(/[FTPM]\d+/g)) {
        byHazard.set(id, [...(byHazard.get(id) ?? []), { part, passed: status === 'passed' }])
      }
    }
  }
  return byHazard
}

interface JestResults {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[]
  }[]
}
