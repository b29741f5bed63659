import fc from 'fast-check'
import { compareVersions } from '#versioning'
import { type Life, type Placed, type Rules, type Step, startLife } from './model.ts'

const seed = Number(process.env['SLIPWAY_PROOF_SEED'] ?? 20261121)
const runs = Number(process.env['SLIPWAY_PROOF_RUNS'] ?? 200)
const hour = 3_600_000

const any = fc.nat(30)
const requests = fc.integer({ min: 1, max: 8 })
const is = <const Word extends string>(word: Word) => fc.constant(word)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: is('push') }) },
  { weight: 2, arbitrary: fc.record({ do: is('branch'), from: any }) },
  { weight: 2, arbitrary: fc.record({ do: is('merge'), side: any }) },
  { weight: 4, arbitrary: fc.record({ do: is('promote'), staging: any }) },
  { weight: 4, arbitrary: fc.record({ do: is('fix'), production: any }) },
  { weight: 8, arbitrary: fc.record({ do: is('start'), mode: is('staging'), commit: any }) },
  { weight: 4, arbitrary: fc.record({ do: is('start'), mode: is('hotfix'), commit: any }) },
  { weight: 14, arbitrary: fc.record({ do: is('go'), run: any, requests }) },
  { weight: 2, arbitrary: fc.record({ do: is('go'), run: any, requests, dies: fc.constantFrom('before', 'after') }) },
)

/** A counterexample is read by people: `start staging 4`, `run 1: 3 requests and dies after`. */
const readable = step.map((one) => Object.assign(one, { [fc.toStringMethod]: () => told(one) }))

function told(one: Step): string {
  if (one.do !== 'go') return Object.values(one).join(' ')
  return `run ${one.run}: ${one.requests} requests${one.dies ? ` and dies ${one.dies}` : ''}`
}

test.each<readonly [string, Rules]>([
  ['any number of runs at once', { oneRunAtATime: false }],
  ['promotions at any moment of a run', { oneRunAtATime: true }],
])(
  'I1 to I4 and I8 hold in any history, with %s, whatever dies in between, and the tip of main is tagged',
  async (_, rules) => {
    const history = fc.array(readable, { minLength: 20, maxLength: 120, size: 'max' })
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const life = await startLife(rules)
        let before: readonly Placed[] = []
        for (const one of steps) {
          await life.play(one)
          if (one.do === 'go') before = await onlyAdded(before, life)
        }
        await life.finish()
        await onlyAdded(before, life)
        await inOrder(life)
        await fixesDescend(life)
        expect(life.surprises).toEqual([])
        expect((await staging(life)).at(-1)?.commit).toBe(life.tip())
      }),
      { seed, numRuns: runs, includeErrorInReport: true },
    )
  },
  hour,
)

/** I1, I2: what was there is there, at the same commit; and no number has two owners. */
async function onlyAdded(before: readonly Placed[], life: Life): Promise<readonly Placed[]> {
  const now = await life.tags()
  const names = now.map(({ tag }) => tag.name)
  expect(new Set(names).size).toBe(names.length)
  expect(now).toEqual(expect.arrayContaining([...before]))
  return now
}

/** I3, I4: staging is on main, a commit has one version of it, and a higher one contains every lower one. */
async function inOrder(life: Life): Promise<void> {
  const tags = await staging(life)
  for (const [index, { tag, commit }] of tags.entries()) {
    expect([tag.name, await life.contains(life.tip(), commit)]).toEqual([tag.name, true])
    const below = tags[index - 1]
    if (!below) continue
    expect(commit).not.toBe(below.commit)
    const contains = await life.contains(commit, below.commit)
    expect(`${tag.name} contains ${below.tag.name}: ${contains}`).toBe(`${tag.name} contains ${below.tag.name}: true`)
  }
}

/** I8: a hotfix descends from the production tag that it names, is of its line, once, and above every fix it contains. */
async function fixesDescend(life: Life): Promise<void> {
  const tags = await life.tags()
  const fixes = tags.filter(({ kind }) => kind === 'hotfix')
  expect(new Set(fixes.map(({ commit }) => commit)).size).toBe(fixes.length)
  for (const { tag, commit, base } of fixes) {
    const repaired = tags.find((other) => other.tag.name === base)
    expect(repaired).toMatchObject({ kind: 'production', tag: { major: tag.major, minor: tag.minor, patch: 0 } })
    expect(await life.contains(commit, repaired?.commit ?? '')).toBe(true)
    expect(commit).not.toBe(repaired?.commit)
    for (const lower of fixes.filter((other) => other.base === base && compareVersions(other.tag, tag) < 0)) {
      expect([tag.name, lower.tag.name, await life.contains(lower.commit, commit)]).toEqual([
        tag.name,
        lower.tag.name,
        false,
      ])
    }
  }
}

async function staging(life: Life): Promise<readonly Placed[]> {
  return (await life.tags()).filter(({ kind }) => kind === 'staging')
}
