import { PreconditionError } from '#errors'
import type { Config } from '#toolkit'
import { formatTag, formatTagMessage, nextHotfix } from '#versioning'
import type { metadata } from '../metadata.ts'
import type { Plan } from '../plans.ts'
import { superseded } from '../superseded.ts'
import type { HotfixFacts } from './observe.ts'

/** A fix beside main gets the next free patch of the production line that it repairs, once. */
export function planHotfix(config: Config<typeof metadata>, facts: HotfixFacts): Plan {
  const { commit, own, base, newer } = facts
  if (!base) return { kind: 'refuse', commit, failure: baseMissing(facts) }
  const known = { commit, previous: base.tag.name, release: 'hotfix', base: base.tag.name } as const
  if (own) return { kind: 'reuse', tag: own, ...known }
  if (base.commit === commit) return { kind: 'refuse', commit, failure: alreadyProduction(facts, base.tag.name) }
  if (facts.onMain && (!facts.onBranch || facts.other)) return { kind: 'refuse', commit, failure: onMain(facts) }
  if (newer) return superseded(config, commit, newer.name)

  const { prefix } = config
  const tag = formatTag(nextHotfix(facts.taken, base.tag), prefix)
  const trailers = { kind: 'hotfix', commit, base: base.tag.name, run: facts.runUrl, actor: facts.actor } as const
  const message = formatTagMessage(`Hotfix ${tag.name}`, trailers)
  return { kind: 'create', tag, message, ...known }
}

function baseMissing({ commit, main }: HotfixFacts): PreconditionError {
  return new PreconditionError(
    'base-missing',
    `Commit ${commit} descends from no production tag on ${main.name}, so there is nothing that it repairs. ` +
      'Begin a hotfix at what production runs: git switch -c hotfix/NAME v1.3.0, and fix it there.',
  )
}

function alreadyProduction({ commit }: HotfixFacts, base: string): PreconditionError {
  return new PreconditionError(
    'already-production',
    `Commit ${commit} is ${base} itself: it holds no fix. Commit the fix on a branch that begins there.`,
  )
}

function onMain({ commit, main, other }: HotfixFacts): PreconditionError {
  const named = other ? `, where it is ${other.name}` : ''
  return new PreconditionError(
    'on-main',
    `Commit ${commit} is on ${main.name}${named}, and what is there goes to production by promotion. ` +
      'For a hotfix, run this on a branch that begins at the production tag.',
  )
}
