import { deployed, inState, sha } from '../test/facts.ts'
import { productionOf } from './production.ts'

const one = deployed({ id: 1, tag: 'v1.2.0' })
const two = deployed({ id: 2, tag: 'v1.3.0', commit: sha('b') })
const again = { ...one, id: 3 }
const neverSucceeded = { commit: sha('d'), succeededAt: undefined, everSucceeded: false }

test.each([
  ['nothing was left by going forward', [two, one], []],
  ['going back to what ran before leaves what ran last', [again, two, one], ['v1.3.0']],
  ['deploying the same tag once more leaves nothing', [{ ...two, id: 3 }, two, one], []],
  [
    'what failed left nothing',
    [inState('failure', { ...one, id: 3, state: 'failure', succeededAt: undefined, everSucceeded: false }), two, one],
    [],
  ],
  [
    'a rollback names what it leaves, whether that ever succeeded or not',
    [{ ...again, left: 'v1.4.0' }, one],
    ['v1.4.0'],
  ],
  ['named and seen, it is left once', [{ ...again, left: 'v1.3.0' }, two, one], ['v1.3.0']],
  [
    'a rollback leaves what was on its way when it began: it may have run',
    [
      { ...again, id: 5, left: 'v1.3.0' },
      inState('in_progress', { ...neverSucceeded, id: 4, tag: 'v1.4.0' }),
      two,
      one,
    ],
    ['v1.3.0', 'v1.4.0'],
  ],
  [
    'a promotion leaves nothing of the kind',
    [deployed({ id: 5, tag: 'v1.5.0' }), inState('in_progress', { ...neverSucceeded, id: 4, tag: 'v1.4.0' }), two, one],
    [],
  ],
  [
    'going back to another tag of the same commit leaves nothing',
    [{ ...again, left: 'v1.3.0' }, deployed({ id: 2, tag: 'v1.3.0', commit: one.commit }), one],
    [],
  ],
  [
    'what is promoted after a rollback leaves nothing',
    [deployed({ id: 4, tag: 'v1.4.0' }), again, two, one],
    ['v1.3.0'],
  ],
])('%s', (_, newestFirst, left) => {
  expect(productionOf(newestFirst, true, 'v').left.map(({ tag }) => tag)).toEqual(left)
})

test.each([
  ['v1.2.0', false],
  ['v1.2.5', true],
])('%s in production is a hotfix: %s, whatever its record says', (tag, hotfix) => {
  expect(productionOf([deployed({ tag, kind: 'staging' })], true, 'v').running).toMatchObject({ tag, hotfix })
})

test('what nobody ended is on its way until a later one succeeds: then it is history', () => {
  const open = inState('in_progress', { id: 1 })
  const failed = inState('failure', { id: 4, succeededAt: undefined, everSucceeded: false })
  const unfinished = (...newestFirst: readonly (typeof one)[]) => productionOf(newestFirst, true, 'v').unfinished?.id
  expect(unfinished(two, open)).toBeUndefined()
  expect(unfinished({ ...open, id: 3 }, two)).toBe(3)
  expect(unfinished({ ...open, id: 4 }, { ...open, id: 3 }, two)).toBe(4)
  // It may have succeeded, whatever became of the one that somebody sent after it.
  expect(unfinished(failed, { ...open, id: 3 }, two)).toBe(3)
  expect(unfinished(failed, { ...open, id: 3 })).toBe(3)
  expect(unfinished(failed, two)).toBeUndefined()
})
