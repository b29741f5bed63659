import type { Deployment } from '../store/deployment.ts'
import { decide, type Facts, type Wanted } from './decide.ts'

const old = 'a'.repeat(40)
const wantedSha = 'b'.repeat(40)
const later = 'c'.repeat(40)

function deployment(id: string, state: Deployment['state'], more: Partial<Deployment> = {}): Deployment {
  const defaults = { attempt: 1, seq: 1, version: 1, env: 'staging', tag: 'v0.0.2', sha: wantedSha, kind: 'staging' }
  const rest = {
    services: ['__all__'],
    rollback: false,
    triggeredBy: 'x',
    starts: 1,
    fence: 1,
    cancelWanted: false,
    onConflict: 'supersede' as const,
    error: undefined,
    supersededBy: undefined,
  }
  return { ...defaults, ...rest, id, state, ...more }
}

const nothing: Facts = {
  same: undefined,
  newest: undefined,
  current: undefined,
  ranTag: false,
  otherCommit: undefined,
  busy: false,
  frozen: false,
}
const wanted: Wanted = {
  id: 'x',
  tag: 'v0.0.2',
  sha: wantedSha,
  rollback: false,
  scheme: 'standard',
  contained: false,
  onConflict: 'supersede',
}
const before = deployment('old', 'succeeded', { tag: 'v0.0.1', sha: old })
const after = deployment('later', 'succeeded', { tag: 'v0.0.3', sha: later })
const mine = (state: Deployment['state'], attempt = 1) => deployment('x', state, { attempt })

const run = (attempt: number) => ({ kind: 'run', attempt })
const refuse = (code: string) => ({ kind: 'refuse', code })

test.each<[string, Partial<Wanted>, Partial<Facts>, object]>([
  ['the first request runs', {}, {}, run(1)],
  ['a newer release runs', {}, { newest: before, current: before }, run(1)],
  ['a queued one is repeated', {}, { same: mine('queued'), newest: mine('queued') }, { kind: 'repeat' }],
  ['a running one is repeated', {}, { same: mine('running') }, { kind: 'repeat' }],
  ['an interrupted one is repeated', {}, { same: mine('interrupted') }, { kind: 'repeat' }],
  ['the newest success is repeated', {}, { same: mine('succeeded'), newest: mine('succeeded') }, { kind: 'repeat' }],
  ['a failed one is tried again', {}, { same: mine('failed', 2), newest: mine('failed', 2), current: before }, run(3)],
  ['a timed out one is tried again', {}, { same: mine('timed_out'), newest: mine('timed_out') }, run(2)],
  [
    'a success that a failure of another release followed is run again',
    {},
    {
      same: mine('succeeded'),
      newest: deployment('later', 'failed', { sha: later }),
      current: mine('succeeded'),
      ranTag: true,
    },
    run(2),
  ],
  [
    'what was left is refused',
    {},
    { same: mine('succeeded'), newest: after, current: after, ranTag: true },
    refuse('environment-left'),
  ],
  [
    'what was left is run again as a rollback',
    { rollback: true, contained: true },
    { same: mine('succeeded'), newest: after, current: after, ranTag: true },
    run(2),
  ],
  [
    'what the running release contains is refused',
    { contained: true },
    { newest: after, current: after },
    refuse('stale'),
  ],
  ['it is run as a rollback', { contained: true, rollback: true }, { newest: after, current: after }, run(1)],
  [
    'a failed one that was overtaken is refused',
    { contained: true },
    { same: mine('failed'), newest: after, current: after },
    refuse('stale'),
  ],
  [
    'another tag of the running commit is refused under body',
    { scheme: 'body', contained: true },
    { current: deployment('y', 'succeeded', { tag: 'v0.1.0' }) },
    refuse('stale'),
  ],
  [
    'another tag of the running commit runs under a timestamped scheme',
    { contained: true },
    { current: deployment('y', 'succeeded', { tag: 'v0.1.0' }) },
    run(1),
  ],
  [
    'other services of the running tag run, also under body',
    { scheme: 'body', contained: true },
    { current: deployment('y', 'succeeded'), ranTag: true },
    run(1),
  ],
  ['a frozen environment refuses what is new', { rollback: true }, { frozen: true }, refuse('frozen')],
  [
    'a frozen environment still answers for what it already runs',
    {},
    { frozen: true, same: mine('running') },
    { kind: 'repeat' },
  ],
  [
    'a busy environment that rejects refuses, also a rollback',
    { onConflict: 'reject', rollback: true },
    { busy: true },
    refuse('environment-busy'),
  ],
  ['a busy environment that queues takes it', { onConflict: 'queue' }, { busy: true }, run(1)],
  [
    'a tag that moved is refused before anything else',
    { rollback: true },
    { otherCommit: old, same: mine('queued') },
    refuse('tag-moved'),
  ],
])('%s', (_, request, facts, expected) => {
  expect(decide({ ...wanted, ...request }, { ...nothing, ...facts })).toMatchObject(expected)
})
