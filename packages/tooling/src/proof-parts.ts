/** One thing that CI shows with reduced sizes, and `npm run proof` at full size. */
export interface Part {
  readonly name: 'model' | 'crash' | 'fuzz' | 'faults'
  readonly what: string
  /** For Node: a script and what it is told. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Finds the figure in what was printed. */
  readonly figure: RegExp
  readonly seed: string
}

const jest = 'node_modules/jest/bin/jest.js'
const seed = process.env['SLIPWAY_PROOF_SEED'] ?? '1'

export const parts: readonly Part[] = [
  {
    name: 'model',
    what: 'Invariants of tags and of the production train, 10,000 random histories for each of 4 models',
    args: [jest, 'action-tag/test/model', 'test/production-model'],
    env: { SLIPWAY_PROOF_RUNS: '10000', SLIPWAY_PROOF_SEED: seed },
    figure: /^Tests: .*$/m,
    seed,
  },
  {
    name: 'crash',
    what: 'SIGKILL of the IaC Runner at 200 random points',
    args: ['packages/iac-runner/test/crash.ts'],
    env: { CRASH_POINTS: '200', CRASH_SEED: seed },
    figure: /^SQLite .*$(?:\n^PostgreSQL.*$)?/m,
    seed,
  },
  {
    name: 'fuzz',
    what: 'Fuzzed bodies, headers and deliveries against the IaC Runner, 10,000',
    args: [jest, 'packages/iac-runner/test/fuzz'],
    env: { FUZZ_RUNS: '10000' },
    figure: /^Tests: .*$/m,
    seed: '',
  },
  {
    name: 'faults',
    what: 'Faults, threats and traps, by the tests that name them',
    args: ['packages/tooling/src/faults.ts'],
    env: {},
    figure: /^\d+ passed, .*$/m,
    seed: '',
  },
]
