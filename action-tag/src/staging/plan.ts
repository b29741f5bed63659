import { PreconditionError } from '#errors'
import type { Config } from '#toolkit'
import { formatTag, formatTagMessage, nextStaging, type ReleaseTag } from '#versioning'
import { initialVersion } from '../initial.ts'
import type { metadata } from '../metadata.ts'
import type { Plan } from '../plans.ts'
import { superseded } from '../superseded.ts'
import type { StagingFacts } from './observe.ts'

/** A commit is tagged once, only on main, and never with a number above a newer commit's. */
export function planStaging(config: Config<typeof metadata>, facts: StagingFacts): Plan {
  const { commit, own, latest } = facts
  const previous = latest?.tag.name ?? ''
  if (own) return { kind: 'reuse', tag: own, commit, previous, release: 'staging' }
  if (latest?.relation === 'before') return superseded(config, commit, latest.tag.name)
  if (!facts.onMain) return { kind: 'refuse', commit, failure: offMain(facts) }
  if (latest?.relation === 'diverged') return { kind: 'refuse', commit, failure: diverged(facts, latest.tag.name) }

  const tag = formatTag(nextStaging(facts.taken, initialVersion(config)), config.prefix)
  return { kind: 'create', tag, commit, previous, release: 'staging', message: messageOf(tag, facts) }
}

function messageOf(tag: ReleaseTag, { commit, runUrl, actor }: StagingFacts): string {
  return formatTagMessage(`Staging ${tag.name}`, { kind: 'staging', commit, run: runUrl, actor })
}

function offMain({ commit, main }: StagingFacts): PreconditionError {
  return new PreconditionError(
    'off-main',
    `Commit ${commit} is not on ${main.name}, whose tip is ${main.commit}. ` +
      `Staging takes commits of ${main.name} only: merge it, and run this on the merged commit.`,
  )
}

function diverged({ commit, main }: StagingFacts, latest: string): PreconditionError {
  return new PreconditionError(
    'diverged',
    `Commit ${commit} is on ${main.name}, but neither contains the commit of ${latest} nor is contained in it. ` +
      `Tag a commit that contains ${latest}, such as the tip of ${main.name}; if ${main.name} was force-pushed, ` +
      `bring the commit of ${latest} back first.`,
  )
}
