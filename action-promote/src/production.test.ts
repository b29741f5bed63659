import { deployed, inState, sha } from '../test/facts.ts'
import { productionOf } from './production.ts'

const one = deployed({ id: 1, tag: 'v1.2.0' })
const two = deployed({ id: 2, tag: 'v1.3.0', commit: sha('b') })
const again = { ...one, id: 3 }

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

test('only the newest can be on its way; older ones that nobody ended are history', () => {
  const dead = inState('in_progress', { id: 1 })
  expect(productionOf([two, dead], true, 'v').unfinished).toBeUndefined()
  expect(productionOf([{ ...dead, id: 3 }, two], true, 'v').unfinished).toMatchObject({ id: 3 })
})
