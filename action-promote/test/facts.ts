import { deploymentId } from '#deploy-protocol'
import { PreconditionError } from '#errors'
import type { Evidence } from '#github'
import { parseTag } from '#versioning'
import { askedOf } from '../src/asked.ts'
import { type Candidate, type Judged, type Known, known } from '../src/facts.ts'
import type { Gate } from '../src/gates/gate.ts'
import { type Production, productionOf } from '../src/production.ts'
import type { Deployed } from '../src/record.ts'
import { bot, type Inputs, inputs } from './world.ts'

export const sha = (letter: string) => letter.repeat(40)
export const unread: Known<never> = {
  known: false,
  error: new PreconditionError('token-permission', 'The token may not read this.'),
}
export const now = Date.UTC(2026, 0, 10, 12)

export function tag(name: string) {
  const parsed = parseTag(name, 'v')
  if (!parsed) throw new Error(`${name} is no tag`)
  return parsed
}

/** A deployment of `a…`, v1.2.4, one hour ago, with success, unless said otherwise. */
export function deployed(more: Partial<Deployed> = {}): Deployed {
  const at = new Date(now - 3_600_000).toISOString()
  const basic = { id: 7, tag: 'v1.2.4', kind: 'staging', commit: sha('a'), createdAt: at, state: 'success' } as const
  const made = { ...basic, succeededAt: at, everSucceeded: true, left: undefined, ...more }
  const key = deploymentId({ env: 'staging', tag: made.tag, commit: made.commit, services: ['__all__'] })
  return { key, ...made }
}

/** Never succeeded, and is in this state. */
export function inState(state: Deployed['state'], more: Partial<Deployed> = {}): Deployed {
  return deployed({ state, succeededAt: undefined, everSucceeded: false, ...more })
}

export function production(...newestFirst: readonly Deployed[]): Known<Production> {
  return known(productionOf(newestFirst, true, 'v'))
}

export interface Change {
  readonly inputs?: Inputs
  readonly candidate?: Partial<Candidate & { readonly commit: string }>
  readonly facts?: Partial<Omit<Judged, 'candidate' | 'asked'>>
  readonly evidence?: Partial<Evidence>
}

/** The facts of a promotion of v1.2.4 at `a…` that passes every gate; production runs v1.2.0 at `b…`. */
export function facts({ inputs: given = {}, candidate = {}, facts: changed = {}, evidence = {} }: Change = {}): Judged {
  const running = deployed({ id: 3, tag: 'v1.2.0', kind: 'production', commit: sha('b') })
  const names = ['v1.1.9', 'v1.2.0', 'v1.2.3', 'v1.2.4']
  return {
    asked: askedOf(inputs(given)),
    now,
    run: { url: 'https://github.com/octo/infra/actions/runs/1', actor: 'cem' },
    main: { name: 'main', commit: sha('f') },
    taken: names.map(tag),
    claimed: '',
    tags: [
      { ...tag('v1.2.0'), commit: sha('b') },
      { ...tag('v1.2.4'), commit: sha('a') },
    ],
    candidate: {
      tag: tag(given.stagingTag ?? 'v1.2.4'),
      commit: sha('a'),
      trailers: { kind: 'staging', commit: sha('a'), actor: 'ann' },
      kind: known('staging'),
      onMain: known(true),
      base: { ...tag('v1.2.0'), commit: sha('b') },
      containsBase: known(true),
      containsRunning: known(true),
      containsRunningBase: undefined,
      hotfix: undefined,
      promotedAs: undefined,
      workflows: known([]),
      ...candidate,
    },
    evidence: known({ deployments: {}, checks: [], releases: [], people: ['ann'], viewer: bot, ...evidence }),
    creators: [bot],
    viewer: bot,
    staging: known([deployed()]),
    production: production(running),
    news: known({ since: 'v1.2.0', commits: [] }),
    ...changed,
  }
}

/** What a table of a gate expects: its state, the code, and words that must be among what it says and advises. */
export interface Expected {
  readonly state: Gate['state']
  readonly code?: string
  readonly words?: readonly string[]
}

export function expectGate(gate: Gate, { state, code = '', words = [] }: Expected): void {
  expect({ state: gate.state, code: gate.code }).toEqual({ state, code })
  const all = `${gate.says} ${gate.doThis}`
  for (const word of words) expect(all).toContain(word)
  if (state === 'refused' || state === 'unknown') expect(gate.doThis).not.toBe('')
}
