import type { Commit } from '#github'
import type { HotfixCommits, Judged } from '../facts.ts'
import { dropped } from '../kept.ts'
import { type Gate, notApplicable, passed, refused, unknown } from './gate.ts'

const shownCommits = 5
const shownPicks = 20

/** Every hotfix commit that production runs comes along, in one way or another, or is given up by name. */
export function keepsHotfixes({ candidate, production, asked }: Judged): Gate {
  if (!production.known) return unknown('keeps-hotfixes', production.error)
  const { running } = production.value
  if (!running?.hotfix) return notApplicable('keeps-hotfixes', `${asked.production} runs no hotfix.`)
  const { containsRunning, hotfix } = candidate
  if (!containsRunning.known) return unknown('keeps-hotfixes', containsRunning.error)
  if (containsRunning.value || !hotfix) return passed('keeps-hotfixes', `It contains hotfix ${running.tag} itself.`)
  if (!hotfix.known) return unknown('keeps-hotfixes', hotfix.error)
  return judge(hotfix.value, running.tag, asked.waiveHotfix)
}

function judge(commits: HotfixCommits, hotfix: string, waived: string): Gate {
  const gone = dropped(commits)
  if (gone.length === 0) {
    return passed(
      'keeps-hotfixes',
      `Each of the ${commits.lost.length} commits of hotfix ${hotfix} was cherry-picked, or its content is there.`,
    )
  }
  const shown = listed(gone.map(({ sha, message }) => `${sha.slice(0, 7)} ${subject(message)}`))
  if (waived === hotfix) {
    return passed('keeps-hotfixes', `Hotfix ${hotfix} is waived by name and will be gone: ${shown}.`)
  }
  const wrong = waived === '' ? '' : ` waive-hotfix names ${waived}, which is not what production runs.`
  const count = gone.length === 1 ? '1 commit' : `${gone.length} commits`
  return refused('keeps-hotfixes', {
    code: 'hotfix-would-be-reverted',
    says: `Production would lose ${count} of hotfix ${hotfix}: ${shown}.${wrong}`,
    doThis:
      `Bring them to main with ${cherryPick(gone)}, let staging prove that, and promote its tag; or give them up ` +
      `with waive-hotfix: ${hotfix}.`,
  })
}

/** Oldest first; a merge comes back with the commits that it merged. */
function cherryPick(gone: readonly Commit[]): string {
  const picks = gone.filter(({ parents }) => parents.length < 2).map(({ sha }) => sha.slice(0, 12))
  return `git cherry-pick -x ${picks.slice(-shownPicks).toReversed().join(' ')}${picks.length > shownPicks ? ' …' : ''}`
}

function listed(commits: readonly string[]): string {
  const more = commits.length - shownCommits
  return `${commits.slice(0, shownCommits).join('; ')}${more > 0 ? `; and ${more} more` : ''}`
}

function subject(message: string): string {
  return message.split('\n', 1)[0]?.slice(0, 80) ?? ''
}
