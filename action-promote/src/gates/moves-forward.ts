import { PreconditionError } from '#errors'
import type { Judged } from '../facts.ts'
import type { Production } from '../production.ts'
import { targetName } from '../target.ts'
import { type Gate, passed, refused, unknown } from './gate.ts'

/** It contains what production runs: by its Deployments, never by the highest tag. */
export function movesForward(facts: Judged): Gate {
  const { candidate, production, asked } = facts
  if (!production.known) return unknown('moves-forward', production.error)
  const { running, left } = production.value
  const quarantine = left.find(({ tag, commit }) => commit === candidate.commit || tag === targetName(facts))
  if (quarantine) {
    return refused('moves-forward', {
      code: 'quarantined',
      says: `${asked.production} ran this commit as ${quarantine.tag} and left it for ${quarantine.to} by a rollback.`,
      doThis: 'Repair it in a new commit on main, let staging prove that one, and promote its tag.',
    })
  }
  if (!running && !production.value.whole) {
    return unknown(
      'moves-forward',
      new PreconditionError(
        'base-unresolved',
        `The newest Deployments of ${asked.production} hold no success of ours, and older ones were not read, so what it runs is not known. Let action-deploy record it.`,
      ),
    )
  }
  if (!running) {
    return passed(
      'moves-forward',
      `This is the first run: no deployment to ${asked.production} ever succeeded. If it ran something before, record ` +
        `it first: slipway record --env ${asked.production} --tag ${asked.prefix}1.0.0`,
    )
  }
  const target = targetName(facts)
  const ran = production.value.deployed.some(({ tag, everSucceeded }) => tag === target && everSucceeded)
  return compared(candidate, { running, where: asked.production, ranAs: ran ? target : '' })
}

interface Now {
  readonly where: string
  readonly running: NonNullable<Production['running']>
  /** The tag as which the candidate ran there before; empty when it never did. */
  readonly ranAs: string
}

function compared(candidate: Judged['candidate'], { running, where, ranAs }: Now): Gate {
  const { containsRunning, containsRunningBase } = candidate
  if (!containsRunning.known) return unknown('moves-forward', containsRunning.error)
  if (containsRunning.value) return passed('moves-forward', `It contains ${running.tag}, which ${where} runs.`)
  const hotfix = candidate.kind.known && candidate.kind.value === 'hotfix'
  // What a hotfix added may come back by another commit, which the next gate judges; what it was made on may not go.
  if (running.hotfix && containsRunningBase && !hotfix) {
    if (!containsRunningBase.known) return unknown('moves-forward', containsRunningBase.error)
    if (containsRunningBase.value) {
      return passed(
        'moves-forward',
        `It contains the release that hotfix ${running.tag} repairs; its own commits are judged next.`,
      )
    }
  }
  return refused('moves-forward', {
    code: 'would-regress',
    says: `${where} runs ${running.tag} (${running.commit.slice(0, 7)}), which ${candidate.tag.name} does not contain.`,
    doThis: ranAs
      ? `${where} ran ${ranAs} before and went on, so its promotion is done. To go back to it on purpose, run mode: rollback with to: ${ranAs}.`
      : hotfix
        ? `Make the hotfix on ${running.tag} and tag it again. To go back on purpose, run mode: rollback.`
        : 'Promote a newer staging tag that contains it. To go back on purpose, run mode: rollback.',
  })
}
