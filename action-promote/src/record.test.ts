import type { DeploymentState, ProvenDeployment } from '#github'
import { bot } from '../test/world.ts'
import { oursOf } from './record.ts'

const key = `dep_${'x'.repeat(22)}`
const payload = { id: key, kind: 'staging', tag: 'v1.2.4' }

/** States oldest first, one a second. */
function deployment(states: readonly DeploymentState[], more: Partial<ProvenDeployment> = {}): ProvenDeployment {
  const history = states.map((state, second) => ({ state, at: `2026-01-10T11:00:0${second}Z` })).toReversed()
  const basic = { id: 7, commit: 'a'.repeat(40), environment: 'staging', createdAt: '2026-01-10T11:00:00Z' }
  return { ...basic, creator: bot, payload, history, ...more }
}

test.each<[string, Partial<ProvenDeployment>]>([
  ['has no payload of ours', { payload: undefined }],
  ['was written by another app', { creator: 'preview[bot]' }],
  ['was written by a person', { creator: 'ann' }],
  ['has an id that is none of the protocol', { payload: { ...payload, id: 'dep_short' } }],
])('a Deployment that %s is none of ours', (_, more) => {
  expect(oursOf([deployment(['success'], more)], [bot])).toEqual([])
})

test.each<[string, readonly DeploymentState[], number | undefined, boolean]>([
  ['never succeeded', ['queued', 'in_progress'], undefined, false],
  ['succeeded', ['in_progress', 'success'], 1, true],
  ['was superseded after its success', ['in_progress', 'success', 'inactive'], 1, true],
  [
    'succeeded twice: the first success counts, because it has run since',
    ['success', 'in_progress', 'success'],
    0,
    true,
  ],
  ['succeeded and failed later', ['success', 'in_progress', 'failure'], undefined, true],
  ['failed and succeeded later', ['error', 'in_progress', 'success'], 2, true],
  ['succeeded before and after a failure: only the later one counts', ['success', 'failure', 'success'], 2, true],
])('a deployment that %s', (_, states, second, everSucceeded) => {
  const [found] = oursOf([deployment(states)], [bot])
  const succeededAt = second === undefined ? undefined : `2026-01-10T11:00:0${second}Z`
  expect(found).toMatchObject({ succeededAt, everSucceeded, state: states.at(-1) })
})

test('they come newest first, whatever order they were read in', () => {
  const all = [deployment([], { id: 1 }), deployment([], { id: 3 }), deployment([], { id: 2 })]
  expect(oursOf(all, [bot]).map(({ id }) => id)).toEqual([3, 2, 1])
})
