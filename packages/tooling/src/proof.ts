import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from './actions.ts'

// `npm run proof`: what CI does with reduced sizes, at full size. The result is written to docs/proof.md, with the commit
// it speaks of; nothing is written when the work tree holds changes, because then it would speak of no commit.
const jest = ['node_modules/jest/bin/jest.js']
const proofs = [
  {
    what: 'Invariants of tags and of the production train, 2,000 random histories each',
    args: [...jest, 'model'],
    env: { SLIPWAY_PROOF_RUNS: '2000' },
    figure: /^Tests: .*$/m,
  },
  {
    what: 'SIGKILL of the IaC Runner at 200 random points',
    args: ['packages/iac-runner/test/crash.ts'],
    env: { CRASH_POINTS: '200' },
    figure: /^.*(?:lost|orphan).*$/im,
  },
  {
    what: 'Fuzzed bodies, headers and deliveries against the IaC Runner, 10,000',
    args: [...jest, 'packages/iac-runner/test/fuzz'],
    env: { FUZZ_RUNS: '10000' },
    figure: /^Tests: .*$/m,
  },
  { what: 'Faults, threats and traps', args: ['packages/tooling/src/faults.ts'], env: {}, figure: /^\d+ passed, .*$/m },
] as const

const changes = run('git', ['status', '--porcelain', '--', '.', ':!docs/proof.md']).stdout.trim()
if (changes !== '') {
  process.stderr.write(`The work tree holds changes, so a proof would speak of no commit. Commit first:\n${changes}\n`)
  process.exit(1)
}
const commit = run('git', ['rev-parse', 'HEAD']).stdout.trim()
const rows = proofs.map(({ what, args, env, figure }) => {
  process.stdout.write(`${what} …\n`)
  const startedAt = performance.now()
  const ran = run(process.execPath, args, env)
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  const said = figure.exec(`${ran.stdout}\n${ran.stderr}`)?.[0]?.trim() ?? 'no figure'
  process.stdout.write(`  ${ran.status === 0 ? 'holds' : 'BROKEN'} in ${seconds} s: ${said}\n`)
  return { what, said, seconds, holds: ran.status === 0 }
})
writeFileSync(join(repositoryRoot, 'docs/proof.md'), page())
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1

function page(): string {
  const lines = rows.map(
    ({ what, said, seconds, holds }) =>
      `| ${what} | ${holds ? 'holds' : '**broken**'} | ${said.replaceAll('|', '\\|')} | ${seconds} s |`,
  )
  return [
    '# Proof',
    '',
    `What \`npm run proof\` said of commit \`${commit}\`, on Node ${process.version}. CI runs the same with reduced sizes.`,
    '',
    '| what | | figure | took |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n')
}

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const options = {
    cwd: repositoryRoot,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 << 20,
  } as const
  return spawnSync(program, args, options)
}
