import fc from 'fast-check'
import type { Death } from './machine.ts'

/** Something that happens. Numbers pick one of what there is, the newest first. */
export type Step =
  | { readonly do: 'push' }
  | { readonly do: 'fix'; readonly from: number; readonly onSide: boolean }
  | { readonly do: 'pick'; readonly side: number }
  | { readonly do: 'merge'; readonly side: number; readonly intoSide: boolean }
  | {
      readonly do: 'stage'
      readonly mode: 'staging' | 'hotfix'
      readonly commit: number
      readonly fails: boolean
      /** Somebody hands in a commit that is not on main. */
      readonly beside: boolean
    }
  | ({ readonly do: 'promote'; readonly tag: number; readonly fails: boolean } & Special)
  /** Two operators promote one tag at the same moment, and wait for nobody; which of them makes the next request. */
  | {
      readonly do: 'duel'
      readonly tag: number
      readonly majors: readonly [boolean, boolean]
      readonly turns: readonly boolean[]
    }
  | { readonly do: 'rollback'; readonly to: number; readonly fails: boolean }
  | { readonly do: 'rerun'; readonly run: number; readonly fails: boolean }
  | { readonly do: 'go'; readonly run: number; readonly requests: number; readonly dies?: Death }

interface Special {
  readonly waives: boolean
  readonly breakGlass: boolean
  readonly major: boolean
  /** Not the major that comes next. */
  readonly mistyped: boolean
  readonly only: 'promote' | 'release' | undefined
  /** The machine is lost in the first request whose name begins like this. */
  readonly diesAt: string
}

const recent = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(6) })
const rarely = fc.integer({ min: 0, max: 9 }).map((one) => one === 9)
const plain: Special = { waives: false, breakGlass: false, major: false, mistyped: false, only: undefined, diesAt: '' }
const special: fc.Arbitrary<Special> = fc
  .oneof(
    { weight: 6, arbitrary: fc.constant(plain) },
    {
      weight: 4,
      arbitrary: fc.constantFrom<Partial<Special>>(
        { waives: true },
        { waives: true },
        { diesAt: 'write success' },
        { diesAt: 'publish' },
        { breakGlass: true },
        { major: true },
        { major: true, mistyped: true },
        { only: 'promote' },
        { only: 'release' },
      ),
    },
  )
  .map((one) => ({ ...plain, ...one }))
const is = <const Word extends string>(word: Word) => fc.constant(word)
const requests = fc.integer({ min: 1, max: 25 })

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: is('push') }) },
  { weight: 4, arbitrary: fc.record({ do: is('fix'), from: recent, onSide: rarely }) },
  { weight: 3, arbitrary: fc.record({ do: is('pick'), side: recent }) },
  { weight: 1, arbitrary: fc.record({ do: is('merge'), side: recent, intoSide: fc.boolean() }) },
  {
    weight: 8,
    arbitrary: fc.record({ do: is('stage'), mode: is('staging'), commit: recent, fails: rarely, beside: rarely }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: is('stage'),
      mode: is('hotfix'),
      commit: recent,
      fails: rarely,
      beside: fc.constant(true),
    }),
  },
  {
    weight: 14,
    arbitrary: fc
      .record({ do: is('promote'), tag: recent, fails: rarely, special })
      // Who gives a hotfix up may mean a tag that is older than what the hotfix repairs.
      .map(({ special: more, ...one }) => ({ ...one, ...more, tag: more.waives ? one.tag + 2 : one.tag })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: is('duel'),
      tag: recent,
      majors: fc.tuple(fc.boolean(), fc.boolean()),
      turns: fc.array(fc.boolean(), { minLength: 5, maxLength: 40 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: is('rollback'), to: fc.nat(4), fails: rarely }) },
  { weight: 4, arbitrary: fc.record({ do: is('rerun'), run: recent, fails: rarely }) },
  { weight: 8, arbitrary: fc.record({ do: is('go'), run: recent, requests }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: is('go'), run: recent, requests, dies: fc.constantFrom('before', 'after') }),
  },
)

export const steps: fc.Arbitrary<Step[]> = fc.array(
  step.map((one) => Object.assign(one, { [fc.toStringMethod]: () => Object.values(one).filter(Boolean).join(' ') })),
  { minLength: 15, maxLength: 70, size: 'max' },
)
