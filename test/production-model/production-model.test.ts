import fc from 'fast-check'
import { finish, secondRuns } from './finish.ts'
import { settledRight, watch } from './invariants.ts'
import { type Life, play, type Rules, startLife } from './life.ts'
import { type Step, steps } from './steps.ts'

const runs = Number(process.env['SLIPWAY_PROOF_RUNS'] ?? 200)
// One seed by default, so that a build says the same twice; `npm run proof` brings its own and prints it.
const seed = Number(process.env['SLIPWAY_PROOF_SEED'] ?? 20261121)
const shrinkingMs = 20_000
const hour = 3_600_000

test.each<readonly [string, Rules]>([
  ['I1 to I10 hold in any history of the production train, whatever dies in between', { productionTakesTurns: true }],
  ['all but I7 and I9 hold even where two workflows run at once without a queue', { productionTakesTurns: false }],
])(
  '%s; what is interrupted can be finished, and a second run changes nothing',
  async (_, rules) => {
    // Shrinking has its time, and then the shortest story so far is told.
    const patience = { until: Number.POSITIVE_INFINITY }
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        if (Date.now() > patience.until) return
        await live(history, rules).catch((violation: unknown) => {
          patience.until = Math.min(patience.until, Date.now() + shrinkingMs)
          throw violation
        })
      }),
      { seed, numRuns: runs, includeErrorInReport: true },
    )
  },
  hour,
)

async function live(history: readonly Step[], rules: Rules): Promise<void> {
  const life = await startLife(rules)
  const violations = watch(life)
  for (const step of history) {
    await play(life, step)
    holds(life, await violations())
  }
  await finish(life)
  holds(life, [...(await violations()), ...settledRight(life)])
  holds(life, [...(await secondRuns(life)), ...(await violations())])
}

function holds({ story }: Life, violations: readonly string[]): void {
  if (violations.length > 0) throw new Error([...story, '', ...violations].join('\n'))
}
