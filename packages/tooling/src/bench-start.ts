import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { actionNames, repositoryRoot } from './actions.ts'
import { median, type Row } from './bench-table.ts'

const runs = 20

/** CPU from start to the first error of each bundle, against a bare start of the same Node in the same run. */
export function startRows(): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'))
  const output = join(folder, 'output')
  writeFileSync(output, '')
  const contenders = [
    { name: 'bare `node -e 0`', args: ['-e', '0'] },
    ...actionNames().map((action) => ({ name: action, args: [join(repositoryRoot, action, 'dist/index.js')] })),
  ].map((contender) => ({ ...contender, samples: [] as number[] }))
  for (let run = 0; run < runs; run++) {
    // In turn, so that a slow moment of the machine falls on all of them.
    for (const { args, samples } of contenders) samples.push(cpuMilliseconds(args, output))
  }
  rmSync(folder, { recursive: true })
  const bare = median(contenders[0]?.samples ?? [])
  return contenders.map(({ name, samples }) => ({
    what: `start to first error, ${name}`,
    figure: `${median(samples).toFixed(0)} ms CPU`,
    note: `${(median(samples) / bare).toFixed(2)} × bare, median of ${runs}; goal ≤ 1.9`,
  }))
}

/** What GitHub downloads and Node reads for each action. */
export function sizeRows(): readonly Row[] {
  return actionNames().map((action) => {
    const dist = join(repositoryRoot, action, 'dist')
    const scripts = readdirSync(dist).filter((file) => file.endsWith('.js'))
    const contents = scripts.map((file) => readFileSync(join(dist, file)))
    const raw = contents.reduce((bytes, content) => bytes + content.length, 0)
    const packed = contents.reduce((bytes, content) => bytes + gzipSync(content).length, 0)
    return {
      what: `size of ${action}/dist`,
      figure: `${kilobytes(packed)} gzipped`,
      note: `${kilobytes(raw)} raw, ${scripts.length} scripts; goal ≤ 100 KB gzipped`,
    }
  })
}

/** User and system time of one process, from bash, whose `time` has milliseconds. */
function cpuMilliseconds(args: readonly string[], output: string): number {
  const timed = spawnSync(
    'bash',
    ['--norc', '-c', 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>&1', 'bash', process.execPath, ...args],
    {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LC_ALL: 'C', GITHUB_OUTPUT: output, INPUT_MODE: 'no-such-mode' },
    },
  )
  const [user = Number.NaN, system = Number.NaN] = timed.stderr.trim().split(/\s+/).map(Number)
  return (user + system) * 1000
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} KB`
}
