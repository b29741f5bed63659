import type { Facts, Judged } from '../facts.ts'
import { checks } from './checks.ts'
import { confirmed } from './confirmed.ts'
import { deployed } from './deployed.ts'
import { draft } from './draft.ts'
import { exists } from './exists.ts'
import { fourEyes } from './four-eyes.ts'
import { free } from './free.ts'
import { type Gate, type GateName, notApplicable, unknown } from './gate.ts'
import { keepsHotfixes } from './keeps-hotfixes.ts'
import { kind } from './kind.ts'
import { movesForward } from './moves-forward.ts'
import { onMain } from './on-main.ts'
import { provenOnStaging } from './proven-on-staging.ts'
import { ranBefore } from './ran-before.ts'
import { soaked } from './soaked.ts'
import { token } from './token.ts'

export { type Gate, type GateName, red } from './gate.ts'

type Judge = readonly [GateName, (facts: Judged) => Gate]

/** In the order of the table. */
const promote: readonly Judge[] = [
  ['kind', kind],
  ['on-main', onMain],
  ['proven-on-staging', provenOnStaging],
  ['moves-forward', movesForward],
  ['keeps-hotfixes', keepsHotfixes],
  ['soaked', soaked],
  ['checks', checks],
  ['free', free],
  ['token', token],
  ['four-eyes', fourEyes],
]
const rollback: readonly Judge[] = [
  ['ran-before', ranBefore],
  ['free', free],
]
const release: readonly Judge[] = [
  ['kind', kind],
  ['deployed', deployed],
  ['draft', draft],
]
const finish: readonly Judge[] = [
  ['kind', kind],
  ['deployed', deployed],
]
const judges = { promote, rollback, release }

/** Every gate, all of them judged: one that is red hides no other. */
export function judge(facts: Facts): readonly Gate[] {
  return judgeAll(judges[facts.asked.mode], facts)
}

/** The gates of a promotion that production ran already. */
export function judgeFinish(facts: Facts): readonly Gate[] {
  return judgeAll(finish, facts)
}

function judgeAll(all: readonly Judge[], facts: Facts): readonly Gate[] {
  const rest = all.map(([name, gate]) =>
    judged(facts) ? gate(facts) : notApplicable(name, 'There is no commit to judge.'),
  )
  // The notes decide nothing, but a Release that leaves out what it contains would be a lie.
  const notes = facts.news && !facts.news.known ? [unknown('draft', facts.news.error)] : []
  return [confirmed(facts), exists(facts), ...rest, ...notes]
}

function judged(facts: Facts): facts is Judged {
  return facts.candidate?.commit !== undefined
}
